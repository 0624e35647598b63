import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock, now, today } from '../../functions/platform/clock.ts';
import { tableNameOf } from '../../functions/platform/config.ts';
import { appendNext, readTrail } from '../../functions/store/audit-trail.ts';
import { listedIn } from '../../functions/store/case-lists.ts';
import { changeCase, overtaken, readCase } from '../../functions/store/cases.ts';
import { store, toItem } from '../../functions/store/client.ts';
import { contactPut, endWrites, listConsents, listContacts, releaseWrites } from '../../functions/store/consents.ts';
import { readDisclosure } from '../../functions/store/disclosures.ts';
import { keys } from '../../functions/store/keys.ts';
import { pack } from '../../functions/store/packed.ts';
import { transact } from '../../functions/store/transact.ts';
import { caseOf, olive } from '../people/cases.ts';
import { openTables } from '../people/harness.ts';
import { contact } from '../rules/sharing-example.ts';
import { copyOf, end, newId, prepare, release } from './sharing-world.ts';
import { unitsOf } from './units.ts';

beforeAll(() => openTables());
afterEach(() => moveClock(0));

/** A share with its first copy. */
async function shared(lasts = 30) {
  const referralId = newId('ref');
  const first = prepare(newId('share'), contact(), lasts);
  await release(first, referralId, undefined);
  return { referralId, first, shareId: first.consent.shareId };
}

const statesOf = async (referralId: string) =>
  (await listConsents(referralId)).map(({ state, ended }) => `${state}${ended ? ` by ${ended.by}` : ''}`);

describe('a release', () => {
  it('reads back as the copy that was agreed to, for one read, and holds nothing that leads to the case', async () => {
    const { referralId, first, shareId } = await shared();
    const units = await unitsOf(async () => {
      const copy = await readDisclosure(contact().address, shareId, today());
      expect(copy).toMatchObject({ view: first.view, hash: first.consent.hash, until: first.consent.until });
      expect(JSON.stringify(copy)).not.toMatch(new RegExp(`${referralId}|${contact().email}|paper_1|plan_1`));
    });
    expect(units.calls).toEqual(['GetItem 1']);
  });

  it('CON-8: of a view that is not the one that was agreed to throws', () => {
    const { consent, view } = prepare('share_1');
    expect(() => releaseWrites('ref_1', consent, { ...view, version: 99 }, undefined, today())).toThrow('previewed');
  });

  it('of a consent that does not count today throws', () => {
    const { consent, view } = prepare('share_1', contact(), 5);
    moveClock(days(6));
    expect(() => releaseWrites('ref_1', consent, view, undefined, today())).toThrow('today');
  });

  it('EMP-7: under the share of another contact throws', () => {
    const old = prepare('share_1').consent;
    const { consent, view } = prepare('share_1', contact({ contactId: 'contact_2' }));
    expect(() => releaseWrites('ref_1', consent, view, old, today())).toThrow('one contact');
  });

  it('of a newer version takes the place of the older one', async () => {
    const { referralId, first, shareId } = await shared();
    const newer = prepare(shareId);
    expect(await release(newer, referralId, first.consent)).toBe('written');
    expect(await statesOf(referralId)).toEqual(['superseded by newer', 'active']);
    expect((await readDisclosure(contact().address, shareId, today()))?.view).toEqual(newer.view);
  });

  it('after the last day of the older one says that time ended that, also when the table has removed the copy', async () => {
    for (const isRemoved of [false, true]) {
      const { referralId, first, shareId } = await shared(3);
      moveClock(days(4));
      if (isRemoved) {
        const Key = toItem(keys.copy(contact().address, shareId));
        await store().send(new DeleteItemCommand({ TableName: tableNameOf('Disclosures'), Key }));
      }
      expect(await release(prepare(shareId), referralId, first.consent)).toBe('written');
      expect(await statesOf(referralId)).toEqual(['expired by time', 'active']);
      moveClock(0);
    }
  });

  it('after a withdrawal is a first one again', async () => {
    const { referralId, first, shareId } = await shared();
    await end(referralId, first.consent, 'person');
    expect(await release(prepare(shareId), referralId, undefined)).toBe('written');
    expect(await statesOf(referralId)).toEqual(['withdrawn by person', 'active']);
  });
});

describe('CON-6, CON-16, RTW-21: the end of a share', () => {
  it('withdrawn, past its day and never there are one answer', async () => {
    const { referralId, first, shareId } = await shared();
    await end(referralId, first.consent, 'staff');
    const past = await shared(2);
    const lastDay = past.first.consent.until;
    expect(await readDisclosure(contact().address, past.shareId, lastDay)).toBeDefined();
    moveClock(days(3));
    for (const id of [shareId, past.shareId, 'share_never'])
      expect(await readDisclosure(contact().address, id, today())).toBeUndefined();
  });

  it('what was opened stays for the person to see, newest first, with nothing of the copy (EMP-4)', async () => {
    const { referralId, first, shareId } = await shared();
    for (const did of ['opened', 'downloaded']) {
      await appendNext({ chain: shareId, who: 'employer', did, what: `version ${first.view.version}` });
    }
    await end(referralId, first.consent, 'person');
    const seen = await readTrail(shareId, 100);
    expect(seen.map(({ did }) => did)).toEqual(['downloaded', 'opened']);
    expect(JSON.stringify(seen)).not.toContain(first.mark);
    expect(await copyOf(shareId)).toBeUndefined();
  });

  it('works when the table has removed the copy of a share that is past its day', async () => {
    const { referralId, first, shareId } = await shared();
    const Key = toItem(keys.copy(contact().address, shareId));
    await store().send(new DeleteItemCommand({ TableName: tableNameOf('Disclosures'), Key }));
    expect(await end(referralId, first.consent, 'time')).toBe('written');
    expect(await statesOf(referralId)).toEqual(['expired by time']);
  });
});

describe('contacts', () => {
  it('EMP-1, EMP-7: are listed as they were named, and never changed', async () => {
    const referralId = newId('ref');
    const [sam, kim] = [contact(), contact({ contactId: 'contact_2', namedAt: '2026-11-20T09:00:00.000Z' })];
    await transact([contactPut(referralId, sam), contactPut(referralId, kim)]);
    expect(await transact([contactPut(referralId, { ...sam, email: 'other@paper.example' })])).toEqual([0]);
    expect(await listContacts(referralId)).toEqual([kim, sam]);
    expect(await listConsents(referralId)).toEqual([]);
  });
});

describe('together with the case: all of it happened, or none', () => {
  async function openCase(): Promise<string> {
    const referralId = newId('ref');
    const { referral, answers } = caseOf();
    const head = { ...referral, referralId };
    const rows = [
      { ...keys.referral(referralId), ...head, ...listedIn(head) },
      { ...keys.referralAnswers(referralId), answers: pack(answers) },
    ];
    for (const row of rows) {
      await store().send(new PutItemCommand({ TableName: tableNameOf('Cases'), Item: toItem(row) }));
    }
    return referralId;
  }

  const doing = (did: string) => ({ by: olive, byRole: 'occupational_therapist', did });
  const entry = (words: string) => () => ({ entry: { words, knowledge: 'work' as const } });

  it('a release and a withdrawal each stand in the timeline, and a second withdrawal does not', async () => {
    const referralId = await openCase();
    const { consent, view } = prepare(newId('share'));
    const beside = releaseWrites(referralId, consent, view, undefined, today());
    expect(await changeCase(referralId, { ...doing('share'), beside }, entry('Shared the plan'))).toBe('done');
    expect(await readDisclosure(contact().address, consent.shareId, today())).toMatchObject({ view });
    const stop = () => endWrites(referralId, consent, { at: new Date(now()).toISOString(), by: 'person' });
    const withdraw = () => changeCase(referralId, { ...doing('stop'), beside: stop() }, entry('Stopped'));
    expect(await withdraw()).toBe('done');
    expect(await withdraw()).toEqual({ refused: overtaken });
    expect((await readCase(referralId))?.timeline.map(({ words }) => words)).toEqual(['Shared the plan', 'Stopped']);
  });

  it('what the case refuses is not released', async () => {
    const referralId = await openCase();
    const { consent, view } = prepare(newId('share'));
    const beside = releaseWrites(referralId, consent, view, undefined, today());
    expect(await changeCase(referralId, { ...doing('share'), beside }, () => 'Not now')).toEqual({
      refused: 'Not now',
    });
    expect(await copyOf(consent.shareId)).toBeUndefined();
    expect(await listConsents(referralId)).toEqual([]);
  });
});
