/**
 * Working Time Regulations 1998, as far as a plan can break them: adults (RTW-5) and people under 18 (RTW-6). What is not
 * known, such as the time a day starts, is not judged.
 */
import type { Plan, PlanDay, PlanWeek } from '../../contracts/plan.ts';
import { daysBetween } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { type Weekday, weekdays } from '../../values/weekdays.ts';
import { dayName, listed } from './in-words.ts';
import { blocks, isYoungIn, type PlanCheck, type PlanFacts, type PlanProblem, warns } from './problem.ts';
import { dateOf, weekMinutes, workedDays } from './totals.ts';

/** Limits in minutes, but for days. */
const adult = { rule: 'RTW-5', rest: 11 * 60, daysOff: 1, breakOver: 6 * 60, breakOf: 20 } as const;
const young = { rule: 'RTW-6', rest: 12 * 60, daysOff: 2, breakOver: 4.5 * 60, breakOf: 30 } as const;
const youngDay = 8 * 60;
const youngWeek = 40 * 60;
const adultAverage = 48 * 60;
/** Weeks over which the 48 hours are averaged. */
const averageOver = 17;

const limitsIn = (week: PlanWeek, facts: PlanFacts): typeof adult | typeof young =>
  isYoungIn(week, facts) ? young : adult;

/** RTW-6: 8 hours a day and 40 hours a week. */
export const youngHours: PlanCheck = ({ weeks }, facts) =>
  weeks
    .filter((week) => isYoungIn(week, facts))
    .flatMap((week) => {
      const long = workedDays(week).filter((weekday) => (week.days[weekday]?.minutes ?? 0) > youngDay);
      const found = long.map((weekday) =>
        blocks('RTW-6', `${dayName(weekday)}: under 18, the most is ${showHours(youngDay)} a day.`, week),
      );
      return weekMinutes(week) > youngWeek
        ? [...found, blocks('RTW-6', `Under 18, the most is ${showHours(youngWeek)} a week.`, week)]
        : found;
    });

/** RTW-5: 48 hours a week on average over 17 weeks, all jobs together, unless the person has opted out. */
export const averageHours: PlanCheck = ({ weeks }, facts) => {
  if (facts.optedOut) return [];
  const length = Math.min(averageOver, weeks.length);
  for (let first = 0; length > 0 && first + length <= weeks.length; first += 1) {
    const span = weeks.slice(first, first + length);
    const total = span.reduce((sum, week) => sum + weekMinutes(week) + (facts.otherJobMinutes ?? 0), 0);
    if (total > adultAverage * length) {
      const jobs = facts.otherJobMinutes ? ', with the other job' : '';
      return [
        blocks(
          'RTW-5',
          `The weeks are over ${showHours(adultAverage)} on average${jobs}. The person has not opted out.`,
        ),
      ];
    }
  }
  return [];
};

/** Days off in the week: 1 for adults, 2 under 18. A rota without days says nothing about it. */
export const daysOff: PlanCheck = (plan, facts) =>
  plan.weeks.flatMap((week) => {
    const { rule, daysOff: needed } = limitsIn(week, facts);
    if (weekdays.length - workedDays(week).length >= needed) return [];
    return [
      rule === 'RTW-6'
        ? blocks(rule, `Under 18, ${needed} days off are needed each week.`, week)
        : unlessShifts(plan, rule, 'A week needs 24 hours off. Leave 1 day free.', week),
    ];
  });

/** Who changes shift may rest at another time, so for shifts the employer is asked and nothing is blocked. */
const unlessShifts = ({ job }: Plan, rule: string, words: string, week: PlanWeek): PlanProblem =>
  job?.pattern === 'shifts'
    ? warns(rule, `${words} On shifts, ask when the rest is made up.`, week)
    : blocks(rule, words, week);

interface Stretch {
  readonly week: PlanWeek;
  readonly weekday: Weekday;
  /** Minutes from the first Monday; undefined when the time is not known. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const minutesIntoDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const lasts = ({ minutes, rest }: PlanDay): number => minutes + (rest && !rest.paid ? rest.minutes : 0);

function stretches({ weeks }: Plan): readonly Stretch[] {
  const origin = weeks[0]?.monday ?? '';
  return weeks.flatMap((week) =>
    workedDays(week).map((weekday) => {
      const day = week.days[weekday];
      if (day?.start === undefined) return { week, weekday, from: undefined, to: undefined };
      const from = daysBetween(origin, dateOf(week, weekday)) * 24 * 60 + minutesIntoDay(day.start);
      return { week, weekday, from, to: from + lasts(day) };
    }),
  );
}

/** Rest between one day and the next, where times are known: 11 hours, under 18 12 hours. Also from Sunday to Monday. */
export const restBetweenDays: PlanCheck = (plan, facts) => {
  const all = stretches(plan);
  return all.flatMap(({ week, weekday, from }, index) => {
    const ended = all[index - 1]?.to;
    const { rule, rest } = limitsIn(week, facts);
    if (from === undefined || ended === undefined || from - ended >= rest) return [];
    const words = `${dayName(weekday)} starts less than ${showHours(rest)} after the day before.`;
    return [rule === 'RTW-6' ? blocks(rule, `Under 18: ${words}`, week) : unlessShifts(plan, rule, words, week)];
  });
};

/** Minutes of the day between which nobody under 18 works. */
const nightEnds = 6 * 60;
const nightBegins = 22 * 60;
const dayLong = 24 * 60;

/** RTW-6: under 18, no work between 10pm and 6am where times are known, and no duty that is done at night. */
export const youngNights: PlanCheck = (plan, facts) => {
  const atNight = stretches(plan).filter(({ week, from, to }) => {
    if (from === undefined || to === undefined || !isYoungIn(week, facts)) return false;
    // Counted from midnight of the day on which it begins.
    const begins = from % dayLong;
    return begins < nightEnds || begins + (to - from) > nightBegins;
  });
  const nightDuties = plan.weeks
    .filter((week) => isYoungIn(week, facts))
    .flatMap((week) =>
      week.dutiesIn.filter(({ needs = [] }) => needs.includes('nights')).map(({ words }) => ({ week, words })),
    );
  return [
    ...atNight.map(({ week, weekday }) =>
      blocks('RTW-6', `${dayName(weekday)}: under 18, no work between 10pm and 6am.`, week),
    ),
    ...nightDuties.map(({ week, words }) => blocks('RTW-6', `Under 18, no night work. Take out: ${words}.`, week)),
  ];
};

/** A break in a long day: a reminder for adults, who may have it without it being planned; under 18 it must be there. */
export const breaksInDays: PlanCheck = ({ weeks }, facts) =>
  weeks.flatMap((week) => {
    const { rule, breakOver, breakOf } = limitsIn(week, facts);
    const without = workedDays(week).filter((weekday) => {
      const day = week.days[weekday];
      return day !== undefined && day.minutes > breakOver && (day.rest?.minutes ?? 0) < breakOf;
    });
    if (without.length === 0) return [];
    const needs = `day over ${showHours(breakOver)} needs a break of ${showHours(breakOf)}`;
    const add = `Add it on ${listed(without.map(dayName))}.`;
    return rule === 'RTW-6'
      ? [blocks(rule, `Under 18, a ${needs}. ${add}`, week)]
      : [warns(rule, `A ${needs}. ${add}`, week)];
  });
