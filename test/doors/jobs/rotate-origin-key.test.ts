import { createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleFile } from '../../../functions/build.ts';
import { nextStep, type OriginState, originState } from '../../../functions/jobs/origin-steps.ts';
import { handler } from '../../../functions/jobs/rotate-origin-key.ts';
import { signingKey } from '../../../functions/outside/signed-everywhere.ts';
import { days, hours, moveClock } from '../../../functions/platform/clock.ts';
import { openRotation, type RotationSide } from '../../people/rotation.ts';

let side: RotationSide;
beforeEach(async () => {
  moveClock(0);
  side = await openRotation();
});
afterEach(() => {
  moveClock(0);
  side.close();
});

const state = (): OriginState => originState.parse(JSON.parse(side.secret ?? ''));
/** What must hold at every moment: doors take what the edge sends. */
const expectTaken = () => expect(side.edge === undefined || state().originKeys.includes(side.edge)).toBe(true);

/** The job as it runs for so many days. @param every so many hours. @returns the keys that the edge sent, in their order. */
async function runFor(many: number, { from = 0, every = 1 } = {}): Promise<readonly string[]> {
  const sent: string[] = [];
  for (let hour = 0; hour <= many * 24; hour += every) {
    moveClock(days(from) + hours(hour));
    await handler({});
    expectTaken();
    if (sent.at(-1) !== side.edge) sent.push(side.edge ?? '');
  }
  return sent;
}

describe('the origin key', () => {
  it('is made when there is none, and the edge sends it', async () => {
    await handler({});
    expect(state()).toMatchObject({ originKeys: [side.edge], sent: side.edge, step: 'steady' });
    expect(side.edge?.length).toBeGreaterThanOrEqual(43);
  });

  it('changes each month: told, sent an hour later, and the old one forgotten an hour after that', async () => {
    expect(await runFor(95, { every: 6 })).toHaveLength(4);
    const steps = side.written.map((one) => originState.parse(JSON.parse(one)));
    expect(steps.map(({ step }) => step)).toEqual(['steady', ...Array(3).fill(['told', 'sent', 'steady']).flat()]);
    const [first, told, sent, steady] = steps;
    expect(told?.originKeys).toEqual([first?.sent, expect.any(String)]);
    expect(told?.sent).toBe(first?.sent);
    expect(sent?.originKeys).toEqual(told?.originKeys);
    expect(sent?.sent).toBe(told?.originKeys[1]);
    expect(steady?.originKeys).toEqual([sent?.sent]);
    const waits = steps.slice(1).map(({ at }, n) => Date.parse(at) - Date.parse(steps[n]?.at ?? ''));
    expect(waits.filter((one) => one < hours(1))).toEqual([]);
    expect(new Set(steps.flatMap(({ originKeys }) => originKeys)).size).toBe(4);
  });

  it('after a leak it is begun by hand, and the leaked one is refused within three hours', async () => {
    await runFor(1);
    const leaked = side.edge ?? '';
    await handler({ begin: true });
    await handler({ begin: true });
    expect(await runFor(0.125, { from: 1 })).toHaveLength(2);
    expect(state().originKeys).not.toContain(leaked);
  });

  it('is put right within the hour when the edge sends another', async () => {
    await handler({});
    side.edge = 'what-somebody-wrote-into-the-store-by-hand';
    await handler({});
    expect(side.edge).toBe(state().sent);
  });

  it('two runs at once leave nothing that the next does not put right', async () => {
    for (let day = 0; day < 65; day += 0.5) {
      moveClock(days(day));
      await Promise.allSettled([handler({}), handler({})]);
      await handler({});
      expect(side.edge).toBe(state().sent);
      expectTaken();
    }
  });
});

describe('a run that breaks off', () => {
  it('at any call, before or after it was carried out, leaves a key that doors take, and the next run goes on', async () => {
    const real = globalThis.fetch;
    for (const fault of ['refused', 'answer lost'])
      for (let broken = 0; broken < 12; broken += 1) {
        side.close();
        side = await openRotation();
        await handler({});
        const first = side.edge;
        let call = 0;
        globalThis.fetch = async (...asked) => {
          call += 1;
          if (call - 1 !== broken) return real(...asked);
          if (fault === 'answer lost') await real(...asked);
          throw new TypeError('fetch failed');
        };
        for (let hour = 0; hour <= 8; hour += 1) {
          moveClock(days(31) + hours(hour));
          await handler({}).catch(() => undefined);
          expectTaken();
        }
        globalThis.fetch = real;
        expect(call).toBeGreaterThan(broken);
        expect(side.edge).toBe(state().sent);
        expect(side.edge).not.toBe(first);
        moveClock(0);
      }
  });

  it('never forgets a key while the edge is not known to send the other', () => {
    const step = fc.record({ wait: fc.integer({ min: 0, max: hours(24 * 40) }), isAsked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = Date.parse('2026-11-27T03:00:00Z');
        let one = nextStep(undefined, now);
        for (const { wait, isAsked } of steps) {
          now += wait;
          const next = nextStep(one, now, isAsked);
          expect(next.originKeys).toContain(next.sent);
          // What was sent before this step is still taken after it.
          expect(next.originKeys).toContain(one.sent);
          expect(next.originKeys.length).toBeLessThanOrEqual(2);
          one = next;
        }
      }),
    );
  });

  it('refuses a secret that somebody else wrote, and leaves it as it is', async () => {
    side.secret = '{"lookupKey":"x"}';
    await expect(handler({})).rejects.toThrow();
    expect(side.written).toEqual([]);
  });
});

describe('while the portal is deployed', () => {
  async function deploy(RequestType: string): Promise<Readonly<Record<string, string>>> {
    let told: Readonly<Record<string, string>> = {};
    const server = createServer(async (request, response) => {
      told = JSON.parse(await text(request));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const ResponseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer`;
    const ids = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'FirstOriginKey' };
    // The bundle that is deployed.
    await (await import(bundleFile('rotate'))).handler({ RequestType, ResponseURL, ...ids });
    server.close();
    return told;
  }

  it('CloudFormation is told when the edge has its first key', async () => {
    expect(await deploy('Create')).toMatchObject({ Status: 'SUCCESS', RequestId: 'request', StackId: 'stack' });
    expect(side.edge).toBe(state().sent);
  });

  it('is told of a failure by its name, and of nothing that is in the secret', async () => {
    side.secret = '{"lookupKey":"not-to-be-told"}';
    const told = await deploy('Update');
    expect(told).toMatchObject({ Status: 'FAILED' });
    expect(JSON.stringify(told)).not.toContain('not-to-be-told');
  });

  it('nothing is changed when the stack goes', async () => {
    expect(await deploy('Delete')).toMatchObject({ Status: 'SUCCESS' });
    expect([side.secret, side.edge]).toEqual([undefined, undefined]);
  });
});

it('the key that signs for every region is the one that AWS derives, by its own published example', () => {
  const key = createPublicKey(signingKey('AKIDEXAMPLE', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'));
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  expect([x, y].map((part) => Buffer.from(part, 'base64url').toString('hex'))).toEqual([
    'b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1',
    '865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518',
  ]);
});
