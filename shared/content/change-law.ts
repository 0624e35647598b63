/** The law about changes at work, in short: general information and no advice. A draft, waiting for review. */

export const changeLaw = {
  lines: [
    'If a worker is disabled under the Equality Act 2010, the employer must make changes that are reasonable.',
    'Acas advises employers to try changes even when nobody is sure that the Act applies.',
  ],
  /** What the lines are not. */
  limit: 'This is general information, and not advice about your own case.',
  draftedOn: '2026-11-26',
  /** Compared on `checkedOn` with stored copies of the pages; empty until somebody has. Open the live page before go-live. */
  sources: [
    {
      title: 'Reasonable adjustments in the workplace, Acas',
      url: 'https://archive.acas.org.uk/index.aspx?articleid=6074',
      checkedOn: '2026-11-26',
    },
    {
      title: 'Paying for reasonable adjustments, Equality and Human Rights Commission',
      url: 'https://www.equalityhumanrights.com/guidance/business/employing-people-workplace-adjustments/paying-reasonable-adjustments',
      checkedOn: '2026-11-26',
    },
    {
      title: 'Reasonable adjustments at work, Acas',
      url: 'https://www.acas.org.uk/reasonable-adjustments',
      checkedOn: '',
    },
    {
      title: 'Equality Act 2010, section 20, legislation.gov.uk',
      url: 'https://www.legislation.gov.uk/ukpga/2010/15/section/20',
      checkedOn: '',
    },
  ],
} as const;
