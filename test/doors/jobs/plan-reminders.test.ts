import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressed } from '../../../functions/jobs/addressed.ts';
import { moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import type { OutboxEntry } from '../../../shared/contracts/referral.ts';
import { addDays, dayOfWeek, daysBetween } from '../../../shared/values/date.ts';
import { act, inDays } from '../../people/acting.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { caseHears, messagesAbout, remindIn } from '../../people/jobs.ts';
import { sendMine } from '../../people/patients.ts';
import { move, planMonday } from '../../people/plans.ts';
import { rows } from '../../people/rows.ts';
import { type Agreed, agreedPlan } from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
});
afterEach(() => moveClock(0));

/** Runs every day up to this one, as the schedule does. */
async function untilDay(on: string): Promise<void> {
  await remindIn(daysBetween(inDays(0), on));
}
const about = (template: OutboxEntry['template'], id = agreed.id) => messagesAbout(tables, id, template);
const sendable = async (entry: OutboxEntry | undefined) => (entry ? addressed(entry) : undefined);

describe('§12.3 the weeks of a plan', () => {
  it('are told of on the Friday before, one after the other, and each once', async () => {
    const friday = addDays(planMonday(), -3);
    expect(dayOfWeek(friday)).toBe(5);
    for (const [week, told] of [
      [0, 1],
      [1, 2],
      [3, 4],
      [6, 4],
    ] as const) {
      await untilDay(addDays(friday, week * 7));
      await untilDay(addDays(friday, week * 7));
      expect((await about('week-begins')).length).toBe(told);
    }
  });

  it('not when the plan has stopped, and in words that name neither it nor a task', async () => {
    const other = await agreedPlan(tables);
    await untilDay(addDays(planMonday(), -3));
    const [entry] = await about('week-begins', other.id);
    const mail = await sendable(entry);
    expect(Object.keys(mail?.values ?? {}).toSorted()).toEqual(['by', 'hours', 'needs', 'phone', 'reference']);
    moveClock(0);
    await move(other.olive, other.staffPlan, 1, 'stop', 'It stops');
    await untilDay(addDays(planMonday(), -3));
    expect(await sendable(entry)).toBeUndefined();
  });
});

describe('§12.3 a review', () => {
  it('is told of 3 days before, with its day, and comes up in the list of the lead, once', async () => {
    const one = await agreedPlan(tables);
    const planned = (await rows(tables, 'Cases')).find(
      (row) => row['template'] === 'review-near' && row['referralId'] === one.id,
    );
    const on = String(planned?.['pk']).slice('agenda#'.length);
    await untilDay(on);
    const entries = await about('review-near', one.id);
    expect(entries).toHaveLength(1);
    expect((await sendable(entries[0]))?.values['on']).toContain(String(Number(addDays(on, 3).slice(8))));
    for (const _ of [1, 2]) expect(await caseHears(entries)).toBe(0);
    const whole = await readCase(one.id);
    expect(whole?.timeline.filter(({ did }) => did === 'reminded').map(({ words }) => words)).toEqual([
      expect.stringContaining('A review of the plan is due on'),
    ]);
    expect(whole?.referral.row.promisedBy && whole.referral.row.promisedBy <= addDays(on, 3)).toBe(true);
  });
});

describe('§12.3 nobody heard for 14 days', () => {
  it('the person is asked and the lead is told; a check-in begins the 14 days anew', async () => {
    const one = await agreedPlan(tables);
    const silent = daysBetween(inDays(0), addDays(planMonday(), 14));
    await remindIn(silent - 1);
    expect(await about('no-check-in', one.id)).toEqual([]);
    await remindIn(silent);
    const [entry, ...more] = await about('no-check-in', one.id);
    expect(more).toEqual([]);
    expect(await sendable(entry)).toBeDefined();
    if (entry) await caseHears([entry]);
    expect((await readCase(one.id))?.timeline.at(-1)?.words).toBe('No check-in for 14 days.');
    moveClock(0);
    expect((await sendMine(one.amira, '/my/do/check-in', { hours: '12', effort: '4' })).status).toBe(200);
    await remindIn(13);
    expect(await sendable(entry)).toBeUndefined();
    await remindIn(14);
    const [, again] = await about('no-check-in', one.id);
    expect(await sendable(again)).toBeDefined();
  });
});

describe('people choose what they are reminded of, and how (§12.3)', () => {
  it('nothing, only what has a date, or all; and what ends their sharing is always told', async () => {
    const one = await agreedPlan(tables);
    await untilDay(addDays(planMonday(), -3));
    const week = (await about('week-begins', one.id))[0];
    const reviewOn = (await rows(tables, 'Cases')).find(
      (row) => row['template'] === 'review-near' && row['referralId'] === one.id,
    );
    await untilDay(String(reviewOn?.['pk']).slice('agenda#'.length));
    const review = (await about('review-near', one.id))[0];
    const sent = async (which: string, way = 'either') => {
      moveClock(0);
      expect((await sendMine(one.amira, '/my/do/reminders', { which, way })).status).toBe(200);
      await untilDay(addDays(planMonday(), -3));
      const first = await sendable(week);
      await untilDay(String(reviewOn?.['pk']).slice('agenda#'.length));
      return [first?.channel, (await sendable(review))?.channel];
    };
    expect(await sent('all', 'email')).toEqual(['email', 'email']);
    expect(await sent('all', 'text')).toEqual(['text', 'text']);
    expect(await sent('few', 'text')).toEqual([undefined, 'text']);
    expect(await sent('none', 'text')).toEqual([undefined, undefined]);
    const chosen = (await readCase(one.id))?.parts.filter(({ kind, ended }) => kind === 'reminder_choice' && !ended);
    expect(chosen).toHaveLength(1);
  });
});

it('after a death nobody is written to', async () => {
  const one = await agreedPlan(tables);
  await act(one.olive, one.id, 'discharge', { outcome: 'died', why: 'other', summary: 'We are sorry' });
  const [entry] = await about('finished', one.id);
  expect(await sendable(entry)).toBeUndefined();
});
