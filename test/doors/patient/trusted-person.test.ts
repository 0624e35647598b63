import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { act, inDays, recordUrl, wordsOf } from '../../people/acting.ts';
import { openTables, type Visitor } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';

const page = '/my/do/trusted-person';
const end = '/my/do/trusted-person-end';
const jo: Typed = { name: 'Jo Invented', who: 'family', phone: '07700 900982', about: ['plan'], pushed: 'no' };
const joLine = 'Jo Invented (partner or family). About: the work plan. Phone 07700 900 982.';

let id = '';
let amira: Visitor;
let piotr: Visitor;
let olive: Visitor;

beforeAll(async () => {
  const tables = await openTables();
  olive = await therapist();
  id = await sendRequest(tables);
  await takeOn(olive, id);
  amira = await patientSessionOf(patientDoor, id);
  piotr = await patientSessionOf(patientDoor, await sendRequest(tables, people.piotr));
});

const home = async (who: Visitor = amira): Promise<string> => wordsOf((await who.get('/my')).text);
const record = async (): Promise<string> => wordsOf((await olive.get(recordUrl(id))).text);
const download = async (): Promise<string> => (await amira.get('/my/data/everything.json')).text;
const standing = async () =>
  (await readCase(id))?.parts.filter(({ kind, ended }) => kind === 'trusted_person' && !ended);
const stop = async (who: Visitor, partId = ''): Promise<number> =>
  (await sendMine(who, end, { person: partId })).status;

describe('CAP-3 a person names somebody they trust', () => {
  it('says first that it is no condition, and shows nobody while nobody is named', async () => {
    const words = wordsOf((await amira.get(page)).text);
    for (const said of ['You do not have to. Your care stays the same', 'Is anyone pushing you to name them?'])
      expect(words).toContain(said);
    expect(await home()).not.toContain('Who we may talk with about you');
    expect((await amira.get(end)).status).toBe(409);
  });

  it('it stands on their own page, in what they download, and with the team', async () => {
    const got = await sendMine(amira, page, jo);
    expect([got.status, wordsOf(got.text).includes('Your team has your answer')]).toEqual([200, true]);
    expect(await home()).toContain(`Who we may talk with about you ${joLine}`);
    expect(await amira.json('/my')).toMatchObject({ trusted: [joLine] });
    expect(await download()).toContain('Jo Invented');
    expect(await record()).toContain(`May talk with ${joLine}`);
  });

  it('the same name again is a change, and what was said before stays in the record', async () => {
    expect((await sendMine(amira, page, { ...jo, about: ['appointments', 'messages'] })).status).toBe(200);
    expect(await home()).toContain('About: appointments and reminders, messages.');
    expect(await home()).not.toContain('About: the work plan.');
    const all = (await readCase(id))?.parts.filter(({ kind }) => kind === 'trusted_person');
    expect(all?.map(({ ended }) => ended?.how)).toEqual(['changed', undefined]);
  });

  it('three people, and not a fourth', async () => {
    for (const name of ['Kim', 'Lee']) expect((await sendMine(amira, page, { ...jo, name })).status).toBe(200);
    const got = await sendMine(amira, page, { ...jo, name: 'Max Fourth' });
    expect([got.status, wordsOf(got.text).includes('You must have 3 people or fewer')]).toEqual([422, true]);
    expect(await standing()).toHaveLength(3);
  });

  it('somebody else sees and ends nothing of it', async () => {
    const [part] = (await standing()) ?? [];
    expect(await home(piotr)).not.toContain('Jo Invented');
    expect(await stop(piotr, part?.partId)).toBe(409);
    expect((await sendMine(piotr, page, { ...jo, name: 'Own Friend' })).status).toBe(200);
    expect((await piotr.get(`${end}?person=${part?.partId}`)).text).not.toContain('Jo Invented');
    expect(await stop(piotr, part?.partId)).toBe(422);
    expect((await piotr.get(`${page}/${part?.partId}`)).status).toBe(404);
    expect(await standing()).toHaveLength(3);
  });

  it('it is taken back at once, and once', async () => {
    const part = (await standing())?.find(({ answer }) => answer.value['name'] === 'Jo Invented');
    expect(await stop(amira, part?.partId)).toBe(200);
    expect(await home()).not.toContain('Jo Invented');
    expect(await record()).not.toContain(joLine);
    expect(await stop(amira, part?.partId)).toBe(422);
    expect((await readCase(id))?.timeline.at(-1)?.words).toContain('Taken back: we no longer talk with Jo Invented');
  });
});

describe('CON-11 somebody pushes', () => {
  it('the answer names nobody, and reads as any other for whoever looks on', async () => {
    const [before, no] = [await standing(), await sendMine(amira, page, { ...jo, name: 'Kim' })];
    const yes = await sendMine(amira, page, { pushed: 'yes', name: 'Pat Pushes' });
    const plain = (text: string): string => text.replace(/name="token" value="[^"]+"/g, '');
    expect([yes.status, plain(yes.text)]).toEqual([no.status, plain(no.text)]);
    expect(await standing()).toHaveLength(before?.length ?? 0);
    const mine = [await home(), await download(), (await amira.get('/my/data')).text].join('\n');
    for (const word of ['Pat Pushes', 'pushing', 'Phone them alone'])
      expect([word, mine.includes(word)]).toEqual([word, false]);
  });

  it('it is there today for the team, which reads it before anything else', async () => {
    const whole = await readCase(id);
    expect(whole?.referral.row.promisedBy).toBe(inDays(0));
    expect(whole?.timeline.at(-1)).toMatchObject({ knowledge: 'safeguarding', did: 'trusted-person' });
    expect(await record()).toMatch(
      /May talk with Somebody may be pushing the person \([^)]+\)\. Talk with them alone first\./,
    );
    expect(JSON.stringify(whole)).not.toContain('Pat Pushes');
  });
});

it('once the case is closed there is nobody with whom the team may talk', async () => {
  const form = { outcome: 'same_job_same_hours', why: 'goals-reached', summary: 'You are back at work.' };
  const options = (await olive.get(`${recordUrl(id)}/do/discharge`)).text;
  const outcome = /name="outcome"[^>]*value="([^"]+)"/.exec(options)?.[1] ?? '';
  expect((await act(olive, id, 'discharge', { ...form, outcome })).status).toBe(303);
  expect(await record()).toContain('May talk with Nobody: this case is closed.');
  expect(await home()).not.toContain('Who we may talk with about you');
  for (const url of [page, end]) expect([url, (await sendMine(amira, url, jo)).status]).toEqual([url, 409]);
});
