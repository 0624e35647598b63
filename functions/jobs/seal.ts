/**
 * Seals the heads of all audit chains that grew, each night, from where the last seal ended (AUD-2). It keeps no place of its own:
 * the last seal says it. So it may be stopped anywhere and run twice; of two at once one is faster and the other goes on after it.
 */
import { addDays } from '../../shared/values/date.ts';
import { signText } from '../outside/kms.ts';
import { hours, now } from '../platform/clock.ts';
import { frames, log } from '../platform/log.ts';
import { sealSettings } from '../platform/seal-settings.ts';
import { brokenAt } from '../store/audit.ts';
import { chainsOf, headOf, rowsOf } from '../store/chain-heads.ts';
import { chainEnd } from '../store/end-chain.ts';
import { nextSeal, type Position, type SealedHead, sealHash, statementOf } from '../store/seal-format.ts';
import { keepSeal, newestSeal } from './kept-seals.ts';

/** Heads in one seal, about a megabyte. What is left goes into another. */
const mostHeads = 10_000;
/** Days that the first seal looks back. */
const lookBack = 400;
/** Heads that are read at once. */
const atOnce = 16;

export const handler = (): Promise<void> => sealAll(mostHeads);

/** @param most heads in one seal. @throws whatever kept it from sealing; the next run goes on. */
export async function sealAll(most: number): Promise<void> {
  try {
    while (await sealNext(most)) {
      // Until the last whole day is sealed.
    }
  } catch (error) {
    log.error('NOT_SEALED', { errorName: error instanceof Error ? error.name : 'unknown', frames: frames(error) });
    throw error;
  }
}

/** The last day that nobody writes into any more: an entry has its time before it is written. */
const lastWholeDay = (): string => addDays(new Date(now() - hours(1)).toISOString().slice(0, 10), -1);

/** @returns false when there was nothing to seal. */
async function sealNext(most: number): Promise<boolean> {
  const last = await newestSeal();
  const until = lastWholeDay();
  const after = last?.through ?? { day: addDays(until, -lookBack) };
  const grown = await grownBetween(after, until, most);
  if (!grown) return false;
  const { through, chains } = grown;
  const heads = await headsOf(chains.toSorted());
  const { SEAL_KEY: key } = sealSettings();
  const made = nextSeal(last, { madeAt: new Date(now()).toISOString(), after, through, heads, key });
  const isOurs = await keepSeal({ ...made, hash: sealHash(made), signature: await signText(statementOf(made)) });
  if (isOurs) log.info('AUDIT_SEALED', { seal: made.number, chains: heads.length });
  return true;
}

/** The chains that grew from a position on, until a day is over or a seal is full. */
async function grownBetween(
  { day: from, chain }: Position,
  until: string,
  most: number,
): Promise<{ readonly through: Position; readonly chains: readonly string[] } | undefined> {
  const chains = new Set<string>();
  let through: Position | undefined;
  let [day, after] = [chain === undefined ? addDays(from, 1) : from, chain];
  while (day <= until && chains.size < most) {
    const room = Math.min(most - chains.size, 1000);
    const page = await chainsOf(day, after, room);
    for (const one of page) chains.add(one);
    after = page.length < room ? undefined : page.at(-1);
    through = { day, ...(after === undefined ? {} : { chain: after }) };
    if (after === undefined) day = addDays(day, 1);
  }
  return through && { through, chains: [...chains] };
}

async function headsOf(chains: readonly string[]): Promise<SealedHead[]> {
  const heads: SealedHead[] = [];
  for (let at = 0; at < chains.length; at += atOnce) {
    const some = await Promise.all(chains.slice(at, at + atOnce).map(sealedHeadOf));
    heads.push(...some.filter((one) => one !== undefined));
  }
  return heads;
}

/** One chain that does not read must not keep all others from being sealed: the log names it, and so does the check. */
async function sealedHeadOf(chain: string): Promise<SealedHead | undefined> {
  try {
    const head = await headOf(chain);
    if (!head) return undefined;
    if (head.did !== chainEnd) return [chain, head.seq, head.hash];
    // An end is sealed as one only while all that came before it is there to be seen.
    const isWhole = brokenAt((await rowsOf(chain)) as Parameters<typeof brokenAt>[0]) === undefined;
    if (!isWhole) log.error('CHAIN_NOT_SEALED', { chain });
    return isWhole ? [chain, head.seq, head.hash, 'ended'] : [chain, head.seq, head.hash];
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnreadableRow') throw error;
    log.error('CHAIN_NOT_SEALED', { chain });
    return undefined;
  }
}
