/**
 * Phone lines of others that guides name: about work, rights and money. Help in danger is in `safety.ts`. The only place where
 * these numbers are written down.
 */

export interface Helpline {
  readonly name: string;
  readonly number: string;
  readonly href: string;
  readonly source: string;
  /** ISO date. Compared on this day with stored copies of public pages, some of them old: ring each before go-live. */
  readonly checkedOn: string;
}

const checkedOn = '2026-11-26';

export const helplines = {
  acas: {
    name: 'Acas',
    number: '0300 123 1100',
    href: 'tel:03001231100',
    source: 'https://www.acas.org.uk/contact',
    checkedOn,
  },
  'access-to-work': {
    name: 'Access to Work',
    number: '0800 121 7479',
    href: 'tel:08001217479',
    source: 'https://www.gov.uk/access-to-work/apply',
    checkedOn,
  },
  'universal-credit': {
    name: 'Universal Credit helpline',
    number: '0800 328 5644',
    href: 'tel:08003285644',
    source: 'https://www.gov.uk/universal-credit/contact-universal-credit',
    checkedOn,
  },
} as const satisfies Readonly<Record<string, Helpline>>;
