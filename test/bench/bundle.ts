/** What each door weighs, and what the same work would weigh in the ordinary way. */
import { statSync } from 'node:fs';
import { bundles, mostDoorKiB } from '../../functions/build.ts';
import { buildCompared, builtDoor } from './compared.ts';
import { atMost, type Figure, times } from './figure.ts';

/** Minified size of a bundle in KiB. */
const weightOf = (folder: string): number => statSync(`${folder}/index.mjs`).size / 1024;

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
      ...jobs.map(({ name }) => ({ what: `job ${name} (nobody waits for it)`, result: kib(weightOfDoor(name)) })),
      { what: 'two routes in Express 5, serverless-http, zod, whole SDK', result: kib(express) },
      { what: 'door public / Express', result: times(weightOfDoor('public') / express) },
    ],
  };
}
