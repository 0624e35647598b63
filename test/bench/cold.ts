/** From the spawn of a process to its first answered request: the public door, a bare handler, and Express. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { startEngine } from '../../functions/local/engine.ts';
import { localTableName } from '../../functions/local/settings.ts';
import { createTables, engineClient } from '../../functions/store/create-tables.ts';
import { buildCompared, builtDoor } from './compared.ts';
import { atMost, type Figure, type Line, median, millis, times } from './figure.ts';
import { type Start, startFunction } from './lambda/runtime-api.ts';
import { unknownReturnCode } from './requests.ts';
import { settingsFor } from './settings.ts';

const startsOfEach = 25;

interface Program {
  readonly what: string;
  readonly folder: string;
  /** The status that says it did the work. */
  readonly status: number;
  readonly starts: Start[];
}

export async function measure(): Promise<Figure> {
  const program = (what: string, folder: string, status: number): Program => ({ what, folder, status, starts: [] });
  const bare = program('bare handler', await buildCompared('bare'), 200);
  const door = program('public door', builtDoor('public'), 422);
  const express = program('Express', await buildCompared('express'), 422);
  const engine = await startEngine();
  try {
    await createTables(engineClient(engine.endpoint), localTableName, false);
    const settings = settingsFor(engine.endpoint);
    const turns = [bare, door, express];
    // The first round fills the disk's cache and does not count.
    for (let round = 0; round <= startsOfEach; round += 1) {
      // Another goes first each time, so that none always follows the same one.
      turns.push(...turns.splice(0, 1));
      for (const one of turns) {
        const start = await startOnce(one, unknownReturnCode(), settings);
        if (round > 0) one.starts.push(start);
      }
    }
  } finally {
    await engine.stop();
  }
  return {
    title: `cold: spawn to first answered request, ${startsOfEach} starts of each, in turn`,
    lines: [
      ...[bare, door, express].map(described),
      atMost('public door / bare handler', ratio(door, bare), 1.8, times),
      atMost('public door / Express', ratio(door, express), 0.5, times),
    ],
    note: 'The request posts a form, writes and reads the embedded DynamoDB, and gets a page. Milliseconds are of this machine.',
  };
}

/** The ratio in the middle of all rounds: a round's starts follow each other, so that a slow moment falls on all of them. */
const ratio = (one: Program, other: Program): number =>
  median(one.starts.map(({ answered }, round) => answered / (other.starts[round]?.answered ?? Number.NaN)));

async function startOnce(
  { what, folder, status }: Program,
  event: APIGatewayProxyEventV2,
  settings: Readonly<Record<string, string>>,
): Promise<Start> {
  const start = await startFunction(folder, event, settings);
  if (start.result.statusCode !== status) throw new Error(`${what} answered ${String(start.result.statusCode)}`);
  return start;
}

function described({ what, starts }: Program): Line {
  const init = median(starts.map((start) => start.init));
  const request = median(starts.map((start) => start.answered - start.init));
  const whole = median(starts.map((start) => start.answered));
  return { what, result: `${millis(whole)} (init ${millis(init)}, request ${millis(request)})` };
}
