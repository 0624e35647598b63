/** What each door weighs, and what the same work would weigh in the ordinary way. */
import { readdirSync, statSync } from 'node:fs';
import { bundles, bytesAtStart, mostDoorKiB } from '../../functions/build.ts';
import { buildCompared, builtDoor } from './compared.ts';
import { atMost, type Figure, times } from './figure.ts';

/** Minified size of a bundle as it starts, in KiB. */
const weightOf = (folder: string): number => bytesAtStart(`${folder}/index.mjs`) / 1024;

/** All code of a door, also what is read when somebody first asks for it, in KiB. */
const wholeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .reduce((sum, file) => sum + statSync(`${folder}/${file}`).size / 1024, 0);

export const doors: readonly string[] = bundles.flatMap(({ name, shell }) => (shell ? [name] : []));
export const weightOfDoor = (name: string): number => weightOf(builtDoor(name));

const kib = (value: number): string => `${value.toFixed(1)} KiB`;

export async function measure(): Promise<Figure> {
  const express = weightOf(await buildCompared('express'));
  const jobs = bundles.filter(({ shell }) => !shell);
  return {
    title: 'bundle: weight of a door, minified',
    lines: [
      ...doors.map((name) => atMost(`door ${name}`, weightOfDoor(name), mostDoorKiB, kib)),
      ...doors
        .filter((name) => wholeOf(builtDoor(name)) > weightOfDoor(name))
        .map((name) => ({ what: `door ${name} with what it reads later`, result: kib(wholeOf(builtDoor(name))) })),
      ...jobs.map(({ name }) => ({ what: `job ${name} (nobody waits for it)`, result: kib(weightOfDoor(name)) })),
      { what: 'two routes in Express 5, serverless-http, zod, whole SDK', result: kib(express) },
      { what: 'door public / Express', result: times(weightOfDoor('public') / express) },
    ],
  };
}
