/**
 * A chain held against the seals: what was sealed must still be there, byte for byte, and what is there must have been sealed in
 * its time. That something is wrong is certain; what was done is the plainest act that leaves such rows.
 */
import { type AuditEntry, auditEntry } from '../../shared/contracts/referral.ts';
import { beginning, hashed } from './audit.ts';
import type { ChainRow } from './chain-heads.ts';
import { chainEnd } from './end-chain.ts';

/** What a seal said of a chain. */
export interface SealedPoint {
  readonly seq: number;
  readonly hash: string;
  readonly ended: boolean;
}

/** From when to when there are seals; neither before the first. */
export interface SealsReach {
  /** When the first was made. What is older may be from a version that listed nothing. */
  readonly since?: string;
  /** Last day (UTC) of which every chain is sealed. */
  readonly through?: string;
}

/** `added`: an entry that says it was written on a day that is sealed, and that seal does not hold it. */
type Wrong = 'changed' | 'removed' | 'reordered' | 'truncated' | 'added';

export type ChainFound =
  | { readonly found: 'whole' }
  /** The case was deleted with this certificate (RET-2); the rows before the end may be gone. */
  | { readonly found: 'ended'; readonly certificate: string }
  /** @property at the place of the first entry with which something is wrong, where one can be named. */
  | { readonly found: Wrong; readonly at?: number };

/**
 * @param rows all that stands of the chain, in order. @param points what seals say of it, the oldest first.
 */
export function checkChain(
  rows: readonly ChainRow[],
  points: readonly SealedPoint[],
  seals: SealsReach = {},
): ChainFound {
  const newest = points.at(-1);
  if (rows.length === 0) return newest ? { found: 'removed' } : { found: 'whole' };
  const entries: AuditEntry[] = [];
  for (const row of rows) {
    const entry = readStrictly(row);
    if (!entry) return { found: 'changed', ...(typeof row['seq'] === 'number' ? { at: row['seq'] } : {}) };
    entries.push(entry);
  }
  const end = entries.at(-1) as AuditEntry;
  // Rows before an end may go, from the first on, once the end is sealed and stays.
  const mayLack = newest?.ended === true && end.seq === newest.seq ? (entries[0]?.seq ?? 1) : 1;
  const wrong =
    brokenLink(entries, mayLack, seals) ?? unlikeSeal(entries, points, mayLack) ?? addedLater(entries, newest, seals);
  if (wrong) return wrong;
  return end.did === chainEnd ? { found: 'ended', certificate: end.what } : { found: 'whole' };
}

/** An entry with nothing missing and nothing besides. */
function readStrictly(row: ChainRow): AuditEntry | undefined {
  const { data } = auditEntry.safeParse(row);
  return data && Object.keys(data).length === Object.keys(row).length ? data : undefined;
}

/** The first entry that does not fit itself or the one before it. @param first place at which the chain must begin. */
function brokenLink(entries: readonly AuditEntry[], first: number, seals: SealsReach): ChainFound | undefined {
  for (const [index, entry] of entries.entries()) {
    const at = entry.seq;
    if (at !== first + index) return { found: 'removed', at: first + index };
    if (hashed(entry).hash !== entry.hash) return { found: tookPlaceOf(entry, entries) ? 'reordered' : 'changed', at };
    const before = entries[index - 1];
    const isLinked = before ? entry.previous === before.hash : at > 1 || entry.previous === beginning;
    if (!isLinked) return { found: inTime(entries) ? 'changed' : 'reordered', at };
    if (!isOlder(entry, seals) && !isListed(entry, before, at)) return { found: 'changed', at };
  }
  return undefined;
}

/** True when an entry is whole but for its place, which is that of another one. */
const tookPlaceOf = (entry: AuditEntry, entries: readonly AuditEntry[]): boolean =>
  entries.some(({ seq }) => seq !== entry.seq && hashed({ ...entry, seq }).hash === entry.hash);

/** Whoever puts entries in another order and makes all hashes anew leaves their times behind. */
const inTime = (entries: readonly AuditEntry[]): boolean =>
  entries.every(({ at }, index) => index === 0 || (entries[index - 1]?.at ?? '') <= at);

/** From a version before there were seals. */
const isOlder = ({ at, day, listed }: AuditEntry, { since }: SealsReach): boolean =>
  day === undefined && listed === undefined && since !== undefined && at < since;

/** As `appendAudit` lists: under its own day, by the first entry of that day alone. */
function isListed({ at, day, listed }: AuditEntry, before: AuditEntry | undefined, place: number): boolean {
  if (day !== at.slice(0, 10)) return false;
  if (!before && place > 1) return listed === undefined || listed === day;
  return listed === (before?.day === day ? undefined : day);
}

function unlikeSeal(
  entries: readonly AuditEntry[],
  points: readonly SealedPoint[],
  first: number,
): ChainFound | undefined {
  const last = entries.at(-1)?.seq ?? 0;
  for (const { seq, hash } of points) {
    if (seq < first) continue;
    if (seq > last) return { found: 'truncated', at: last + 1 };
    if (entries[seq - first]?.hash !== hash) return { found: inTime(entries) ? 'changed' : 'reordered', at: seq };
  }
  return undefined;
}

function addedLater(
  entries: readonly AuditEntry[],
  newest: SealedPoint | undefined,
  seals: SealsReach,
): ChainFound | undefined {
  const { through = '' } = seals;
  const sealed = newest?.seq ?? 0;
  const added = entries.find((one) => one.seq > sealed && one.at.slice(0, 10) <= through && !isOlder(one, seals));
  return added && { found: 'added', at: added.seq };
}
