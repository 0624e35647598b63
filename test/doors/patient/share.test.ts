import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { readDisclosure } from '../../../functions/store/disclosures.ts';
import { listPapers } from '../../../functions/store/papers.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { dateIn, inDays, wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { edit, move, offer, planMonday, startPlan, takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { boss, previewedIn, upToPreview } from '../../people/sharing.ts';

let tables: Tables;
let olive: Visitor;
let amira: Visitor;
let id = '';
let staffPlan = '';
let plan = '';
beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
  id = await sendRequest(tables, people.amira);
  await takeOn(olive, id);
  staffPlan = await startPlan(olive, id, { weeks: '4' });
  await edit(olive, staffPlan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'The heart clinic' });
  await edit(olive, staffPlan, 'health-task', { words: 'An appointment', when: 'Tuesdays' });
  await edit(olive, staffPlan, 'duty', { words: 'Email', in: 'in', 'from-week': '1', 'to-week': '4' });
  expect((await offer(olive, staffPlan)).status).toBe(303);
  plan = `/my/plans/${staffPlan.slice(staffPlan.lastIndexOf('/') + 1)}`;
  amira = await patientSessionOf(patientDoor, id);
});

const own = () => ({ amira, plan });
const today = (): string => inDays(0);
const copies = async () => (await rows(tables, 'Disclosures')).filter((row) => String(row['sk']).startsWith('share#'));
const copyOf = (one: Consent | undefined) => readDisclosure(one?.contact.address ?? '', one?.shareId ?? '', today());
const active = async () => (await listConsents(id)).filter(({ state }) => state === 'active');

describe('before Amira has agreed', () => {
  it('AHP-4 she reads the plan as it will be printed, and sharing is not there yet', async () => {
    const page = await amira.get(plan);
    expect(wordsOf(page.text)).toContain('Please read it and tell us what you think');
    expect(page.text).not.toContain(`${plan}/share"`);
    expect((await amira.get(`${plan}/share`)).headers['location']).toBe(plan);
  });

  it('she asks for a change with a reason, and Olive offers the next version', async () => {
    expect((await sendMine(amira, `${plan}/answer/ask_change`, { why: '' })).status).toBe(422);
    expect((await sendMine(amira, `${plan}/answer/ask_change`, { why: 'Fridays are hard' })).status).toBe(303);
    expect((await readCase(id))?.referral.row.promisedBy).toBe(today());
    await edit(olive, staffPlan, 'pay', { treatment: 'full' });
    await offer(olive, staffPlan);
    expect((await sendMine(amira, `${plan}/answer/agree`)).status).toBe(303);
    await move(olive, staffPlan, 2, 'start');
    expect((await listPapers(id))[0]?.versions.map(({ state }) => state)).toEqual(['superseded', 'active']);
    expect((await amira.get(plan)).text).toContain(`${plan}/share"`);
  });
});

describe('Amira shares her plan line by line', () => {
  it('CON-1 nothing is ticked before she chooses, and the usual lines never name health', async () => {
    await sendMine(amira, `${plan}/share`, { who: 'new' });
    await sendMine(amira, `${plan}/share/contact`, boss);
    expect((await amira.get(`${plan}/share/lines`)).text).not.toMatch(/<input[^>]* checked/);
    const usual = await sendMine(amira, `${plan}/share/lines`, { do: 'usual' });
    const ticked = [...usual.text.matchAll(/<input[^>]*value="([^"]+)"[^>]* checked/g)].map(([, key]) => key);
    expect(ticked).toContain('week-1');
    expect(ticked.filter((key) => key?.startsWith('health-'))).toEqual([]);
    expect(await active()).toEqual([]);
  });

  it('CON-8, RTW-17 the preview is the page, the print-out and the email that they will get', async () => {
    const page = await upToPreview(own(), ['contract', 'week-1', 'week-2']);
    const words = wordsOf(page.text);
    expect(words).toContain('This is what Sam Boss will see');
    expect(words).toContain('You have been asked to read a work plan');
    for (const hidden of ['Tuesdays', 'An appointment', 'heart clinic', 'Email</', '1974', 'WF1 4DG']) {
      expect(page.text).not.toContain(hidden);
    }
    expect(await copies()).toEqual([]);
  });

  it('one act releases exactly what was previewed, with receipt, copy, timeline and audit entry', async () => {
    const page = await upToPreview(own(), ['contract', 'week-1', 'week-2']);
    const got = await sendMine(amira, `${plan}/share/preview`, { previewed: previewedIn(page) });
    expect(got.status).toBe(303);
    const [consent] = await active();
    expect(consent?.hash).toBe(previewedIn(page));
    const copy = await copyOf(consent);
    expect(copy?.view.weeks.map(({ monday }) => monday)).toHaveLength(2);
    const receipt = wordsOf((await amira.get(got.headers['location'] ?? '')).text);
    expect(receipt).toContain(consent?.number);
    expect(receipt).toContain('They have not opened it');
    expect((await readCase(id))?.timeline.at(-1)?.words).toContain('The person shared the plan with Sam Boss');
  });

  it('CON-8 what was not previewed is not released', async () => {
    const contactId = (await active())[0]?.contact.contactId ?? '';
    await upToPreview(own(), ['week-1'], { who: contactId });
    const got = await sendMine(amira, `${plan}/share/preview`, { previewed: 'something else' });
    expect(got.status).toBe(422);
    expect(wordsOf(got.text)).toContain('This is not the page you looked at');
    expect(await active()).toHaveLength(1);
  });

  it('a newer choice takes the place of the older one, and the copy with it', async () => {
    const [before] = await active();
    const page = await upToPreview(own(), ['week-3'], { who: before?.contact.contactId ?? '' });
    await sendMine(amira, `${plan}/share/preview`, { previewed: previewedIn(page) });
    expect((await listConsents(id)).map(({ state }) => state)).toEqual(['superseded', 'active']);
    expect(await copies()).toHaveLength(1);
  });

  it('a new version changes nothing for the employer until she has released it', async () => {
    const [before] = await active();
    const copy = JSON.stringify(await copyOf(before));
    await edit(olive, staffPlan, 'week-1', { in: 'Something new', place: 'mixed', which: 'all' });
    await offer(olive, staffPlan);
    await sendMine(amira, `${plan}/answer/agree`);
    await move(olive, staffPlan, 3, 'start');
    expect(JSON.stringify(await copyOf(before))).toBe(copy);
    await sendMine(amira, `${plan}/share`, { who: before?.contact.contactId ?? '' });
    const lines = wordsOf((await amira.get(`${plan}/share/lines`)).text);
    expect(lines).toContain('New in your plan since you last shared it');
  });

  it('CON-6, RTW-21 two clicks stop it: the copy is gone at once, and the receipt stays', async () => {
    const [before] = await active();
    const receipt = `/my/sharing/${before?.consentId}`;
    expect((await amira.get(receipt)).text).toContain(`${receipt}/stop`);
    expect((await sendMine(amira, `${receipt}/stop`)).headers['location']).toBe(receipt);
    expect(await copyOf(before)).toBeUndefined();
    expect(await copies()).toEqual([]);
    expect(wordsOf((await amira.get(receipt)).text)).toContain('Stopped');
  });
});

describe('what keeps a plan from being shared', () => {
  it('CON-11 who is pushed shares nothing, and the lead phones', async () => {
    await upToPreview(own(), ['week-1'], { terms: { pushed: 'yes' } });
    expect(await active()).toEqual([]);
    expect((await readCase(id))?.timeline.at(-1)?.words).toContain('may be pushing');
    // Whoever looks on with her reads nothing of it, on no page and in no file.
    for (const url of ['/my', '/my/data', '/my/data/everything.json']) {
      expect((await amira.get(url)).text).not.toMatch(/push/i);
    }
    expect((await amira.get(`${plan}/share/preview`)).headers['location']).toBe(`${plan}/share/terms`);
  });

  it('EMP-8 a contact who is feared is never written to, nor offered again', async () => {
    const got = await sendMine(amira, `${plan}/share/contact`, { ...boss, name: 'Ex Partner', safe: 'close' });
    expect(wordsOf(got.text)).toContain('We write nothing to this person');
    expect((await amira.get(`${plan}/share`)).text).not.toContain('Ex Partner');
  });

  it('EMP-3 an address at a webmail service is asked about, and a colleague is told', async () => {
    const webmail = { ...boss, name: 'Pat Small', email: 'pat@gmail.com' };
    const got = await sendMine(amira, `${plan}/share/contact`, webmail);
    expect(got.status).toBe(422);
    expect((await sendMine(amira, `${plan}/share/contact`, { ...webmail, webmail: 'right' })).status).toBe(303);
    expect((await readCase(id))?.timeline.at(-1)?.words).toContain('Check the address');
  });

  it('CON-14 she can hand it over herself: nothing is sent, and the page says so', async () => {
    const got = await sendMine(amira, `${plan}/share`, { who: 'by-hand' });
    expect(wordsOf(got.text)).toContain('We have sent nothing to anybody');
  });

  it('CAP-1 while a colleague has paused it nothing can be released', async () => {
    const pause = `${staffPlan.slice(0, staffPlan.lastIndexOf('/'))}/do/pause-sharing`;
    const { text } = await olive.get(pause);
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await olive.post(pause, { token, reason: 'A concern' })).status).toBe(303);
    const page = await upToPreview(own(), ['week-1']);
    const got = await sendMine(amira, `${plan}/share/preview`, { previewed: previewedIn(page) });
    expect(wordsOf(got.text)).toContain('You cannot share your plan on this website at the moment');
    expect(await active()).toEqual([]);
  });
});
