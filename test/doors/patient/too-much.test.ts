import { expect, it } from 'vitest';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { listPapers } from '../../../functions/store/papers.ts';
import { openTables } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { edit, move, offer, paperIdOf, readyPlan, takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';

it('a week that is too much is told while a newer version waits to be read, and each answer goes to its own', async () => {
  const tables = await openTables();
  const olive = await therapist();
  const id = await sendRequest(tables);
  await takeOn(olive, id);
  const plan = await readyPlan(olive, id);
  await offer(olive, plan);
  await move(olive, plan, 1, 'agree');
  await move(olive, plan, 1, 'start');
  await edit(olive, plan, 'pay', { treatment: 'full' });
  expect((await offer(olive, plan)).status).toBe(303);

  const amira = await patientSessionOf(patientDoor, id);
  const mine = `/my/plans/${paperIdOf(plan)}`;
  const states = async () => (await listPapers(id))[0]?.versions.map(({ state }) => state);
  const { text } = await amira.get(mine);
  for (const answer of ['agree', 'ask_change', 'refuse', 'hold']) expect(text).toContain(`${mine}/answer/${answer}"`);
  expect((await sendMine(amira, `${mine}/answer/hold`, { why: 'Worn out' })).status).toBe(303);
  expect(await states()).toEqual(['on_hold', 'offered']);
  expect((await sendMine(amira, `${mine}/answer/agree`)).status).toBe(303);
  expect(await states()).toEqual(['on_hold', 'agreed']);
  expect((await amira.get(`${mine}/answer/hold`)).status).toBe(404);
});
