import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { listReplies } from '../../../functions/store/replies.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import { rows } from '../../people/rows.ts';
import { type Agreed, agreedPlan, boss, employerSessionOf, releaseLines, tokenAtWork } from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
let consent: Consent;
const at = (place = 'plan'): string => `/shared/plans/${consent.shareId}/reply/${place}`;
const typed = { answer: 'question', words: 'Who will cover the front desk?' };
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  consent = await releaseLines(agreed, ['week-1']);
});
afterEach(() => moveClock(0));

const kept = async () =>
  (await rows(tables, 'Access')).filter(({ pk }) => String(pk).startsWith('workdraft#')).map(({ pk }) => String(pk));

/** Sam, who began to answer and comes back to it after this many minutes. */
async function tooLate(after = 31): Promise<Visitor> {
  const sam = await employerSessionOf(consent.contact.address);
  const token = await tokenAtWork(sam);
  moveClock(minutes(after));
  const got = await sam.post(at(), { token, rev: '0', ...typed });
  // What was typed is on the page as well.
  expect([got.status, got.text.includes(typed.words)]).toEqual([403, true]);
  return sam;
}

describe('an answer after the session ended', () => {
  it('waits for whoever logs in with the same address, and is no answer before it is sent', async () => {
    await tooLate();
    expect(await listReplies(consent.shareId)).toEqual([]);
    const again = await employerSessionOf(consent.contact.address);
    const page = (await again.get(at())).text;
    expect(page).toContain(typed.words);
    expect(page).toMatch(/value="question"[^>]*checked|checked[^>]*value="question"/);
    expect((await again.get(at())).text).toContain(typed.words);
    const token = await tokenAtWork(again);
    expect((await again.post(at(), { token, rev: '0', ...typed })).status).toBe(303);
    expect(await kept()).toEqual([]);
    expect((await again.get(at())).text).not.toContain(typed.words);
  });

  it('is nobody else’s: not with another address, not of a forged form, not of a session that was logged out', async () => {
    const other = await releaseLines(agreed, ['week-1'], {
      contact: { ...boss, name: 'Kim', email: 'k@paper.example' },
    });
    const kim = await employerSessionOf(other.contact.address);
    const sam = await employerSessionOf(consent.contact.address);
    const token = await tokenAtWork(sam);
    const gone = await employerSessionOf(consent.contact.address);
    const goneToken = await tokenAtWork(gone);
    const cookie = gone.cookies.get('__Host-work') ?? '';
    await gone.post('/shared/log-out', { token: goneToken });
    gone.cookies.set('__Host-work', cookie);
    moveClock(minutes(31));
    await kim.post(at(), { token: 'forged', rev: '0', ...typed });
    await sam.post(at(), { token: 'forged', rev: '0', ...typed });
    await gone.post(at(), { token: goneToken, rev: '0', ...typed });
    expect(await kept()).toEqual([]);
    await sam.post(at(), { token, rev: '0', ...typed });
    expect(await kept()).toHaveLength(1);
    const kimAgain = await employerSessionOf(other.contact.address);
    expect((await kimAgain.get(`/shared/plans/${other.shareId}/reply/plan`)).text).not.toContain(typed.words);
  });

  it('after a day it is gone', async () => {
    await tooLate();
    moveClock(minutes(31 + 24 * 60 + 1));
    expect((await (await employerSessionOf(consent.contact.address)).get(at())).text).not.toContain(typed.words);
  });

  it('RTW-21 of a share that was stopped nothing is kept', async () => {
    const sam = await employerSessionOf(consent.contact.address);
    const token = await tokenAtWork(sam);
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    const before = await kept();
    moveClock(minutes(31));
    await sam.post(at(), { token, rev: '0', ...typed });
    expect(await kept()).toEqual(before);
  });
});
