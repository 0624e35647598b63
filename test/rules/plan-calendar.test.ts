import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../functions/documents/calendar.ts';
import { healthWordsIn } from '../../shared/rules/plain-words.ts';
import { planEvents } from '../../shared/rules/plan/plan-calendar.ts';
import { weekMinutes } from '../../shared/rules/plan/totals.ts';
import { fullPlan } from './papers-example.ts';
import { anyPlan, hours, planOf, workWeek } from './plan-example.ts';

const events = (...weeks: readonly ReturnType<typeof workWeek>[]) =>
  planEvents({ ...planOf(), weeks: [...weeks], reviews: [] });

describe('the weeks of a plan in a calendar', () => {
  it('a day with a start has its time, from start to end with an unpaid break', () => {
    const start = { minutes: 240, start: '10:00' };
    expect(events(workWeek(1, { monday: start, friday: { ...start, rest: { minutes: 30, paid: false } } }))).toEqual([
      {
        uid: 'plan_1-week-1-monday@work-and-health',
        on: '2026-11-23',
        at: '10:00',
        minutes: 240,
        summary: 'Work: 4 hours',
      },
      {
        uid: 'plan_1-week-1-friday@work-and-health',
        on: '2026-11-27',
        at: '10:00',
        minutes: 270,
        summary: 'Work: 4 hours',
      },
    ]);
    const paid = events(workWeek(1, { monday: { ...start, rest: { minutes: 30, paid: true } } }));
    expect(paid).toMatchObject([{ minutes: 240 }]);
  });

  it('a day without a start lasts all day and says how many hours', () => {
    expect(events(workWeek(2, { tuesday: { minutes: 450 }, wednesday: { minutes: 0 } }))).toEqual([
      { uid: 'plan_1-week-2-tuesday@work-and-health', on: '2026-12-01', summary: 'Work: 7 hours 30 minutes' },
    ]);
  });

  it('RTW-12 hours of a rota that have no day last the whole week', () => {
    const week = { uid: 'plan_1-week-1@work-and-health', on: '2026-11-23', until: '2026-11-29' };
    expect(events(workWeek(1, {}, { openMinutes: hours(20) }))).toEqual([
      { ...week, summary: 'Work this week: 20 hours' },
    ]);
    const some = events(workWeek(1, { monday: { minutes: 240 } }, { openMinutes: hours(20) }));
    expect(some[1]).toEqual({ ...week, summary: 'Work this week: 16 hours more' });
    expect(events(workWeek(1, {}, { openMinutes: 0 }))).toEqual([]);
  });

  it('RTW-9 reviews last all day, 2 on one day too', () => {
    const reviews = [1, 2].map(() => ({ date: '2026-12-04', what: 'How the chest pain is' }));
    expect(planEvents({ ...planOf(), weeks: [], reviews })).toEqual([
      { uid: 'plan_1-review-1@work-and-health', on: '2026-12-04', summary: 'Review of the work plan' },
      { uid: 'plan_1-review-2@work-and-health', on: '2026-12-04', summary: 'Review of the work plan' },
    ]);
  });

  it('the words are neutral: no health, no task, no limit, no name, no employer', () => {
    const file = calendarFile(planEvents(fullPlan()), '2026-11-23T09:00:00.000Z').replaceAll('\r\n ', '');
    const words = [...file.matchAll(/SUMMARY:(.*)\r/g)].map(([, text = '']) => text);
    expect(words.length).toBeGreaterThan(10);
    for (const one of words)
      expect(one).toMatch(/^(Work|Work this week|Review of the work plan)(: \d+ hours( \d+ minutes)?)?$/);
    expect(words.flatMap(healthWordsIn)).toEqual([]);
    for (const secret of ['Amira', 'Olive', 'Invented', 'Email', 'van', 'LOCATION', 'DESCRIPTION']) {
      expect(file).not.toContain(secret);
    }
  });

  it('whatever the plan, every hour is in the calendar once, and every event has its own id', () => {
    const minutesIn = (summary: string): number => {
      const [, h = '0'] = /(\d+) hours?/.exec(summary) ?? [];
      const [, m = '0'] = /(\d+) minutes?/.exec(summary) ?? [];
      return Number(h) * 60 + Number(m);
    };
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const all = planEvents(plan);
        const total = plan.weeks.reduce((sum, week) => sum + weekMinutes(week), 0);
        expect(all.reduce((sum, { summary }) => sum + minutesIn(summary), 0)).toBe(total);
        expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
      }),
    );
  });
});
