import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock } from '../../functions/platform/clock.ts';
import { brokenAt } from '../../functions/store/audit.ts';
import { appendNext, lastEntry, readTrail } from '../../functions/store/audit-trail.ts';
import { chainsOf, rowsOf } from '../../functions/store/chain-heads.ts';
import { chainEnd, endChain } from '../../functions/store/end-chain.ts';
import { transact } from '../../functions/store/transact.ts';
import { openTables } from '../people/harness.ts';
import { unitsOf } from './units.ts';

beforeAll(() => openTables());

const look = (chain: string) => appendNext({ chain, who: 'patient', did: 'read', what: 'own case' });
const dayIn = (n: number) => new Date(Date.now() + days(n)).toISOString().slice(0, 10);

/** Every page of a day's list, however small the pages are. */
async function listOf(day: string, most = 2): Promise<readonly string[]> {
  const all: string[] = [];
  for (;;) {
    const page = await chainsOf(day, all.at(-1), most);
    all.push(...page);
    if (page.length < most) return all;
  }
}

describe('the list of chains that grew on a day', () => {
  it('has each chain once, whoever wrote in which order, and none that did not grow', async () => {
    let run = 0;
    const act = fc.record({ chain: fc.integer({ min: 0, max: 4 }), wait: fc.integer({ min: 0, max: 2 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        run += 1;
        const grew = new Map<string, Set<string>>();
        let ahead = 100 * run;
        for (const { chain, wait } of acts) {
          ahead += wait;
          moveClock(days(ahead));
          const id = `ref_${run}_${chain}`;
          await look(id);
          grew.set(dayIn(ahead), (grew.get(dayIn(ahead)) ?? new Set()).add(id));
        }
        moveClock(0);
        for (const [day, chains] of grew) expect(await listOf(day)).toEqual([...chains].toSorted());
      }),
      { numRuns: 25 },
    );
  });

  it('costs one unit for a chain and a day, and nothing for what else is written on it', async () => {
    const chain = 'ref_cost';
    expect((await unitsOf(() => look(chain))).writes).toBe(2);
    expect((await unitsOf(() => look(chain))).writes).toBe(1);
    expect((await unitsOf(() => look(chain))).writes).toBe(1);
  });

  it('lists a chain even when the entry before was written by a version that listed nothing', async () => {
    const chain = 'ref_older';
    await look(chain);
    const [first] = await readTrail(chain, 1);
    const { day: _, listed: __, ...older } = first ?? expect.fail('no entry');
    expect(brokenAt([older])).toBeUndefined();
    expect(endChain(chain, 'certificate', older).Put.Item).toHaveProperty('listed');
    expect(endChain(chain, 'certificate', first ?? older).Put.Item).not.toHaveProperty('listed');
  });
});

describe('RET-2 a chain whose case is deleted', () => {
  it('ends with an entry that names the certificate, and stays whole', async () => {
    const chain = 'ref_ended';
    for (let n = 0; n < 3; n += 1) await look(chain);
    const last = (await lastEntry(chain)) ?? expect.fail('no entry');
    expect(await transact([endChain(chain, 'certificate_1', last)])).toBe('written');
    expect(await rowsOf(chain)).toHaveLength(4);
    const trail = (await readTrail(chain, 10)).toReversed();
    expect(brokenAt(trail)).toBeUndefined();
    expect(trail.at(-1)).toMatchObject({ did: chainEnd, what: 'certificate_1', who: 'retention' });
  });

  it('is not ended over an entry that was not seen', async () => {
    const chain = 'ref_meanwhile';
    await look(chain);
    const last = (await lastEntry(chain)) ?? expect.fail('no entry');
    await look(chain);
    expect(await transact([endChain(chain, 'certificate_2', last)])).toEqual([0]);
  });
});
