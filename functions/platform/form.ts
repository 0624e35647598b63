/** Reads the body of a plain HTML form, within bounds, into what was typed. */

import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { Refusal } from '../../shared/errors.ts';

export interface FormLimits {
  readonly bytes: number;
  readonly fields: number;
}

/** A whole form. The longest page needs about 6,000 bytes. */
const usual: FormLimits = { bytes: 20_000, fields: 200 };

/** The week grid: 52 weeks of 9 boxes, and the longest duties of a week. */
export const wholePlan: FormLimits = { bytes: 60_000, fields: 600 };

/**
 * Every unsafe request is a plain form, even one that carries nothing. A door asks this before all else, so that no
 * other kind of body, which a foreign page could send more easily, ever reaches an operation.
 * @throws Refusal `not-a-form`.
 */
export function mustBeForm(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const type = request.headers.get('content-type') ?? '';
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') throw new Refusal('not-a-form');
}

/** A body can be read once, and guard, operation and error page all want it. */
const kept = new WeakMap<Request, Promise<Typed>>();

/**
 * What was typed, by input name; a name sent more than once becomes a list. The first who reads a form says how large it
 * may be.
 * @throws Refusal `too-large` or `request-not-understood`.
 */
export function readForm(request: Request, limits = usual): Promise<Typed> {
  const before = kept.get(request);
  if (before) return before;
  const typed = parseForm(request, limits);
  kept.set(request, typed);
  return typed;
}

async function parseForm(request: Request, most: FormLimits): Promise<Typed> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > most.bytes) throw new Refusal('too-large');
  const pairs = new URLSearchParams(decode(bytes));
  const names = new Set(pairs.keys());
  if (pairs.size > most.fields) throw new Refusal('too-large');
  const typed: Record<string, string | readonly string[]> = Object.create(null);
  for (const name of names) {
    const values = pairs.getAll(name).map(withoutControls);
    typed[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return typed;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('request-not-understood');
  }
}

/** Browsers send line ends as CR LF; other control characters come from no keyboard and could break a store or a page. */
const withoutControls = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F\uFFFE\uFFFF]/g, ' ')
    .toWellFormed();
