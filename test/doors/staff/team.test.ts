import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { handler } from '../../../functions/staff/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listTeam, readRegister, staffKeyOf } from '../../../functions/store/staff-register.ts';
import { act, dateIn, inDays, recordUrl, send, wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { newestCodeId, rows } from '../../people/rows.ts';
import { enter, loggedInAs, sessionOf } from '../../people/staff.ts';
import { walkOn } from '../../people/walk.ts';

let tables: Tables;
let manager: Visitor;
beforeAll(async () => {
  tables = await openTables();
  manager = await loggedInAs(handler, 'my-therapy', 'manager');
});

const newUrl = '/staff/my-therapy/team/new';
const nadia = { name: 'Nadia New', subject: 'nadia-17', role: 'occupational_therapist' };

describe('the staff register, kept by managers', () => {
  it('a colleague is added, and can come in with that account', async () => {
    expect((await send(manager, newUrl, nadia)).headers['location']).toBe('/staff/my-therapy/team');
    const key = await staffKeyOf(process.env['STAFF_ISSUER'] ?? '', nadia.subject);
    expect(await readRegister(key)).toMatchObject({
      name: 'Nadia New',
      roles: [{ service: 'my-therapy', role: nadia.role }],
    });
    expect((await (await sessionOf(handler, key)).get('/staff/my-therapy/referrals')).status).toBe(200);
    expect((await manager.get('/staff/my-therapy/team')).text).toContain('Nadia New');
    expect((await send(manager, newUrl, nadia)).status).toBe(422);
  });

  it('AHP-1, AHP-2 the right to issue fit notes needs a profession, a registration, a training and a date', async () => {
    const dates = { ...dateIn('may-issue-from', '2026-01-05'), ...dateIn('trained-on', '2025-12-01') };
    const checked = { registration: 'ot 12345', ...dateIn('checked-on', '2026-01-02') };
    const tries = [
      [
        { ...nadia, subject: 'd1', role: 'dietitian', ...dates, ...checked },
        'Only occupational therapists and physiotherapists',
      ],
      [
        { ...nadia, subject: 'd2', role: 'coach', ...dates, ...checked },
        'Only occupational therapists and physiotherapists',
      ],
      [{ ...nadia, subject: 'd3', ...dates }, 'Enter the registration number'],
      [
        { ...nadia, subject: 'd4', ...dateIn('may-issue-from', '2026-01-05'), ...checked },
        'Enter the day of the fit note training',
      ],
      [
        { ...nadia, subject: 'd5', registration: 'XX1', ...dateIn('checked-on', '2026-01-02') },
        'Enter an HCPC registration number',
      ],
    ] as const;
    for (const [form, words] of tries) {
      const got = await send(manager, newUrl, form);
      expect([form.subject, got.status, wordsOf(got.text).includes(words)]).toEqual([form.subject, 422, true]);
    }
    expect((await send(manager, newUrl, { ...nadia, subject: 'd6', ...dates, ...checked })).status).toBe(303);
    const key = await staffKeyOf(process.env['STAFF_ISSUER'] ?? '', 'd6');
    expect(await readRegister(key)).toMatchObject({
      registration: { number: 'OT12345' },
      mayIssueFitNotes: { from: '2026-01-05', trainedOn: '2025-12-01' },
    });
  });

  it('a leaver is out at once, with an open session and all', async () => {
    await send(manager, newUrl, { ...nadia, subject: 'leaver', name: 'Lee Ver' });
    const key = await staffKeyOf(process.env['STAFF_ISSUER'] ?? '', 'leaver');
    const visitor = await sessionOf(handler, key);
    expect((await visitor.get('/staff/my-therapy/referrals')).status).toBe(200);
    await send(manager, `/staff/my-therapy/team/${key}`, {
      name: 'Lee Ver',
      role: nadia.role,
      ...dateIn('left', inDays(0)),
    });
    expect((await visitor.get('/staff/my-therapy/referrals')).status).toBe(403);
    expect((await listTeam('my-therapy')).find(({ name }) => name === 'Lee Ver')?.left).toBe(inDays(0));
  });

  it('AUD-1 each change of the register is an entry with who made it; nobody changes their own', async () => {
    const before = (await rows(tables, 'Audit')).filter((row) => row['chain'] === 'team#my-therapy').length;
    await send(manager, newUrl, { ...nadia, subject: 'audited' });
    const entries = (await rows(tables, 'Audit')).filter((row) => row['chain'] === 'team#my-therapy');
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({
      did: 'changed the register',
      who: expect.stringMatching(/^manager staff_/),
    });
    const key = await enter([{ service: 'my-therapy', role: 'manager' }], { name: 'Mona Manager' });
    const mona = await sessionOf(handler, key);
    const got = await send(mona, `/staff/my-therapy/team/${key}`, {
      name: 'Mona Manager',
      role: 'occupational_therapist',
    });
    expect(got.status).toBe(422);
    expect(await readRegister(key)).toMatchObject({ roles: [{ role: 'manager' }] });
  });

  it('a manager of one service neither sees nor changes the team of another', async () => {
    const elsewhere = await loggedInAs(handler, 'cardiac', 'manager');
    const key = await staffKeyOf(process.env['STAFF_ISSUER'] ?? '', nadia.subject);
    expect((await elsewhere.get('/staff/my-therapy/team')).status).toBe(404);
    expect((await elsewhere.get(`/staff/cardiac/team/${key}`)).status).toBe(404);
    expect((await elsewhere.get('/staff/cardiac/team')).text).not.toContain('Nadia New');
  });
});

describe('a request that a colleague fills in with a person on the phone', () => {
  it('asks the same questions, needs no code, and says who typed it and how the person agreed', async () => {
    const coach = await loggedInAs(handler, 'my-therapy', 'coach');
    const begun = await send(coach, '/staff/my-therapy/by-phone');
    expect(begun.headers['location']).toBe('/ask/emergency');
    const browser = new Visitor(publicDoor);
    browser.cookies.set('__Host-draft', coach.cookies.get('__Host-draft') ?? '');
    const walk = await walkOn(browser, people.ray, '/ask/emergency', { codeIdOf: () => newestCodeId(tables) });
    expect(walk.last).toBe('/ask/sent');
    expect(walk.answered).not.toContain('/ask/confirm-contact');
    const head = (await rows(tables, 'Cases')).find(
      (row) => row['typedBy'] !== undefined && row['sk'] === 'head' && row['row'],
    );
    const id = String(head?.['referralId']);
    expect((await readCase(id))?.referral).toMatchObject({ contactConfirmed: 'staff', channel: 'phone' });
    expect(wordsOf((await coach.get(recordUrl(id))).text)).toContain(
      'with the person on the phone, who agreed by phone',
    );
  });
});

describe('the level rules', () => {
  it('TRG-1 suggestion, answers that fired it and decision are kept; another level needs a reason', async () => {
    const id = await sendRequest(tables, people.terry);
    const physio = await loggedInAs(handler, 'cardiac', 'physiotherapist');
    const page = wordsOf((await physio.get(`${recordUrl(id, 'cardiac')}/do/accept`)).text);
    expect(page).toContain('The rules suggest level 3. A person decides.');
    expect(page).toContain('Work ability 2 out of 10');
    expect((await act(physio, id, 'accept', { tier: '1' }, 'cardiac')).status).toBe(422);
    expect((await act(physio, id, 'accept', { tier: '1', reason: 'Wants to read first' }, 'cardiac')).status).toBe(303);
    const entry = (await readCase(id))?.timeline.at(-1);
    expect(entry).toMatchObject({ why: 'Wants to read first', words: expect.stringContaining('suggested level 3') });
    expect(entry?.words).toContain('work-ability-low');
  });

  it('a changed set is tried on past referrals, shows what would differ, and changes nothing', async () => {
    const before = await rows(tables, 'Cases');
    const coach = await loggedInAs(handler, 'my-therapy', 'coach');
    const page = wordsOf((await coach.get('/staff/my-therapy/rules')).text);
    expect(page).toContain('On trial: version 2');
    const counted = (all: typeof before) => all.filter((row) => String(row['pk']).startsWith('referral#')).length;
    expect(counted(await rows(tables, 'Cases'))).toBe(counted(before));
  });
});
