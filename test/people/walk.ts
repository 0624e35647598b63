/** Walks an invented person through the self-referral, answering each page that comes. */
import type { Person } from '../../functions/local/people.ts';
import { digitsOf } from '../../functions/sign-in/code.ts';
import { findPractice } from '../../shared/content/practices.ts';
import { services } from '../../shared/services/all.ts';
import type { Got, Visitor } from './harness.ts';

/** The address of the next page, as an answer leads to it. */
export const leadsTo = (got: Got): string =>
  got.headers['location'] ?? `(${got.status}) ${/<h1[^>]*>([^<]*)/.exec(got.text)?.[1] ?? ''}`;

export interface Walk {
  /** Every address that was answered, in order. */
  readonly answered: readonly string[];
  readonly last: string;
}

let walks = 0;

/** The same person with a mailbox of their own, so that the limit of codes per contact counts each walk alone. */
export function another(person: Person): Person {
  walks += 1;
  const contact = { ...person.types['contact'] };
  if (contact['email']) contact['email'] = `walk${walks}@example.com`;
  if (contact['mobile']) contact['mobile'] = `07700 900${String(100 + (walks % 800)).padStart(3, '0')}`;
  return { ...person, types: { ...person.types, contact } };
}

export interface WalkOptions {
  /** The address at which to stop; the confirmation when left out. */
  readonly until?: string;
  /** Finds the code id that was sent, so that the walker can "read the message". */
  readonly codeIdOf: () => Promise<string>;
}

/** Starts, and answers page after page. */
export async function walk(visitor: Visitor, person: Person, options: WalkOptions): Promise<Walk> {
  return walkOn(visitor, person, leadsTo(await visitor.post(services[person.service].startPath)), options);
}

/** Answers page after page from the address where the visitor stands. */
export async function walkOn(
  visitor: Visitor,
  person: Person,
  from: string,
  { until = '/ask/sent', codeIdOf }: WalkOptions,
): Promise<Walk> {
  const answered: string[] = [];
  let at = from;
  for (let pages = 0; pages < 60 && at !== until && at !== '/ask/sent'; pages += 1) {
    answered.push(at);
    at = leadsTo(await visitor.post(at, await typedAt(at, person, codeIdOf)));
  }
  return { answered, last: at };
}

async function typedAt(
  at: string,
  person: Person,
  codeIdOf: () => Promise<string>,
): Promise<Record<string, string | readonly string[]>> {
  const page = at.replace('/ask/', '').split('?')[0] ?? '';
  switch (page) {
    case 'gp-surgery':
      return { search: findPractice(String(person.types[page]?.[page]))?.name ?? '', ...person.types[page] };
    case 'confirm-contact': {
      const contact = person.types['contact'] ?? {};
      return { way: contact['email'] ? 'email' : contact['mobile'] ? 'text' : 'ring' };
    }
    case 'code':
      return { code: await digitsOf(await codeIdOf()) };
    case 'you-can-ask':
    case 'check-answers':
      return {};
    default: {
      const typed = person.types[page];
      if (!typed) throw new Error(`${at} is a page that the person has no answer for`);
      return typed;
    }
  }
}
