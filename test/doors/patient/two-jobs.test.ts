import { expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { dateIn, wordsOf } from '../../people/acting.ts';
import { openTables } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { edit, offer, planMonday, startPlan, takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';

it('somebody with two jobs has a plan for each, named by its job, and says of which job a week was', async () => {
  const tables = await openTables();
  const olive = await therapist();
  const id = await sendRequest(tables, people.piotr);
  await takeOn(olive, id);
  for (const job of ['job', 'second-job']) {
    const plan = await startPlan(olive, id, { job, weeks: '2' });
    await edit(olive, plan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'His GP' });
    expect((await offer(olive, plan)).status).toBe(303);
  }
  const piotr = await patientSessionOf(patientDoor, id);
  for (const page of ['/my', '/my/plans']) {
    const words = wordsOf((await piotr.get(page)).text);
    expect(words).toContain('Return to work plan, Warehouse operative');
    expect(words).toContain('Return to work plan, Cleaner');
  }
  expect((await sendMine(piotr, '/my/do/check-in', { hours: '8', effort: '4' })).status).toBe(422);
  const week = { job: 'second-job', hours: '8', effort: '4' };
  expect((await sendMine(piotr, '/my/do/check-in', week)).status).toBe(200);
  expect((await readCase(id))?.timeline.at(-1)?.words).toContain('Check-in (Cleaner, Imaginary Cleaning)');
});
