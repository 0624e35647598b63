import { expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { dateIn, wordsOf } from '../../people/acting.ts';
import { openTables } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { edit, offer, paperIdOf, planMonday, startPlan, takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { releaseLines, samLogsIn, upToPreview } from '../../people/sharing.ts';

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

it('EMP-1 whom somebody named for one job is not sent the plan of the other before they have said so', async () => {
  const tables = await openTables();
  const olive = await therapist();
  const id = await sendRequest(tables, people.piotr);
  await takeOn(olive, id);
  const piotr = await patientSessionOf(patientDoor, id);
  const plans: string[] = [];
  for (const job of ['job', 'second-job']) {
    const plan = await startPlan(olive, id, { job, weeks: '2' });
    await edit(olive, plan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'His GP' });
    await offer(olive, plan);
    plans.push(`/my/plans/${paperIdOf(plan)}`);
    expect((await sendMine(piotr, `${plans.at(-1)}/answer/agree`)).status).toBe(303);
  }
  const [warehouse = '', cleaning = ''] = plans;
  const first = await releaseLines({ id, amira: piotr, plan: warehouse }, ['week-1']);
  const who = first.contact.contactId;
  const page = await upToPreview({ amira: piotr, plan: cleaning }, ['week-1'], { who });
  expect(page.headers['location']).toBe(`${cleaning}/share/terms`);
  expect((await piotr.get(`${cleaning}/share/terms`)).text).toContain('You named this person for another job');
  const second = await releaseLines({ id, amira: piotr, plan: cleaning }, ['week-1'], {
    who,
    terms: { 'other-job': 'yes' },
  });
  expect(second.shareId).not.toBe(first.shareId);
  const { sam } = await samLogsIn(tables);
  const list = wordsOf((await sam.get('/shared')).text);
  expect(list.match(/Work plan of Piotr Nowak/g)).toHaveLength(2);
  for (const [consent, job] of [
    [first, 'Warehouse operative'],
    [second, 'Cleaner'],
  ] as const) {
    const seen = wordsOf((await sam.get(`/shared/plans/${consent.shareId}`)).text);
    expect(seen).toContain(job);
    expect(seen).not.toContain(job === 'Cleaner' ? 'Warehouse' : 'Cleaner');
  }
  await sendMine(piotr, `/my/sharing/${first.consentId}/stop`);
  expect((await sam.get(`/shared/plans/${second.shareId}`)).status).toBe(200);
});
