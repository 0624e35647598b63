/** What stands beside a week of the grid: bank holidays, appointments, evidence that begins or ends, restrictions. */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { showTime } from '../../values/time.ts';
import { current, text, type WholeCase } from '../case-change.ts';
import { evidenceOf } from '../work-evidence.ts';
import { liftLimitIn } from './gates.ts';
import { dayName } from './in-words.ts';
import { holidaysIn, sundayOf } from './totals.ts';

/** Lines in the order of the calendar; restrictions last. */
export function besideWeek(plan: Plan, week: PlanWeek, whole: WholeCase): readonly string[] {
  const sunday = sundayOf(week);
  const inWeek = (day: string | undefined): boolean => day !== undefined && day >= week.monday && day <= sunday;
  const holidays = holidaysIn(week).map(({ weekday, name }) => `${dayName(weekday)} is a bank holiday: ${name}`);
  const appointments = current(whole, 'appointment')
    .filter(({ answer: { value } }) => inWeek(text(value, 'on')))
    .map(
      ({ answer: { value } }) => `Appointment: ${showDateWithDay(text(value, 'on'))}, ${showTime(text(value, 'at'))}`,
    );
  const evidence = evidenceOf(whole.parts).flatMap(({ outcome, from, to }) => {
    const what = outcome === 'not_fit' ? '"Not fit" note' : outcome === 'may_be_fit' ? '"May be fit" note' : 'Evidence';
    return [
      ...(inWeek(from) ? [`${what} starts on ${showDate(from)}`] : []),
      ...(to !== undefined && inWeek(to) ? [`${what} ends on ${showDate(to)}`] : []),
    ];
  });
  const reviews = plan.reviews
    .filter(({ date }) => inWeek(date))
    .map(({ date, what }) => `Review on ${showDateWithDay(date)}: ${what}`);
  const kg = liftLimitIn(plan, week);
  const restrictions = current(whole, 'restriction')
    .filter(({ answer: { value } }) => !value['until'] || text(value, 'until') >= week.monday)
    .map(({ answer: { said } }) => `Restriction: ${said['limit']}`);
  return [
    ...holidays,
    ...appointments,
    ...evidence,
    ...reviews,
    ...(kg === undefined ? [] : [`Lifting limit: ${kg} kg`]),
    ...restrictions,
  ];
}
