/** Requests that people have sent, for tests that begin where staff begin. */

import { type Person, people } from '../../functions/local/people.ts';
import { handler } from '../../functions/public/app.ts';
import { type Tables, Visitor } from './harness.ts';
import { newestCodeId, rows } from './rows.ts';
import { another, walk } from './walk.ts';

/** Walks a person through the whole journey. @returns the id of the referral that came of it. */
export async function sendRequest(tables: Tables, person: Person = people.amira): Promise<string> {
  const known = new Set((await rows(tables, 'Cases')).map((row) => row['referralId']));
  await walk(new Visitor(handler), another(person), { codeIdOf: () => newestCodeId(tables) });
  const found = (await rows(tables, 'Cases')).find(
    (row) => String(row['pk']).startsWith('referral#') && row['sk'] === 'head' && !known.has(row['referralId']),
  );
  return String(found?.['referralId'] ?? '');
}
