import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { addDays } from '../../../shared/values/date.ts';
import { dateIn, inDays, wordsOf } from '../../people/acting.ts';
import { openTables, Visitor } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import { type Agreed, agreedPlan, releaseLines } from '../../people/sharing.ts';

let agreed: Agreed;
beforeAll(async () => {
  agreed = await agreedPlan(await openTables());
});
afterEach(() => moveClock(0));

const check = async (number: string): Promise<string> => {
  const got = await new Visitor(publicDoor).post('/check', { number });
  expect(got.status).toBe(200);
  return wordsOf(got.text);
};

describe('the number of a receipt, for whoever has it', () => {
  it('CON-9 says that it counts, was replaced, or has ended, and nothing of whom or what it is about', async () => {
    const first = await releaseLines(agreed, ['week-1']);
    const said = await check(first.number.toLowerCase().replaceAll('-', ' '));
    expect(said).toContain('is genuine, and what it is about is shared today');
    expect(said).not.toMatch(/Sam|Amira|plan/);
    const second = await releaseLines(agreed, ['week-2'], { who: first.contact.contactId });
    expect(await check(first.number)).toContain('A newer one has taken its place');
    await sendMine(agreed.amira, `/my/sharing/${second.consentId}/stop`);
    expect(await check(second.number)).toContain('is not shared any more');
    expect(await check(first.number)).toContain('A newer one has taken its place');
  });

  it('CON-5 past its last day it has ended, without a job', async () => {
    const short = await releaseLines(agreed, ['week-1'], {
      terms: dateIn('until', addDays(inDays(0), 1)),
      contact: { name: 'Kim', role: 'hr', organisation: 'Invented', email: 'kim@paper.example', safe: 'yes' },
    });
    expect(await check(short.number)).toContain('is shared today');
    moveClock(days(3));
    expect(await check(short.number)).toContain('is not shared any more');
  });

  it('is refused when it cannot be one, with what was typed; one that never was is not known', async () => {
    const got = await new Visitor(publicDoor).post('/check', { number: 'K7Q-2MX-9TB-4WHX' });
    expect(got.status).toBe(422);
    expect(wordsOf(got.text)).toContain('The receipt number is not right');
    expect(got.text).toContain('K7Q-2MX-9TB-4WHX');
    expect(await check('2BK-V5E-P5E-PY8R')).toContain('We do not know this number');
  });

  it('20 tries an hour from one connection', async () => {
    const visitor = new Visitor(publicDoor);
    visitor.address = '203.0.113.9:1';
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1)
      statuses.push((await visitor.post('/check', { number: '2BK-V5E-P5E-PY8R' })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });
});
