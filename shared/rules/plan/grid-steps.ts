/** What the buttons of the week grid do: each is named by a step and its week, and works on what was typed. */
import { most, type Plan } from '../../contracts/plan.ts';
import type { FieldError, Typed } from '../../contracts/self-referral/question.ts';
import { copyWeekOn, insertWeek, removeWeek, type StepRule, stepUp } from './grid.ts';
import { boxMinutes } from './grid-boxes.ts';

/** How a step up is asked for. */
export const stepKinds = {
  'minutes-a-day': 'each day longer by',
  'minutes-a-week': 'the week longer by',
  'a-day': 'one more day',
} as const;

export const stepFields = { step: 'step', by: 'step-by', amount: 'step-amount' } as const;

/** What the step boxes say before anybody has changed them: one hour a day. */
export const usualStep: Typed = { [stepFields.by]: 'minutes-a-day', [stepFields.amount]: '1' };

const text = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

/** The rule that is chosen, or what is wrong with it. */
function ruleOf(typed: Typed): StepRule | FieldError {
  const by = text(typed, stepFields.by);
  if (by === 'a-day') return { by };
  const minutes = boxMinutes(text(typed, stepFields.amount));
  if (by !== 'minutes-a-day' && by !== 'minutes-a-week') {
    return { field: stepFields.by, message: 'Select how a step goes up' };
  }
  return typeof minutes === 'number' && minutes > 0
    ? { by, minutes }
    : { field: stepFields.amount, message: 'Enter the hours of a step, for example 1 or 0:30' };
}

/**
 * The plan after a button: `copy-3` copies week 3 on, `up-3` makes week 4 from week 3 by the step rule, `add` adds a week
 * like the last, `remove` takes the last away, `fill` goes on from the last week in steps until full hours are reached.
 * A button that is not known changes nothing.
 */
export function afterStep(plan: Plan, typed: Typed): Plan | FieldError {
  const [what = '', week = ''] = text(typed, stepFields.step).split('-');
  const number = Number(week);
  const known = Number.isInteger(number) && number >= 1 && number <= plan.weeks.length;
  const last = plan.weeks.length;
  if ((what === 'copy' || what === 'up') && !known) return plan;
  const grows = what === 'add' || what === 'fill' || ((what === 'copy' || what === 'up') && number === last);
  if (grows && last >= most.weeks) {
    return {
      field: stepFields.step,
      message: `A plan has at most ${most.weeks} weeks. Start the next plan from this one`,
    };
  }
  switch (what) {
    case 'copy':
      return copyWeekOn(plan, number);
    case 'add':
      return insertWeek(plan, last);
    case 'remove':
      return last > 1 ? removeWeek(plan, last) : plan;
    case 'up': {
      const rule = ruleOf(typed);
      return 'field' in rule ? rule : stepUp(copyWeekOn(plan, number), number + 1, rule);
    }
    case 'fill': {
      const rule = ruleOf(typed);
      return 'field' in rule ? rule : filled(plan, rule);
    }
    default:
      return plan;
  }
}

/** Weeks in steps after the last until nothing goes up any more: full hours, or the most weeks a plan has. */
function filled(plan: Plan, rule: StepRule): Plan {
  let now = plan;
  while (now.weeks.length < most.weeks) {
    const next = stepUp(copyWeekOn(now, now.weeks.length), now.weeks.length + 1, rule);
    const [before, after] = [now.weeks.at(-1), next.weeks.at(-1)];
    if (JSON.stringify(before?.days) === JSON.stringify(after?.days) && before?.openMinutes === after?.openMinutes)
      break;
    now = next;
  }
  return now;
}
