import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '../../../functions/platform/clock.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readTrail } from '../../../functions/store/audit-trail.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import { wordsOfPdf } from '../../people/plans.ts';
import { type Agreed, agreedPlan, releaseLines, samReads, upToPreview } from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
let consent: Consent;
let sam: Visitor;
const part = (name: string): string => `/shared/plans/${consent.shareId}/${name}`;
const deeds = async () => (await readTrail(consent.shareId, 100)).toReversed();

beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  consent = await releaseLines(agreed, ['contract', 'week-1', 'week-2']);
  sam = await samReads(tables, consent);
});
afterEach(() => moveClock(0));

describe('EMP-6 the print-out', () => {
  it('is a PDF whose name says nothing, and says on each page to whom it was shown and when', async () => {
    const got = await sam.get(part('document.pdf'));
    expect([got.status, got.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(got.headers['content-disposition']).toBe('attachment; filename="work-plan.pdf"');
    const words = wordsOfPdf(got);
    expect(words).toContain('Shown to Sam Boss on');
    expect(words).toContain(`Receipt number: ${consent.number}`);
    expect(words).toContain('/check');
    for (const hidden of ['heart', 'WF1 4DG', 'driv']) expect(words).not.toContain(hidden);
  });

  it('RTW-17 the person saw it before she agreed, marked so that it is not taken for one that counts', async () => {
    await upToPreview(agreed, ['contract', 'week-1', 'week-2'], { who: consent.contact.contactId });
    const got = await agreed.amira.get(`${agreed.plan}/share/preview.pdf`);
    expect(got.headers['content-type']).toBe('application/pdf');
    const previewed = wordsOfPdf(got);
    expect(previewed).toContain('Preview');
    expect(previewed).not.toContain(consent.number);
    const theirs = wordsOfPdf(await sam.get(part('document.pdf')));
    const start = (text: string): string =>
      text.slice(text.indexOf('Hours in each week'), text.indexOf('About this copy'));
    expect(start(theirs).length).toBeGreaterThan(100);
    expect(start(previewed).replaceAll('Preview', '')).toContain(start(theirs).slice(0, 100));
  });
});

describe('the hours for a rota', () => {
  it('are events without a name, a task or a word of health', async () => {
    const got = await sam.get(part('weeks.ics'));
    expect([got.status, got.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const file = Buffer.from(got.text, 'base64').toString().replaceAll('\r\n ', '');
    expect(file).not.toMatch(/Amira|health|plan|Paper|review/i);
    const summaries = file.match(/SUMMARY:.*/g) ?? [];
    expect(summaries.length).toBeGreaterThan(1);
    for (const summary of summaries) expect(summary).toMatch(/^SUMMARY:Work/);
  });

  it('that are not shared are answered as if nothing were', async () => {
    const hours = consent;
    consent = await releaseLines(agreed, ['contract'], { who: consent.contact.contactId });
    const page = await sam.get(`/shared/plans/${consent.shareId}`);
    expect(page.text).not.toContain('weeks.ics');
    expect((await sam.get(part('weeks.ics'))).status).toBe(410);
    consent = await releaseLines(agreed, ['contract', 'week-1', 'week-2'], { who: hours.contact.contactId });
  });
});

describe('the person knows of it', () => {
  it('AUD-1 each download stands in the chain before it leaves, and RTW-21 on her receipt, apart from looks', async () => {
    const before = (await deeds()).length;
    await sam.get(`/shared/plans/${consent.shareId}`);
    await sam.get(part('document.pdf'));
    await sam.get(part('weeks.ics'));
    const all = await deeds();
    expect(all.slice(before).map(({ did }) => did)).toEqual(['opened', 'downloaded', 'downloaded']);
    expect(brokenAt(all)).toBeUndefined();
    const receipt = wordsOf((await agreed.amira.get(`/my/sharing/${consent.consentId}`)).text);
    expect(receipt).toMatch(/Downloaded version \d+, PDF/);
    expect(receipt).toMatch(/Downloaded version \d+, hours/);
    expect(wordsOf((await agreed.amira.get('/my/data')).text)).toContain('downloaded what you shared');
    const staff = wordsOf((await agreed.olive.get(`${agreed.staffPlan.split('/plans/')[0]}/plans/sharing`)).text);
    expect(staff).toContain('Times downloaded');
  });

  it('says beside it that nobody can take a copy back', async () => {
    expect(wordsOf((await sam.get(`/shared/plans/${consent.shareId}`)).text)).toContain('We cannot take back a copy.');
  });
});

describe('this week first', () => {
  it('stands above the plan, and is the same above the preview', async () => {
    const page = wordsOf((await sam.get(`/shared/plans/${consent.shareId}`)).text);
    const week = /(?:This week \(|Week from ).*? in all\./.exec(page)?.[0] ?? 'none';
    expect(week).toContain('hours');
    expect(page.indexOf(week)).toBeLessThan(page.indexOf('Hours in each week'));
    const lines = ['contract', 'week-1', 'week-2'];
    expect(wordsOf((await upToPreview(agreed, lines, { who: consent.contact.contactId })).text)).toContain(week);
  });
});

it('RTW-21 after she has taken it back nothing can be taken away', async () => {
  await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
  const before = (await deeds()).length;
  const answers = await Promise.all(['document.pdf', 'weeks.ics'].map((name) => sam.get(part(name))));
  expect(answers.map(({ status }) => status)).toEqual([410, 410]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await deeds()).length).toBe(before);
});
