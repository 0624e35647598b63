import { beforeAll, describe, expect, it } from 'vitest';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { handler } from '../../../functions/staff/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { act, inDays, recordUrl, wordsOf } from '../../people/acting.ts';
import { openTables, type Visitor } from '../../people/harness.ts';
import { patientSessionOf } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { loggedInAs } from '../../people/staff.ts';

const jo: Typed = {
  pushed: 'no',
  name: 'Jo Invented',
  who: 'interpreter',
  about: ['appointments'],
  reason: 'She gave her date of birth and address',
};

let olive: Visitor;
let adam: Visitor;
let heart: Visitor;
let id = '';

beforeAll(async () => {
  const tables = await openTables();
  olive = await loggedInAs(handler, 'my-therapy', 'occupational_therapist');
  adam = await loggedInAs(handler, 'my-therapy', 'administrator');
  heart = await loggedInAs(handler, 'cardiac', 'physiotherapist');
  id = await sendRequest(tables);
  expect((await act(olive, id, 'accept', { tier: '3' })).status).toBe(303);
});

const record = async (who: Visitor): Promise<string> => wordsOf((await who.get(recordUrl(id))).text);
const named = async () => (await readCase(id))?.parts.filter(({ kind, ended }) => kind === 'trusted_person' && !ended);

describe('CAP-3 whom a person trusts, said on the phone', () => {
  it('an administrator who phones writes it down, and the person sees it on their own page', async () => {
    expect(await record(adam)).toContain('May talk with Nobody is named.');
    expect((await act(adam, id, 'trusted-person', jo)).status).toBe(303);
    const line = 'Jo Invented (interpreter). About: appointments and reminders.';
    const ask = 'Ask the lead each time, before you talk with anybody named here.';
    expect(await record(adam)).toContain(`May talk with ${ask} ${line}`);
    expect(await record(olive)).toContain(`May talk with ${line}`);
    const amira = await patientSessionOf(patientDoor, id);
    expect(wordsOf((await amira.get('/my')).text)).toContain(`Who we may talk with about you ${line}`);
  });

  it('without how they made sure, it is not written down', async () => {
    expect((await act(adam, id, 'trusted-person', { ...jo, name: 'Kim', reason: '' })).status).toBe(422);
    expect(await named()).toHaveLength(1);
  });

  it('CON-11 a yes to the first question: nobody is named, and the case is there today', async () => {
    expect((await act(adam, id, 'trusted-person', { pushed: 'yes' })).status).toBe(303);
    expect((await readCase(id))?.referral.row.promisedBy).toBe(inDays(0));
    expect(await named()).toHaveLength(1);
    expect(await record(olive)).toContain('Talk with them alone first.');
    expect(await record(adam)).not.toContain('pushing');
  });

  it('RTW-3 HZ-14 what protects the person is said before who is named', async () => {
    for (const [action, form] of [
      ['restriction', { kind: 'lift', limit: 'No lifting', 'set-by': 'Heart team', review: 'clearance' }],
      ['safeguarding-note', { note: 'Worried about home' }],
      ['sensitive', { reason: 'The national register' }],
    ] as const) {
      expect([action, (await act(olive, id, action, form)).status]).toEqual([action, 303]);
    }
    const words = await record(olive);
    const order = [
      'May talk with',
      'Talk with them alone',
      'A safeguarding note comes',
      'Sensitive record: tell nobody',
      'A restriction stays',
      'Jo Invented (interpreter)',
      '(CAP-2)',
    ];
    const places = order.map((one) => words.indexOf(one));
    expect(places).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b));
  });

  it('a colleague of another service neither names nor ends: the answer is that of an unknown record', async () => {
    for (const action of ['trusted-person', 'trusted-person-end']) {
      expect([action, (await act(heart, id, action, jo, 'cardiac')).status]).toEqual([action, 404]);
      expect([action, (await heart.get(`${recordUrl(id)}/do/${action}`)).status]).toEqual([action, 404]);
    }
    expect(await named()).toHaveLength(1);
  });

  it('it is ended with a reason, once', async () => {
    const [part] = (await named()) ?? [];
    const form = { person: part?.partId ?? '', reason: 'She rang and wants it to stop' };
    expect((await act(adam, id, 'trusted-person-end', form)).status).toBe(303);
    expect(await record(olive)).not.toContain('(CAP-2)');
    const again = await act(adam, id, 'trusted-person-end', form);
    expect([again.status, wordsOf(again.text).includes('The person has named nobody')]).toEqual([409, true]);
  });

  it('a closed case: nobody is named any more', async () => {
    expect((await act(olive, id, 'trusted-person', jo)).status).toBe(303);
    expect((await act(olive, id, 'withdraw', { reason: 'She rang and wants no more help' })).status).toBe(303);
    expect(await record(olive)).toContain('May talk with Nobody: this case is closed.');
    expect((await act(olive, id, 'trusted-person', jo)).status).toBe(409);
    expect((await act(olive, id, 'reopen', { reason: 'She asks again' })).status).toBe(303);
    expect(await record(olive)).toContain('Nobody is named.');
  });
});
