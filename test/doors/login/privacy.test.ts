/** What logging in with NHS login leaves behind: no name, no date of birth and no NHS number in a log, a key or an address. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { claimsOf } from '../../../functions/local/nhs-people.ts';
import { people } from '../../../functions/local/people.ts';
import { tableNames } from '../../../functions/store/tables.ts';
import type { Got } from '../../people/harness.ts';
import { atNhsLogin, comeBackAs, type NhsLoginWorld, openNhsLogin } from '../../people/nhs-login.ts';
import { logInAsPatient } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { keepWhatIsLogged, mark } from '../every-door/logged.ts';

// Read when a door is loaded.
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG';
});

/** What only NHS login knows: the number of somebody who gave none, and a name that no case has. */
const own = { family_name: `Canary${mark()}`, nhs_number: '9990000050' };

let world: NhsLoginWorld;
let logged = '';
let subject = '';
const answered: Got[] = [];

beforeAll(async () => {
  world = await openNhsLogin();
  const kept = keepWhatIsLogged();
  const id = await sendRequest(world.tables, people.terry);
  const before = kept.text().length;
  const claims = claimsOf(people.terry);
  subject = world.knows((level) => ({ ...claims(level), ...own }));
  const stranger = world.knows((level) => ({ ...claims(level), ...own, birthdate: '1968-06-23' }));
  const lacking = world.knows((level) => ({ ...claims(level), ...own, birthdate: '22 June' }));
  const visitor = world.browser();
  const steps: readonly (() => Promise<Got>)[] = [
    () => comeBackAs(visitor, `${lacking}~P9`),
    () => comeBackAs(visitor, `${subject}~P5`),
    async () => visitor.get(await atNhsLogin(answered.at(-1)?.headers['location'] ?? '', `${subject}~P9`)),
    () => logInAsPatient(world.tables, visitor, id),
    () => comeBackAs(visitor, `${subject}~P9`),
    () => visitor.get('/my/data'),
    () => visitor.get('/my/data/everything.json'),
    () => comeBackAs(world.browser(), `${stranger}~P9`),
  ];
  for (const step of steps) answered.push(await step());
  // One that did not match, and one more that waits while the tables are looked at.
  await comeBackAs(visitor, `${stranger}~P9`);
  await logInAsPatient(world.tables, visitor, id);
  await comeBackAs(visitor, `${stranger}~P9`);
  logged = kept.text().slice(before);
  kept.stop();
});
afterAll(() => world.close());

it('the steps were taken, and logged', () => {
  expect(answered.map(({ status }) => status)).toEqual([403, 303, 303, 303, 303, 200, 200, 303]);
  expect(logged).toContain('"check":"claim birthdate"');
  expect(logged).toContain('/my/nhs-logged-in');
});

it('the log says nothing of the person', () => {
  for (const value of [...Object.values(own), '1968-06-22', '1968-06-23', '22 June', 'Shaw', subject])
    expect([value, logged.includes(value)]).toEqual([value, false]);
});

it('no table keeps what only NHS login knows, nor who somebody is there', async () => {
  const all = JSON.stringify(await Promise.all(tableNames.map((table) => rows(world.tables, table))));
  for (const value of [...Object.values(own), `"${subject}"`])
    expect([value, all.includes(value)]).toEqual([value, false]);
});

it('what waits and what is linked holds nothing of the person but keyed hashes', async () => {
  const access = (await rows(world.tables, 'Access')).filter(({ pk }) => /^(mylink|mylogin)#/.test(String(pk)));
  const links = (await rows(world.tables, 'Cases')).filter(({ pk }) => String(pk).startsWith('nhslogin#'));
  expect([access.length, links.length]).toEqual([2, 2]);
  expect(JSON.stringify([access, links])).not.toMatch(/1968|shaw|terry/i);
  for (const row of access) expect(Object.keys(row).sort()).toEqual(['born', 'expiresAt', 'link', 'nhsNumber', 'pk']);
});

it('no address and no cookie carries it, and no page shows it', () => {
  const told = JSON.stringify(answered.map(({ headers, cookies, text }) => [headers, cookies, text]));
  for (const value of Object.values(own)) expect([value, told.includes(value)]).toEqual([value, false]);
  expect(JSON.stringify(answered.map(({ headers, cookies }) => [headers, cookies]))).not.toMatch(/1968|Shaw/);
});
