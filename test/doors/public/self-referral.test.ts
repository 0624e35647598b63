import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, people } from '../../../functions/local/people.ts';
import { handler } from '../../../functions/public/app.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readCase } from '../../../functions/store/cases.ts';
import type { AuditEntry } from '../../../shared/contracts/referral.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { newestCodeId, rows } from '../../people/rows.ts';
import { another, leadsTo, walk } from '../../people/walk.ts';
import { unitsOf } from '../../store/units.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});

const walkTo = (visitor: Visitor, person: Person, until?: string) =>
  walk(visitor, another(person), { codeIdOf: () => newestCodeId(tables), ...(until ? { until } : {}) });

const referralOf = async (reference: string) => {
  const head = (await rows(tables, 'Cases')).find(
    (row) => (row['row'] as { reference?: string } | undefined)?.reference === reference,
  );
  return head ? readCase(String(head['referralId'])) : undefined;
};

const referenceOn = (text: string): string => /WH-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? 'no reference';

describe('from the link to the service’s list', () => {
  it.each(Object.entries<Person>(people))('%s sends a request, and the staff have it', async (_, person) => {
    const visitor = new Visitor(handler);
    expect((await walkTo(visitor, person)).last).toBe('/ask/sent');
    const page = await visitor.get('/ask/sent');
    expect(page.status).toBe(200);
    const found = await referralOf(referenceOn(page.text));
    expect(found?.referral).toMatchObject({ service: person.service, state: 'submitted' });
    expect(found?.referral.row.name).toBe(
      [person.types['name']?.['first-name'], person.types['name']?.['last-name']].join(' '),
    );
  });

  it('an answer is kept with the question as it was asked: version and words', async () => {
    const visitor = new Visitor(handler);
    await walkTo(visitor, people.amira);
    const found = await referralOf(referenceOn((await visitor.get('/ask/sent')).text));
    expect(found?.answers['goals']).toEqual({
      version: 1,
      asked: { goals: 'What would you like to be different in 12 weeks?' },
      said: { goals: people.amira.types.goals.goals },
      value: { goals: people.amira.types.goals.goals },
    });
    expect(found?.answers['job']?.said).toMatchObject({ 'job-hours': '37 hours 30 minutes' });
  });

  it('the request, its audit entry, its message and the count stand or fall together', async () => {
    const before = (await rows(tables, 'Cases')).filter((row) => row['pk'] === 'count#cardiac').at(0)?.['howMany'] ?? 0;
    const visitor = new Visitor(handler);
    await walkTo(visitor, people.terry);
    const found = await referralOf(referenceOn((await visitor.get('/ask/sent')).text));
    const referralId = found?.referral.referralId;
    const chain = (await rows(tables, 'Audit')).filter((row) => row['chain'] === referralId) as unknown as AuditEntry[];
    expect(chain).toMatchObject([{ seq: 1, who: 'person', did: 'submitted' }]);
    expect(brokenAt(chain)).toBeUndefined();
    expect((await rows(tables, 'Outbox')).filter((row) => row['referralId'] === referralId)).toMatchObject([
      { template: 'request-received', state: 'waiting' },
    ]);
    expect((await rows(tables, 'Cases')).find((row) => row['pk'] === 'count#cardiac')?.['howMany']).toBe(
      Number(before) + 1,
    );
  });

  it('TRG-4 promises a contact in working days: MY Therapy 2, the heart service 3', async () => {
    const visitor = new Visitor(handler);
    await walkTo(visitor, people.amira);
    const found = await referralOf(referenceOn((await visitor.get('/ask/sent')).text));
    expect(found?.referral.row.promisedBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('without e-mail or mobile: no code, and the staff see "Ring to confirm"', async () => {
    const visitor = new Visitor(handler);
    await walkTo(visitor, people.ray);
    const page = await visitor.get('/ask/sent');
    const found = await referralOf(referenceOn(page.text));
    expect(found?.referral).toMatchObject({ contactConfirmed: 'ring' });
    expect(found?.referral.row.flags).toContain('Ring to confirm');
  });

  it('FN-18 keeps the practice and channel of the link beside what the person said', async () => {
    const visitor = new Visitor(handler);
    await visitor.post('/start?p=z99001&c=Text');
    const head = (await rows(tables, 'Cases')).find((row) => row['hintPractice'] === 'Z99001');
    expect(head).toMatchObject({ channel: 'text', state: 'started' });
  });

  it.each(['?p=Z99999', '?p=Z99023', '?p=<script>', '?p=', '?c=a%20b'])(
    'FN-17 %s is an ordinary start, never an error',
    async (query) => {
      const visitor = new Visitor(handler);
      expect(leadsTo(await visitor.post(`/start${query}`))).toBe('/ask/emergency');
      await visitor.post('/ask/emergency', { emergency: 'none' });
      expect(leadsTo(await visitor.post('/ask/date-of-birth', people.amira.types['date-of-birth']))).toBe(
        '/ask/gp-surgery',
      );
    },
  );

  it('FN-16 the surgery of the link is shown, and the person may say no', async () => {
    const visitor = new Visitor(handler);
    await visitor.post('/start?p=Z99001');
    await visitor.post('/ask/emergency', { emergency: 'none' });
    expect(leadsTo(await visitor.post('/ask/date-of-birth', people.amira.types['date-of-birth']))).toBe(
      '/ask/your-gp-surgery',
    );
    expect((await visitor.get('/ask/your-gp-surgery')).text).toContain('Tree Tops Surgery');
    expect(leadsTo(await visitor.post('/ask/your-gp-surgery', { 'is-yours': 'no' }))).toBe('/ask/gp-surgery');
    expect(leadsTo(await visitor.post('/ask/your-gp-surgery', { 'is-yours': 'yes' }))).toBe('/ask/work-status');
  });
});

describe('capacity', () => {
  it('a submit costs at most 20 write units, a whole self-referral at most 60', async () => {
    const visitor = new Visitor(handler);
    const all = await unitsOf(() => walkTo(visitor, people.amira, '/ask/check-answers'));
    const submit = await unitsOf(() => visitor.post('/ask/check-answers'));
    expect({ submit: submit.writes, all: all.writes + submit.writes }).toEqual({ submit: 19, all: 60 });
    expect(submit.writes).toBeLessThanOrEqual(20);
    expect(all.writes + submit.writes).toBeLessThanOrEqual(60);
  });
});
