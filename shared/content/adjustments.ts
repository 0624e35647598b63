/**
 * Changes at work that can help, in 9 groups. The difficulty tags join them to what somebody finds hard.
 *
 * Words, tags, costs and times here are drafts until an occupational therapist has reviewed them; `review` says how far
 * that is.
 */
import type { Adjustment, AdjustmentGroup, AdjustmentText } from './adjustments/adjustment.ts';
import { breaks } from './adjustments/breaks.ts';
import { communication } from './adjustments/communication.ts';
import { duties } from './adjustments/duties.ts';
import { environment } from './adjustments/environment.ts';
import { equipment } from './adjustments/equipment.ts';
import { hours } from './adjustments/hours.ts';
import { policy } from './adjustments/policy.ts';
import { supervision } from './adjustments/supervision.ts';
import { travel } from './adjustments/travel.ts';
import type { DifficultyTag } from './difficulties.ts';

export type { Adjustment, AdjustmentGroup } from './adjustments/adjustment.ts';

export const review = { status: 'waiting for clinical review', draftedOn: '2026-11-25', reviewer: '' } as const;

/** In the order in which they are shown. */
export const adjustmentGroups: readonly { readonly group: AdjustmentGroup; readonly label: string }[] = [
  { group: 'hours', label: 'Hours and working pattern' },
  { group: 'duties', label: 'Tasks and duties' },
  { group: 'environment', label: 'Where you work' },
  { group: 'equipment', label: 'Equipment' },
  { group: 'travel', label: 'Travel' },
  { group: 'communication', label: 'Meetings, messages and keeping in touch' },
  { group: 'supervision', label: 'Support from people at work' },
  { group: 'breaks', label: 'Breaks' },
  { group: 'policy', label: 'Workplace rules and policies' },
];

const texts: Readonly<Record<AdjustmentGroup, readonly AdjustmentText[]>> = {
  hours,
  duties,
  environment,
  equipment,
  travel,
  communication,
  supervision,
  breaks,
  policy,
};

export const adjustments: readonly Adjustment[] = adjustmentGroups.flatMap(({ group }) =>
  texts[group].map((one) => ({ ...one, group })),
);

const byId: ReadonlyMap<string, Adjustment> = new Map(adjustments.map((one) => [one.id, one]));

export const adjustmentById = (id: string): Adjustment | undefined => byId.get(id);

/** Best fit first: by how many of these tags an adjustment helps with, then as in the catalogue. Those for all come last. */
export function adjustmentsFor(tags: readonly DifficultyTag[]): readonly Adjustment[] {
  const helped = ({ helps }: Adjustment): number =>
    helps === 'all' ? 0 : helps.filter((tag) => tags.includes(tag)).length;
  return adjustments
    .filter((one) => one.helps === 'all' || helped(one) > 0)
    .toSorted((one, other) => helped(other) - helped(one));
}

/** Those whose label or description has all the words typed, or words that begin so. Nothing typed finds all of them. */
export function searchAdjustments(text: string): readonly Adjustment[] {
  const typed = wordsOf(text).map(singular);
  return adjustments.filter(({ label, what }) => {
    const words = wordsOf(`${label} ${what}`);
    return typed.every((start) => words.some((word) => word.startsWith(start)));
  });
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<=ch|sh|x)es$|s$/, '') : word);
