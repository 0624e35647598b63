import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '../../../functions/platform/clock.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { paths } from '../../../shared/paths.ts';
import { addDays, daysBetween } from '../../../shared/values/date.ts';
import { dateIn, inDays } from '../../people/acting.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { caseHears, messagesAbout, remindIn } from '../../people/jobs.ts';
import { sendMine } from '../../people/patients.ts';
import { rows } from '../../people/rows.ts';
import { type Agreed, agreedPlan, boss, employerSessionOf, releaseLines } from '../../people/sharing.ts';
import { faults, traces } from '../../people/twice.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});
afterEach(() => moveClock(0));

const until = inDays(10);
const over = daysBetween(inDays(0), until) + 1;

async function shared(): Promise<{ agreed: Agreed; consent: Consent }> {
  const agreed = await agreedPlan(tables);
  return { agreed, consent: await releaseLines(agreed, ['week-1'], { contact: boss, terms: dateIn('until', until) }) };
}

/** What the agenda of the day after the last one said of this consent. */
const news = async ({ id }: Agreed, { consentId }: Consent) =>
  (await messagesAbout(tables, id, 'sharing-ends')).filter((one) => one.quiet && one.consentId === consentId);

const stored = async ({ id }: Agreed, { consentId }: Consent) =>
  (await listConsents(id)).find((one) => one.consentId === consentId);

const copies = async ({ shareId }: Consent) =>
  (await rows(tables, 'Disclosures')).filter(({ sk }) => sk === `share#${shareId}`);

const seen = async ({ contact, shareId }: Consent) => {
  const { status, text } = await (await employerSessionOf(contact.address)).get(paths.sharedPlan(shareId));
  return { status, text };
};

describe('CON-5 a share that is past its last day', () => {
  it('is written down as ended, and its copy goes; the reader sees the same page before and after', async () => {
    const { agreed, consent } = await shared();
    await remindIn(over);
    const before = await seen(consent);
    expect(before.status).toBe(410);
    expect(await copies(consent)).toHaveLength(1);
    expect(await caseHears(await news(agreed, consent))).toBe(0);
    expect(await stored(agreed, consent)).toMatchObject({ state: 'expired', ended: { by: 'time' } });
    expect(await copies(consent)).toEqual([]);
    expect(await seen(consent)).toEqual(before);
    expect(await traces(tables, agreed.id, 'expired')).toEqual({ timeline: 1, audit: 1 });
  });

  it('not on its last day, nor when nothing was said of it yet', async () => {
    const { agreed, consent } = await shared();
    await remindIn(over - 1);
    expect(await news(agreed, consent)).toEqual([]);
    expect((await stored(agreed, consent))?.state).toBe('active');
  });

  it('ends once, wherever the job is broken off and however often it runs', async () => {
    const { agreed, consent } = await shared();
    await remindIn(over);
    const entries = await news(agreed, consent);
    expect(entries).toHaveLength(1);
    for (const [, plan] of faults) {
      for (let broken = 0; broken < 12; broken += 1) await withFaults(plan(broken), () => caseHears(entries));
    }
    for (let again = 0; again < 2; again += 1) expect(await caseHears(entries)).toBe(0);
    expect(await traces(tables, agreed.id, 'expired')).toEqual({ timeline: 1, audit: 1 });
    expect((await stored(agreed, consent))?.state).toBe('expired');
  });

  it('and a stop of the person in the same moment end it once, by one of the two', async () => {
    const { agreed, consent } = await shared();
    await remindIn(over - 1);
    moveClock(0);
    const entries = (await rows(tables, 'Cases')).filter(
      ({ pk, sk }) => pk === `agenda#${addDays(until, 1)}` && String(sk).endsWith(consent.consentId),
    );
    expect(entries).toHaveLength(1);
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    await remindIn(over);
    await caseHears(await news(agreed, consent));
    expect((await stored(agreed, consent))?.state).toBe('withdrawn');
    expect(await traces(tables, agreed.id, 'expired')).toEqual({ timeline: 0, audit: 0 });
  });

  it('leaves alone what was shared anew', async () => {
    const { agreed, consent } = await shared();
    const anew = await releaseLines(agreed, ['week-1', 'week-2'], {
      who: consent.contact.contactId,
      terms: dateIn('until', inDays(50)),
    });
    await remindIn(over);
    await caseHears(await news(agreed, consent));
    expect((await stored(agreed, consent))?.state).toBe('superseded');
    expect((await stored(agreed, anew))?.state).toBe('active');
    expect((await seen(anew)).status).toBe(200);
  });

  it('and can be shared again afterwards', async () => {
    const { agreed, consent } = await shared();
    await remindIn(over);
    await caseHears(await news(agreed, consent));
    moveClock(0);
    const anew = await releaseLines(agreed, ['week-1'], { who: consent.contact.contactId });
    expect((await seen(anew)).status).toBe(200);
  });
});

it('a message of the calendar is for the case alone, and says nothing to anybody', async () => {
  const { agreed, consent } = await shared();
  await remindIn(over);
  const [entry] = await news(agreed, consent);
  expect(Object.keys(entry ?? {}).toSorted()).toEqual(
    ['consentId', 'createdAt', 'id', 'listed', 'quiet', 'referralId', 'state', 'template'].toSorted(),
  );
});
