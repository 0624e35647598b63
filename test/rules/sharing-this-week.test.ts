import { expect, it } from 'vitest';
import type { EmployerView, SharedWeek } from '../../shared/contracts/employer-view.ts';
import { thisWeek } from '../../shared/rules/sharing/this-week.ts';
import { daysOf } from './plan-example.ts';

const none = { does: [], doesNot: [], notYet: [], limits: [] };
const week = (monday: string, more: Partial<SharedWeek> = {}): SharedWeek => ({
  monday,
  ...none,
  hours: { days: daysOf(3, 4), minutes: 720 },
  ...more,
});
const view = (...weeks: readonly SharedWeek[]): Pick<EmployerView, 'weeks'> => ({ weeks: [...weeks] });
const two = view(
  week('2026-12-07', { does: ['Email', 'Phone'], doesNot: ['Lifting'], limits: ['No stairs'] }),
  week('2026-11-30'),
);

it.each([
  ['the Monday', '2026-11-30', 'This week (Monday 30 November 2026)'],
  ['the Sunday', '2026-12-06', 'This week (Monday 30 November 2026)'],
  ['the week after', '2026-12-07', 'This week (Monday 7 December 2026)'],
  ['a day before all of them', '2026-11-20', 'Week from Monday 30 November 2026'],
])('on %s it is that week', (_, today, label) => {
  expect(thisWeek(two, today)?.label).toBe(label);
});

it('says hours first, then tasks and limits, and no more than is shared', () => {
  const [hours, ...rest] = thisWeek(two, '2026-12-08')?.lines ?? [];
  expect(hours).toMatch(/12 hours in all\.$/);
  expect(rest).toEqual(['Tasks: Email; Phone', 'Left out for now: Lifting', 'Limits: No stairs']);
});

it('RTW-16 of a week whose hours are kept back it says what is shared and nothing of hours', () => {
  const { hours: _, ...kept } = week('2026-11-30', { does: ['Email'] });
  expect(thisWeek(view(kept), '2026-12-01')?.lines).toEqual(['Tasks: Email']);
});

it('between weeks that are shared, and after the last, there is nothing to say', () => {
  expect(thisWeek(view(week('2026-11-30'), week('2026-12-14')), '2026-12-08')).toBeUndefined();
  expect(thisWeek(two, '2026-12-14')).toBeUndefined();
  expect(thisWeek(view(), '2026-12-14')).toBeUndefined();
});
