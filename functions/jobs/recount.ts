/**
 * Counts again what the badges of the staff's lists count, each night. A count moves in the same transaction as what it counts, so
 * there is nothing to mend unless somebody changed a table by hand, or restored one; then the log says so.
 */
import { services } from '../../shared/services/all.ts';
import { frames, log } from '../platform/log.ts';
import { type Counts, mendCount, readCounts, recounted } from '../store/recount.ts';

/** How often a service is counted anew when it changes meanwhile. */
const tries = 5;

export async function handler(): Promise<void> {
  let fresh = 0;
  for (const service of Object.keys(services)) {
    fresh += await recount(service).catch((error: unknown) => {
      log.error('NOT_RECOUNTED', {
        errorName: error instanceof Error ? error.name : 'unknown',
        frames: frames(error),
      });
      return 0;
    });
  }
  log.info('NEW_REQUESTS', { count: fresh });
}

/**
 * Counts stand still only while nobody works: a night in which they never do mends nothing and does no harm.
 * @returns how many new requests wait for a colleague.
 */
async function recount(service: string): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await readCounts(service);
    const lists = await recounted(service);
    if (!isSame(before, await readCounts(service))) continue;
    for (const [what, howMany] of Object.entries({ ...zeros(before), ...lists })) {
      const was = before[what] ?? 0;
      if (was !== howMany && (await mendCount(service, what, was, howMany))) log.warn('COUNT_MENDED', { code: what });
    }
    return lists['new'] ?? 0;
  }
  return 0;
}

/** A count of which no case is left stands at nought. */
const zeros = (counts: Counts): Counts => Object.fromEntries(Object.keys(counts).map((what) => [what, 0]));

const isSame = (a: Counts, b: Counts): boolean =>
  Object.keys({ ...a, ...b }).every((what) => (a[what] ?? 0) === (b[what] ?? 0));
