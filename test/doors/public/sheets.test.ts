import { beforeAll, expect, it } from 'vitest';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});

const talk = { can: 'Emails', hard: 'Sitting <b>long</b>', often: 'week', way: 'phone' };

it('a sheet shows what was typed as words and never as markup', async () => {
  const got = await new Visitor(publicDoor).post('/talk-to-your-employer', talk);
  expect(got.status).toBe(200);
  expect(got.text).toContain('Sitting &lt;b>long&lt;/b>');
});

it.each([
  ['/talk-to-your-employer', { ...talk, hard: '' }, 'Enter what is hard at work and what would help', 'Emails'],
  ['/talk-to-your-employer', { ...talk, can: 'x'.repeat(501) }, 'must be 500 characters or fewer', 'x'.repeat(501)],
  ['/adjustment-passport', { job: 'Porter' }, 'Enter which changes help you', 'value="Porter"'],
  ['/should-i-tell', { changes: 'yes' }, 'Select an answer: Could your health make', 'value="yes" checked'],
])('%s says what is wrong in the words of its field, and keeps the rest', async (path, form, message, kept) => {
  const got = await new Visitor(publicDoor).post(path, form);
  expect(got.status).toBe(422);
  expect(wordsOf(got.text)).toContain(message);
  expect(got.text).toContain(kept);
});

it('nothing is kept of a sheet: no row, and no cookie', async () => {
  const everyRow = async (): Promise<readonly unknown[]> =>
    (await Promise.all((['Cases', 'Access', 'Outbox', 'Audit'] as const).map((name) => rows(tables, name)))).flat();
  const before = await everyRow();
  const visitor = new Visitor(publicDoor);
  await visitor.post('/talk-to-your-employer', talk);
  expect([...visitor.cookies]).toEqual([]);
  expect(await everyRow()).toEqual(before);
});
