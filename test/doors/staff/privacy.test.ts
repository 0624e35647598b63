import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, people } from '../../../functions/local/people.ts';
import { handler } from '../../../functions/staff/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { type StaffRole, staffRoles } from '../../../shared/contracts/staff.ts';
import { act, dateIn, inDays, recordUrl, send, wordsOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { enter, loggedInAs, sessionOf } from '../../people/staff.ts';

/** Words that stand only in what an administrator must never receive. */
const clinical = {
  goal: 'Canarygoal walk to the shop',
  other: 'Canarycondition asthma',
  waiting: 'Canarytreatment scan',
  note: 'Canarynote breathing exercises',
  clinicalNote: 'Canaryclinical ejection fraction fine',
  safeguarding: 'Canarysafeguard worried about home',
  limit: 'Canarylimit no lifting over 5 kg',
  discussion: 'Canarydecision physio first',
  reason: 'Canaryreason knows the family',
};

const person: Person = {
  ...people.amira,
  types: {
    ...people.amira.types,
    'red-flags': { 'red-flags': 'none' },
    goals: { goals: clinical.goal },
    'health-condition': {
      'condition-group': 'heart',
      'other-conditions': clinical.other,
      'waiting-for': clinical.waiting,
    },
  },
};

let tables: Tables;
let id = '';
let as: Readonly<Record<StaffRole, Visitor>>;

beforeAll(async () => {
  tables = await openTables();
  id = await sendRequest(tables, person);
  const roles = Object.keys(staffRoles) as StaffRole[];
  const visitors = await Promise.all(roles.map((role) => loggedInAs(handler, 'my-therapy', role)));
  as = Object.fromEntries(roles.map((role, n) => [role, visitors[n]])) as typeof as;
  const therapist = as.occupational_therapist;
  for (const [action, form] of [
    ['accept', { tier: '2', reason: clinical.reason }],
    ['note', { note: clinical.note }],
    ['clinical-note', { note: clinical.clinicalNote }],
    ['safeguarding-note', { note: clinical.safeguarding }],
    ['measure', { measure: 'phq-4', score: '7', stage: 'start', mode: 'phone' }],
    ['restriction', { kind: 'lift', limit: clinical.limit, 'set-by': 'Heart team', review: 'clearance' }],
    ['discussion', { who: 'Olive', decision: clinical.discussion, next: 'Ring' }],
    ['message', { message: 'Canarymessage hello' }],
  ] as const) {
    const got = await act(therapist, id, action, form);
    expect([action, got.status]).toEqual([action, 303]);
  }
});

/** Everything that a role can be sent about the record: page, JSON, list, calendar, forms. */
async function everything(visitor: Visitor): Promise<string> {
  const answers: Got[] = [];
  for (const url of [
    recordUrl(id),
    `${recordUrl(id)}/appointments.ics`,
    `${recordUrl(id)}/do/appointment`,
    `${recordUrl(id)}/do/take-back`,
    `${recordUrl(id)}/do/end-restriction`,
    `${recordUrl(id)}/do/contact`,
    '/staff/my-therapy/referrals?show=open',
    '/staff/my-therapy/rules',
  ]) {
    answers.push(await visitor.get(url));
  }
  answers.push(await send(visitor, '/staff/my-therapy/find', { 'nhs-number': '999 123 4578' }));
  const json = JSON.stringify([
    await visitor.json(recordUrl(id)),
    await visitor.json('/staff/my-therapy/referrals?show=open'),
  ]);
  return answers.map(({ text }) => text).join('\n') + json;
}

describe('what a role does not read never reaches it', () => {
  it('an administrator books, and receives no clinical word on the wire', async () => {
    const desk = as.administrator;
    const lead = await enter([{ service: 'my-therapy', role: 'physiotherapist' }], { name: 'Phil Physio' });
    const team = await as.occupational_therapist.get(`${recordUrl(id)}/do/appointment`);
    const withWhom = /value="(staff_[^"]+)"[^>]*>(?:(?!<\/div>).)*Phil Physio/s.exec(team.text)?.[1] ?? '';
    expect(lead).not.toBe('');
    const booked = await act(desk, id, 'appointment', {
      how: 'clinic',
      ...dateIn('on', inDays(7)),
      at: '10:30am',
      with: withWhom,
      place: 'Room 4',
    });
    expect([booked.status, booked.status === 303 ? '' : wordsOf(booked.text).slice(0, 600)]).toEqual([303, '']);
    const received = await everything(desk);
    expect(received).toContain('Amira Hussain');
    expect(received).toContain('10:30am');
    for (const word of [
      ...Object.values(clinical),
      'Canarymessage',
      'PHQ-4',
      'Heart or circulation',
      'heart',
      'work-ability',
    ]) {
      expect(received.includes(word), word).toBe(false);
    }
  });

  it.each<StaffRole>(['coach', 'link_worker', 'support_worker'])(
    'a %s reads the support and not the clinical notes',
    async (role) => {
      const received = await everything(as[role]);
      expect(received).toContain(clinical.note);
      expect(received).toContain(clinical.goal);
      for (const word of [clinical.clinicalNote, clinical.discussion])
        expect(received.includes(word), word).toBe(false);
      expect(received).toContain(clinical.safeguarding);
    },
  );

  it('a manager with a reason reads neither clinical nor safeguarding notes', async () => {
    await send(as.manager, `${recordUrl(id)}/open`, { reason: 'A complaint by the person' });
    const received = await everything(as.manager);
    expect(received).toContain(clinical.goal);
    for (const word of [clinical.clinicalNote, clinical.safeguarding, clinical.discussion]) {
      expect(received.includes(word), word).toBe(false);
    }
  });

  it.each<StaffRole>(['physiotherapist', 'dietitian'])('a %s reads all of it', async (role) => {
    const received = await everything(as[role]);
    for (const word of Object.values(clinical)) expect(received.includes(word), word).toBe(true);
  });
});

describe('records that open with a reason', () => {
  const trailOf = async (chain: string, did: string) =>
    (await rows(tables, 'Audit')).filter((row) => row['chain'] === chain && row['did'] === did);

  it('a manager gives one, which is kept; nothing of the person shows before', async () => {
    const record = await sendRequest(tables);
    const manager = await loggedInAs(handler, 'my-therapy', 'manager');
    expect((await manager.get(recordUrl(record))).headers['location']).toBe(`${recordUrl(record)}/open`);
    const page = await manager.get(`${recordUrl(record)}/open`);
    expect(page.text).not.toContain('Amira');
    expect((await send(manager, `${recordUrl(record)}/open`, { reason: ' ' })).status).toBe(422);
    expect((await send(manager, `${recordUrl(record)}/open`, { reason: 'Audit of waiting times' })).status).toBe(303);
    expect((await manager.get(recordUrl(record))).text).toContain('Amira Hussain');
    expect(await trailOf(record, 'opened with a reason')).toMatchObject([{ why: 'Audit of waiting times' }]);
  });

  it('another session of the same manager is asked again', async () => {
    const key = await enter([{ service: 'my-therapy', role: 'manager' }]);
    const [one, other] = [await sessionOf(handler, key), await sessionOf(handler, key)];
    await send(one, `${recordUrl(id)}/open`, { reason: 'Needed here' });
    expect((await other.get(recordUrl(id))).status).toBe(303);
  });

  it('AUD-4 a colleague’s own record is closed to their team except the lead; breaking the glass tells the manager', async () => {
    const record = await sendRequest(tables);
    const lead = await loggedInAs(handler, 'my-therapy', 'occupational_therapist');
    await act(lead, record, 'take');
    await act(lead, record, 'works-here');
    expect((await lead.get(recordUrl(record))).status).toBe(200);
    const colleague = await loggedInAs(handler, 'my-therapy', 'physiotherapist');
    expect((await colleague.get(recordUrl(record))).status).toBe(303);
    expect((await act(colleague, record, 'note', { note: 'Not mine to write' })).status).toBe(303);
    expect((await readCase(record))?.parts).toEqual([]);
    await send(colleague, `${recordUrl(record)}/open`, { reason: 'The lead is away and she rang' });
    expect((await colleague.get(recordUrl(record))).status).toBe(200);
    expect(await trailOf(record, 'broke the glass')).toHaveLength(1);
    const told = await (await loggedInAs(handler, 'my-therapy', 'manager')).get('/staff/my-therapy/notices');
    expect(told.text).toContain('The lead is away and she rang');
  });

  it('a coach opens their own cases and those without a lead, not those of others', async () => {
    const record = await sendRequest(tables);
    expect((await as.coach.get(recordUrl(record))).status).toBe(200);
    await act(as.physiotherapist, record, 'take');
    expect((await as.coach.get(recordUrl(record))).headers['location']).toBe(`${recordUrl(record)}/open`);
    expect((await as.dietitian.get(recordUrl(record))).status).toBe(200);
  });
});
