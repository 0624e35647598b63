/** NHS login: linked once by a code, then enough by itself. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '../../../functions/local/nhs-people.ts';
import { type Person, people } from '../../../functions/local/people.ts';
import { hours, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { digitsOf } from '../../../functions/sign-in/code.ts';
import { changeCase, readCase } from '../../../functions/store/cases.ts';
import { caseOfNhsLogin, nhsLoginOfCase } from '../../../functions/store/nhs-logins.ts';
import type { CaseChange } from '../../../shared/rules/case-change.ts';
import type { Got, Visitor } from '../../people/harness.ts';
import { atNhsLogin, comeBackAs, type NhsLoginWorld, openNhsLogin } from '../../people/nhs-login.ts';
import { logInAsPatient, logInFormOf, sendMine } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { newestCodeId, rows } from '../../people/rows.ts';

let world: NhsLoginWorld;
beforeAll(async () => {
  world = await openNhsLogin();
});
afterAll(() => world.close());
/** Each test stands in an hour of its own, so that the limits of one do not stop the next. */
let hour = 0;
afterEach(() => {
  hour += 1;
  moveClock(hours(2 * hour));
});

const request = (person: Person): Promise<string> => sendRequest(world.tables, person);
const withCode = (visitor: Visitor, id: string): Promise<Got> => logInAsPatient(world.tables, visitor, id);
const nhs = (visitor: Visitor, subject: string): Promise<Got> => comeBackAs(visitor, `${subject}~P9`);
const trail = async (id: string): Promise<readonly unknown[]> =>
  (await rows(world.tables, 'Audit')).filter((row) => row['chain'] === id).map((row) => row['did']);
const isLinked = async (id: string): Promise<boolean> => (await nhsLoginOfCase(id)) !== undefined;
const lastWords = async (id: string) => (await readCase(id))?.timeline.at(-1)?.words;

const staff = { by: { staffId: 'staff_test', name: 'Olive Invented' }, byRole: 'manager', did: 'test' };
const happens = (id: string, head: NonNullable<CaseChange['head']>) =>
  changeCase(id, staff, () => ({ head, entry: { knowledge: 'contact', words: 'For a test.' } }));

/** A request of Amira's, linked to an NHS login of hers, and the browser in which that was done. */
async function linked() {
  const [id, subject, visitor] = [await request(people.amira), world.knows(claimsOf(people.amira)), world.browser()];
  await nhs(visitor, subject);
  await withCode(visitor, id);
  return { id, subject, visitor };
}

describe('a person who has asked', () => {
  it('is led to the code the first time, told why, and then is linked', async () => {
    const [id, visitor] = [await request(people.amira), world.browser()];
    expect((await visitor.get('/my/log-in')).text).toContain('href="/my/nhs-log-in">Continue with NHS login');
    const before = await trail(id);
    expect((await nhs(visitor, world.knows(claimsOf(people.amira)))).headers['location']).toBe('/my/log-in');
    const { text } = await visitor.get('/my/log-in');
    expect(text).toContain('To link your NHS login, log in once with the code.');
    expect(text).not.toContain('Continue with NHS login');
    expect(await isLinked(id)).toBe(false);
    expect((await withCode(visitor, id)).headers['location']).toBe('/my');
    expect(await isLinked(id)).toBe(true);
    expect((await trail(id)).slice(before.length)).toEqual(['logged in', 'linked an NHS login']);
    expect(await lastWords(id)).toBe('An NHS login was linked');
  });

  it('needs no code the second time, in any browser, and the look is written down', async () => {
    const { id, subject } = await linked();
    const [another, before] = [world.browser(), await trail(id)];
    expect((await nhs(another, subject)).headers['location']).toBe('/my');
    expect((await another.get('/my')).text).toContain((await readCase(id))?.referral.row.reference);
    expect((await trail(id)).slice(before.length)).toEqual(['logged in with NHS login', 'read']);
    expect((await another.get('/my/data')).text).toContain('You logged in with NHS login.');
    expect((await another.get('/my/data')).text).toContain('You linked your NHS login.');
  });

  it('who gave no NHS number is linked by date of birth and code, and never reads the one that NHS login found', async () => {
    const [id, subject, visitor] = [await request(people.terry), world.knows(claimsOf(people.terry)), world.browser()];
    await nhs(visitor, subject);
    await withCode(visitor, id);
    expect(await isLinked(id)).toBe(true);
    expect((await nhs(visitor, subject)).headers['location']).toBe('/my');
    for (const page of ['/my', '/my/data', '/my/data/everything.json'])
      expect((await visitor.get(page)).text).not.toMatch(/999 ?000 ?0042/);
  });

  it('stops using NHS login, after which a code is needed again', async () => {
    const { id, subject, visitor } = await linked();
    expect((await visitor.get('/my/data')).text).toContain('Stop using NHS login');
    const link = (await nhsLoginOfCase(id)) ?? '';
    expect(await caseOfNhsLogin(link)).toBe(id);
    expect((await sendMine(visitor, '/my/stop-nhs-login')).headers['location']).toBe('/my/data');
    expect((await visitor.get('/my/data')).text).not.toContain('Stop using NHS login');
    expect([await caseOfNhsLogin(link), await nhsLoginOfCase(id)]).toEqual([undefined, undefined]);
    expect(await trail(id)).toContain('stopped using NHS login');
    expect((await nhs(world.browser(), subject)).headers['location']).toBe('/my/log-in');
    await sendMine(visitor, '/my/stop-nhs-login');
    expect((await trail(id)).filter((did) => did === 'stopped using NHS login')).toHaveLength(1);
  });
});

describe('proving who one is', () => {
  it('P5 is led to NHS login once more, where P9 then is enough', async () => {
    const { subject } = await linked();
    const another = world.browser();
    const { location = '' } = (await comeBackAs(another, `${subject}~P5`)).headers;
    expect(location).toContain('/demo/nhs-login/auth?');
    const asked = new URL(location).searchParams.get('vtr') ?? '';
    expect(JSON.parse(asked)).toEqual(['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm']);
    expect((await another.get(await atNhsLogin(location, `${subject}~P9`))).headers['location']).toBe('/my');
  });

  it('P5 twice is told what to do, and is not asked a third time', async () => {
    const { subject } = await linked();
    const another = world.browser();
    const { location = '' } = (await comeBackAs(another, `${subject}~P5`)).headers;
    const { status, text } = await another.get(await atNhsLogin(location, `${subject}~P5`));
    expect(status).toBe(403);
    expect(text).toContain('You have not yet proved who you are to NHS login.');
    expect(text).toContain('href="/my/log-in"');
    expect([...another.cookies.keys()]).toEqual([]);
  });
});

describe('an identity that is not the case’s own', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['date of birth', { birthdate: '1974-03-15' }],
    ['NHS number', { nhs_number: '9990000018' }],
  ])('with another %s links nothing; they are logged in by the code and colleagues read it', async (_, other) => {
    const [id, visitor] = [await request(people.amira), world.browser()];
    await nhs(
      visitor,
      world.knows((level) => ({ ...claimsOf(people.amira)(level), ...other })),
    );
    expect((await withCode(visitor, id)).headers['location']).toBe('/my');
    expect((await visitor.get('/my')).status).toBe(200);
    expect(await isLinked(id)).toBe(false);
    expect(await lastWords(id)).toBe('An NHS login did not match');
    expect(await trail(id)).toContain('an NHS login did not match');
  });

  it('that was linked and says something else now opens nothing and is led to the code', async () => {
    let born = '1974-03-14';
    const subject = world.knows((level) => ({ ...claimsOf(people.amira)(level), birthdate: born }));
    const [id, visitor] = [await request(people.amira), world.browser()];
    await nhs(visitor, subject);
    await withCode(visitor, id);
    born = '1974-03-15';
    const another = world.browser();
    const { status, text } = await nhs(another, subject);
    expect(status).toBe(403);
    expect(text).toContain('Your details at NHS login are not the same as the ones in your request.');
    expect(text).toContain('href="/my/log-in"');
    expect([...another.cookies.keys()]).toEqual([]);
    expect((await trail(id)).at(-1)).toBe('refused an NHS login');
  });
});

describe('a link opens no more than a code would', () => {
  it.each<[string, NonNullable<CaseChange['head']>]>([
    ['frozen', { frozen: 'May be of somebody else' }],
    ['withdrawn', { state: 'withdrawn' }],
    ['merged', { state: 'merged', mergedInto: 'ref_another' }],
  ])('a %s case looks as if it were not linked', async (_, head) => {
    const { id, subject } = await linked();
    await happens(id, head);
    const shown = async (who: string) => {
      const { status, headers, text, cookies } = await nhs(world.browser(), who);
      return { status, headers, text, cookies: cookies.map((one) => one.replace(/=[\w-]{43}/, '')) };
    };
    const strange = await shown(world.knows(claimsOf(people.amira)));
    expect(strange.headers['location']).toBe('/my/log-in');
    expect(await shown(subject)).toEqual(strange);
  });

  it('who asks again is linked to the new request, and the old one is left without a link', async () => {
    const { id: old, subject } = await linked();
    await happens(old, { state: 'withdrawn' });
    const [id, visitor] = [await request(people.amira), world.browser()];
    await nhs(visitor, subject);
    await withCode(visitor, id);
    expect([await isLinked(old), await isLinked(id)]).toEqual([false, true]);
    await nhs(visitor, subject);
    expect((await visitor.get('/my')).text).toContain((await readCase(id))?.referral.row.reference);
  });

  it('a new NHS login of theirs takes the place of the one before', async () => {
    const { id, subject, visitor } = await linked();
    const fresh = world.knows(claimsOf(people.amira));
    await nhs(visitor, fresh);
    await withCode(visitor, id);
    expect((await nhs(world.browser(), fresh)).headers['location']).toBe('/my');
    expect((await nhs(world.browser(), subject)).headers['location']).toBe('/my/log-in');
  });

  it('two NHS logins that are linked to one case at once: one of them is, on both sides', async () => {
    const id = await request(people.amira);
    const coming: [Visitor, string][] = [];
    for (const visitor of [world.browser(), world.browser()]) {
      await nhs(visitor, world.knows(claimsOf(people.amira)));
      await visitor.post('/my/log-in', await logInFormOf(id));
      coming.push([visitor, await digitsOf(await newestCodeId(world.tables))]);
    }
    const got = await Promise.all(coming.map(([visitor, code]) => visitor.post('/my/code', { code })));
    expect(got.map(({ headers }) => headers['location'])).toEqual(['/my', '/my']);
    const ofCase = (await rows(world.tables, 'Cases')).filter(
      (row) => row['sk'] === 'link' && row['referralId'] === id,
    );
    expect(ofCase.map(({ pk }) => pk)).toEqual([`nhslogin#${await nhsLoginOfCase(id)}`]);
  });

  it('an identity waits 10 minutes, for the browser that brought it, and is used once', async () => {
    const [id, visitor] = [await request(people.amira), world.browser()];
    await nhs(visitor, world.knows(claimsOf(people.amira)));
    const cookie = visitor.cookies.get('__Host-my-link') ?? '';
    const comesWith = async (value: string): Promise<boolean> => {
      const browser = world.browser();
      browser.cookies.set('__Host-my-link', value);
      await withCode(browser, id);
      return isLinked(id);
    };
    for (const other of ['', 'A'.repeat(43), cookie.slice(1)]) expect(await comesWith(other)).toBe(false);
    moveClock(hours(2 * hour) + minutes(11));
    expect(await comesWith(cookie)).toBe(false);
    moveClock(hours(2 * hour + 4));
    await nhs(visitor, world.knows(claimsOf(people.amira)));
    const fresh = visitor.cookies.get('__Host-my-link') ?? '';
    expect(await comesWith(fresh)).toBe(true);
    await sendMine(visitor, '/my/log-out');
    const { id: another } = await linked();
    const before = await nhsLoginOfCase(another);
    const thief = world.browser();
    thief.cookies.set('__Host-my-link', fresh);
    await withCode(thief, another);
    expect(await nhsLoginOfCase(another)).toBe(before);
  });
});
