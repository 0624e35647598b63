import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock, now, seconds } from '../../functions/platform/clock.ts';
import {
  changeKey,
  createDraft,
  draftExpiry,
  readDraft,
  recordConfirmed,
  recordRedFlagChoice,
  saveAnswer,
} from '../../functions/store/drafts.ts';
import type { Draft } from '../../shared/contracts/referral.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { openTables } from '../people/harness.ts';
import { unitsOf } from './units.ts';

const fresh = (): Draft => ({
  draftId: `draft_${randomBytes(16).toString('base64url')}`,
  service: 'my-therapy',
  state: 'started',
  startedAt: new Date(now()).toISOString(),
  expiresAt: draftExpiry(),
  keyHash: 'hash',
});
const goals: StoredAnswer = {
  version: 1,
  value: { goals: 'Walk' },
  asked: { goals: 'What?' },
  said: { goals: 'Walk' },
};

beforeAll(() => openTables());
afterEach(() => moveClock(0));

describe('drafts', () => {
  it('a draft reads back with its answers, in one query', async () => {
    const draft = fresh();
    await createDraft(draft);
    await saveAnswer(draft, 'goals', goals);
    const units = await unitsOf(async () => {
      expect(await readDraft(draft.draftId)).toEqual({ draft, answers: { goals } });
    });
    expect(units.calls).toEqual(['Query 1']);
  });

  it('an answer costs one write unit, however long the draft is (capacity)', async () => {
    const draft = fresh();
    await createDraft(draft);
    for (let n = 0; n < 30; n += 1) await saveAnswer(draft, `question-${n}`, goals);
    expect((await unitsOf(() => saveAnswer(draft, 'goals', goals))).writes).toBe(1);
  });

  it('a draft past its 30 days is gone on read, though the store still holds it', async () => {
    const draft = fresh();
    await createDraft(draft);
    moveClock(days(30) - 60_000);
    expect(await readDraft(draft.draftId)).toBeDefined();
    moveClock(days(30) + 1000);
    expect(await readDraft(draft.draftId)).toBeUndefined();
  });

  it('two drafts never share a key', async () => {
    const draft = fresh();
    await createDraft(draft);
    await expect(createDraft(draft)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  it('SN-5 the choice on a red flag page is kept beside the earlier one', async () => {
    const draft = fresh();
    await createDraft(draft);
    const at = new Date(now()).toISOString();
    await recordRedFlagChoice(draft, 'emergency', { shown: ['CHEST'], choice: 'go-on', at });
    const after = (await readDraft(draft.draftId))?.draft ?? draft;
    await recordRedFlagChoice(after, 'red-flags', { shown: ['BACK'], choice: 'leave', at });
    expect((await readDraft(draft.draftId))?.draft.redFlags).toEqual({
      emergency: { shown: ['CHEST'], choice: 'go-on', at },
      'red-flags': { shown: ['BACK'], choice: 'leave', at },
    });
  });

  it('of 50 who redeem one code at once, one confirms', async () => {
    const draft = fresh();
    await createDraft(draft);
    const confirmed = { contact: 'k', how: 'code' as const, codeId: 'code_1', at: new Date(now()).toISOString() };
    const all = await Promise.all(Array.from({ length: 50 }, () => recordConfirmed(draft.draftId, confirmed)));
    expect(all.filter(Boolean)).toHaveLength(1);
  });

  it('nothing changes a draft that is not there', async () => {
    expect(await changeKey('draft_unknown', 'hash')).toBe(false);
    expect(await readDraft('draft_unknown')).toBeUndefined();
  });

  it('a row that does not parse names its key and the field, and not the value', async () => {
    const { PutItemCommand } = await import('@aws-sdk/client-dynamodb');
    const { store, toItem } = await import('../../functions/store/client.ts');
    const { tableNameOf } = await import('../../functions/platform/config.ts');
    const item = toItem({
      pk: 'draft#broken',
      sk: 'head',
      draftId: 'broken',
      service: 'Canary Surname',
      expiresAt: seconds(now()) + 60,
    });
    await store().send(new PutItemCommand({ TableName: tableNameOf('Cases'), Item: item }));
    const failure = await readDraft('broken').catch((error: unknown) => String(error));
    expect(failure).toContain('draft#broken head');
    expect(failure).toContain('service');
    expect(failure).not.toContain('Canary');
  });
});
