import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler } from '../../../functions/staff/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { act, recordUrl, send, wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';

let tables: Tables;
let olive: Visitor;
let heart: Visitor;
beforeAll(async () => {
  tables = await openTables();
  olive = await loggedInAs(handler, 'my-therapy', 'occupational_therapist');
  heart = await loggedInAs(handler, 'cardiac', 'physiotherapist');
});

const countOf = async (service: string, what: string): Promise<number> =>
  Number(
    (await rows(tables, 'Cases')).find((row) => row['pk'] === `count#${service}` && row['sk'] === what)?.['howMany'] ??
      0,
  );

describe('a transfer between services', () => {
  it('the record goes whole to the other service and is gone from the first', async () => {
    const id = await sendRequest(tables, people.amira);
    await act(olive, id, 'take');
    await act(olive, id, 'accept', { tier: '3' });
    await act(olive, id, 'note', { note: 'Spoke about the heart service' });
    const before = await countOf('cardiac', 'new');
    const got = await act(olive, id, 'transfer', { service: 'cardiac', reason: 'Her heart team asks for it' });
    expect(got.headers['location']).toBe('/staff/my-therapy/referrals');
    expect((await olive.get(recordUrl(id))).status).toBe(404);
    const there = await heart.get(recordUrl(id, 'cardiac'));
    expect(there.status).toBe(200);
    expect(there.text).toContain('Spoke about the heart service');
    expect(wordsOf(there.text)).toContain('Handed over to Mid Yorkshire cardiac return-to-work service');
    expect(await readCase(id)).toMatchObject({ referral: { service: 'cardiac', state: 'submitted' } });
    expect((await readCase(id))?.referral.lead).toBeUndefined();
    expect(await countOf('cardiac', 'new')).toBe(before + 1);
    expect((await heart.get('/staff/cardiac/referrals')).text).toContain('Amira Hussain');
    expect((await olive.get('/staff/my-therapy/referrals?show=open')).text).not.toContain(id);
  });
});

describe('a duplicate', () => {
  it('is merged without loss, shown inside the one that stays, and the merge can be undone', async () => {
    const [stays, goes] = [await sendRequest(tables, people.piotr), await sendRequest(tables, people.piotr)];
    expect(wordsOf((await olive.get(recordUrl(goes))).text)).toContain('Maybe the same person: WH-');
    await act(olive, goes, 'note', { note: 'Only in the duplicate' });
    const reference = (await readCase(stays))?.referral.row.reference ?? '';
    const own = (await readCase(goes))?.referral.row.reference ?? '';
    expect((await act(olive, goes, 'merge', { reference, reason: 'Same NHS number and birthday' })).status).toBe(303);
    expect((await readCase(goes))?.referral).toMatchObject({ state: 'merged', mergedInto: stays });
    const page = await olive.get(recordUrl(stays));
    expect(page.text).toContain(own);
    expect(page.text).toContain('Only in the duplicate');
    expect((await act(olive, goes, 'note', { note: 'Still readable' })).status).toBe(303);
    expect((await act(olive, goes, 'take')).status).toBe(409);
    await act(olive, goes, 'unmerge', { reason: 'A twin brother' });
    expect((await readCase(goes))?.referral).toMatchObject({ state: 'submitted' });
    expect((await olive.get(recordUrl(stays))).text).not.toContain('Only in the duplicate');
  });

  it('cannot be merged into itself, into nothing, into another service’s record', async () => {
    const id = await sendRequest(tables, people.ray);
    const own = (await readCase(id))?.referral.row.reference ?? '';
    const elsewhere = (await readCase(await sendRequest(tables, people.terry)))?.referral.row.reference ?? '';
    for (const [reference, words] of [
      [own, 'That is this record'],
      [elsewhere, 'There is no record with this reference in your service'],
      ['WH-2222-2222', 'There is no record with this reference in your service'],
      ['WH-123', 'The reference must have 8 letters and numbers'],
    ] as const) {
      const got = await act(olive, id, 'merge', { reference, reason: 'Trying' });
      expect([reference, got.status, wordsOf(got.text).includes(words)]).toEqual([reference, 422, true]);
    }
    expect((await readCase(id))?.referral.state).toBe('submitted');
  });
});

describe('the wrong person', () => {
  it('everything stops, the manager is told, nothing is sent, and it goes on when it is cleared up', async () => {
    const id = await sendRequest(tables, people.amira);
    await act(olive, id, 'freeze', { what: 'The mother of this person was told', told: 'Her appointment' });
    for (const action of ['take', 'accept', 'note', 'appointment', 'withdraw', 'transfer', 'merge']) {
      const got = await act(olive, id, action, { tier: '2', note: 'Typed meanwhile' });
      expect([action, got.status]).toEqual([action, 409]);
    }
    expect(wordsOf((await olive.get(recordUrl(id))).text)).toContain('Stopped: The mother of this person was told');
    const manager = await loggedInAs(handler, 'my-therapy', 'manager');
    expect((await manager.get('/staff/my-therapy/notices')).text).toContain('The mother of this person was told');
    expect((await act(olive, id, 'unfreeze', { found: 'Two records, put apart' })).status).toBe(303);
    expect((await act(olive, id, 'take')).status).toBe(303);
  });

  it('what was written by mistake is taken back, crossed out and kept', async () => {
    const id = await sendRequest(tables, people.amira);
    await act(olive, id, 'note', { note: 'Meant for somebody else' });
    const partId = (await readCase(id))?.parts[0]?.partId ?? '';
    expect((await act(olive, id, 'take-back', { part: partId, reason: 'Wrong record' })).status).toBe(303);
    const page = await olive.get(recordUrl(id));
    expect(page.text).toContain('<s>Meant for somebody else</s>');
    expect((await readCase(id))?.parts).toHaveLength(1);
  });
});

describe('a sensitive record', () => {
  it('gives nobody here a place: no address, no postcode, no practice, in page, JSON and list', async () => {
    const id = await sendRequest(tables, people.amira);
    const other = await loggedInAs(handler, 'my-therapy', 'coach');
    expect((await olive.get(recordUrl(id))).text).toContain('WF1 4DG');
    await act(olive, id, 'sensitive', { reason: 'The national register says so' });
    for (const visitor of [olive, other]) {
      const all = (await visitor.get(recordUrl(id))).text + JSON.stringify(await visitor.json(recordUrl(id)));
      expect(all).toContain('Sensitive record');
      for (const place of ['WF1 4DG', 'Tree Tops', 'Z99001'])
        expect([place, all.includes(place)]).toEqual([place, false]);
    }
  });
});

describe('finding somebody', () => {
  const find = (visitor: Visitor, form: Readonly<Record<string, string>>, service = 'my-therapy') =>
    send(visitor, `/staff/${service}/find`, form, service);

  it('by reference, by NHS number, by name and date of birth; accents, case and order of typing make no difference', async () => {
    const id = await sendRequest(tables, people.amira);
    const reference = (await readCase(id))?.referral.row.reference ?? '';
    const searches: readonly Readonly<Record<string, string>>[] = [
      { reference },
      { reference: reference.toLowerCase().replaceAll('-', ' ') },
      { 'nhs-number': '999 123 4578' },
      { name: 'ámira  HUSSAIN', 'born-day': '14', 'born-month': '3', 'born-year': '1974' },
    ];
    for (const form of searches) {
      const got = await find(olive, form);
      expect([JSON.stringify(form), got.text.includes(recordUrl(id))]).toEqual([JSON.stringify(form), true]);
    }
  });

  it('another service’s people are as unknown as nobody', async () => {
    const id = await sendRequest(tables, people.terry);
    const reference = (await readCase(id))?.referral.row.reference ?? '';
    const answers = [
      await find(olive, { reference }),
      await find(olive, { reference: 'WH-2222-2222' }),
      await find(olive, { name: 'Terry Shaw', 'born-day': '22', 'born-month': '6', 'born-year': '1968' }),
    ];
    for (const { text } of answers) expect(text).toContain('Nobody was found in your service');
    expect((await find(heart, { reference }, 'cardiac')).text).toContain('Terry Shaw');
  });

  it('half a search says what is missing and keeps what was typed', async () => {
    const got = await find(olive, { name: 'Amira Hussain' });
    expect(got.status).toBe(422);
    expect(got.text).toContain('value="Amira Hussain"');
    expect(wordsOf(got.text)).toContain('Enter a reference, an NHS number, or a name with a date of birth');
  });
});
