/**
 * A seal: the heads of the chains that grew since the last one, under one hash, which with the hash of the last seal stands in a
 * short text that is signed. Nothing here reads or writes (`infra/decisions/0025-audit-seal.md`).
 */
import { createHash, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { beginning } from './audit.ts';

/** A chain, the place and the hash of its last entry; `ended` when that entry ends it and all before it was there. */
const sealedHead = z.union([
  z.tuple([z.string(), z.int().check(z.positive()), z.string()]),
  z.tuple([z.string(), z.int().check(z.positive()), z.string(), z.literal('ended')]),
]);
export type SealedHead = z.infer<typeof sealedHead>;

/** Up to where lists of chains were read: a day (UTC), whole unless a chain is named, which was then the last. */
const position = z.object({ day: z.iso.date(), chain: z.optional(z.string()) });
export type Position = z.infer<typeof position>;

export const sealContract = z.object({
  format: z.literal(1),
  /** 1, 2, 3 without a gap. */
  number: z.int().check(z.positive()),
  /** Hash of the seal before. */
  previous: z.string(),
  madeAt: z.iso.datetime(),
  after: position,
  through: position,
  /** In the order of their chains, each chain once. */
  heads: z.array(sealedHead),
  /** Key that signed. */
  key: z.string(),
  hash: z.string(),
  signature: z.string(),
});
export type Seal = z.infer<typeof sealContract>;

export type Unsigned = Omit<Seal, 'hash' | 'signature'>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The text that is signed: it says everything of the seal, the heads by their hash. */
export const statementOf = ({ format, number, previous, madeAt, after, through, heads, key }: Unsigned): string =>
  JSON.stringify([
    'work-and-health audit seal',
    format,
    number,
    previous,
    madeAt,
    [after.day, after.chain ?? null],
    [through.day, through.chain ?? null],
    heads.length,
    sha256(JSON.stringify(heads)),
    key,
  ]);

export const sealHash = (one: Unsigned): string => sha256(statementOf(one));

/** What the next seal says before it is signed. */
export function nextSeal(
  last: Seal | undefined,
  made: Pick<Seal, 'madeAt' | 'after' | 'through' | 'heads' | 'key'>,
): Unsigned {
  return { ...made, format: 1, number: (last?.number ?? 0) + 1, previous: last?.hash ?? beginning };
}

/** True when seal and signature are of each other. @param signer public half of the key that signs seals. */
export const isGenuine = (one: Seal, signer: KeyObject): boolean =>
  sealHash(one) === one.hash &&
  verify('sha256', Buffer.from(statementOf(one)), signer, Buffer.from(one.signature, 'base64'));

/** True when one seal goes on exactly where the other ended. */
export const follows = (one: Seal, last: Seal | undefined): boolean =>
  one.number === (last?.number ?? 0) + 1 &&
  one.previous === (last?.hash ?? beginning) &&
  (last === undefined || (one.after.day === last.through.day && one.after.chain === last.through.chain));
