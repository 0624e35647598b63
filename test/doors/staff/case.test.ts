import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler } from '../../../functions/staff/app.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readCase } from '../../../functions/store/cases.ts';
import type { AuditEntry } from '../../../shared/contracts/referral.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { act, dateIn, inDays, recordUrl, tokenOf } from '../../people/acting.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { enter, loggedInAs, sessionOf } from '../../people/staff.ts';

let tables: Tables;
let olive: Visitor;
let coach: Visitor;
beforeAll(async () => {
  tables = await openTables();
  olive = await loggedInAs(handler, 'my-therapy', 'occupational_therapist');
  coach = await loggedInAs(handler, 'my-therapy', 'coach');
});

const soon = inDays(20);

const stateOf = async (id: string) => (await readCase(id))?.referral.state;

describe('a coach takes a request to its end', () => {
  it('take, accept, reach, assess, support, finish, follow up: each step stands in the timeline and the trail', async () => {
    const id = await sendRequest(tables, people.piotr);
    const steps: readonly (readonly [action: string, form: Typed, state: string])[] = [
      ['take', {}, 'submitted'],
      ['accept', { tier: '2', reason: 'Knows the work well; a coach can begin' }, 'accepted'],
      ['contact', { channel: 'phone', reached: 'no', note: 'Rang twice' }, 'accepted'],
      ['contact', { channel: 'phone', reached: 'yes' }, 'contacted'],
      ['appointment', { how: 'phone', ...dateIn('on', soon), at: '2:30pm', with: '' }, 'contacted'],
      ['assessed', dateIn('next', soon), 'assessed'],
      ['goal', { goal: 'Lift again without pain' }, 'assessed'],
      ['start-support', dateIn('next', soon), 'active'],
      ['hold', { ...dateIn('next', soon), reason: 'On holiday' }, 'on_hold'],
      ['resume', {}, 'active'],
      ['monitor', dateIn('next', soon), 'monitoring'],
      [
        'discharge',
        { outcome: 'at_work_full', why: 'goals-reached', summary: 'You are back at work. Well done.' },
        'discharged',
      ],
      ['follow-up-13', { outcome: 'at_work_full' }, 'followed_up_13w'],
      ['follow-up-26', { outcome: 'at_work_full' }, 'followed_up_26w'],
    ];
    const me = (await readCase(id))?.referral.lead;
    expect(me).toBeUndefined();
    for (const [action, form, state] of steps) {
      const filled =
        action === 'appointment' ? { ...form, with: (await readCase(id))?.referral.lead?.staffId ?? '' } : form;
      const got = await act(coach, id, action, filled);
      expect([action, got.status, got.status === 303 ? '' : got.text.replace(/<[^>]+>/g, ' ').slice(0, 900)]).toEqual([
        action,
        303,
        '',
      ]);
      expect(await stateOf(id)).toBe(state);
    }
    const found = await readCase(id);
    expect(found?.timeline.map(({ did }) => did)).toEqual(steps.map(([action]) => action));
    const chain = (await rows(tables, 'Audit')).filter((row) => row['chain'] === id) as unknown as AuditEntry[];
    const ordered = chain.sort((a, b) => a.seq - b.seq);
    expect(brokenAt(ordered)).toBeUndefined();
    for (const [action] of steps) expect(ordered.map(({ did }) => did)).toContain(action);
    const page = await coach.get(recordUrl(id));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Lift again without pain');
  });
});

describe('fifty colleagues take one referral', () => {
  it('one wins, and each of the others is told who has it', async () => {
    const id = await sendRequest(tables);
    const team = await Promise.all(
      Array.from({ length: 50 }, async (_, n) =>
        sessionOf(
          handler,
          await enter([{ service: 'my-therapy', role: 'physiotherapist' }], { name: `Colleague ${n}` }),
        ),
      ),
    );
    const tokens = await Promise.all(team.map((one) => tokenOf(one)));
    const all = await Promise.all(
      team.map((one, n) => one.post(`${recordUrl(id)}/do/take`, { token: tokens[n] ?? '' })),
    );
    const won = all.filter(({ status }) => status === 303);
    expect(won).toHaveLength(1);
    const lead = (await readCase(id))?.referral.lead?.name;
    for (const got of all.filter(({ status }) => status !== 303)) {
      expect([409, 503]).toContain(got.status);
      if (got.status === 409) expect(got.text).toContain(`${lead} has it`);
    }
    expect(all.filter(({ status }) => status === 409).length).toBeGreaterThan(30);
    expect((await readCase(id))?.timeline).toHaveLength(1);
  });
});

describe('a stale click', () => {
  it('says what happened meanwhile, and keeps what was typed', async () => {
    const id = await sendRequest(tables);
    await act(olive, id, 'decline', { told: 'We spoke about other help', reason: 'Wants something else' });
    const got = await act(coach, id, 'accept', { tier: '2', reason: 'I typed this before I knew' });
    expect(got.status).toBe(409);
    expect(got.text).toMatch(/Meanwhile Invented \w+ did this: Not taken on/);
    expect(got.text).toContain('I typed this before I knew');
  });
});
