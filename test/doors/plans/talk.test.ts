import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { talkLine } from '../../../shared/content/consent-words.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { dateIn, inDays, send, wordsOf } from '../../people/acting.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import { colleagueOf, plansUrl } from '../../people/plans.ts';
import { type Agreed, agreedPlan, boss, releaseLines, upToPreview } from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
let sharing = '';
let consent: Consent;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  sharing = `${plansUrl(agreed.id)}/sharing`;
  consent = await releaseLines(agreed, ['week-1']);
});
afterEach(() => moveClock(0));

const said = (more: Typed = {}): Typed => ({
  consent: consent.consentId,
  ...dateIn('on', inDays(0)),
  said: 'Sam asked which days. I read out the shared hours.',
  ...more,
});
const timeline = async () => (await readCase(agreed.id))?.timeline ?? [];

describe('CON-15 talking with somebody at work', () => {
  it('is no part of sharing a plan: without its own permission nothing can be written down', async () => {
    expect(consent.talk).toBeUndefined();
    const page = await agreed.olive.get(`${sharing}/talk`);
    expect([page.status, wordsOf(page.text)]).toEqual([409, expect.stringContaining('has not said that you may talk')]);
    const before = (await timeline()).length;
    expect((await send(agreed.olive, `${sharing}/talk`, said())).status).toBe(409);
    expect(await timeline()).toHaveLength(before);
  });

  it('is not ticked to begin with, and what she agrees to says it (CON-8)', async () => {
    const who = consent.contact.contactId;
    const terms = await agreed.amira.get(`${agreed.plan}/share/terms`);
    expect(terms.text).toMatch(/name="talk"[^>]*value="yes"|value="yes"[^>]*name="talk"/);
    expect(terms.text).not.toMatch(/name="talk"[^>]*checked/);
    expect(wordsOf((await upToPreview(agreed, ['week-1'], { who })).text)).not.toContain(talkLine);
    const preview = await upToPreview(agreed, ['week-1'], { who, terms: { talk: 'yes' } });
    expect(wordsOf(preview.text)).toContain(talkLine);
    consent = await releaseLines(agreed, ['week-1'], { who, terms: { talk: 'yes' } });
    expect(consent).toMatchObject({ talk: true, wording: { version: 2, words: expect.arrayContaining([talkLine]) } });
    const receipt = wordsOf((await agreed.amira.get(`/my/sharing/${consent.consentId}`)).text);
    expect(receipt).toContain('May we talk with them on the phone? Yes, about these lines');
  });

  it('is written down with the day, with whom, and what was said; she reads it in her record', async () => {
    expect(wordsOf((await agreed.olive.get(sharing)).text)).toContain('Yes, about these lines');
    const missing = await send(agreed.olive, `${sharing}/talk`, { said: 'Kept' });
    expect([missing.status, missing.text.includes('Kept')]).toEqual([422, true]);
    expect((await send(agreed.olive, `${sharing}/talk`, said())).headers['location']).toBe(sharing);
    const words = (await timeline()).at(-1)?.words;
    expect(words).toMatch(/^Talked with Sam Boss \(Line manager\), Invented Paper Company on .*shared hours/);
    expect((await agreed.amira.get('/my/data/everything.json')).text).toContain('I read out the shared hours');
    expect(wordsOf((await agreed.amira.get('/my/data')).text)).toContain('wrote down a talk with somebody at work');
  });

  it.each([
    ['a day before she allowed it', -1, 'one on which the person allowed it'],
    ['a day to come', 1, 'today or earlier'],
  ])('not for %s', async (_, ahead, sentence) => {
    const got = await send(agreed.olive, `${sharing}/talk`, said(dateIn('on', inDays(ahead))));
    expect([got.status, wordsOf(got.text)]).toEqual([422, expect.stringContaining(sentence)]);
  });

  it('after she has stopped it, only what was said while it counted', async () => {
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    expect((await send(agreed.olive, `${sharing}/talk`, said())).status).toBe(303);
    moveClock(days(1));
    const olive = await colleagueOf('occupational_therapist');
    const late = await send(olive, `${sharing}/talk`, said(dateIn('on', inDays(1))));
    expect(wordsOf(late.text)).toContain('one on which the person allowed it');
  });

  it('another share without the permission stays without it', async () => {
    const other = await releaseLines(agreed, ['week-1'], {
      contact: { ...boss, name: 'Kim', email: 'k@paper.example' },
    });
    expect(other.talk).toBeUndefined();
    expect((await agreed.olive.get(`${sharing}/talk`)).text).not.toContain('Kim');
  });
});
