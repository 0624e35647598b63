/** What is broken when somebody presses a button, and what must stand where, once, when they have pressed it again. */
import { expect } from 'vitest';
import { brokenAt } from '../../functions/store/audit.ts';
import { readCase } from '../../functions/store/cases.ts';
import type { AuditEntry } from '../../shared/contracts/referral.ts';
import type { Plan } from './faults.ts';
import type { Tables } from './harness.ts';
import { rows } from './rows.ts';

/** What is broken at a call of the store, and from there on. A process that is killed makes no more calls. */
export const faults: readonly (readonly [what: string, at: (broken: number) => Plan])[] = [
  ['refused', (broken) => (call) => (call === broken ? 'refused' : undefined)],
  ['its answer lost', (broken) => (call) => (call === broken ? 'answer lost' : undefined)],
  [
    'the last before the process is killed',
    (broken) => (call) => {
      if (call > broken) return 'refused';
      return call === broken ? 'answer lost' : undefined;
    },
  ],
];

/** How often something that was done stands in each place where it must. */
export async function traces(tables: Tables, id: string, did: string) {
  const trail = (await rows(tables, 'Audit')).filter(({ chain }) => chain === id) as unknown as AuditEntry[];
  expect(brokenAt(trail.sort((a, b) => a.seq - b.seq))).toBeUndefined();
  return {
    timeline: (await readCase(id))?.timeline.filter((line) => line.did === did).length,
    audit: trail.filter((one) => one.did === did).length,
  };
}
