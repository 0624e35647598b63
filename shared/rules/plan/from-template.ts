/** A template of the catalogue as weeks of a plan: its shares of contract, on another contract and from another Monday. */
import type { PlanTemplate, TemplateWeek } from '../../content/plan-templates.ts';
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { addDays, dayOfWeek } from '../../values/date.ts';
import { lastWorkingDay, spread } from './build-up.ts';

/** Hours that people can plan with. */
const quarter = 15;

/**
 * Weeks with the template's share of another contract, in quarters of an hour, rounded down so that no week is over it.
 *
 * @param contractMinutes whole minutes a week, more than 0. @param monday ISO date of week 1.
 */
export function templateAsWeeks(template: PlanTemplate, contractMinutes: number, monday: string): PlanWeek[] {
  if (!Number.isInteger(contractMinutes) || contractMinutes <= 0) {
    throw new RangeError('A template needs contract hours');
  }
  if (dayOfWeek(monday) !== 1) throw new RangeError('Weeks start on Monday (RTW-13)');
  return template.weeks.map((week, index) => ({
    number: index + 1,
    monday: addDays(monday, index * 7),
    days: daysOf(week, minutesOf(template, week, contractMinutes)),
    dutiesIn: (week.dutiesIn ?? []).map((words) => ({ words })),
    dutiesOut: (week.dutiesOut ?? []).map((words) => ({ words })),
    limits: (week.limits ?? []).map(([kind, words]) => ({ kind, words })),
    ...(week.note ? { note: week.note } : {}),
  }));
}

/** Reviews of the template: each on the last working day of its week. @param monday ISO date of week 1. */
export const templateReviews = (template: PlanTemplate, monday: string): Plan['reviews'] =>
  template.weeks.flatMap(({ review }, index) =>
    review ? [{ date: lastWorkingDay(addDays(monday, index * 7)), what: review }] : [],
  );

function minutesOf(template: PlanTemplate, { days, hours }: TemplateWeek, contract: number): number {
  if (hours === 'full') return contract;
  const share = (days.length * hours * 60) / template.contractMinutes;
  const inQuarters = Math.floor((contract * share) / quarter + rounding) * quarter;
  // A very small contract still gets a start, and never more than itself.
  return Math.min(contract, Math.max(quarter, inQuarters));
}

/** A share such as 12 of 37.5 hours is not exact in binary: without it, 12 hours could come out a quarter short. */
const rounding = 1e-9;

function daysOf({ days, start, place }: TemplateWeek, total: number): PlanWeek['days'] {
  const more = { ...(start ? { start } : {}), ...(place ? { place } : {}) };
  return Object.fromEntries(Object.entries(spread(total, days)).map(([day, one]) => [day, { ...one, ...more }]));
}
