/** Who gives free advice about rights at work. Dated like every number that is written down (SN-9). */
export const acas = {
  name: 'Acas',
  phone: '0300 123 1100',
  source: 'https://www.acas.org.uk/contact',
  /** Compared with stored copies of public pages, not with the live page: ring it before go-live. */
  checkedOn: '2026-11-26',
} as const;
