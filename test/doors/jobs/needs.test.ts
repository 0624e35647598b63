import { beforeAll, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { mailOf } from '../../people/sharing.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});

it('§6.5 who speaks another language most is told how to get the message in it, and nobody else is', async () => {
  await sendRequest(tables, people.piotr);
  await sendRequest(tables, people.amira);
  const needs = (await mailOf(tables, 'request-received')).map((mail) => mail?.values['needs']);
  expect(needs.toSorted()).toEqual(['', expect.stringContaining('in another language? Phone')]);
});
