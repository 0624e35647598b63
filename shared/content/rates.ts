/**
 * Money and other figures that change, with the days they hold, for the guides about money. A figure past its last day fails
 * the build of the page that shows it (`shared/rules/dated-words.ts`): look the new one up, and change the dates with it.
 */

export interface Rate {
  /** What it is, for whoever has to look it up again. */
  readonly what: string;
  readonly amount: number;
  readonly unit: 'pounds a week' | 'pounds a month' | 'pounds' | 'percent' | 'weeks';
  /** First and last day on which it holds, ISO dates. */
  readonly from: string;
  readonly until: string;
  readonly source: string;
  /** ISO date. Compared on this day with stored copies of public pages: open the live page before go-live. */
  readonly checkedOn: string;
}

const checkedOn = '2026-11-26';
const year = { from: '2026-04-06', until: '2027-04-05', checkedOn } as const;
const rates2026 = {
  ...year,
  source:
    'https://www.gov.uk/government/publications/benefit-and-pension-rates-2026-to-2027/proposed-benefit-and-pension-rates-2026-to-2027',
} as const;
const sickPay = { ...year, source: 'https://www.gov.uk/statutory-sick-pay' } as const;

export const rates = {
  'ssp-week': { what: 'Statutory Sick Pay, the most a week', amount: 123.25, unit: 'pounds a week', ...sickPay },
  'ssp-share': { what: 'Statutory Sick Pay, share of average weekly pay', amount: 80, unit: 'percent', ...sickPay },
  'ssp-longest': { what: 'Statutory Sick Pay, the longest', amount: 28, unit: 'weeks', ...sickPay },
  'uc-single': {
    what: 'Universal Credit standard allowance, single, 25 or over',
    amount: 424.9,
    unit: 'pounds a month',
    ...rates2026,
  },
  'uc-single-under-25': {
    what: 'Universal Credit standard allowance, single, under 25',
    amount: 338.58,
    unit: 'pounds a month',
    ...rates2026,
  },
  'uc-couple': {
    what: 'Universal Credit standard allowance, couple, one or both 25 or over',
    amount: 666.97,
    unit: 'pounds a month',
    ...rates2026,
  },
  'uc-couple-under-25': {
    what: 'Universal Credit standard allowance, couple, both under 25',
    amount: 528.34,
    unit: 'pounds a month',
    ...rates2026,
  },
  'uc-health': {
    what: 'Universal Credit health element, new claims',
    amount: 217.26,
    unit: 'pounds a month',
    ...rates2026,
  },
  'uc-savings': {
    what: 'Universal Credit, the most savings',
    amount: 16_000,
    unit: 'pounds',
    ...year,
    source: 'https://www.gov.uk/guidance/new-style-employment-and-support-allowance',
  },
  'esa-week': {
    what: 'New Style Employment and Support Allowance, 25 or over',
    amount: 95.55,
    unit: 'pounds a week',
    ...rates2026,
  },
  'esa-week-under-25': {
    what: 'New Style Employment and Support Allowance, under 25',
    amount: 75.65,
    unit: 'pounds a week',
    ...rates2026,
  },
  'esa-support': {
    what: 'New Style Employment and Support Allowance, support component',
    amount: 50.35,
    unit: 'pounds a week',
    ...rates2026,
  },
} as const satisfies Readonly<Record<string, Rate>>;
