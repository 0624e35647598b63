/** Changes at work in a plan: added from the catalogue or in free words, changed, taken out (§5.3, ADJ-4). */
import type { Adjustment as InCatalogue } from '../../../content/adjustments/adjustment.ts';
import { type Adjustment, most, type Plan, strengths } from '../../../contracts/plan.ts';
import type { AnswerValue, Field, FieldError } from '../../../contracts/self-referral/question.ts';
import { choice, day } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { type Edit, given } from './edit.ts';
import { shortWords, untilFields } from './fields.ts';

const fields = (): readonly Field[] => [
  shortWords('words', 'What is asked for, as the employer reads it', 'Enter what is asked for', {
    hint: 'An offer to talk about, never an order. For example, "Could start later in the day"',
  }),
  shortWords('reason', 'Why, in terms of what the person can do', 'Enter why it helps', {
    hint: 'For example, "Standing for more than 20 minutes brings on pain". Not a diagnosis',
  }),
  choice('strength', 'How strongly', 'Select how strongly', Object.entries(strengths)),
  day('from', 'From', '', { optional: true }),
  ...untilFields(),
  shortWords('owner', 'Who sees to it', 'Enter who sees to it', {
    maxLength: 100,
    hint: 'For example, the line manager',
  }),
];

const together = (value: AnswerValue): readonly FieldError[] => [
  ...(value['until'] && value['long-term']
    ? [{ field: 'until-day', message: 'Enter a last day, or tick long term, not both' }]
    : []),
  ...(value['from'] && value['until'] && text(value, 'until') < text(value, 'from')
    ? [{ field: 'until-day', message: 'Last day must be the same as or after the first day' }]
    : []),
];

const entered = (value: AnswerValue): Omit<Adjustment, 'adjustmentId' | 'catalogueId'> => ({
  words: text(value, 'words'),
  reason: text(value, 'reason'),
  strength: text(value, 'strength') as Adjustment['strength'],
  ...given('from', text(value, 'from')),
  ...given('until', value['long-term'] ? 'long_term' : text(value, 'until')),
  owner: text(value, 'owner'),
});

const shown = ({ words, reason, strength, from, until, owner }: Adjustment): AnswerValue => ({
  words,
  reason,
  strength,
  ...given('from', from),
  ...(until === 'long_term' ? { 'long-term': ['yes'] } : given('until', until)),
  owner,
});

/**
 * An id that no version of the plan has: "adj_3" until the first is signed, "adj_v2-1" after version 2, which signing leaves
 * in the draft. What was taken out since leaves its number free, and what an employer answered is never mixed up with another.
 */
export function nextAdjustmentId({ adjustments, state, version }: Plan): string {
  const series = state === 'draft' ? 'adj_' : `adj_v${version}-`;
  const numbers = adjustments.map(({ adjustmentId: id }) =>
    id.startsWith(series) ? Number(id.slice(series.length)) : 0,
  );
  return `${series}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** Adds one of the catalogue; its own words and reason stand in the boxes, to be made this person's. */
function fromCatalogue(one: InCatalogue): Edit<Plan> {
  return {
    id: `adjustment-${one.id}`,
    title: `Add: ${one.label.toLowerCase()}`,
    intro: [one.what, 'The words below are drafts that wait for clinical review. Make them fit this person.'],
    fields,
    shows: () => ({ words: one.askedAs, reason: one.why, strength: 'try' }),
    together,
    button: 'Add it',
    apply: (plan, value) => added(plan, { ...entered(value), catalogueId: one.id }),
  };
}

const inOwnWords: Edit<Plan> = {
  id: 'adjustment-own',
  title: 'Add a change at work in your own words',
  fields,
  together,
  button: 'Add it',
  apply: (plan, value) => added(plan, entered(value)),
};

const changed = (adjustmentId: string): Edit<Plan> => ({
  id: `adjustment-${adjustmentId}`,
  title: 'Change what is asked for',
  fields,
  shows: (plan) => {
    const one = plan.adjustments.find((adjustment) => adjustment.adjustmentId === adjustmentId);
    return one ? shown(one) : {};
  },
  together,
  button: 'Save it',
  apply: (plan, value) => ({
    ...plan,
    adjustments: plan.adjustments.map((one) =>
      one.adjustmentId === adjustmentId
        ? { adjustmentId, ...given('catalogueId', one.catalogueId), ...entered(value) }
        : one,
    ),
  }),
});

const added = (plan: Plan, one: Omit<Adjustment, 'adjustmentId'>): Plan | FieldError =>
  plan.adjustments.length >= most.adjustments
    ? { field: 'words', message: `A plan has at most ${most.adjustments} changes at work. Take one out first` }
    : { ...plan, adjustments: [...plan.adjustments, { adjustmentId: nextAdjustmentId(plan), ...one }] };

/**
 * The edit that an address names: "adjustment-HRS-04" adds it, "adjustment-adj_2" changes it; undefined for none.
 * @param inCatalogue the one of the catalogue with this id, if there is one.
 */
export function adjustmentEdit(id: string, plan: Plan, inCatalogue: InCatalogue | undefined): Edit<Plan> | undefined {
  const what = id.replace(/^adjustment-/, '');
  if (what === 'own') return inOwnWords;
  if (plan.adjustments.some(({ adjustmentId }) => adjustmentId === what)) return changed(what);
  return inCatalogue && fromCatalogue(inCatalogue);
}
