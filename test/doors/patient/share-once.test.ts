import { beforeAll, describe, expect, it } from 'vitest';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { tokenOf } from '../../people/acting.ts';
import { type Plan as Faults, withFaults } from '../../people/faults.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { myTokenOf, patientSessionOf } from '../../people/patients.ts';
import { copyOfCase, paperIdOf, plansUrl } from '../../people/plans.ts';
import { rows } from '../../people/rows.ts';
import {
  type Agreed,
  agreedPlan,
  copyOfSharing,
  employerSessionOf,
  previewedIn,
  releaseLines,
  upToPreview,
} from '../../people/sharing.ts';
import { faults, traces } from '../../people/twice.ts';

let tables: Tables;
let agreed: Agreed;
/** One step before the release. */
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  await upToPreview(agreed, ['week-1']);
});

/** Amira, with the same plan and the same choices, in a case of its own. */
async function another(): Promise<{ readonly id: string; readonly amira: Visitor; readonly plan: string }> {
  const id = await copyOfCase(tables, agreed.id);
  await copyOfSharing(tables, agreed.id, id);
  return { id, amira: await patientSessionOf(patientDoor, id), plan: agreed.plan };
}

/** Everything that a release writes, of each kind how many there are. */
async function released(id: string) {
  const consents = await listConsents(id);
  const shares = new Set(consents.map(({ shareId }) => `share#${shareId}`));
  const copies = (await rows(tables, 'Disclosures')).filter(({ sk }) => shares.has(String(sk)));
  const of = (table: readonly Readonly<Record<string, unknown>>[], name: string) =>
    table.filter((row) => consents.some(({ consentId }) => row[name] === consentId)).length;
  return {
    active: consents.filter(({ state }) => state === 'active').length,
    copies: copies.length,
    mails: of(await rows(tables, 'Outbox'), 'consentId'),
    invitations: of(await rows(tables, 'Access'), 'codeId'),
    ...(await traces(tables, id, 'released a plan')),
  };
}

const all = (many: number, ended = 0) => ({
  active: many - ended,
  copies: many - ended,
  mails: many,
  invitations: many,
  timeline: many,
  audit: many,
});

const told = ({ status, text }: Got): void => {
  expect([303, 503]).toContain(status);
  if (status === 503) expect(text).toContain('Wait a minute and try again');
};

const calls = Array.from({ length: 12 }, (_, n) => n);

async function twice(visitor: Visitor, url: string, form: Typed, planned: Faults): Promise<readonly [Got, Got]> {
  let first: Got | undefined;
  const made = await withFaults(planned, async () => {
    first = await visitor.post(url, form);
  });
  expect(made).toBeLessThanOrEqual(calls.length);
  if (!first) throw new Error('There was no answer');
  told(first);
  return [first, await visitor.post(url, form)];
}

describe.each(faults)('when a call of the store is %s', (_, at) => {
  it.each(calls)('at call %i, a plan is released whole and once, and Amira presses again', async (broken) => {
    const { id, amira, plan } = await another();
    const previewed = previewedIn(await amira.get(`${plan}/share/preview`));
    const form = { previewed, token: await myTokenOf(amira) };
    const [, again] = await twice(amira, `${plan}/share/preview`, form, at(broken));
    expect(await released(id)).toEqual(all(1));
    // Whoever was not told the first time reads that something changed, and can look at it.
    expect([303, 422]).toContain(again.status);
  });

  it.each(calls)('at call %i, sharing is stopped once, and Amira presses again', async (broken) => {
    const one = await another();
    const { consentId } = await releaseLines(one, ['week-1']);
    const url = `/my/sharing/${consentId}/stop`;
    const [, again] = await twice(one.amira, url, { token: await myTokenOf(one.amira) }, at(broken));
    expect(again.status).toBe(303);
    expect(await released(one.id)).toEqual(all(1, 1));
    expect(await traces(tables, one.id, 'withdrew')).toEqual({ timeline: 1, audit: 1 });
  });
});

it('every call of the longer of the two is among those above', async () => {
  const { amira, plan } = await another();
  const previewed = previewedIn(await amira.get(`${plan}/share/preview`));
  const token = await myTokenOf(amira);
  const made = await withFaults(
    () => undefined,
    () => amira.post(`${plan}/share/preview`, { previewed, token }),
  );
  expect(made).toBe(calls.length);
});

describe('at once', () => {
  it('20 presses of the one button release one copy, with one email, and the others are told', async () => {
    const { id, amira, plan } = await another();
    const form = { previewed: previewedIn(await amira.get(`${plan}/share/preview`)), token: await myTokenOf(amira) };
    const got = await Promise.all(Array.from({ length: 20 }, () => amira.post(`${plan}/share/preview`, form)));
    expect(got.filter(({ status }) => status === 303)).toHaveLength(1);
    for (const { status, text } of got.filter((one) => one.status !== 303)) {
      expect([422, 503]).toContain(status);
      if (status === 422) expect(text).toMatch(/Something changed while you looked|not the page you looked at/);
    }
    expect(await released(id)).toEqual(all(1));
  });

  it('20 who stop it, half of them on the phone with Olive, stop it once', async () => {
    const one = await another();
    const { consentId, shareId } = await releaseLines(one, ['week-1']);
    const [mine, hers] = [await myTokenOf(one.amira), await tokenOf(agreed.olive)];
    const got = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0
          ? one.amira.post(`/my/sharing/${consentId}/stop`, { token: mine })
          : agreed.olive.post(`${plansUrl(one.id)}/sharing`, { token: hers, share: shareId, reason: 'She rang' }),
      ),
    );
    for (const { status } of got) expect([303, 422, 503]).toContain(status);
    expect(got.map(({ status }) => status)).toContain(303);
    expect(await released(one.id)).toEqual(all(1, 1));
    expect(await traces(tables, one.id, 'withdrew')).toEqual({ timeline: 1, audit: 1 });
  });

  it('a newer choice and a stop leave the copy of the newer one, or none, and never the older one', async () => {
    for (let n = 0; n < 10; n += 1) {
      const one = await another();
      const first = await releaseLines(one, ['week-1']);
      const page = await upToPreview(one, ['week-2'], { who: first.contact.contactId });
      const form = { previewed: previewedIn(page), token: await myTokenOf(one.amira) };
      await Promise.all([
        one.amira.post(`${one.plan}/share/preview`, form),
        one.amira.post(`/my/sharing/${first.consentId}/stop`, form),
      ]);
      const consents = await listConsents(one.id);
      expect(consents[0]?.state).not.toBe('active');
      const { active, copies } = await released(one.id);
      expect(copies).toBe(active);
    }
  });

  it('EMP-7 a share stays the one of its contact, from release to release', async () => {
    const one = await another();
    const first = await releaseLines(one, ['week-1']);
    await one.amira.post(`/my/sharing/${first.consentId}/stop`, { token: await myTokenOf(one.amira) });
    const second = await releaseLines(one, ['week-2'], { who: first.contact.contactId });
    const kim = { name: 'Kim', role: 'hr', organisation: 'Invented', email: 'kim@paper.example', safe: 'yes' };
    const other = await releaseLines(one, ['week-2'], { contact: kim });
    expect(second.shareId).toBe(first.shareId);
    expect(other.shareId).not.toBe(first.shareId);
    expect(await traces(tables, one.id, 'released a plan')).toEqual({ timeline: 3, audit: 3 });
    expect(paperIdOf(one.plan)).toBe(first.paperId);
  });

  it('EMP-7 a new manager: the old one loses sight at once, and the new one sees nothing before Amira chose again', async () => {
    const one = await another();
    const first = await releaseLines(one, ['week-1']);
    const before = `/shared/plans/${first.shareId}`;
    const sam = await employerSessionOf(first.contact.address);
    expect((await sam.get(before)).status).toBe(200);
    const url = `/my/sharing/${first.consentId}/replace`;
    expect((await one.amira.get(`/my/sharing/${first.consentId}`)).text).toContain(url);
    const got = await one.amira.post(url, { token: await myTokenOf(one.amira) });
    expect(got.headers['location']).toBe(`${one.plan}/share/contact`);
    expect((await sam.get(before)).status).toBe(410);
    const nell = {
      name: 'Nell New',
      role: 'manager',
      organisation: 'Invented',
      email: 'nell@paper.example',
      safe: 'yes',
    };
    await one.amira.post(`${one.plan}/share/contact`, { token: await myTokenOf(one.amira), ...nell });
    expect((await released(one.id)).active).toBe(0);
    const second = await releaseLines(one, ['week-2'], { contact: nell });
    const reader = await employerSessionOf(second.contact.address);
    expect((await reader.get(`/shared/plans/${second.shareId}`)).status).toBe(200);
    expect((await reader.get(before)).status).toBe(410);
  });

  it('EMP-5 occupational health sees what was chosen for them alone, by a consent of its own', async () => {
    const one = await another();
    const manager = await releaseLines(one, ['week-1']);
    const nurse = {
      name: 'Olu Health',
      role: 'occupational_health',
      organisation: 'Invented',
      email: 'oh@paper.example',
      safe: 'yes',
    };
    const health = await releaseLines(one, ['week-1', 'week-2', 'pay'], { contact: nurse });
    expect(health.consentId).not.toBe(manager.consentId);
    const seen = async ({ contact, shareId }: typeof manager) =>
      (await (await employerSessionOf(contact.address)).json(`/shared/plans/${shareId}`)) as {
        view: { weeks: unknown[] };
      };
    expect((await seen(manager)).view.weeks).toHaveLength(1);
    expect((await seen(health)).view.weeks).toHaveLength(2);
  });
});
