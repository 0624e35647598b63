import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { referenceOf } from '../../functions/local/seed.ts';
import { localSeal } from '../../functions/local/settings.ts';
import { addDays, londonDate, showDateWithDay } from '../../shared/values/date.ts';
import { encoded } from '../people/harness.ts';
import { logInFormFor } from '../people/patients.ts';
import { endAll, newFolder, type Running, rowsOf, startAndWait, until } from './running-portal.ts';

afterEach(endAll);

const originOf = ({ said }: Running): string => /(http:\/\/localhost:\d+)\/demo/.exec(said())?.[1] ?? '';

async function move(portal: Running, days: string, origin = originOf(portal)): Promise<number> {
  const { status } = await fetch(`${originOf(portal)}/demo/clock`, {
    method: 'POST',
    body: new URLSearchParams({ days }),
    headers: { origin },
    redirect: 'manual',
  });
  return status;
}
const shows = async (portal: Running, day: string): Promise<boolean> =>
  (await (await fetch(`${originOf(portal)}/demo`)).text()).includes(`Here it is <strong>${showDateWithDay(day)}`);

it('the clock moves on by days, stays moved with its data, and begins anew when they are emptied', async () => {
  const data = newFolder();
  const today = londonDate(Date.now());
  const portal = await startAndWait(data);
  expect(await shows(portal, today)).toBe(true);
  expect(await move(portal, '7')).toBe(303);
  expect(await shows(portal, addDays(today, 7))).toBe(true);
  portal.child.kill('SIGTERM');
  await portal.code;
  const again = await startAndWait(data);
  expect(await shows(again, addDays(today, 7))).toBe(true);
  again.child.kill('SIGTERM');
  await again.code;
  expect(await shows(await startAndWait(data, { flags: ['--built', '--reset'] }), today)).toBe(true);
});

it('AUD-2: each day that is over has its seal, which a restart keeps', async () => {
  const data = newFolder();
  const seals = (): readonly string[] => readdirSync(join(data, 'seals', localSeal.bucket));
  const portal = await startAndWait(data);
  expect(await move(portal, '7')).toBe(303);
  const before = seals();
  // In the first hour of a day the day before it is not sealed yet.
  expect(before.length).toBeGreaterThanOrEqual(6);
  portal.child.kill('SIGTERM');
  await portal.code;
  expect(await move(await startAndWait(data), '7')).toBe(303);
  expect(seals().toSorted().slice(0, before.length)).toEqual(before.toSorted());
  expect(seals()).toHaveLength(before.length + 7);
});

it('what is sent is told to have arrived, as Notify tells it', async () => {
  const data = newFolder();
  const portal = await startAndWait(data);
  const { status } = await fetch(`${originOf(portal)}/my/log-in`, {
    method: 'POST',
    body: new URLSearchParams(encoded(logInFormFor(people.amira, referenceOf('amira')))),
    headers: { origin: originOf(portal) },
    redirect: 'manual',
  });
  expect(status).toBe(303);
  await until('the code has arrived', async () =>
    (await rowsOf(data, 'Outbox')).some(
      ({ template, delivery }) => template?.S === 'log-in-code' && delivery?.S === 'delivered',
    ),
  );
});

it('moves for our own page alone, and by nothing that it does not offer', async () => {
  const portal = await startAndWait(newFolder());
  for (const days of ['-7', '0', '10000', 'x', '']) expect(await move(portal, days)).toBe(422);
  expect(await move(portal, '7', 'https://elsewhere.example')).toBe(422);
  expect(await shows(portal, londonDate(Date.now()))).toBe(true);
});
