import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { listDisclosures } from '../../../functions/store/disclosures.ts';
import { dateIn, inDays, send, wordsOf } from '../../people/acting.ts';
import { openTables, type Visitor } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import {
  colleagueOf,
  edit,
  move,
  offer,
  planMonday,
  plansUrl,
  startPlan,
  takeOn,
  therapist,
  wordsOfPdf,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';

let olive: Visitor;
let amira: Visitor;
let id = '';
let share = '';

/** Amira names Sam and shares week 1. */
beforeAll(async () => {
  const tables = await openTables();
  olive = await therapist();
  id = await sendRequest(tables, people.amira);
  await takeOn(olive, id);
  const plan = await startPlan(olive, id, { weeks: '2' });
  await edit(olive, plan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'The heart clinic' });
  await offer(olive, plan);
  await move(olive, plan, 1, 'agree');
  amira = await patientSessionOf(patientDoor, id);
  const mine = `/my/plans/${plan.slice(plan.lastIndexOf('/') + 1)}/share`;
  const contact = { name: 'Sam Boss', role: 'manager', organisation: 'Invented Paper Company', safe: 'yes' };
  await sendMine(amira, `${mine}/contact`, { ...contact, email: 'sam@paper.example' });
  await sendMine(amira, `${mine}/lines`, { line: ['week-1'] });
  await sendMine(amira, `${mine}/terms`, { purpose: 'return_to_work', ...dateIn('until', inDays(40)), pushed: 'no' });
  const { text } = await amira.get(`${mine}/preview`);
  await sendMine(amira, `${mine}/preview`, { previewed: /name="previewed" value="([^"]+)"/.exec(text)?.[1] ?? '' });
  share = (await listConsents(id))[0]?.shareId ?? '';
});

describe('a colleague sees with whom a plan is shared', () => {
  it('and until when, and never which lines the person chose', async () => {
    const words = wordsOf((await olive.get(`${plansUrl(id)}/sharing`)).text);
    expect(words).toContain('Sam Boss (Line manager), Invented Paper Company');
    expect(words).toContain('Shared');
    expect(words).not.toContain('Week 1');
  });

  it('CON-6 stops it for somebody on the phone, with how they asked; the copy is gone at once', async () => {
    expect((await send(olive, `${plansUrl(id)}/sharing`, { share })).status).toBe(422);
    const got = await send(olive, `${plansUrl(id)}/sharing`, { share, reason: 'She rang at 10am and asked for it' });
    expect(got.status).toBe(303);
    expect(await listDisclosures((await listConsents(id))[0]?.contact.address ?? '', inDays(0))).toEqual([]);
    expect((await listConsents(id))[0]).toMatchObject({ state: 'withdrawn', ended: { by: 'staff' } });
    expect((await readCase(id))?.timeline.at(-1)).toMatchObject({ why: 'She rang at 10am and asked for it' });
    expect(wordsOf((await amira.get('/my/sharing')).text)).toContain('Stopped');
  });

  it('is there for whoever reads about work, and for nobody else', async () => {
    expect((await (await colleagueOf('administrator')).get(`${plansUrl(id)}/sharing`)).status).toBe(404);
  });
});

describe('AUD-3 the person sees who looked at their record', () => {
  it('by role and never by name, and takes everything along', async () => {
    const words = wordsOf((await amira.get('/my/data')).text);
    expect(words).toContain('An occupational therapist looked at your record.');
    expect(words).toContain('You looked at your record.');
    const file = await amira.get('/my/data/everything.json');
    expect(file.headers['content-disposition']).toContain('everything.json');
    const all = JSON.parse(file.text);
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['answers', 'parts', 'timeline', 'papers', 'consents']));
    expect(all.papers).toHaveLength(1);
  });

  it('SAR-1 and reads all of it on paper: what she answered, each version of her plan, whom she named', async () => {
    const file = await amira.get('/my/data/everything.pdf');
    expect(file.headers['content-disposition']).toBe('attachment; filename="everything.pdf"');
    const words = wordsOfPdf(file).replace(/\s+/g, ' ');
    for (const part of [
      'What you told us',
      'Amira',
      'Return to work plan',
      'Hours in each week',
      'What you shared',
      'Receipt',
    ]) {
      expect(words).toContain(part);
    }
  });
});
