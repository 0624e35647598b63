import { afterEach, beforeAll, expect, it } from 'vitest';
import { moveClock } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { dateIn, inDays, wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});
afterEach(() => moveClock(0));

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const form = (): Record<string, string | readonly string[]> => ({
  contract: '30',
  days: everyDay,
  ...dateIn('start', inDays(3)),
  share: '50',
  weeks: '4',
  age: 'adult',
});
const path = '/plan-it-yourself';

it('shows the weeks, what is above a limit, and what to ask about pay (RTW-5, RTW-15)', async () => {
  const got = await new Visitor(publicDoor).post(path, form());
  expect(got.status).toBe(200);
  const words = wordsOf(got.text);
  expect(words).toContain('4 weeks');
  expect(words).toContain('A week needs 24 hours off. Leave 1 day free.');
  expect(words).toContain('Ask your employer or payroll how you will be paid in these weeks.');
  expect(words).not.toContain('£');
});

it('gives the hours for a calendar, with no name and no other word', async () => {
  const got = await new Visitor(publicDoor).post(path, { ...form(), take: 'calendar' });
  expect(got.headers['content-type']).toContain('text/calendar');
  expect(got.headers['content-disposition']).toContain('weeks.ics');
  const summaries = [
    ...Buffer.from(got.text, 'base64')
      .toString()
      .matchAll(/SUMMARY:(.*)\r/g),
  ].map(([, words]) => words);
  expect(summaries).toContain('Review of the work plan');
  for (const words of summaries) expect(words).toMatch(/^(Work: [\d a-z]+|Review of the work plan)$/);
});

it('says what is wrong and keeps all that was typed, for a page and for a calendar', async () => {
  for (const take of ['', 'calendar']) {
    const got = await new Visitor(publicDoor).post(path, { ...form(), contract: 'plenty', share: '200', take });
    expect(got.status).toBe(422);
    expect(wordsOf(got.text)).toContain('Percent of your hours in week 1 must be a whole number from 1 to 100');
    for (const kept of ['value="plenty"', 'value="200"', 'value="4"']) expect(got.text).toContain(kept);
  }
});

it('keeps nothing: no row, and no cookie', async () => {
  const visitor = new Visitor(publicDoor);
  const before = await everyRow();
  const got = await visitor.post(path, form());
  expect(got.headers['set-cookie']).toBeUndefined();
  expect([...visitor.cookies]).toEqual([]);
  expect(await everyRow()).toEqual(before);
});

const everyRow = async (): Promise<readonly unknown[]> =>
  (await Promise.all((['Cases', 'Access', 'Outbox', 'Audit'] as const).map((name) => rows(tables, name)))).flat();
