/**
 * "In place? Helping?": what the person says of each change at work, and when they are asked (ADJ, §5.3: "worked?").
 * A change that was agreed and did not come is what a plan most often fails on, so it reaches the team on the same day.
 */
import type { Adjustment, Plan } from '../../contracts/plan.ts';
import type { AnswerValue, Field, Question } from '../../contracts/self-referral/question.ts';
import { addDays, londonDate, showDateWithDay } from '../../values/date.ts';
import { choice } from '../case-actions/fields.ts';
import { current, dueBy, type NewPart, partOf, text } from '../case-change.ts';
import { inCare } from '../case-states.ts';
import { jobInWords } from '../known-jobs.ts';
import { answered, awaited, inPlace } from '../sharing/waits.ts';
import type { MyAction, MyFacts } from './my-action.ts';

const placed = {
  yes: ['Yes', 'in place'],
  partly: ['Partly', 'partly in place'],
  no: ['No', 'not in place'],
} as const;

const helping = {
  yes: ['Yes', 'helps'],
  bit: ['A bit', 'helps a bit'],
  no: ['No', 'does not help'],
  too_early: ['Too early to say', 'too early to say if it helps'],
} as const;

/** One change at work of one running plan. Its id counts within its plan only, so a form names both. */
interface Begun {
  readonly name: string;
  readonly words: string;
  /** The job, when the person has plans for more than one. */
  readonly job: string | undefined;
}

/** What has begun and has not ended. Without a first day of its own a change begins with the plan. @param today ISO date. */
const isBegun = ({ from, until }: Adjustment, { start }: Plan, today: string): boolean =>
  (from ?? start) <= today && (until === undefined || until === 'long_term' || until >= today);

/** "Cleaner, Invented Cleaning Company": two jobs may have one title. */
const jobOf = ({ job }: Plan): string | undefined => job && jobInWords(job);

const begunIn = ({ running = [], today }: MyFacts): readonly Begun[] =>
  running.flatMap(({ paperId, plan }) =>
    plan.adjustments
      .filter((one) => isBegun(one, plan, today))
      .map(({ adjustmentId, words }) => ({
        name: `${paperId}-${adjustmentId}`,
        words: words.replace(/\.$/, ''),
        job: running.length > 1 ? jobOf(plan) : undefined,
      })),
  );

const optionsOf = (all: Readonly<Record<string, readonly [string, string]>>, hints: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([value, [label]]) =>
    hints[value] ? ([value, label, hints[value]] as const) : ([value, label] as const),
  );

const fieldsOf = ({ name, words, job }: Begun): readonly Field[] => {
  const hint = job === undefined ? {} : { hint: `Your job: ${job}` };
  return [
    choice(
      `${name}-placed`,
      `“${words}”: is it in place?`,
      `Select if it is in place: “${words}”`,
      optionsOf(placed, {}),
      hint,
    ),
    choice(
      `${name}-helping`,
      `“${words}”: is it helping?`,
      `Select if it is helping: “${words}”`,
      optionsOf(helping, { too_early: 'Or it is not in place' }),
    ),
  ];
};

/** "Could start later in the day: in place, helps a bit". */
function inWords({ name, words, job }: Begun, value: AnswerValue): string {
  const [, place] = placed[text(value, `${name}-placed`) as keyof typeof placed];
  const [, helps] = helping[text(value, `${name}-helping`) as keyof typeof helping];
  return `${words}${job ? ` (${job})` : ''}: ${place === 'not in place' ? place : `${place}, ${helps}`}`;
}

/** Kept with a sentence for each change, since "Yes" and "No" say nothing without what was asked. */
function partFor(begun: readonly Begun[], form: Question, value: AnswerValue): NewPart {
  const part = partOf('adjustment_check', 'work', form, value);
  const said = Object.fromEntries(begun.map((one) => [`${one.name}-placed`, inWords(one, value)]));
  return { ...part, answer: { ...part.answer, said } };
}

export const inPlaceAction: MyAction = {
  id: 'changes-at-work',
  title: 'The changes at work: in place, and helping?',
  from: inCare,
  aboutPlans: true,
  unless: (facts) =>
    begunIn(facts).length === 0 ? 'No plan with changes at work has begun. We ask you when it has' : undefined,
  intro: () => ['Tell us how it is now. If something is not in place, your team reads it today and talks with you.'],
  fields: (facts) => begunIn(facts).flatMap(fieldsOf),
  button: 'Send',
  done: 'Thank you. Your team can see what is in place and what helps.',
  decide: (facts, value, form) => {
    const begun = begunIn(facts);
    const missing = begun.some(({ name }) => text(value, `${name}-placed`) === 'no');
    return {
      head: missing
        ? { row: awaited(dueBy(facts.whole.referral, facts.today).row, { about: inPlace, from: facts.today }) }
        : { row: answered(facts.whole.referral.row, inPlace) },
      add: [partFor(begun, form, value)],
      entry: { knowledge: 'work', words: `Changes at work. ${begun.map((one) => inWords(one, value)).join('. ')}.` },
    };
  },
};

/** Weeks after the first day of a plan at which the person is asked. */
const askedAfter = [1, 2, 4] as const;

/** When the person is asked next, in words, or that they are asked now; undefined when there is nothing to ask. */
export function whenAsked(facts: MyFacts): { readonly now: boolean; readonly words: string } | undefined {
  const { whole, running = [], today } = facts;
  if (begunIn(facts).length === 0) return undefined;
  const told = current(whole, 'adjustment_check').map(({ at }) => londonDate(Date.parse(at)));
  const days = running
    .filter(({ plan }) => plan.adjustments.length > 0)
    .flatMap(({ plan }) => askedAfter.map((weeks) => ({ weeks, on: addDays(plan.start, 7 * weeks) })))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const due = days.findLast(({ on }) => on <= today && told.every((day) => day < on));
  if (due) {
    const ago = `${due.weeks} ${due.weeks === 1 ? 'week' : 'weeks'}`;
    return { now: true, words: `Your plan began ${ago} ago. Are the changes at work in place, and do they help?` };
  }
  const next = days.find(({ on }) => on > today);
  return (
    next && {
      now: false,
      words: `On ${showDateWithDay(next.on)} we ask you if the changes at work are in place and help.`,
    }
  );
}
