import { describe, expect, it } from 'vitest';
import { beginning, brokenAt, hashed } from '../../functions/store/audit.ts';
import type { AuditEntry } from '../../shared/contracts/referral.ts';

function chain(length: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const previous = entries.at(-1)?.hash ?? beginning;
    entries.push(
      hashed({
        chain: 'ref_1',
        seq,
        at: '2026-11-23T09:00:00.000Z',
        who: 'person',
        did: 'submitted',
        what: 'referral',
        previous,
      }),
    );
  }
  return entries;
}

describe('AUD-2 the audit chain', () => {
  it('is whole as written', () => {
    expect(brokenAt(chain(5))).toBeUndefined();
    expect(brokenAt([])).toBeUndefined();
  });

  it.each<keyof AuditEntry>(['chain', 'at', 'who', 'did', 'what', 'previous', 'hash'])(
    'shows a changed %s',
    (field) => {
      const entries = chain(5).map((entry, index) => (index === 2 ? { ...entry, [field]: 'changed' } : entry));
      expect(brokenAt(entries)).toBe(3);
    },
  );

  it('shows a removed, a reordered and an inserted entry', () => {
    const whole = chain(5);
    expect(brokenAt(whole.toSpliced(1, 1))).toBe(2);
    expect(brokenAt(whole.toSpliced(1, 2, ...whole.slice(1, 3).reverse()))).toBe(2);
    expect(brokenAt(whole.toSpliced(3, 0, ...whole.slice(1, 2)))).toBe(4);
  });
});
