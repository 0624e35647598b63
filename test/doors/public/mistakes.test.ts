import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Person, people } from '../../../functions/local/people.ts';
import { days, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { handler } from '../../../functions/public/app.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { newestCodeId, rows } from '../../people/rows.ts';
import { another, leadsTo, walk } from '../../people/walk.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});
afterEach(() => moveClock(0));

async function visitorAt(until: string, person: Person = another(people.amira)): Promise<Visitor> {
  const visitor = new Visitor(handler);
  await walk(visitor, person, { until, codeIdOf: () => newestCodeId(tables) });
  return visitor;
}

const titleOf = (text: string): string => /<title>([^<]*)/.exec(text)?.[1] ?? '';

describe('Q-4 a mistake keeps everything typed', () => {
  it('the page comes again with the words, the summary, and "Error:" in the title', async () => {
    const visitor = await visitorAt('/ask/date-of-birth');
    const got = await visitor.post('/ask/date-of-birth', {
      'date-of-birth-day': '31',
      'date-of-birth-month': 'February',
      'date-of-birth-year': '1985',
    });
    expect(got.status).toBe(422);
    expect(titleOf(got.text)).toMatch(/^Error: What is your date of birth\?/);
    expect(got.text).toContain('There is a problem');
    expect(got.text).toContain('Date of birth must be a real date');
    expect(got.text).toContain('value="February"');
    expect(got.text).toMatch(/href="#date-of-birth-(day|month|year)"/);
  });

  it('what was typed comes back as text, never as markup', async () => {
    const visitor = await visitorAt('/ask/job');
    const got = await visitor.post('/ask/job', { 'job-title': '"><script>alert(1)</script>', 'job-hours': 'many' });
    expect(got.text).not.toContain('<script>');
    expect(got.text).toContain('&lt;script');
  });

  it('every field of a page that is wrong is named at once', async () => {
    const visitor = await visitorAt('/ask/job');
    const got = await visitor.post('/ask/job', {});
    for (const message of [
      'Enter your job title',
      'Enter your contract hours each week',
      'Select your usual pattern',
    ]) {
      expect(got.text).toContain(message);
    }
  });

  it('Q-7 a likely mistake is asked about once, and the person decides', async () => {
    const visitor = await visitorAt('/ask/absence');
    const typed = {
      ...people.amira.types.absence,
      'last-worked-on-year': '2018',
      'first-off-on-year': '2018',
    };
    const asked = await visitor.post('/ask/absence', typed);
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('12 October 2018');
    const changed = await visitor.post('/ask/absence', { ...typed, doubt: 'change' });
    expect(changed.text).toContain('value="2018"');
    expect(leadsTo(await visitor.post('/ask/absence', { ...typed, doubt: 'sure' }))).toBe('/ask/name');
  });

  it('without a draft, what was typed is shown to be copied', async () => {
    const got = await new Visitor(handler).post('/ask/goals', { goals: 'Back at my desk in spring' });
    expect(got.status).toBe(409);
    expect(got.text).toContain('Back at my desk in spring');
    expect(got.text).toContain('We could not find your answers');
  });
});

describe('SN-5 red flags come first', () => {
  it('chest pain stops kindly with the right card; leaving and going on are both recorded', async () => {
    const visitor = new Visitor(handler);
    await visitor.post('/start');
    expect(leadsTo(await visitor.post('/ask/emergency', { emergency: ['CHEST'] }))).toBe('/ask/get-help-now');
    const page = await visitor.get('/ask/get-help-now');
    expect(page.text).toContain('Call 999 or go to A&amp;E now if:');
    expect(leadsTo(await visitor.post('/ask/get-help-now', { choice: 'leave' }))).toBe('/ask/leave');
    expect(leadsTo(await visitor.post('/ask/get-help-now', { choice: 'go-on' }))).toBe('/ask/date-of-birth');
    const head = (await rows(tables, 'Cases')).find((row) => JSON.stringify(row['redFlags'] ?? '').includes('CHEST'));
    expect(head?.['redFlags']).toMatchObject({ emergency: { shown: ['CHEST'], choice: 'go-on' } });
  });

  it('nobody gets past it by another page', async () => {
    const visitor = new Visitor(handler);
    await visitor.post('/start');
    await visitor.post('/ask/emergency', { emergency: ['STROKE'] });
    expect(leadsTo(await visitor.post('/ask/date-of-birth', people.amira.types['date-of-birth']))).toBe(
      '/ask/get-help-now',
    );
    expect(leadsTo(await visitor.get('/ask/check-answers'))).toBe('/ask/get-help-now');
  });
});

describe('codes, each with its page', () => {
  it('a wrong code says so; the sixth try does not', async () => {
    const visitor = await visitorAt('/ask/code');
    for (let n = 0; n < 5; n += 1) {
      const got = await visitor.post('/ask/code', { code: '000000' });
      expect(got.status).toBe(422);
      expect(got.text).toContain('The code is not right');
    }
    expect((await visitor.post('/ask/code', { code: '000000' })).text).toContain('That code was tried too often');
  });

  it('a code that ran out asks for a new one', async () => {
    const visitor = await visitorAt('/ask/code');
    moveClock(minutes(11));
    expect((await visitor.post('/ask/code', { code: '123456' })).text).toContain('That code has run out');
  });

  it('codes: 5 an hour for one contact, whoever asks, then a page with another way', async () => {
    for (let n = 0; n < 6; n += 1) {
      const person = {
        ...people.amira,
        types: { ...people.amira.types, contact: { email: 'one.mailbox@example.com' } },
      } satisfies Person;
      const visitor = await visitorAt('/ask/confirm-contact', person);
      const got = await visitor.post('/ask/confirm-contact', { way: 'email' });
      expect(got.status).toBe(n < 5 ? 303 : 429);
    }
  });

  it('a changed contact has to be confirmed again', async () => {
    const visitor = await visitorAt('/ask/check-answers');
    expect(leadsTo(await visitor.post('/ask/contact?change', { email: 'another@example.com' }))).toBe(
      '/ask/confirm-contact',
    );
  });
});

describe('saved, sent, gone', () => {
  it('a return code opens the draft in another browser, and the first one loses it', async () => {
    const visitor = await visitorAt('/ask/job');
    expect(leadsTo(await visitor.post('/ask/save'))).toBe('/ask/saved');
    const code =
      /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}/.exec((await visitor.get('/ask/saved')).text)?.[0] ?? '';
    const other = new Visitor(handler);
    expect(leadsTo(await other.post('/ask/come-back', { 'return-code': code.toLowerCase() }))).toBe('/ask/job');
    expect((await visitor.get('/ask/check-answers')).status).toBe(409);
  });

  it('an unknown return code, one past its time and one whose request was sent get the same answer', async () => {
    const visitor = await visitorAt('/ask/sent');
    const unknown = await new Visitor(handler).post('/ask/come-back', { 'return-code': 'nonsense' });
    expect(unknown.status).toBe(422);
    expect((await visitor.post('/ask/save')).headers['location']).toBe('/ask/sent');
  });

  it('return codes: 20 tries an hour from one address', async () => {
    const visitor = new Visitor(handler);
    visitor.address = '203.0.113.9:1';
    const { makeReturnCode } = await import('../../../shared/values/reference.ts');
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) {
      const code = makeReturnCode(crypto.getRandomValues(new Uint8Array(64)));
      statuses.push((await visitor.post('/ask/come-back', { 'return-code': code })).status);
    }
    expect(statuses).toEqual([...Array(20).fill(422), 429, 429]);
  });

  it('a draft past its 30 days is gone', async () => {
    const visitor = await visitorAt('/ask/job');
    moveClock(days(31));
    expect((await visitor.get('/ask/check-answers')).status).toBe(409);
  });

  it('after sending, every page of the journey leads to the confirmation', async () => {
    const visitor = await visitorAt('/ask/sent');
    for (const url of ['/ask/check-answers', '/ask/goals?saved', '/ask/code', '/ask/saved', '/ask/you-can-ask']) {
      expect(leadsTo(await visitor.get(url))).toBe('/ask/sent');
    }
    expect(leadsTo(await visitor.post('/ask/goals', { goals: 'Something else' }))).toBe('/ask/sent');
  });

  it('equality answers are kept once, apart, without anything that leads to the person', async () => {
    const visitor = await visitorAt('/ask/sent');
    expect(leadsTo(await visitor.post('/ask/equality', { religion: 'sikh', sex: 'female' }))).toBe(
      '/ask/equality-thanks',
    );
    await visitor.post('/ask/equality', { religion: 'none' });
    const kept = (await rows(tables, 'Cases')).filter((row) => String(row['pk']).startsWith('equality#'));
    expect(kept).toHaveLength(1);
    expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['expiresAt', 'month', 'pk', 'service', 'sk', 'value']);
  });
});
