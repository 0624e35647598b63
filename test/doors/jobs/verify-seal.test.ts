import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleFile } from '../../../functions/build.ts';
import { report, verifySeals } from '../../../functions/jobs/verify-seal.ts';
import { putOnce } from '../../../functions/outside/s3-locked.ts';
import { signedFetch } from '../../../functions/outside/signed.ts';
import { moveClock } from '../../../functions/platform/clock.ts';
import { sealSettings } from '../../../functions/platform/seal-settings.ts';
import { lastEntry } from '../../../functions/store/audit-trail.ts';
import { type ChainRow, rowsOf } from '../../../functions/store/chain-heads.ts';
import { endChain } from '../../../functions/store/end-chain.ts';
import { nextSeal, sealHash, statementOf } from '../../../functions/store/seal-format.ts';
import { transact } from '../../../functions/store/transact.ts';
import { withFaults } from '../../people/faults.ts';
import { dayIn, growOn, handAt, openSealed, type Sealed, sealOn, sealsThatStand } from '../../people/seals.ts';
import { keepWhatIsLogged } from '../every-door/logged.ts';

let sealed: Sealed;
/** Four cases and a share that grew on three days, each day sealed; one grew once more since. */
beforeEach(async () => {
  sealed = await openSealed();
  await sealOn(0);
  await growOn(0, 'ref_a', 'ref_b', 'ref_c', 'ref_d', 'share_e');
  await growOn(1, 'ref_a', 'ref_a', 'share_e');
  await growOn(2, 'ref_b', 'ref_d', 'ref_a');
  await sealOn(3, 2);
  await growOn(3, 'ref_c', 'ref_new');
});
afterEach(() => moveClock(0));

const row = async (chain: string, seq: number): Promise<ChainRow> =>
  (await rowsOf(chain)).find((one) => one['seq'] === seq) ?? expect.fail('no row');

describe('AUD-2 the check of all seals', () => {
  it('finds nothing where nothing was done', async () => {
    const verified = await verifySeals();
    expect(verified).toMatchObject({ through: dayIn(2), checked: 6, sealProblems: [], broken: [], ended: [] });
    expect(verified.seals).toBeGreaterThan(4);
    expect(report(verified)).toMatch(/^\d+ seals, .*\nSigned by the key [0-9a-f]{64}\.\nAll is as it was sealed\.$/);
  });

  const acts: readonly [found: string, chain: string, (hand: ReturnType<typeof handAt>) => Promise<unknown>][] = [
    ['changed', 'ref_a', async ({ put }) => put({ ...(await row('ref_a', 2)), who: 'nobody' })],
    ['removed', 'ref_b', async ({ remove }) => remove('ref_b', 1)],
    ['removed', 'ref_c', async ({ remove }) => Promise.all([remove('ref_c', 1), remove('ref_c', 2)])],
    ['truncated', 'ref_d', async ({ remove }) => remove('ref_d', 2)],
    [
      'reordered',
      'share_e',
      async ({ put }) => {
        const [one, two] = [await row('share_e', 1), await row('share_e', 2)];
        await put({ ...one, seq: 2 });
        await put({ ...two, seq: 1 });
      },
    ],
    ['changed', 'ref_new', async ({ put }) => put({ ...(await row('ref_new', 1)), did: 'nothing' })],
  ];
  it.each(acts)('names as %s the one chain with which it was done, %s', async (found, chain, act) => {
    await act(handAt(sealed));
    const verified = await verifySeals();
    expect(verified.broken.map((one) => [one.chain, one.found])).toEqual([[chain, found]]);
    expect(report(verified)).toContain(`${found.toUpperCase()} ${chain}`);
    expect(report(verified)).toContain('Not all is as it was sealed.');
  });

  it('names every chain of many', async () => {
    for (const [, , act] of acts) await act(handAt(sealed));
    expect((await verifySeals()).broken.map(({ chain }) => chain).toSorted()).toEqual(
      acts.map(([, chain]) => chain).toSorted(),
    );
  });

  it('names an entry that a day was given after it had been sealed', async () => {
    await growOn(1, 'ref_d');
    moveClock(0);
    await sealOn(4);
    expect((await verifySeals()).broken).toEqual([{ chain: 'ref_d', found: 'added', at: 3 }]);
  });

  it('RET-2: a chain that ended is ended while its end stands, and removed when that is gone', async () => {
    await growOn(3);
    const last = (await lastEntry('ref_b')) ?? expect.fail('no entry');
    await transact([endChain('ref_b', 'certificate_7', last)]);
    await sealOn(4);
    const hand = handAt(sealed);
    for (const seq of [1, 2]) {
      await hand.remove('ref_b', seq);
      const { broken, ended } = await verifySeals();
      expect(broken).toEqual([]);
      expect(ended).toEqual([{ chain: 'ref_b', found: 'ended', certificate: 'certificate_7' }]);
    }
    await hand.remove('ref_b', 3);
    expect((await verifySeals()).broken).toEqual([{ chain: 'ref_b', found: 'removed' }]);
  });

  it('tells nothing rather than half when the store breaks', async () => {
    const calls = await withFaults(
      () => undefined,
      () => verifySeals(),
    );
    for (let broken = 0; broken < calls; broken += 1)
      await expect(withFaults((call) => (call === broken ? 'refused' : undefined), verifySeals)).rejects.toThrow();
    expect((await verifySeals()).broken).toEqual([]);
  });
});

describe('AUD-2 the seals themselves', () => {
  const problems = async () => (await verifySeals()).sealProblems;
  const hide = async (key: string) => {
    const { SEAL_ENDPOINT, SEAL_BUCKET } = sealSettings();
    const url = new URL(`${SEAL_ENDPOINT}/${SEAL_BUCKET}/${key}`);
    const remove = (of: URL) => signedFetch('s3', of, { method: 'DELETE', patience: 5000 });
    const version = new URL(url);
    version.searchParams.set('versionId', '00000001');
    return [(await remove(version)).status, (await remove(url)).status];
  };

  it('cannot be removed; one that is hidden is named, and read all the same', async () => {
    const { seals } = await verifySeals();
    expect(await hide('seals/0000000002.json')).toEqual([403, 204]);
    expect(await verifySeals()).toMatchObject({
      seals,
      broken: [],
      sealProblems: ['seals/0000000002.json was hidden by a removal'],
    });
  });

  it('one that is put again over a hidden one is named, and the first one counts', async () => {
    const key = 'seals/0000000002.json';
    await hide(key);
    expect(await putOnce(key, '{}')).toBe(true);
    expect(await putOnce(key, '{}')).toBe(false);
    expect(await problems()).toEqual([`${key} was hidden by a removal`, `${key} was put more than once`]);
    expect((await verifySeals()).broken).toEqual([]);
  });

  it('one that another key signed, and one that is none, count for nothing', async () => {
    const last = (await sealsThatStand()).at(-1) ?? expect.fail('no seal');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const made = nextSeal(last, { ...last, after: last.through, heads: [['ref_a', 1, 'forged']] });
    const signature = sign('sha256', Buffer.from(statementOf(made)), privateKey).toString('base64');
    const key = (number: number) => `seals/${String(number).padStart(10, '0')}.json`;
    await putOnce(key(made.number), JSON.stringify({ ...made, hash: sealHash(made), signature }));
    await putOnce(key(made.number + 1), 'nothing');
    expect(await problems()).toEqual(
      [made.number, made.number + 1].map((number) => `${key(number)} is not a seal that our key signed`),
    );
    expect((await verifySeals()).broken).toEqual([]);
  });

  it('one that is gone from the bucket is missed by the next', async () => {
    const file = readdirSync(sealed.folder).find((name) => name.includes('0000000003')) ?? '';
    expect(JSON.parse(readFileSync(join(sealed.folder, file), 'utf8'))).toMatchObject({ number: 3 });
    rmSync(join(sealed.folder, file));
    expect(await problems()).toEqual(['seals/0000000004.json does not go on where the seal before it ended']);
  });

  it('nights without one are told, the night that is due now is not', async () => {
    await growOn(4);
    expect(await problems()).toEqual([]);
    await growOn(6);
    expect(await problems()).toEqual([`Nothing is sealed since ${dayIn(2)}`]);
    sealed = await openSealed();
    expect(await problems()).toEqual(['There is no seal']);
  });
});

describe('the job of each week', () => {
  async function logged(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'INFO' });
    const kept = keepWhatIsLogged();
    // The bundle that is deployed, fresh, as Lambda starts it; its clock is the real one.
    await (await import(`${bundleFile('verify')}?${Math.random()}`)).handler();
    kept.stop();
    Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'SILENT' });
    return kept
      .text()
      .split('\n')
      .filter((line) => line.includes('"message"'))
      .map((line) => JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1)));
  }

  it('names in the log each chain and each seal that is to be looked at', async () => {
    expect((await logged()).map(({ message }) => message)).toEqual(['SEALS_CHECKED']);
    await handAt(sealed).remove('ref_d', 1);
    await putOnce('seals/0000009999.json', '{}');
    expect((await logged()).map(({ message, chain, code, check }) => [message, chain ?? check, code])).toEqual([
      ['SEAL_NOT_AS_MADE', 'seals/0000009999.json is not a seal that our key signed', undefined],
      ['CHAIN_NOT_AS_SEALED', 'ref_d', 'removed'],
      ['SEALS_CHECKED', undefined, undefined],
    ]);
  });
});

describe('the command', () => {
  const run = (env: Readonly<Record<string, string>> = {}) =>
    new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
      execFile(
        process.execPath,
        ['functions/jobs/verify-seal.ts'],
        { env: { ...process.env, ...env } },
        (error, out, complaint) => resolve({ code: Number(error?.code ?? 0), said: out + complaint }),
      );
    });

  it('says what it found, and ends with 0, with 1, or with 2 when nothing can be known', async () => {
    // Its clock is the real one, so that the seals of days to come are not late.
    expect(await run()).toEqual({ code: 0, said: expect.stringContaining('All is as it was sealed.') });
    await handAt(sealed).remove('ref_d', 1);
    expect(await run()).toEqual({ code: 1, said: expect.stringContaining('REMOVED ref_d, from entry 1') });
    const away = await run({ SEAL_ENDPOINT: 'http://127.0.0.1:9' });
    expect(away).toEqual({ code: 2, said: expect.stringContaining('KMS answered GetPublicKey with 0') });
  });
});
