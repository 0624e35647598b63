/** Papers and consents have ids in their addresses: each is served to the one whose it is, and to nobody else. */
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler, routes } from '../../../functions/patient/app.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { dateIn, inDays } from '../../people/acting.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { edit, move, offer, planMonday, startPlan, takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { another } from '../../people/walk.ts';

let tables: Tables;
let amira: Visitor;
let other: Visitor;
const ids = { paperId: '', consentId: '' };

beforeAll(async () => {
  tables = await openTables();
  const olive = await therapist();
  const id = await sendRequest(tables, people.amira);
  await takeOn(olive, id);
  const plan = await startPlan(olive, id, { weeks: '2' });
  await edit(olive, plan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'The heart clinic' });
  await offer(olive, plan);
  await move(olive, plan, 1, 'agree');
  ids.paperId = plan.slice(plan.lastIndexOf('/') + 1);
  amira = await patientSessionOf(handler, id);
  other = await patientSessionOf(handler, await sendRequest(tables, another(people.amira)));
  const mine = `/my/plans/${ids.paperId}/share`;
  const contact = { name: 'Sam Boss', role: 'manager', organisation: 'Invented Paper Company', safe: 'yes' };
  await sendMine(amira, `${mine}/contact`, { ...contact, email: 'sam@paper.example' });
  await sendMine(amira, `${mine}/lines`, { line: ['week-1'] });
  await sendMine(amira, `${mine}/terms`, { purpose: 'return_to_work', ...dateIn('until', inDays(40)), pushed: 'no' });
  const { text } = await amira.get(`${mine}/preview`);
  const previewed = /name="previewed" value="([^"]+)"/.exec(text)?.[1] ?? '';
  await sendMine(amira, `${mine}/preview`, { previewed });
  ids.consentId = (await listConsents(id))[0]?.consentId ?? '';
});

const withIds = routes.filter(({ path }) => /:(paperId|consentId)/.test(path));

const addressOf = (path: string, to: typeof ids): string =>
  path.replace(':paperId', to.paperId).replace(':consentId', to.consentId).replace(':move', 'refuse');

const ask = (visitor: Visitor, method: string, url: string): Promise<Got> =>
  method === 'GET' ? visitor.get(url) : sendMine(visitor, url, {});

const unknown = (): typeof ids => ({
  paperId: `plan_${randomBytes(16).toString('base64url')}`,
  consentId: `consent_${randomBytes(16).toString('base64url')}`,
});

it('there is a consent to ask for', () => expect(ids.consentId).toMatch(/^consent_/));

describe.each(withIds.map(({ method, path }) => [method, path] as const))('%s %s', (method, path) => {
  it('is not there for somebody else, byte for byte as one that never was', async () => {
    const [theirs, never] = [
      await ask(other, method, addressOf(path, ids)),
      await ask(other, method, addressOf(path, unknown())),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, never.text]);
  });

  it('leads whoever is not logged in to the login', async () => {
    const nobody = new Visitor(handler);
    const got = method === 'GET' ? await nobody.get(addressOf(path, ids)) : await nobody.post(addressOf(path, ids), {});
    expect([303, 403]).toContain(got.status);
    expect(got.text).not.toContain('Amira');
  });
});

describe('whose it is', () => {
  // What the person says beside a report stands in no plan (`report-parts.test.ts`), and files have a suite of their own.
  const ofPlans = withIds.filter(({ method, path }) => method === 'GET' && !/\/(statement|:fileId)$/.test(path));

  it.each(ofPlans.map(({ path }) => path))('is served %s', async (path) => {
    expect([200, 303]).toContain((await amira.get(addressOf(path, ids))).status);
  });
});
