import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hours, minutes, moveClock, now, seconds } from '../../functions/platform/clock.ts';
import { codeMatches, digitsOf, newCodeId } from '../../functions/sign-in/code.ts';
import { draftOfReturnCode, openCode, saveReturnCode, takeTry, withinRate } from '../../functions/store/codes.ts';
import { newMessage } from '../../functions/store/outbox.ts';
import { openTables } from '../people/harness.ts';

beforeAll(() => openTables());
afterEach(() => moveClock(0));

async function open(draftId: string): Promise<string> {
  const codeId = newCodeId();
  await openCode(
    draftId,
    codeId,
    'keyed-contact',
    newMessage({ template: 'confirm-contact', draftId, codeId, channel: 'text' }),
  );
  return codeId;
}

describe('six-digit codes', () => {
  it('a code is six digits, the same each time it is worked out, and stored nowhere', async () => {
    const codeId = newCodeId();
    expect(await digitsOf(codeId)).toMatch(/^\d{6}$/);
    expect(await digitsOf(codeId)).toBe(await digitsOf(codeId));
    expect(await codeMatches(codeId, await digitsOf(codeId))).toBe(true);
    expect(await codeMatches(codeId, '12345')).toBe(false);
  });

  it('codes spread over all million', async () => {
    const codes = await Promise.all(Array.from({ length: 2000 }, () => digitsOf(newCodeId())));
    expect(new Set(codes).size).toBeGreaterThan(1980);
    expect(new Set(codes.map((code) => code[0])).size).toBe(10);
  });

  it('a code takes 5 tries and not one more, also when 50 come at once', async () => {
    await open('draft_a');
    const tries = await Promise.all(Array.from({ length: 50 }, () => takeTry('draft_a')));
    expect(tries.filter((one) => typeof one === 'object')).toHaveLength(5);
    expect(tries.filter((one) => one === 'too-many-tries')).toHaveLength(45);
  });

  it('a code runs out after 10 minutes', async () => {
    await open('draft_b');
    moveClock(minutes(9));
    expect(await takeTry('draft_b')).toMatchObject({ contact: 'keyed-contact' });
    moveClock(minutes(10) + 1000);
    expect(await takeTry('draft_b')).toBe('no-code');
  });

  it('a new code takes the place of the old one and its tries', async () => {
    await open('draft_c');
    for (let n = 0; n < 6; n += 1) await takeTry('draft_c');
    const codeId = await open('draft_c');
    expect(await takeTry('draft_c')).toMatchObject({ codeId, tries: 1 });
  });

  it('there is nothing to try where no code was sent', async () => {
    expect(await takeTry('draft_unknown')).toBe('no-code');
  });
});

describe('rates', () => {
  it('stops at the most per hour, also when all come at once, and opens again in the next hour', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => withinRate('code', 'somebody', 5)));
    expect(all.filter(Boolean)).toHaveLength(5);
    expect(await withinRate('code', 'somebody else', 5)).toBe(true);
    moveClock(hours(1));
    expect(await withinRate('code', 'somebody', 5)).toBe(true);
  });
});

describe('return codes', () => {
  it('leads to its draft until the draft’s own time is over', async () => {
    await saveReturnCode('keyed', 'draft_d', seconds(now()) + 60);
    expect(await draftOfReturnCode('keyed')).toBe('draft_d');
    expect(await draftOfReturnCode('other')).toBeUndefined();
    moveClock(minutes(2));
    expect(await draftOfReturnCode('keyed')).toBeUndefined();
  });
});
