/** The staff's list of new referrals as it grows: read units and time of a page, at the start and in the middle. */
import { startEngine } from '../../functions/local/engine.ts';
import { seedRequests } from '../../functions/local/seed.ts';
import { applySettings } from '../../functions/local/settings.ts';
import { countCases, listCases } from '../../functions/store/case-lists.ts';
import { createTables, engineClient } from '../../functions/store/create-tables.ts';
import { tableVariable } from '../../functions/store/tables.ts';
import { unitsOf } from '../store/units.ts';
import { atMost, type Figure, type Line, median, millis, slope, times } from './figure.ts';
import { fill, oneReferral, service } from './fill.ts';
import { origin } from './requests.ts';

const usualSizes = [100, 1000, 10_000] as const;
const rounds = 400;
/** As the staff's list shows them. */
const pageSize = 25;

interface Place {
  readonly what: 'first page' | 'page in the middle';
  readonly size: number;
  readonly table: string;
  readonly after: string | undefined;
  units: number;
  readonly taken: number[];
}

/** @param most `100000` adds the largest list, whose filling takes some minutes. */
export async function measure(most?: string): Promise<Figure> {
  const sizes = [...usualSizes, ...(Number(most) > 10_000 ? [Number(most)] : [])];
  const engine = await startEngine();
  try {
    const began = performance.now();
    const places = await placesOf(engine.endpoint, sizes);
    const filled = (performance.now() - began) / 1000;
    for (const place of places) place.units = (await unitsOf(() => readPage(place))).reads;
    // In turn, so that whatever else this machine does falls on all alike; the first rounds only warm up.
    for (let round = -50; round < rounds; round += 1) {
      for (const place of places) {
        const start = performance.now();
        await readPage(place);
        if (round >= 0) place.taken.push(performance.now() - start);
      }
    }
    return figureOf(places, filled);
  } finally {
    await engine.stop();
  }
}

function figureOf(places: readonly Place[], filled: number): Figure {
  const units = places.map((place) => place.units);
  const slopes = (['first page', 'page in the middle'] as const).map((what): Line => {
    const own = places.filter((place) => place.what === what);
    const points = own.map(({ size, taken }) => [Math.log10(size), Math.log10(median(taken))] as const);
    return atMost(`slope of the time, ${what}`, slope(points), 0.05, (value) => value.toFixed(3));
  });
  return {
    title: `growth: one page of ${pageSize} and the count, ${rounds} times in turn at each size`,
    lines: [
      ...places.map(({ what, size, taken, units: cost }) => ({
        what: `${what} of ${size.toLocaleString('en-GB')}`,
        result: `${cost} units, ${millis(median(taken))}`,
      })),
      atMost('units, dearest page / cheapest', Math.max(...units) / Math.min(...units), 1, times),
      ...slopes,
    ],
    note: `The slope is of log time over log size: 0 is no growth, 1 is as fast as the list. Filling took ${filled.toFixed(0)} s.`,
  };
}

/** Tables of each size, and where in them to read. */
async function placesOf(endpoint: string, sizes: readonly number[]): Promise<readonly Place[]> {
  applySettings({ endpoint, origin });
  const client = engineClient(endpoint);
  const nameOf = (prefix: string) => (table: string) => `${prefix}-${table.toLowerCase()}`;
  await createTables(client, nameOf('local'), false);
  await seedRequests();
  const model = await oneReferral(nameOf('local')('Cases'));
  const places: Place[] = [];
  for (const size of sizes) {
    const prefix = `growth-${size}`;
    await createTables(client, nameOf(prefix), false);
    const table = nameOf(prefix)('Cases');
    const order = await fill(table, size, model);
    const middle = Buffer.from(order[Math.floor(size / 2)] ?? '').toString('base64url');
    places.push({ what: 'first page', size, table, after: undefined, units: 0, taken: [] });
    places.push({ what: 'page in the middle', size, table, after: middle, units: 0, taken: [] });
  }
  return places;
}

/** What the staff's operation asks of the store. */
async function readPage({ table, after, size }: Place): Promise<void> {
  process.env[tableVariable('Cases')] = table;
  const [page, total] = await Promise.all([
    listCases(service, { by: 'state', value: 'new' }, pageSize, after),
    countCases(service, 'new'),
  ]);
  if (page.rows.length !== pageSize || total !== size) throw new Error(`The list of ${size} was not read whole`);
}
