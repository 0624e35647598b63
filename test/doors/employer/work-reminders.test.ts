import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '../../../functions/platform/clock.ts';
import type { EmployerView } from '../../../shared/contracts/employer-view.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { paths } from '../../../shared/paths.ts';
import { addDays, daysBetween } from '../../../shared/values/date.ts';
import { inDays } from '../../people/acting.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { messagesAbout, remindIn } from '../../people/jobs.ts';
import { sendMine } from '../../people/patients.ts';
import { planMonday } from '../../people/plans.ts';
import { rows } from '../../people/rows.ts';
import {
  type Agreed,
  agreedPlan,
  boss,
  employerSessionOf,
  mailOf,
  releaseLines,
  tokenAtWork,
} from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  await share(['week-1']);
  const { text } = await agreed.amira.get(`${agreed.plan}/share/lines`);
  review = /value="(review-[^"]+)"/.exec(text)?.[1] ?? 'none';
});
afterEach(() => moveClock(0));

let made = 0;
/** The line of the first review. */
let review = '';
const share = (lines: readonly string[] = ['week-1', 'week-2', review]): Promise<Consent> => {
  made += 1;
  return releaseLines(agreed, lines, { contact: { ...boss, name: `Sam ${made}`, email: `week${made}@paper.example` } });
};
const page = ({ shareId }: Consent): string => paths.sharedPlanPart(shareId, 'emails');

async function choose(consent: Consent, which: string) {
  const sam = await employerSessionOf(consent.contact.address);
  return sam.post(page(consent), { token: await tokenAtWork(sam), which });
}

/** Runs the reminders as on that day, and tells what would be sent to this reader then. */
async function mailsOn(on: string, template: 'work-week-begins' | 'work-review-near', { contact }: Consent) {
  await remindIn(daysBetween(inDays(0), on));
  return (await mailOf(tables, template)).filter((mail) => mail?.to === contact.email);
}
const friday = addDays(planMonday(), -3);
const ofCase = async (template: 'work-week-begins' | 'work-review-near', { consentId }: Consent) =>
  (await messagesAbout(tables, agreed.id, template)).filter((entry) => entry.consentId === consentId);

describe('§12.3 a week of the plan', () => {
  it('is told of at work on the Friday before, once, only when it is shared and they chose it', async () => {
    const [chose, did] = [await share(), await share()];
    expect((await choose(chose, 'weeks')).status).toBe(303);
    for (const again of [friday, friday]) expect(await mailsOn(again, 'work-week-begins', chose)).toHaveLength(1);
    expect(await ofCase('work-week-begins', did)).toEqual([]);
  });

  it('is not told of when its hours are not shared', async () => {
    const only = await share([review]);
    await choose(only, 'weeks');
    expect(await mailsOn(friday, 'work-week-begins', only)).toEqual([]);
  });

  it('EMP-10 with a link to log in, and nothing of the plan or the person', async () => {
    const consent = await share();
    await choose(consent, 'weeks');
    const [mail] = await mailsOn(friday, 'work-week-begins', consent);
    expect(mail).toMatchObject({ channel: 'email', values: { link: 'http://localhost:3000/shared/log-in' } });
    expect(Object.keys(mail?.values ?? {}).toSorted()).toEqual(['hours', 'link', 'phone']);
    const [entry] = await ofCase('work-week-begins', consent);
    expect(Object.keys(entry ?? {}).filter((key) => /name|email|words/.test(key))).toEqual([]);
  });

  it('is told of week after week', async () => {
    const consent = await share();
    await choose(consent, 'weeks');
    await mailsOn(friday, 'work-week-begins', consent);
    await mailsOn(addDays(friday, 7), 'work-week-begins', consent);
    expect(await ofCase('work-week-begins', consent)).toHaveLength(2);
    await mailsOn(addDays(friday, 21), 'work-week-begins', consent);
    expect(await ofCase('work-week-begins', consent)).toHaveLength(2);
  });
});

describe('§12.3 a review', () => {
  const near = async ({ contact, shareId }: Consent): Promise<string> => {
    const sam = await employerSessionOf(contact.address);
    const { view } = (await sam.json(paths.sharedPlan(shareId))) as { view: EmployerView };
    return addDays(view.reviews[0]?.date ?? '', -3);
  };

  it('is told of at work 3 days before, when it is shared with them', async () => {
    const [part, apart] = [await share(), await share(['week-1'])];
    const on = await near(part);
    expect(await mailsOn(on, 'work-review-near', part)).toHaveLength(1);
    expect(await mailsOn(on, 'work-review-near', apart)).toEqual([]);
  });

  it('not to who wants no emails; what they choose is kept until they choose anew', async () => {
    const consent = await share();
    const on = await near(consent);
    await choose(consent, 'none');
    const sam = await employerSessionOf(consent.contact.address);
    expect((await sam.get(page(consent))).text).toMatch(/value="none"[^>]*checked/);
    expect(await mailsOn(on, 'work-review-near', consent)).toEqual([]);
    expect(await ofCase('work-review-near', consent)).toEqual([]);
  });

  it('not when they chose "none" between the reminder and its sending', async () => {
    const consent = await share();
    expect(await mailsOn(await near(consent), 'work-review-near', consent)).toHaveLength(1);
    moveClock(0);
    await choose(consent, 'none');
    expect(await mailsOn(await near(consent), 'work-review-near', consent)).toEqual([]);
  });

  it('CON-16 not when sharing has ended, and nothing says why', async () => {
    const consent = await share();
    const on = await near(consent);
    expect(await mailsOn(on, 'work-review-near', consent)).toHaveLength(1);
    moveClock(0);
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    expect(await mailsOn(on, 'work-review-near', consent)).toEqual([]);
  });
});

describe('the page on which they choose', () => {
  it('asks again for what is no choice, and keeps what was chosen', async () => {
    const consent = await share();
    const got = await choose(consent, 'daily');
    expect(got.status).toBe(422);
    expect(got.text).toContain('Select which emails you want');
    expect((await rows(tables, 'Disclosures')).filter(({ pk }) => pk === `emails#${consent.shareId}`)).toEqual([]);
  });

  it('keeps a row that goes with the share and holds nothing of the reader', async () => {
    const consent = await share();
    await choose(consent, 'weeks');
    const [row = {}] = (await rows(tables, 'Disclosures')).filter(({ pk }) => pk === `emails#${consent.shareId}`);
    expect(Object.keys(row).toSorted()).toEqual(['expiresAt', 'pk', 'sk', 'which']);
    expect(Number(row['expiresAt'])).toBeGreaterThan(Date.parse(consent.until) / 1000);
  });
});
