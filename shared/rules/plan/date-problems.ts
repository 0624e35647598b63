/** Whether the dates of a plan hold: weeks (RTW-13), reviews (RTW-9), the end of a note (RTW-10), bank holidays (RTW-11). */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { addDays, dayOfWeek, daysBetween, showDate, showDateWithDay } from '../../values/date.ts';
import { bankHolidays } from '../../values/working-days.ts';
import { mondayOf } from './build-up.ts';
import { dayName, days } from './in-words.ts';
import { blocks, type PlanCheck, type PlanProblem, warns } from './problem.ts';
import { contractOf, dateOf, holidaysIn, sundayOf, weekMinutes, workedDays } from './totals.ts';

const noteEndsSoon = 7;

/** RTW-13: weeks start on Monday and follow each other; the first day of work is in week 1. */
export const calendarProblems: PlanCheck = ({ weeks, start }) => {
  const [first] = weeks;
  const found = weeks.flatMap((week, index) => {
    if (dayOfWeek(week.monday) !== 1) {
      return [blocks('RTW-13', `A week starts on Monday. ${showDateWithDay(week.monday)} does not.`, week)];
    }
    const before = weeks[index - 1];
    const due = before ? addDays(before.monday, 7) : week.monday;
    return week.number === index + 1 && week.monday === due
      ? []
      : [blocks('RTW-13', `Week ${index + 1} must start on ${showDateWithDay(due)}.`, week)];
  });
  if (first && (start < first.monday || start > sundayOf(first))) {
    found.push(blocks('RTW-13', `The first day, ${showDateWithDay(start)}, must be in week 1.`));
  }
  const early = first && workedDays(first).find((weekday) => dateOf(first, weekday) < start);
  if (first && early) {
    found.push(warns('RTW-13', `${dayName(early)} of week 1 is before the first day of work.`, first));
  }
  return found;
};

/** The last week of the build-up: weeks at full hours after it are not a step that needs a review of its own. */
function lastStep(plan: Plan): PlanWeek | undefined {
  const contract = contractOf(plan);
  return plan.weeks.findLast((week) => weekMinutes(week) < contract) ?? plan.weeks.at(-1);
}

/** RTW-9: a review by the end of week 2 and one in the last week; a passed one has an entry. */
export const reviewProblems: PlanCheck = (plan, { today, reviewed }) => {
  const dates = plan.reviews.map(({ date }) => date);
  const week2Ends = addDays(mondayOf(plan.weeks[0]?.monday ?? plan.start), 13);
  const last = lastStep(plan);
  const lastDay = sundayOf(plan.weeks.at(-1) ?? { monday: mondayOf(plan.start) });
  const found: PlanProblem[] = [];
  if (!dates.some((date) => date >= plan.start && date <= week2Ends)) {
    found.push(blocks('RTW-9', `Add a review by the end of week 2, ${showDateWithDay(week2Ends)}.`));
  }
  if (last && !dates.some((date) => date >= last.monday && date <= lastDay)) {
    found.push(blocks('RTW-9', `Add a review in the last week, from ${showDateWithDay(last.monday)}.`, last));
  }
  const passed = dates.filter((date) => date < today && !reviewed.includes(date));
  const over = plan.state === 'completed' || plan.state === 'stopped';
  return [
    ...found,
    ...(over
      ? []
      : passed.map((date) => warns('RTW-9', `The review of ${showDate(date)} has passed without an entry.`))),
  ];
};

/** RTW-10: past the end of a "may be fit" note a plan needs a new note, or the employer's agreement in writing. */
export const noteProblems: PlanCheck = ({ weeks }, { evidence, employerAgreed, today }) => {
  const notes = evidence.filter(({ outcome }) => outcome === 'may_be_fit');
  const lastWeek = weeks.findLast((week) => weekMinutes(week) > 0);
  if (employerAgreed || notes.length === 0 || lastWeek === undefined) return [];
  const ends = notes.reduce((latest, { to = '9999-12-31' }) => (to > latest ? to : latest), '');
  if (lastWorked(lastWeek) <= ends) return [];
  const left = daysBetween(today, ends);
  const when =
    left < 0
      ? `ended on ${showDate(ends)}`
      : left <= noteEndsSoon
        ? `ends in ${days(left)}, on ${showDate(ends)}`
        : `ends on ${showDate(ends)}`;
  const ask = 'Ask for a new note, or the employer’s agreement in writing.';
  return [warns('RTW-10', `The "may be fit" note ${when}, before the plan does. ${ask}`)];
};

/** The last day with hours; of a rota without days, the Sunday. */
function lastWorked(week: PlanWeek): string {
  const last = workedDays(week).at(-1);
  return last ? dateOf(week, last) : sundayOf(week);
}

/** RTW-11: hours on a bank holiday are asked about; a year whose list nobody has seen is said, never passed over. */
export const holidayProblems: PlanCheck = ({ weeks }) =>
  weeks.flatMap((week) => {
    const year = Number(sundayOf(week).slice(0, 4));
    if (year > bankHolidays.lastYear) {
      return [
        warns('RTW-11', `The bank holidays of ${year} were worked out, not looked up. Check them by hand.`, week),
      ];
    }
    return holidaysIn(week)
      .filter(({ off }) => off === false)
      .map(({ date, name }) =>
        warns('RTW-11', `${showDateWithDay(date)} is a bank holiday: ${name}. Ask if the person works that day.`, week),
      );
  });
