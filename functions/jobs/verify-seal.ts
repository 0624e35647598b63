/**
 * Checks every seal and every chain that was ever sealed, and names each that is not as it was (AUD-2). It writes nothing, and runs
 * each week by itself, or with the rights of a person: `npm run verify-seal` (`infra/decisions/0025-audit-seal.md`).
 */

import { createHash, type KeyObject } from 'node:crypto';
import { addDays } from '../../shared/values/date.ts';
import { publicKeyOfSeals } from '../outside/kms.ts';
import { listVersions, readLocked, type Version } from '../outside/s3-locked.ts';
import { now } from '../platform/clock.ts';
import { frames, log } from '../platform/log.ts';
import { chainsOf, rowsOf } from '../store/chain-heads.ts';
import { type ChainFound, checkChain, type SealedPoint } from '../store/check-seal.ts';
import { follows, isGenuine, type Seal, sealContract } from '../store/seal-format.ts';
import { tableNames, tableVariable } from '../store/tables.ts';
import { sealPrefix } from './kept-seals.ts';

/** Chains that are read at once. */
const atOnce = 16;
const mostOnPage = 1000;

export interface Verified {
  /** SHA-256 of the public key, to be compared with what was noted outside of the account. */
  readonly fingerprint: string;
  /** How many seals are genuine, and the last day that they cover. */
  readonly seals: number;
  readonly through?: string;
  /** What is wrong with the seals themselves, in words. */
  readonly sealProblems: readonly string[];
  readonly checked: number;
  /** Chains that ended, and chains with which something is wrong. */
  readonly ended: readonly Found[];
  readonly broken: readonly Found[];
}

export type Found = ChainFound & { readonly chain: string };

/** @throws when KMS, the bucket or the store does not answer: nothing is known then. */
export async function verifySeals(): Promise<Verified> {
  const signer = await publicKeyOfSeals();
  const { seals, sealProblems } = await readSeals(signer);
  const newest = seals.at(-1);
  const through = newest && (newest.through.chain ? addDays(newest.through.day, -1) : newest.through.day);
  const reach = { ...(seals[0] ? { since: seals[0].madeAt } : {}), ...(through ? { through } : {}) };
  const points = new Map<string, SealedPoint[]>();
  for (const [chain, seq, hash, ended] of seals.flatMap(({ heads }) => heads)) {
    const point = { seq, hash, ended: ended !== undefined };
    points.set(chain, [...(points.get(chain) ?? []), point]);
  }
  const chains = [...new Set([...points.keys(), ...(await grownSince(newest?.through.day))])];
  const found: Found[] = [];
  for (let at = 0; at < chains.length; at += atOnce) {
    const some = chains.slice(at, at + atOnce);
    const check = async (chain: string): Promise<Found> => ({
      chain,
      ...checkChain(await rowsOf(chain), points.get(chain) ?? [], reach),
    });
    found.push(...(await Promise.all(some.map(check))));
  }
  const spki = signer.export({ format: 'der', type: 'spki' });
  return {
    fingerprint: createHash('sha256').update(spki).digest('hex'),
    seals: seals.length,
    ...(through ? { through } : {}),
    sealProblems: [...sealProblems, ...silence(through)],
    checked: chains.length,
    ended: found.filter((one) => one.found === 'ended'),
    broken: found.filter((one) => one.found !== 'ended' && one.found !== 'whole'),
  };
}

/** Every genuine seal in its order, and what is wrong with any. What was hidden or put again is read as it first was. */
async function readSeals(
  signer: KeyObject,
): Promise<{ readonly seals: readonly Seal[]; readonly sealProblems: readonly string[] }> {
  const versions = await listVersions(sealPrefix);
  const seals: Seal[] = [];
  const sealProblems: string[] = [];
  for (const [key, all] of Map.groupBy(versions, ({ key }) => key)) {
    if (all.some(({ isObject }) => !isObject)) sealProblems.push(`${key} was hidden by a removal`);
    if (all.filter(({ isObject }) => isObject).length > 1) sealProblems.push(`${key} was put more than once`);
    const one = await firstGenuine(all, (seal) => isGenuine(seal, signer));
    if (!one) sealProblems.push(`${key} is not a seal that our key signed`);
    else if (!follows(one, seals.at(-1))) sealProblems.push(`${key} does not go on where the seal before it ended`);
    if (one) seals.push(one);
  }
  return { seals, sealProblems };
}

async function firstGenuine(versions: readonly Version[], genuine: (seal: Seal) => boolean): Promise<Seal | undefined> {
  for (const { key, version, isObject } of versions.toReversed()) {
    const text = isObject ? await readLocked(key, version) : undefined;
    const { data } = sealContract.safeParse(parsed(text));
    if (data && genuine(data)) return data;
  }
  return undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** Chains that grew after the last seal: no seal says anything of that yet, but they must be whole in themselves. */
async function grownSince(day: string | undefined): Promise<readonly string[]> {
  const chains: string[] = [];
  const today = new Date(now()).toISOString().slice(0, 10);
  for (let on = day === undefined ? today : day; on <= today; on = addDays(on, 1)) {
    let page: readonly string[] = [];
    do {
      page = await chainsOf(on, page.at(-1), mostOnPage);
      chains.push(...page);
    } while (page.length === mostOnPage);
  }
  return chains;
}

/** Nights without a seal. The one that is due now may still be on its way. */
function silence(through: string | undefined): readonly string[] {
  const due = addDays(new Date(now()).toISOString().slice(0, 10), -2);
  if (through === undefined) return ['There is no seal'];
  return through < due ? [`Nothing is sealed since ${through}`] : [];
}

/** One line for each that is to be looked at. No line names a person. */
export function report({ fingerprint, seals, through, sealProblems, checked, ended, broken }: Verified): string {
  const place = (one: Found): string => ('at' in one && one.at !== undefined ? `, from entry ${one.at}` : '');
  return [
    `${seals} seals, through ${through ?? 'no day'}. ${checked} chains looked at.`,
    `Signed by the key ${fingerprint}.`,
    ...sealProblems.map((problem) => `SEAL ${problem}`),
    ...broken.map((one) => `${one.found.toUpperCase()} ${one.chain}${place(one)}`),
    ...ended.map((one) => `ended ${one.chain}, certificate ${'certificate' in one ? one.certificate : ''}`),
    sealProblems.length + broken.length === 0 ? 'All is as it was sealed.' : 'Not all is as it was sealed.',
  ].join('\n');
}

/** Each week: the log names what is to be looked at, and an alarm can wait for each of these names. */
export async function handler(): Promise<void> {
  try {
    const { sealProblems, broken, checked, seals } = await verifySeals();
    for (const check of sealProblems) log.error('SEAL_NOT_AS_MADE', { check });
    for (const { chain, found } of broken) log.error('CHAIN_NOT_AS_SEALED', { chain, code: found });
    log.info('SEALS_CHECKED', { seal: seals, chains: checked });
  } catch (error) {
    log.error('SEALS_NOT_CHECKED', {
      errorName: error instanceof Error ? error.name : 'unknown',
      frames: frames(error),
    });
    throw error;
  }
}

if (import.meta.main) {
  // Settings that doors need and nothing here asks for.
  for (const table of tableNames) if (table !== 'Audit') process.env[tableVariable(table)] ??= 'not-read';
  if (!process.env['SECRET_ARN']) process.env['SECRETS'] ??= '{}';
  try {
    const verified = await verifySeals();
    process.stdout.write(`${report(verified)}\n`);
    if (verified.sealProblems.length + verified.broken.length > 0) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`The seals could not be checked. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
