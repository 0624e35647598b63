/**
 * Who may do what where a stage has NHS login: everybody may begin, and nobody who did not begin may finish, whatever else
 * they are. Without it the two routes are not there (`staff-table.ts`), and no page names it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { routes } from '../../../functions/login/app.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { paths } from '../../../shared/paths.ts';
import { Visitor } from '../../people/harness.ts';
import { type NhsLoginWorld, openNhsLogin, patientDoors } from '../../people/nhs-login.ts';
import { patientSessionOf } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { loggedInAs } from '../../people/staff.ts';

let world: NhsLoginWorld;
let own = '';
beforeAll(async () => {
  world = await openNhsLogin();
  own = await sendRequest(world.tables, people.amira);
});
afterAll(() => world.close());

const withCookie = (name: string, value: string): Visitor => {
  const visitor = world.browser();
  visitor.cookies.set(name, value);
  return visitor;
};

const callers: Readonly<Record<string, () => Promise<Visitor> | Visitor>> = {
  nobody: () => world.browser(),
  'a person who is logged in': () => patientSessionOf(patientDoors, own),
  'a member of staff': () => loggedInAs(patientDoors, 'my-therapy', 'manager'),
  'a forged login on its way': () => withCookie('__Host-my-nhs', 'A'.repeat(43)),
  'a login that is no id at all': () => withCookie('__Host-my-nhs', '%00#mylogin'),
  'a staff login on its way': () => withCookie('__Host-staff-login', 'A'.repeat(43)),
  'a forged identity that waits': () => withCookie('__Host-my-link', 'A'.repeat(43)),
};

describe.each(Object.keys(callers))('%s', (caller) => {
  it('may begin', async () => {
    const visitor = await callers[caller]?.();
    const got = await visitor?.get(paths.nhsLogIn);
    expect(got?.status).toBe(303);
    expect(got?.headers['location']).toMatch(/\/demo\/nhs-login\/auth\?/);
  });

  it.each(['', '?code=made-up&state=made-up', '?error=access_denied'])('may not finish with "%s"', async (query) => {
    const visitor = await callers[caller]?.();
    const got = await visitor?.get(`${paths.nhsLoggedIn}${query}`);
    expect(got?.status).toBe(403);
    expect(got?.text).toContain('We could not log you in with NHS login');
    expect(got?.cookies.filter((one) => !/max-age=0/i.test(one))).toEqual([]);
  });
});

it('NHS login has two routes, which take no form', async () => {
  const of = routes.filter(({ guardName }) => guardName === 'anyoneWithNhsLogin');
  expect(of.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET ${paths.nhsLogIn}`,
    `GET ${paths.nhsLoggedIn}`,
  ]);
  for (const { path } of of) expect((await world.browser().post(path)).status).toBe(405);
});

it('the patient’s door has neither of them', async () => {
  for (const path of [paths.nhsLogIn, paths.nhsLoggedIn])
    expect((await new Visitor(patientDoor).get(path)).status).toBe(404);
});
