import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleFile } from '../../../functions/build.ts';
import { sealedThrough } from '../../../functions/jobs/kept-seals.ts';
import { publicKeyOfSeals } from '../../../functions/outside/kms.ts';
import { putOnce } from '../../../functions/outside/s3-locked.ts';
import { moveClock, now } from '../../../functions/platform/clock.ts';
import { lastEntry } from '../../../functions/store/audit-trail.ts';
import { endChain } from '../../../functions/store/end-chain.ts';
import { follows, isGenuine, sealHash } from '../../../functions/store/seal-format.ts';
import { transact } from '../../../functions/store/transact.ts';
import { withFaults } from '../../people/faults.ts';
import { dayIn, growOn, handAt, openSealed, type Sealed, sealOn, sealsThatStand } from '../../people/seals.ts';

let sealed: Sealed;
beforeEach(async () => {
  moveClock(0);
  sealed = await openSealed();
});
afterEach(() => moveClock(0));

const heads = async () => (await sealsThatStand()).flatMap((one) => one.heads.map(([chain, seq]) => `${chain} ${seq}`));

async function expectWhole(): Promise<void> {
  const [all, signer] = [await sealsThatStand(), await publicKeyOfSeals()];
  for (const [place, one] of all.entries()) {
    expect(isGenuine(one, signer)).toBe(true);
    expect(follows(one, all[place - 1])).toBe(true);
  }
}

describe('AUD-2 the seal of a night', () => {
  it('holds the heads of what grew on days that are over, and nothing of today', async () => {
    await growOn(0, 'ref_a', 'ref_b', 'ref_a', 'share_c');
    await growOn(1, 'ref_today');
    await sealOn(1);
    const [one] = await sealsThatStand();
    expect(one?.heads).toEqual([
      ['ref_a', 2, (await lastEntry('ref_a'))?.hash],
      ['ref_b', 1, (await lastEntry('ref_b'))?.hash],
      ['share_c', 1, (await lastEntry('share_c'))?.hash],
    ]);
    expect(one).toMatchObject({ number: 1, previous: 'beginning', through: { day: dayIn(0) } });
    expect(await sealedThrough()).toBe(dayIn(0));
    await expectWhole();
  });

  it('a chain stands in the next one only when it grew again', async () => {
    await growOn(0, 'ref_a', 'ref_b');
    await sealOn(1);
    await growOn(1, 'ref_b');
    await sealOn(2);
    expect(await heads()).toEqual(['ref_a 1', 'ref_b 1', 'ref_b 2']);
    await expectWhole();
  });

  it('run twice it makes one seal, and two at once make one', async () => {
    await growOn(0, 'ref_a');
    await sealOn(1);
    await sealOn(1);
    expect(await sealsThatStand()).toHaveLength(1);
    await growOn(1, 'ref_a');
    await growOn(2);
    await Promise.all([sealOn(2), sealOn(2), sealOn(2)]);
    expect(await heads()).toEqual(['ref_a 1', 'ref_a 2']);
    await expectWhole();
  });

  it('a quiet day has a seal too, so that one that is missing shows', async () => {
    await growOn(0, 'ref_a');
    for (const day of [1, 2, 3, 4, 5]) await sealOn(day);
    const all = await sealsThatStand();
    expect(all.map((one) => one.heads.length)).toEqual([1, 0, 0, 0, 0]);
    await expectWhole();
  });

  it('what does not fit goes into further seals, and days that were missed are made up for', async () => {
    const chains = Array.from({ length: 7 }, (_, n) => `ref_${n}`);
    await growOn(0, ...chains);
    await growOn(3, ...chains);
    await sealOn(6, 3);
    const all = await sealsThatStand();
    expect(all.every((one) => one.heads.length <= 3)).toBe(true);
    expect((await heads()).toSorted()).toEqual(chains.flatMap((chain) => [`${chain} 2`, `${chain} 2`]).toSorted());
    expect(all.at(-1)?.through).toEqual({ day: dayIn(5) });
    await expectWhole();
  });

  it('a row that does not read keeps no other chain from being sealed', async () => {
    await growOn(0, 'ref_a', 'ref_b');
    const last = await lastEntry('ref_a');
    await handAt(sealed).put({ ...last, hash: 7 });
    await sealOn(1);
    expect(await heads()).toEqual(['ref_b 1']);
  });

  it('RET-2: an end is sealed as one while all before it stands, and not when rows are gone already', async () => {
    for (const chain of ['ref_whole', 'ref_short']) {
      await growOn(0, chain, chain);
      await transact([endChain(chain, 'certificate_1', (await lastEntry(chain)) ?? expect.fail('no entry'))]);
    }
    await handAt(sealed).remove('ref_short', 2);
    await sealOn(1);
    const [one] = await sealsThatStand();
    expect(one?.heads.map(([chain, seq, , ended]) => [chain, seq, ended])).toEqual([
      ['ref_short', 3, undefined],
      ['ref_whole', 3, 'ended'],
    ]);
  });
});

describe('a seal that is not made', () => {
  it('is made by the next run, wherever the store broke, and none is made twice', async () => {
    await sealOn(0);
    let [calls, day] = [1, 0];
    for (const fault of ['refused', 'answer lost'] as const) {
      for (let broken = 0; broken < calls; broken += 1) {
        const chains = [`ref_${day}_a`, `ref_${day}_b`];
        await growOn(day, ...chains);
        day += 1;
        const before = (await sealsThatStand()).length;
        const breaks = (call: number) => (call === broken ? fault : undefined);
        await expect(withFaults(breaks, () => sealOn(day))).rejects.toThrow();
        expect(await sealsThatStand()).toHaveLength(before);
        calls = await withFaults(
          () => undefined,
          () => sealOn(day),
        );
        expect((await sealsThatStand()).at(-1)?.heads.map(([chain]) => chain)).toEqual(chains);
      }
    }
    expect(calls).toBe(3);
    await expectWhole();
  });

  it('is made by the next run, wherever KMS or the bucket broke, before or after they did what was asked', async () => {
    await sealOn(0);
    const real = globalThis.fetch;
    let [calls, day] = [1, 0];
    for (const fault of ['refused', 'answer lost']) {
      for (let broken = 0; broken < calls; broken += 1) {
        await growOn(day, `ref_${day}`);
        day += 1;
        let call = 0;
        globalThis.fetch = async (...asked) => {
          call += 1;
          if (call - 1 !== broken) return real(...asked);
          if (fault === 'answer lost') await real(...asked);
          throw new TypeError('fetch failed');
        };
        await sealOn(day).catch(() => undefined);
        const isBroken = call > broken;
        globalThis.fetch = real;
        await sealOn(day);
        if (isBroken) calls = Math.max(calls, call + 1);
        else break;
      }
    }
    expect(calls).toBeGreaterThan(4);
    expect((await heads()).toSorted()).toEqual(Array.from({ length: day }, (_, n) => `ref_${n} 1`).toSorted());
    await expectWhole();
  });

  it('is made in the end when three calls of ten fail, before or after they were carried out, and holds what grew', async () => {
    await sealOn(0);
    const chains = Array.from({ length: 12 }, (_, n) => `ref_${n}`);
    const random = fc.sample(fc.integer({ min: 0, max: 19 }), 5000).values();
    const fault = () =>
      (['refused', 'refused', 'refused', 'answer lost', 'answer lost', 'answer lost'] as const)[
        Number(random.next().value)
      ];
    for (let day = 0; day < 6; day += 1) {
      await growOn(day, ...chains.slice(day));
      let [isMade, tries] = [false, 0];
      while (!isMade && tries < 500) {
        tries += 1;
        await withFaults(fault, () => sealOn(day + 1, 4)).then(
          () => (isMade = true),
          () => undefined,
        );
      }
      expect(isMade).toBe(true);
    }
    const expected = Array.from({ length: 6 }, (_, day) => chains.slice(day)).flat();
    expect((await heads()).map((head) => head.split(' ')[0]).toSorted()).toEqual(expected.toSorted());
    await expectWhole();
  });

  it('is not made over something that is no seal', async () => {
    await putOnce('seals/0000000001.json', '{}');
    await growOn(0, 'ref_a');
    await expect(sealOn(1)).rejects.toThrow();
  });
});

describe('what a seal says', () => {
  it('cannot be changed: every field is part of what is signed', async () => {
    await growOn(0, 'ref_a', 'ref_b');
    await sealOn(1);
    const [one] = await sealsThatStand();
    if (!one) return expect.fail('no seal');
    const signer = await publicKeyOfSeals();
    const other = createHash('sha256').update('other').digest('base64url');
    const changes = [
      { number: 2 },
      { previous: other },
      { madeAt: new Date(now()).toISOString() },
      { after: { day: '2020-01-01' } },
      { through: { ...one.through, chain: 'ref_a' } },
      { heads: one.heads.slice(1) },
      { heads: one.heads.toReversed() },
      { key: 'other' },
      { hash: other },
      { signature: Buffer.from(other).toString('base64') },
    ];
    for (const change of changes) {
      const changed = { ...one, ...change };
      expect(isGenuine(changed, signer)).toBe(false);
      // Nor by whoever makes the hash fit: the text that was signed is another one.
      if (!('hash' in change)) expect(isGenuine({ ...changed, hash: sealHash(changed) }, signer)).toBe(false);
    }
    expect(isGenuine(one, signer)).toBe(true);
  });

  it('comes from the built job too', async () => {
    await growOn(0, 'ref_a');
    await transact([endChain('ref_a', 'certificate_1', (await lastEntry('ref_a')) ?? expect.fail('no entry'))]);
    const real = Date.now;
    const later = Date.parse(`${dayIn(1)}T03:00:00Z`);
    moveClock(0);
    Date.now = () => later;
    await (await import(bundleFile('seal'))).handler();
    Date.now = real;
    expect(await heads()).toEqual(['ref_a 2']);
  });
});
