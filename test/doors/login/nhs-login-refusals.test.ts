/** Whatever NHS login answers that is not enough: a page that leads to the code, a log that says which check failed. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimsOf } from '../../../functions/local/nhs-people.ts';
import { people } from '../../../functions/local/people.ts';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { store, toItem } from '../../../functions/store/client.ts';
import type { Got, Visitor } from '../../people/harness.ts';
import { atNhsLogin, comeBackAs, type NhsLoginWorld, openNhsLogin } from '../../people/nhs-login.ts';
import { logInAsPatient } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { type Kept, keepWhatIsLogged } from '../every-door/logged.ts';

// Read when a door is loaded.
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'WARN';
});

let world: NhsLoginWorld;
let amira = '';
/** Amira's NHS login is linked to her request, so that whatever is refused here would have opened it. */
beforeAll(async () => {
  world = await openNhsLogin();
  amira = world.knows(claimsOf(people.amira));
  const visitor = world.browser();
  await comeBackAs(visitor, `${amira}~P9`);
  await logInAsPatient(world.tables, visitor, await sendRequest(world.tables, people.amira));
  expect((await comeBackAs(world.browser(), `${amira}~P9`)).headers['location']).toBe('/my');
});
afterAll(() => world.close());
let kept: Kept;
beforeEach(() => {
  kept = keepWhatIsLogged();
});
afterEach(() => {
  kept.stop();
  moveClock(0);
});

/** Which checks the log says have failed. */
const checks = (): readonly string[] => [...kept.text().matchAll(/"check":"([^"]+)"/g)].map(([, check = '']) => check);

/** Nobody is logged in, nothing waits for a code, and the page says what to do instead. */
function expectRefused(visitor: Visitor, { status, text }: Got, sentence: string, check: string): void {
  expect(status).toBe(403);
  expect(text).toContain('We could not log you in with NHS login');
  expect(text).toContain(sentence);
  expect(text).toContain('href="/my/log-in">Log in with a code');
  expect([...visitor.cookies.keys()]).toEqual([]);
  expect(checks()).toEqual([check]);
}

const details = 'NHS login did not tell us all that we need to find your request.';
const failed = 'Something went wrong on the way back from NHS login.';

/** Amira as NHS login knows her, but for this. */
const amiraBut = (change: (claims: Record<string, string>) => void): string =>
  world.knows((level) => {
    const claims = { ...claimsOf(people.amira)(level) };
    change(claims);
    return claims;
  });

describe('what NHS login says of somebody', () => {
  it.each(['identity_proofing_level', 'birthdate', 'family_name', 'nhs_number'])('without %s', async (name) => {
    const subject = amiraBut((claims) => {
      delete claims[name];
    });
    const visitor = world.browser();
    expectRefused(visitor, await comeBackAs(visitor, `${subject}~P9`), details, `claim ${name}`);
  });

  it.each([
    ['birthdate', '14 March 1974'],
    ['family_name', ''],
    ['nhs_number', '9991234579'],
  ])('with a %s that cannot be', async (name, value) => {
    const subject = amiraBut((claims) => {
      claims[name] = value;
    });
    const visitor = world.browser();
    expectRefused(visitor, await comeBackAs(visitor, `${subject}~P9`), details, `claim ${name}`);
  });

  it.each(['P5.Cp.Cd', 'P9.Cp', 'P9', ''])('proved in a way that was not asked for: "%s"', async (vot) => {
    const subject = amiraBut((claims) => {
      claims['vot'] = vot;
    });
    const visitor = world.browser();
    expectRefused(visitor, await comeBackAs(visitor, `${subject}~P9`), details, 'vot');
  });

  it('without a vot at all', async () => {
    const subject = amiraBut((claims) => {
      delete claims['vot'];
    });
    const visitor = world.browser();
    expectRefused(visitor, await comeBackAs(visitor, `${subject}~P9`), details, 'vot');
  });
});

describe('the person', () => {
  it('who does not agree to share is told so', async () => {
    const visitor = world.browser();
    const sentence = 'You chose not to share your details from NHS login';
    expectRefused(visitor, await comeBackAs(visitor, 'refuse'), sentence, 'consent');
  });

  it('who has proved too little twice is told what it needs', async () => {
    const visitor = world.browser();
    const { location = '' } = (await comeBackAs(visitor, `${amira}~P5`)).headers;
    const got = await visitor.get(await atNhsLogin(location, `${amira}~P5`));
    expectRefused(visitor, got, 'You have not yet proved who you are to NHS login.', 'level');
  });
});

describe('what comes back must be what was sent out', () => {
  const begin = async (visitor: Visitor): Promise<string> =>
    atNhsLogin((await visitor.get('/my/nhs-log-in')).headers['location'] ?? '', `${amira}~P9`);

  it('a login is finished once: the same answer a second time is refused', async () => {
    const visitor = world.browser();
    const back = await begin(visitor);
    const again = world.browser();
    for (const [name, value] of visitor.cookies) again.cookies.set(name, value);
    expect((await visitor.get(back)).headers['location']).toBe('/my');
    expectRefused(again, await again.get(back), failed, 'not begun here');
  });

  it('a code that was used is refused by NHS login in another login too', async () => {
    const visitor = world.browser();
    const back = await begin(visitor);
    await visitor.get(back);
    const another = world.browser();
    const fresh = await begin(another);
    const code = /code=([^&]+)/.exec(back)?.[1] ?? '';
    expectRefused(another, await another.get(fresh.replace(/code=[^&]+/, `code=${code}`)), failed, 'answer');
  });

  it.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=guessed')],
    ['no state', (back: string) => back.replace(/state=[^&]+&?/, '')],
    ['a made-up code', (back: string) => back.replace(/code=[^&]+/, 'code=made-up')],
    ['another issuer', (back: string) => back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
    ['a refusal without our state', () => '/my/nhs-logged-in?error=access_denied'],
    ['nothing', () => '/my/nhs-logged-in'],
  ])('%s is refused', async (_, changed) => {
    const visitor = world.browser();
    const back = await begin(visitor);
    expectRefused(visitor, await visitor.get(changed(back)), failed, 'answer');
  });

  it('another browser cannot finish it, nor the same one after 10 minutes', async () => {
    const visitor = world.browser();
    const back = await begin(visitor);
    const other = world.browser();
    expectRefused(other, await other.get(back), failed, 'not begun here');
    moveClock(minutes(11));
    expect((await visitor.get(back)).status).toBe(403);
    expect(checks()).toEqual(['not begun here', 'not begun here']);
  });

  it.each(['nonce', 'codeVerifier'])('an answer to another %s is refused', async (name) => {
    const before = new Set((await begun()).map((row) => row['pk']));
    const visitor = world.browser();
    const back = await begin(visitor);
    const row = (await begun()).find(({ pk }) => !before.has(pk));
    const Item = toItem({ ...row, [name]: 'A'.repeat(43) });
    await store().send(new PutItemCommand({ TableName: world.tables.nameOf('Access'), Item }));
    expectRefused(visitor, await visitor.get(back), failed, 'answer');
  });

  const begun = async () => (await rows(world.tables, 'Access')).filter(({ pk }) => String(pk).startsWith('mylogin#'));

  it('a token that NHS login has not signed is refused', async () => {
    world.forgeTokens(true);
    const visitor = world.browser();
    expectRefused(visitor, await comeBackAs(visitor, `${amira}~P9`), failed, 'answer');
    world.forgeTokens(false);
    expect((await comeBackAs(world.browser(), `${amira}~P9`)).headers['location']).toBe('/my');
  });

  it('a key of ours that NHS login does not know is refused', async () => {
    await world.knowKey(false);
    const visitor = world.browser();
    expectRefused(visitor, await comeBackAs(visitor, `${amira}~P9`), failed, 'answer');
    expect(kept.text()).toContain('"errorName":"ResponseBodyError"');
    await world.knowKey(true);
    expect((await comeBackAs(world.browser(), `${amira}~P9`)).headers['location']).toBe('/my');
  });
});
