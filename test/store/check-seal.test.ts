import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashed } from '../../functions/store/audit.ts';
import { checkChain, type SealedPoint } from '../../functions/store/check-seal.ts';
import { chainEnd } from '../../functions/store/end-chain.ts';
import type { AuditEntry } from '../../shared/contracts/referral.ts';

/** A chain of some days, sealed after each of them but for the last, and what is done to it. */
interface World {
  readonly rows: readonly AuditEntry[];
  readonly points: readonly SealedPoint[];
  readonly through: string | undefined;
}

const firstDay = Date.parse('2026-11-20T00:00:00Z');
const atMinute = (day: number, minute: number) => new Date(firstDay + day * 86_400_000 + minute * 60_000).toISOString();

/** Chains the entries: their places, their days and their hashes. */
function chained(deeds: readonly Pick<AuditEntry, 'at' | 'who' | 'did' | 'what'>[]): readonly AuditEntry[] {
  const rows: AuditEntry[] = [];
  for (const { at, who, did, what } of deeds) {
    const [last, day] = [rows.at(-1), at.slice(0, 10)];
    const entry = hashed({
      chain: 'ref_1',
      seq: rows.length + 1,
      at,
      who,
      did,
      what,
      previous: last?.hash ?? 'beginning',
    });
    rows.push({ ...entry, day, ...(last?.day === day ? {} : { listed: day }) });
  }
  return rows;
}

/** Entries on each of some days. */
const perDay = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 })
  .filter((all) => (all[0] ?? 0) > 0);
const world = perDay.map((counts): World => {
  const rows = chained(
    counts.flatMap((count, day) =>
      Array.from({ length: count }, (_, n) => ({
        at: atMinute(day, n),
        who: `staff ${day}`,
        did: 'read',
        what: `part ${n}`,
      })),
    ),
  );
  const through = atMinute(counts.length - 2, 0).slice(0, 10);
  const points = counts.slice(0, -1).flatMap((count, day): SealedPoint[] => {
    const end = rows.findLast(({ at }) => at < atMinute(day + 1, 0));
    return count > 0 && end ? [{ seq: end.seq, hash: end.hash, ended: false }] : [];
  });
  return counts.length === 1 ? { rows, points: [], through: undefined } : { rows, points, through };
});
/** At least two entries are sealed. */
const sealedWorld = world.filter(({ points }) => (points.at(-1)?.seq ?? 0) > 1);
const found = ({ rows, points, through }: World, changed: readonly object[] = rows) =>
  checkChain(changed as readonly Record<string, unknown>[], points, {
    since: '2026-11-20T00:00:00.000Z',
    ...(through ? { through } : {}),
  });

/** One of the sealed places, as an index. */
const placeIn = ({ points }: World, pick: number): number => pick % (points.at(-1)?.seq ?? 1);
const anywhere = fc.nat({ max: 1000 });
const runs = { numRuns: 1000 };

describe('AUD-2 a chain held against its seals', () => {
  it('is whole as it was written, whatever was sealed of it and whatever grew since', () => {
    fc.assert(
      fc.property(world, (one) => {
        expect(found(one)).toEqual({ found: 'whole' });
      }),
      runs,
    );
  });

  const fields = ['chain', 'at', 'who', 'did', 'what', 'why', 'previous', 'hash', 'day', 'listed', 'else'] as const;
  it.each(fields)('shows any change of "%s" in any sealed row', (field) => {
    fc.assert(
      fc.property(sealedWorld, anywhere, fc.string({ minLength: 1 }), (one, pick, value) => {
        const place = placeIn(one, pick);
        const changed = one.rows.map((row, n) => (n === place ? { ...row, [field]: value } : row));
        fc.pre((one.rows[place] as Record<string, unknown>)[field] !== value);
        expect(found(one, changed).found).toMatch(/^(changed|reordered)$/);
      }),
      runs,
    );
  });

  it('shows a change by somebody who makes every hash anew', () => {
    fc.assert(
      fc.property(sealedWorld, anywhere, fc.constantFrom('who', 'did', 'what'), (one, pick, field) => {
        const place = placeIn(one, pick);
        const forged = chained(one.rows.map((row, n) => (n === place ? { ...row, [field]: 'forged' } : row)));
        expect(found(one, forged).found).toBe('changed');
      }),
      runs,
    );
  });

  it('shows a row that was removed, and all of them', () => {
    fc.assert(
      fc.property(sealedWorld, anywhere, (one, pick) => {
        const place = placeIn(one, pick);
        const isLast = place === one.rows.length - 1;
        const left = one.rows.toSpliced(place, 1);
        expect(found(one, left)).toEqual({ found: isLast ? 'truncated' : 'removed', at: place + 1 });
        expect(found(one, []).found).toBe('removed');
        // With the gap closed and all hashes made anew.
        expect(found(one, chained(left)).found).toMatch(/^(changed|truncated|added)$/);
      }),
      runs,
    );
  });

  it('shows what was cut off at the end of what was sealed, with all that came after', () => {
    fc.assert(
      fc.property(sealedWorld, anywhere, (one, pick) => {
        const length = Math.max(1, placeIn(one, pick));
        expect(found(one, one.rows.slice(0, length))).toEqual({ found: 'truncated', at: length + 1 });
      }),
      runs,
    );
  });

  it('shows two rows that changed places, with their hashes or with fresh ones', () => {
    fc.assert(
      fc.property(sealedWorld, anywhere, anywhere, (one, first, second) => {
        const [a, b] = [placeIn(one, first), placeIn(one, second)];
        fc.pre(a !== b);
        const [rowA, rowB] = [one.rows[a] as AuditEntry, one.rows[b] as AuditEntry];
        const swapped = one.rows.with(a, { ...rowB, seq: rowA.seq }).with(b, { ...rowA, seq: rowB.seq });
        expect(found(one, swapped).found).toBe('reordered');
        expect(found(one, chained(swapped)).found).toBe('reordered');
      }),
      runs,
    );
  });

  it('shows an entry that was put in later for a day that is sealed', () => {
    fc.assert(
      fc.property(sealedWorld, anywhere, (one, pick) => {
        const place = placeIn(one, pick);
        const late = { ...(one.rows[place] as AuditEntry), what: 'put in later' };
        expect(found(one, chained(one.rows.toSpliced(place + 1, 0, late))).found).not.toBe('whole');
        // At the very end of what is sealed, where nothing that was sealed moves.
        const sealed = one.rows.slice(0, one.points.at(-1)?.seq);
        expect(found(one, chained([...sealed, { ...late, at: sealed.at(-1)?.at ?? '' }]))).toEqual({
          found: 'added',
          at: sealed.length + 1,
        });
      }),
      runs,
    );
  });
});

describe('a chain from a version before there were seals', () => {
  it('is whole though it is not listed, sealed or not, and no later entry may lack that', () => {
    fc.assert(
      fc.property(sealedWorld, fc.boolean(), (one, isSealed) => {
        const older = one.rows.map(({ day: _, listed: __, ...row }) => row);
        const check = (since: string) =>
          checkChain(older, isSealed ? one.points : [], { since, through: one.through ?? '' }).found;
        expect(check('2027-01-01T00:00:00.000Z')).toBe('whole');
        expect(check(one.rows.at(-1)?.at ?? '')).toBe('changed');
      }),
      runs,
    );
  });
});

describe('RET-2 a chain that ended with a certificate', () => {
  /** Ended and sealed as such; then as many rows go as the job that deletes came to. */
  const ended = fc.tuple(sealedWorld, anywhere).map(([{ rows, points, through }, pick]) => {
    const end = { at: rows.at(-1)?.at ?? '', who: 'retention', did: chainEnd, what: 'certificate_1' };
    const all = chained([...rows, end]);
    const last = all.at(-1) as AuditEntry;
    const one = { rows: all, points: [...points, { seq: last.seq, hash: last.hash, ended: true }], through };
    return { one, left: all.slice(pick % all.length) };
  });

  it('says so, however many of the rows before the end are gone', () => {
    fc.assert(
      fc.property(ended, ({ one, left }) => {
        expect(found(one, left)).toEqual({ found: 'ended', certificate: 'certificate_1' });
      }),
      runs,
    );
  });

  it('is removed when its end is gone too, and changed when its end is another one', () => {
    fc.assert(
      fc.property(ended, ({ one, left }) => {
        expect(found(one, left.slice(0, -1)).found).toMatch(/^(removed|truncated)$/);
        const forged = left.map((row) => (row.did === chainEnd ? { ...row, what: 'certificate_2' } : row));
        expect(found(one, forged).found).toBe('changed');
      }),
      runs,
    );
  });

  it('explains nothing while no seal holds the end', () => {
    fc.assert(
      fc.property(ended, ({ one, left }) => {
        fc.pre(left.length < one.rows.length);
        const unsealed = { ...one, points: one.points.slice(0, -1) };
        expect(found(unsealed, left).found).toBe('removed');
        const asAnyHead = one.points.map((point) => ({ ...point, ended: false }));
        expect(found({ ...one, points: asAnyHead }, left).found).toBe('removed');
      }),
      runs,
    );
  });
});
