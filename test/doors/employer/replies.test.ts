import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, hours, moveClock } from '../../../functions/platform/clock.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readTrail } from '../../../functions/store/audit-trail.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listReplies } from '../../../functions/store/replies.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { dateIn, inDays, wordsOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { myTokenOf, sendMine } from '../../people/patients.ts';
import { edit, move, offer, plansUrl } from '../../people/plans.ts';
import { rows } from '../../people/rows.ts';
import { type Agreed, agreedPlan, employerSessionOf, mailOf, releaseLines } from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
let lines: readonly string[] = [];
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  const { olive, staffPlan, amira, plan } = agreed;
  for (const words of ['A high stool', 'A parking space by the door']) {
    const form = { words, reason: 'Standing for long', strength: 'try', owner: 'Sam' };
    expect((await edit(olive, staffPlan, 'adjustment-own', form)).status).toBe(303);
  }
  expect((await offer(olive, staffPlan)).status).toBe(303);
  await sendMine(amira, `${plan}/answer/agree`);
  await move(olive, staffPlan, 2, 'start');
  const page = (await amira.get(`${plan}`)).status;
  expect(page).toBe(200);
  const consent = await releaseLines(agreed, ['week-1']);
  const { text } = await amira.get(`${plan}/share/lines`);
  lines = Array.from(text.matchAll(/value="(adjustment-[\w-]+)"/g), ([, key = '']) => key);
  expect(lines).toHaveLength(2);
  await sendMine(amira, `/my/sharing/${consent.consentId}/stop`);
});
afterEach(() => moveClock(0));

let made = 0;
/** A share of both changes, or of these lines, with somebody new. */
async function shared(which: readonly string[] = lines): Promise<{ consent: Consent; sam: Visitor; at: string }> {
  made += 1;
  const contact = {
    name: `Sam ${made}`,
    role: 'manager',
    organisation: 'Invented',
    email: `s${made}@paper.example`,
    safe: 'yes',
  };
  const consent = await releaseLines(agreed, ['week-1', ...which], { contact });
  const sam = await employerSessionOf(consent.contact.address);
  return { consent, sam, at: `/shared/plans/${consent.shareId}` };
}

/** Answers from the form as it opens. */
async function answer(sam: Visitor, url: string, form: Typed): Promise<Got> {
  const page = await sam.get(url);
  const of = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
  return sam.post(url, { token: of('token'), rev: of('rev'), ...form });
}
const yes = () => ({ answer: 'yes', ...dateIn('from', inDays(5)) });
const cannot = { answer: 'cannot', words: 'There is no room for it', instead: 'A chair at the counter' };

describe('RTW-19 Sam answers each change by itself', () => {
  it('and the person reads it on the receipt, with advice beside a refusal (ADJ-2), and the team beside the person (RTW-20)', async () => {
    const { consent, sam, at } = await shared();
    expect(wordsOf((await sam.get(at)).text)).toContain('No answer yet');
    expect((await answer(sam, `${at}/reply/0`, yes())).headers['location']).toBe(`${at}#answers`);
    expect((await answer(sam, `${at}/reply/1`, cannot)).status).toBe(303);
    expect((await answer(sam, `${at}/reply/plan`, { answer: 'question', words: 'Who pays?' })).status).toBe(303);
    const page = wordsOf((await sam.get(at)).text);
    for (const said of ['Yes, from', 'They cannot do this.', 'They offer instead: A chair', 'Who pays?'])
      expect(page).toContain(said);
    const receipt = wordsOf((await agreed.amira.get(`/my/sharing/${consent.consentId}`)).text);
    for (const said of ['A high stool', 'There is no room for it', 'They offer instead: A chair', 'phone Acas on'])
      expect(receipt).toContain(said);
    const team = wordsOf((await agreed.olive.get(`${plansUrl(agreed.id)}/sharing`)).text);
    expect(team).toContain('There is no room for it');
  });

  it('RTW-20 changes nothing in the plan or in what is shared', async () => {
    const { sam, at } = await shared();
    const before = [await readCase(agreed.id), await sam.json(at)];
    await answer(sam, `${at}/reply/0`, { answer: 'changed', words: 'From another week' });
    expect([await readCase(agreed.id), await sam.json(at)]).toEqual(before);
  });

  it('a change of mind stands beside the first answer, and the last one counts', async () => {
    const { consent, sam, at } = await shared();
    await answer(sam, `${at}/reply/0`, cannot);
    await answer(sam, `${at}/reply/0`, yes());
    expect((await listReplies(consent.shareId)).map(({ answer: one }) => one)).toEqual(['cannot', 'yes']);
    expect(wordsOf((await sam.get(at)).text)).not.toContain('They cannot do this');
  });

  it('what is missing is said, and what was typed stays', async () => {
    const { sam, at } = await shared();
    const got = await answer(sam, `${at}/reply/0`, { answer: 'cannot', words: 'There is no room' });
    expect(got.status).toBe(422);
    expect(wordsOf(got.text)).toContain('Enter what you offer instead');
    expect(got.text).toContain('There is no room');
  });

  it('a time-out loses nothing that was typed', async () => {
    const { sam, at } = await shared();
    const token = /name="token" value="([^"]+)"/.exec((await sam.get(`${at}/reply/0`)).text)?.[1] ?? '';
    moveClock(hours(1));
    const got = await sam.post(`${at}/reply/0`, { token, rev: '0', ...cannot });
    expect(got.status).toBe(403);
    expect(got.text).toContain('There is no room for it');
  });
});

describe('what is not shared cannot be answered', () => {
  it('another place, a change that is kept back, another’s share: the same neutral page', async () => {
    const { sam, at } = await shared([lines[0] ?? '']);
    const other = await shared();
    const answers = new Set<string>();
    for (const url of [`${at}/reply/1`, `${at}/reply/99`, `${at}/reply/x`, `${other.at}/reply/0`]) {
      const { status, text } = await sam.get(url);
      answers.add(`${status} ${text}`);
      expect((await answer(sam, url, yes())).status).not.toBe(303);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('410');
  });

  it('CON-16 after a stop and past the last day nothing can be answered, and the answers of before stay with the person', async () => {
    const { consent, sam, at } = await shared();
    await answer(sam, `${at}/reply/0`, yes());
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    expect((await answer(sam, `${at}/reply/0`, yes())).status).not.toBe(303);
    expect(wordsOf((await agreed.amira.get(`/my/sharing/${consent.consentId}`)).text)).toContain('Yes, from');
    expect(await listReplies(consent.shareId)).toHaveLength(1);
    const late = await shared();
    moveClock(days(70));
    const reader = await employerSessionOf(late.consent.contact.address);
    expect((await reader.get(`${late.at}/reply/0`)).status).toBe(410);
  });

  it('an answer to an earlier copy does not stand under the next one', async () => {
    const { consent, sam, at } = await shared();
    await answer(sam, `${at}/reply/0`, yes());
    await releaseLines(agreed, ['week-1', lines[1] ?? ''], { who: consent.contact.contactId });
    const page = wordsOf((await sam.get(at)).text);
    expect(page).toContain('A parking space');
    expect(page).not.toContain('Yes, from');
  });
});

describe('at once', () => {
  it('of 10 answers to one change one is kept; the others are shown it, with what they typed', async () => {
    const { consent, sam, at } = await shared();
    const { text } = await sam.get(`${at}/reply/0`);
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const got = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        sam.post(`${at}/reply/0`, { token, rev: '0', answer: 'changed', words: `Typed ${n}` }),
      ),
    );
    expect(got.filter(({ status }) => status === 303)).toHaveLength(1);
    for (const [n, one] of got.entries()) {
      if (one.status === 303) continue;
      expect([422, 503]).toContain(one.status);
      expect(one.text).toContain(`Typed ${n}`);
    }
    expect(await listReplies(consent.shareId)).toHaveLength(1);
    expect(brokenAt((await readTrail(consent.shareId, 100)).toReversed())).toBeUndefined();
  });

  it('a stop and an answer: whichever comes first, no answer is written after the copy was gone', async () => {
    for (let n = 0; n < 10; n += 1) {
      const { consent, sam, at } = await shared();
      const { text } = await sam.get(`${at}/reply/0`);
      const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
      const mine = await myTokenOf(agreed.amira);
      const [replied] = await Promise.all([
        sam.post(`${at}/reply/0`, { token, rev: '0', answer: 'changed', words: 'Later' }),
        agreed.amira.post(`/my/sharing/${consent.consentId}/stop`, { token: mine }),
      ]);
      const kept = await listReplies(consent.shareId);
      expect([303, 410, 503]).toContain(replied.status);
      expect(kept).toHaveLength(replied.status === 303 ? 1 : 0);
    }
  });
});

describe('who hears of it', () => {
  it('the person, once in an hour for each share, in words that tell nothing', async () => {
    const { consent, sam, at } = await shared();
    const told = async () =>
      (await rows(tables, 'Outbox')).filter(
        (row) => row['template'] === 'work-answered' && row['shareId'] === consent.shareId && !row['quiet'],
      );
    await answer(sam, `${at}/reply/0`, yes());
    await answer(sam, `${at}/reply/1`, cannot);
    expect(await told()).toHaveLength(1);
    expect(JSON.stringify(await told())).not.toMatch(/ref_|stool|room/);
    expect((await mailOf(tables, 'work-answered')).findLast((mail) => mail)?.to).toBeDefined();
  });

  it('AUD-1 each answer stands in the chain of the share, by its place', async () => {
    const { consent, sam, at } = await shared();
    await answer(sam, `${at}/reply/1`, cannot);
    const trail = (await readTrail(consent.shareId, 100)).filter(({ did }) => did === 'answered');
    expect(trail).toMatchObject([{ who: 'employer', what: 'version 1, change 2', why: consent.consentId }]);
    expect(wordsOf((await agreed.amira.get('/my/data')).text)).toContain(
      'Whom you share with answered what you shared.',
    );
    const receipt = wordsOf((await agreed.amira.get(`/my/sharing/${consent.consentId}`)).text);
    expect(receipt).not.toMatch(/Opened version 1, change/);
  });
});
