import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as employerDoor } from '../../../functions/employer/app.ts';
import { days, hours, moveClock } from '../../../functions/platform/clock.ts';
import { invitationCodeOf } from '../../../functions/sign-in/invitation.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readTrail } from '../../../functions/store/audit-trail.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { wordsOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import {
  type Agreed,
  agreedPlan,
  mailOf,
  newestLink,
  releaseLines,
  samLogsIn,
  samReads,
  upToPreview,
} from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
let consent: Consent;
let link = '';
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  consent = await releaseLines(agreed, ['contract', 'week-1', 'week-2']);
  link = await newestLink(tables);
});
afterEach(() => moveClock(0));

const browser = (): Visitor => new Visitor(employerDoor);
const looks = async (one = consent) => (await readTrail(one.shareId, 100)).toReversed();
const said = ({ status, text }: Got): readonly unknown[] => [status, text.replace(/name="token" value="[^"]*"/g, '')];
const other = { name: 'Kim Other', role: 'hr', organisation: 'Invented Paper Company', safe: 'yes' };

describe('EMP-2 the invitation', () => {
  it('is an email to the address that Amira gave, with a link, and with nothing about her', async () => {
    const [mail] = await mailOf(tables, 'plan-to-read');
    expect(mail).toMatchObject({ channel: 'email', to: 'sam.boss@paper.example' });
    expect(Object.keys(mail?.values ?? {}).toSorted()).toEqual(['hours', 'link', 'phone']);
    expect(mail?.values['link']).toMatch(/^http:\/\/localhost:3000\/shared\/open\/[\w-]{32}$/);
  });

  it('CON-8 its email is the one that Amira saw before she shared', async () => {
    const kim = { ...other, email: 'seen@paper.example' };
    const page = wordsOf((await upToPreview(agreed, ['week-1'], { contact: kim })).text);
    expect(page).toContain('You have been asked to read a work plan');
    expect(page).toContain('The link works once, in the next 72 hours.');
  });

  it('opens nothing and changes nothing when a mail program follows it, however often', async () => {
    for (let n = 0; n < 20; n += 1) expect((await browser().get(link)).status).toBe(200);
    expect(await looks()).toEqual([]);
    await samReads(tables, consent);
    consent = await releaseLines(agreed, ['contract', 'week-1', 'week-2'], { who: consent.contact.contactId });
    link = await newestLink(tables);
  });

  it('the page of an unknown link has the same bytes', async () => {
    expect(said(await browser().get('/shared/open/unknown'))).toEqual(said(await browser().get(link)));
  });

  it('Amira finds the code for Sam on her receipt, until Sam has opened it', async () => {
    const code = await invitationCodeOf(consent.consentId);
    const receipt = `/my/sharing/${consent.consentId}`;
    expect(wordsOf((await agreed.amira.get(receipt)).text)).toContain(`Give this code to Sam Boss: ${code}`);
    moveClock(hours(73));
    // Her session has ended by then as well: what counts is that the code is not offered any more.
    expect((await agreed.amira.get(receipt)).text).not.toContain(code);
  });

  it('with its code leads to the plan, once', async () => {
    const sam = await samReads(tables, consent);
    expect((await sam.get(`/shared/plans/${consent.shareId}`)).status).toBe(200);
    const again = await browser().post(link, { code: await invitationCodeOf(consent.consentId) });
    expect(again.status).toBe(422);
  });

  it('after 72 hours, after 5 wrong codes, and when it never was: one answer', async () => {
    const fresh = async () => releaseLines(agreed, ['week-1'], { who: consent.contact.contactId });
    consent = await fresh();
    const code = await invitationCodeOf(consent.consentId);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const opened = await newestLink(tables);
    for (let n = 0; n < 5; n += 1) await browser().post(opened, { code: wrong });
    const tried = await browser().post(opened, { code });
    const never = await browser().post('/shared/open/unknown', { code });
    consent = await fresh();
    const late = await newestLink(tables);
    moveClock(hours(72) + 60_000);
    const over = await browser().post(late, { code: await invitationCodeOf(consent.consentId) });
    expect(new Set([tried, never].map((got) => JSON.stringify(said(got)))).size).toBe(1);
    expect(over.status).toBe(422);
    expect(tried.status).toBe(422);
  });

  it('of 20 who bring link and code at once one is let in', async () => {
    consent = await releaseLines(agreed, ['week-1'], { who: consent.contact.contactId });
    const [to, code] = [await newestLink(tables), await invitationCodeOf(consent.consentId)];
    const all = await Promise.all(Array.from({ length: 20 }, () => browser().post(to, { code })));
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('of an earlier release opens nothing once there is a later one', async () => {
    const [old, code] = [await newestLink(tables), await invitationCodeOf(consent.consentId)];
    consent = await releaseLines(agreed, ['week-2'], { who: consent.contact.contactId });
    expect((await browser().post(old, { code })).status).toBe(422);
  });
});

describe('the page', () => {
  it('RTW-17 is the very document that Amira previewed, with who it was shown to and when (EMP-6)', async () => {
    const lines = ['contract', 'week-1', 'week-2'];
    const preview = await upToPreview(agreed, lines, { who: consent.contact.contactId });
    consent = await releaseLines(agreed, lines, { who: consent.contact.contactId });
    const page = (await (await samReads(tables, consent)).get(`/shared/plans/${consent.shareId}`)).text;
    // What changed since the last look is no part of the document.
    const words = wordsOf(page).replace(/New or different since you last looked on [^.]*\. /, '');
    const framed = /<section class="app-framed"[^>]*>(.*?)<\/section>/s.exec(preview.text)?.[1] ?? '';
    const previewed = wordsOf(framed);
    expect(previewed.length).toBeGreaterThan(500);
    expect(words).toContain(previewed);
    expect(words).toContain('Shown to Sam Boss on');
    expect(words).toContain('Please do not pass it on');
    for (const hidden of ['heart', 'WF1 4DG', agreed.id, 'driv']) expect(page).not.toContain(hidden);
  });

  it('AUD-1 each look stands in a chain before it is shown, and Amira reads of it (EMP-4, AUD-3)', async () => {
    consent = await releaseLines(agreed, ['week-1'], { who: consent.contact.contactId });
    const sam = await samReads(tables, consent);
    const before = (await looks()).length;
    await sam.get(`/shared/plans/${consent.shareId}`);
    await sam.get(`/shared/plans/${consent.shareId}`);
    const after = await looks();
    expect(after).toHaveLength(before + 2);
    expect(after.at(-1)).toMatchObject({ who: 'employer', did: 'opened', why: consent.consentId });
    expect(brokenAt(after)).toBeUndefined();
    const receipt = wordsOf((await agreed.amira.get(`/my/sharing/${consent.consentId}`)).text);
    expect(receipt).not.toContain('They have not opened it');
    expect(receipt.match(/Opened version/g)).toHaveLength(2);
    expect(wordsOf((await agreed.amira.get('/my/data')).text)).toContain('Whom you share with opened what you shared.');
  });

  it('is data for whoever asks for JSON', async () => {
    consent = await releaseLines(agreed, ['week-1'], { who: consent.contact.contactId });
    const sam = await samReads(tables, consent);
    const got = (await sam.json(`/shared/plans/${consent.shareId}`)) as { view: { weeks: unknown[] } };
    expect(got.view.weeks).toHaveLength(1);
  });
});

describe('coming back', () => {
  it('a code to the work address opens what is shared with it', async () => {
    const { sam, got } = await samLogsIn(tables);
    expect(got.headers['location']).toBe('/shared');
    expect((await sam.get('/shared')).headers['location']).toBe(`/shared/plans/${consent.shareId}`);
  });

  it('an address with which nothing is shared gets no message, and the same pages', async () => {
    const before = (await mailOf(tables, 'employer-code')).filter(Boolean).length;
    const stranger = browser();
    const asked = await stranger.post('/shared/log-in', { email: 'nobody@paper.example' });
    const known = await browser().post('/shared/log-in', { email: 'sam.boss@paper.example' });
    expect([asked.status, asked.headers['location'], asked.text]).toEqual([303, '/shared/code', known.text]);
    expect((await mailOf(tables, 'employer-code')).filter(Boolean)).toHaveLength(before + 1);
  });

  it('somebody with two shares sees each apart', async () => {
    const kim = await releaseLines(agreed, ['week-2'], { contact: { ...other, email: 'Sam.Boss@paper.example' } });
    const { sam } = await samLogsIn(tables);
    const page = await sam.get('/shared');
    expect(page.status).toBe(200);
    for (const { shareId } of [consent, kim]) expect(page.text).toContain(`/shared/plans/${shareId}`);
    await sendMine(agreed.amira, `/my/sharing/${kim.consentId}/stop`);
  });

  it('a code that was asked for opens nothing once all is withdrawn, and is not sent any more', async () => {
    const email = 'late@paper.example';
    const late = await releaseLines(agreed, ['week-2'], { contact: { ...other, email } });
    const reader = browser();
    await reader.post('/shared/log-in', { email });
    const code = (await mailOf(tables, 'employer-code')).at(-1)?.values['code'] ?? '';
    expect(code).toMatch(/^\d{6}$/);
    await sendMine(agreed.amira, `/my/sharing/${late.consentId}/stop`);
    expect((await mailOf(tables, 'employer-code')).at(-1)).toBeUndefined();
    expect((await mailOf(tables, 'plan-to-read')).at(-1)).toBeUndefined();
    expect((await reader.post('/shared/code', { code })).status).toBe(422);
  });
});

describe('CON-6, CON-16 the end', () => {
  it('withdrawn, past its day, of somebody else and never there: the same bytes, and nothing of the plan', async () => {
    const kim = await releaseLines(agreed, ['week-2'], { contact: { ...other, email: 'kim@paper.example' } });
    const pages = ['/shared/plans/share_never', `/shared/plans/${kim.shareId}`];
    consent = await releaseLines(agreed, ['week-1'], { who: consent.contact.contactId });
    const sam = await samReads(tables, consent);
    const mine = `/shared/plans/${consent.shareId}`;
    expect((await sam.get(mine)).status).toBe(200);
    const unknown = await Promise.all(pages.map((page) => sam.get(page)));
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    const withdrawn = await sam.get(mine);
    const all = [...unknown, withdrawn].map((got) => JSON.stringify(said(got)));
    expect(new Set(all).size).toBe(1);
    expect(withdrawn.status).toBe(410);
    expect(wordsOf(withdrawn.text)).toContain('This item is no longer shared');
    expect(withdrawn.text).not.toMatch(/stopp|withdr|Amira|Work plan of/);
    expect((await samLogsIn(tables)).got.status).toBe(422);
  });

  it('CON-5 past its last day it is gone without a job', async () => {
    const until = { 'until-day': '', 'until-month': '', 'until-year': '' };
    const day = new Date(Date.now() + days(2));
    until['until-day'] = String(day.getUTCDate());
    until['until-month'] = String(day.getUTCMonth() + 1);
    until['until-year'] = String(day.getUTCFullYear());
    const short = await releaseLines(agreed, ['week-1'], { who: consent.contact.contactId, terms: until });
    const { sam } = await samLogsIn(tables);
    expect((await sam.get(`/shared/plans/${short.shareId}`)).status).toBe(200);
    moveClock(days(3));
    expect((await samLogsIn(tables)).got.status).toBe(422);
  });
});
