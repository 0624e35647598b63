/** Whether the hours of a plan go up as they should, and hold together (RTW-7, RTW-8, RTW-12, RTW-15). */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { showHours } from '../../values/hours.ts';
import { blocks, type PlanCheck, type PlanProblem, warns } from './problem.ts';
import { contractOf, filledMinutes, progressOf, weekMinutes, workedDays } from './totals.ts';

/** Percentage points of contract that a week may rise, and percent at which a plan may start, without a warning. */
const mostRise = 25;
const mostStart = 70;

/** RTW-7: not over contract, no week falls without a reason, no hours only on hold. */
export const contractProblems: PlanCheck = (plan) => {
  const contract = contractOf(plan);
  const progress = progressOf(plan);
  return plan.weeks.flatMap((week, index) => {
    const minutes = weekMinutes(week);
    const before = plan.weeks[index - 1];
    const fell = before !== undefined && (progress[index] ?? 0) < (progress[index - 1] ?? 0);
    const found: PlanProblem[] = [];
    if (contract > 0 && minutes > contract) {
      found.push(blocks('RTW-7', `${showHours(minutes)} is more than the contract of ${showHours(contract)}.`, week));
    }
    // Without a job there are no hours to come back to.
    if (minutes === 0 && plan.job && week.slower?.how !== 'hold') {
      found.push(blocks('RTW-7', 'A week has no hours only on hold. Enter hours, or hold the week and say why.', week));
    } else if (fell && !week.slower) {
      found.push(
        blocks(
          'RTW-7',
          `${showHours(minutes)} is less than ${showHours(weekMinutes(before))} the week before. Say why: a hold or a step back.`,
          week,
        ),
      );
    }
    return found;
  });
};

/** RTW-8: a steep step or a high start is pointed out. A week after a bank holiday is measured from what was reached. */
export const paceProblems: PlanCheck = (plan) => {
  const contract = contractOf(plan);
  const [first] = plan.weeks;
  if (contract === 0 || first === undefined) return [];
  const progress = progressOf(plan);
  const found: PlanProblem[] = [];
  // Who stays in work may be at most of their hours from the start.
  if (plan.type !== 'stay_in_work' && weekMinutes(first) * 100 > mostStart * contract) {
    found.push(
      warns('RTW-8', `The plan starts above ${mostStart}% of contract hours. Check that this is not too much.`, first),
    );
  }
  for (const [index, week] of plan.weeks.entries()) {
    const rise = weekMinutes(week) - (progress[index - 1] ?? weekMinutes(week));
    if (rise * 100 > mostRise * contract) {
      found.push(
        warns(
          'RTW-8',
          `${showHours(rise)} more than before is over ${mostRise} percentage points. Check that this is not too fast.`,
          week,
        ),
      );
    }
  }
  return found;
};

/** RTW-12: a rota may hold totals and leave its days open; days that are filled in add up to the total. */
export const rotaProblems: PlanCheck = (plan) => plan.weeks.flatMap((week) => openDays(plan, week));

function openDays({ job }: Plan, week: PlanWeek): readonly PlanProblem[] {
  if (week.openMinutes === undefined) return [];
  if (job?.pattern === 'fixed') {
    return [blocks('RTW-12', 'Enter the hours of each day. Only a rota may leave the days open.', week)];
  }
  const filled = filledMinutes(week);
  if (filled === week.openMinutes || workedDays(week).length === 0) return [];
  const words = `The days add up to ${showHours(filled)}, and the week to ${showHours(week.openMinutes)}.`;
  return filled > week.openMinutes
    ? [blocks('RTW-12', words, week)]
    : [warns('RTW-12', `${words} Fill in the other days.`, week)];
}

const sum = /[£€$%]|\d\s*(pounds?|pence|p|quid|euros?|gbp|per cent|percent)\b/i;

/** RTW-15: true for words with a sum or a share of pay in them. */
export const hasSum = (words: string): boolean => sum.test(words);

/** RTW-15: pay is words. A sum would be a promise that only payroll can make. */
export const payProblems: PlanCheck = ({ pay }) =>
  hasSum(pay.words ?? '')
    ? [blocks('RTW-15', 'Leave out sums and shares of pay. Payroll answers how these weeks are paid.')]
    : [];
