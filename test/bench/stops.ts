/** The live pages of a whole journey: where a person stands, and the browser that they hold, each time a page is theirs. */
import { bundleFile } from '../../functions/build.ts';
import type { Door } from '../../functions/local/event.ts';
import { type Person, people } from '../../functions/local/people.ts';
import { localTableName } from '../../functions/local/settings.ts';
import { paths, revisit } from '../../shared/paths.ts';
import { Visitor } from '../people/harness.ts';
import { newestCodeId } from '../people/rows.ts';
import { leadsTo, walk } from '../people/walk.ts';

export interface Stop {
  readonly path: string;
  readonly visitor: Visitor;
}

/**
 * Walks people through the running portal and stops at each page that only a door can answer. Whoever takes a stop must
 * look at it before asking for the next.
 */
export async function* liveStops(endpoint: string): AsyncGenerator<Stop> {
  const { handler } = (await import(bundleFile('public'))) as { readonly handler: Door };
  const codeIdOf = (): Promise<string> => newestCodeId({ endpoint, nameOf: localTableName });

  /** Goes on from where the visitor stands. */
  async function stopAt(path: string, visitor: Visitor, person: Person = people.amira): Promise<Stop> {
    const { last } = await walk(visitor, person, { until: path, codeIdOf });
    if (last !== path) throw new Error(`The walk to ${path} ended at ${last}`);
    return { path, visitor };
  }

  const linked = new Visitor(handler);
  await linked.post(`${paths.start}?p=Z99001&c=text`);
  yield await stopAt(paths.yourGpSurgery, linked);

  const ill = new Visitor(handler);
  await ill.post(paths.start);
  const led = leadsTo(await ill.post(paths.ask('emergency'), { emergency: ['CHEST', 'STROKE'] }));
  if (led !== paths.getHelpNow) throw new Error(`A ticked emergency led to ${led}`);
  yield { path: paths.getHelpNow, visitor: ill };

  const well: Person = {
    ...people.amira,
    types: { ...people.amira.types, 'effect-on-work': { 'effect-on-work': 'no' } },
  };
  yield await stopAt(paths.notThisService, new Visitor(handler), well);

  const amira = new Visitor(handler);
  for (const path of [paths.youCanAsk, paths.confirmContact]) yield await stopAt(path, amira);
  await amira.post(paths.save);
  yield { path: paths.saved, visitor: amira };
  yield await stopAt(paths.code, amira);
  yield await stopAt(paths.checkAnswers, amira);
  // Each page again as somebody sees it who comes to change an answer.
  for (const id of Object.keys(people.amira.types)) {
    yield { path: `${paths.ask(id)}?${revisit.change}`, visitor: amira };
  }
  yield await stopAt(paths.sent, amira);
}
