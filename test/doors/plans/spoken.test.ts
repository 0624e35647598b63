import { beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../functions/store/cases.ts';
import { listConsents, listContacts } from '../../../functions/store/consents.ts';
import { listDisclosures } from '../../../functions/store/disclosures.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { dateIn, inDays, send, wordsOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import { colleagueOf, plansUrl } from '../../people/plans.ts';
import { type Agreed, agreedPlan, boss, mailOf, previewedIn, samReads, upToPreview } from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
let at = '';
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  at = `${agreed.staffPlan}/spoken`;
});

const active = async () => (await listConsents(agreed.id)).filter(({ state }) => state === 'active');
const said = (more: Typed = {}): Typed => ({
  pushed: 'no',
  line: ['contract', 'week-1'],
  purpose: 'return_to_work',
  ...dateIn('until', inDays(60)),
  reason: 'I rang the number in the record and asked for her date of birth',
  ...more,
});
const record = (form: Typed): Promise<Got> => send(agreed.olive, at, form);

describe('CON-10 spoken consent, while Amira is on the phone', () => {
  it('begins with whom she names: nobody else can add somebody (EMP-1)', async () => {
    expect((await agreed.olive.get(at)).headers['location']).toBe(`${at}/contact`);
    const missing = await send(agreed.olive, `${at}/contact`, { ...boss, email: '' });
    expect(wordsOf(missing.text)).toContain('Enter their work email');
    expect((await send(agreed.olive, `${at}/contact`, boss)).headers['location']).toBe(at);
    expect(await listContacts(agreed.id)).toMatchObject([{ name: 'Sam Boss' }]);
  });

  it('offers no line that says something about her health (CON-3)', async () => {
    const { text } = await agreed.olive.get(at);
    expect(text).toContain('value="week-1"');
    expect(text).not.toMatch(/value="(own-words|health-)/);
  });

  it('asks for everything, and gives back what was typed', async () => {
    const got = await record({ reason: 'I know her voice' });
    expect(got.status).toBe(422);
    for (const missing of ['Select what the person said', 'Select with whom', 'Select at least 1 line']) {
      expect(wordsOf(got.text)).toContain(missing);
    }
    expect(got.text).toContain('I know her voice');
  });

  it('is read aloud before it counts: the words, and the very page (CON-8, CON-9)', async () => {
    const who = (await listContacts(agreed.id))[0]?.contactId ?? '';
    const page = await record(said({ who }));
    expect(wordsOf(page.text)).toContain('Read this to the person');
    expect(wordsOf(page.text)).toContain('You can stop at any time, on this website or by phone.');
    expect(await active()).toEqual([]);
    const unsaid = await record(said({ who, previewed: previewedIn(page) }));
    expect(wordsOf(unsaid.text)).toContain('Select the box if they said yes');
    const other = await record(said({ who, previewed: 'another page', said: 'yes' }));
    expect(wordsOf(other.text)).toContain('Something changed while you read it');
    expect(await active()).toEqual([]);
    const got = await record(said({ who, previewed: previewedIn(page), said: 'yes' }));
    expect(got.headers['location']).toBe(`${plansUrl(agreed.id)}/sharing`);
    const [consent] = await active();
    expect(consent).toMatchObject({ method: 'spoken', hash: previewedIn(page), version: 1 });
    expect(consent?.recordedBy?.staffId).toMatch(/^staff_/);
    expect((await readCase(agreed.id))?.timeline.at(-1)).toMatchObject({
      words: expect.stringContaining('The person said that they share the plan with Sam Boss'),
      why: 'I rang the number in the record and asked for her date of birth',
    });
  });

  it('Amira gets a message without a health word, her copy as a receipt, and Sam the same email as ever', async () => {
    expect((await mailOf(tables, 'sharing-recorded')).at(-1)?.to).toBeDefined();
    expect((await mailOf(tables, 'plan-to-read')).at(-1)?.to).toBe('sam.boss@paper.example');
    const [consent] = await active();
    const receipt = wordsOf((await agreed.amira.get(`/my/sharing/${consent?.consentId}`)).text);
    expect(receipt).toContain('Spoken, and written down by');
    expect(receipt).toContain('Contract hours');
  });

  it('opens for Sam what Amira said, and Amira undoes it with two clicks', async () => {
    const [consent] = await active();
    if (!consent) throw new Error('Nothing is shared');
    const sam = await samReads(tables, consent);
    const page = `/shared/plans/${consent.shareId}`;
    expect((await sam.get(page)).status).toBe(200);
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    expect((await sam.get(page)).status).toBe(410);
    expect(await listDisclosures(consent.contact.address, inDays(0))).toEqual([]);
  });
});

describe('what keeps it back', () => {
  it('CON-11 a yes to the first question: nothing is shared, and the case is there today', async () => {
    const got = await record({ pushed: 'yes' });
    expect(got.status).toBe(303);
    expect(await active()).toEqual([]);
    expect((await readCase(agreed.id))?.timeline.at(-1)?.words).toContain('may be pushing');
    expect((await readCase(agreed.id))?.referral.row.promisedBy).toBe(inDays(0));
  });

  it('EMP-8 whom she fears is written down and never offered', async () => {
    const got = await send(agreed.olive, `${at}/contact`, { ...boss, name: 'Ex Partner', safe: 'close' });
    expect(got.status).toBe(409);
    expect((await agreed.olive.get(at)).text).not.toContain('Ex Partner');
  });

  it('CON-5 a day past 12 months is said to be too late', async () => {
    const who = (await listContacts(agreed.id))[0]?.contactId ?? '';
    expect(wordsOf((await record(said({ who, ...dateIn('until', inDays(400)) }))).text)).toContain('or earlier');
  });

  it('whoever writes no plans has no such page', async () => {
    expect((await (await colleagueOf('administrator')).get(at)).status).toBe(404);
  });

  it('CAP-1 a pause, also one that came while it was read aloud', async () => {
    const who = (await listContacts(agreed.id))[0]?.contactId ?? '';
    const page = await record(said({ who }));
    await send(agreed.olive, `${plansUrl(agreed.id)}/do/pause-sharing`, { reason: 'A concern' });
    const got = await record(said({ who, previewed: previewedIn(page), said: 'yes' }));
    expect(wordsOf(got.text)).toContain('Sharing is paused for this person');
    expect(await active()).toEqual([]);
    await upToPreview(agreed, ['week-1']);
  });
});
