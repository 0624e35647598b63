/** The views and filters of the staff's list. Each is an index of its own, so none looks through another's rows. */
import type { ServiceProfile } from '../services/profile.ts';

export const viewWords = {
  new: 'New',
  mine: 'Mine',
  unassigned: 'Without a lead',
  open: 'All open',
  closed: 'Closed',
} as const;

export type ListFilter = 'tier' | 'source' | 'practice' | 'care' | 'need' | 'wait';

export const filterWords: Readonly<Record<ListFilter, string>> = {
  tier: 'By level',
  source: 'By source',
  practice: 'By GP practice',
  care: 'With a limit on contact or a warning sign',
  need: 'With an interpreter or access needs',
  wait: 'Unanswered by work',
};

/** Where referrals come from (TR-2), as the person said it. */
const sources = [
  ['fit_note_link', 'Link with a fit note'],
  ['gp', 'GP practice'],
  ['hospital', 'Hospital'],
  ['physio', 'Physiotherapist'],
  ['talking_therapies', 'Talking therapies'],
  ['jobcentre', 'Jobcentre'],
  ['employer', 'Employer'],
  ['voluntary', 'Charity or community group'],
  ['self', 'Found it themselves'],
] as const;

export interface FilterGroup {
  readonly group: string;
  readonly options: readonly { readonly label: string; readonly query: string }[];
}

export const listFilters = (profile: ServiceProfile, nameOf: (odsCode: string) => string): readonly FilterGroup[] => [
  {
    group: 'Know first',
    options: (['care', 'need', 'wait'] as const).map((by) => ({ label: filterWords[by], query: by })),
  },
  {
    group: filterWords.tier,
    options: profile.tiers.map(({ tier, who }) => ({ label: `Level ${tier}: ${who}`, query: `tier=${tier}` })),
  },
  { group: filterWords.source, options: sources.map(([code, label]) => ({ label, query: `source=${code}` })) },
  {
    group: filterWords.practice,
    options: profile.practices.map(({ odsCode }) => ({ label: nameOf(odsCode), query: `practice=${odsCode}` })),
  },
];
