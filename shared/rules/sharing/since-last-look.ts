/**
 * What changed since somebody at work last looked, in one sentence. It is made of two documents that the same reader got, so it
 * tells nothing that they did not say; what is no longer shared is not named.
 */
import type { Document } from '../../contracts/document.ts';
import type { EmployerView } from '../../contracts/employer-view.ts';
import type { AuditEntry } from '../../contracts/referral.ts';
import type { Disclosure } from '../../contracts/sharing.ts';
import { londonDate, showDate } from '../../values/date.ts';
import { employerDocument } from './employer-document.ts';

const first = 'About the plan';

/** What stands under each heading, as one text. The number of the version, which comes last, is no change. */
function partsOf({ blocks }: Document): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let heading = first;
  for (const block of blocks.slice(0, -1)) {
    if (block.kind === 'heading' && block.level === 2) heading = block.text;
    else parts.set(heading, `${parts.get(heading) ?? ''}${JSON.stringify(block)}`);
  }
  return parts;
}

/** Headings under which something is new or different. */
export function newParts(before: EmployerView, after: EmployerView): readonly string[] {
  const old = partsOf(employerDocument(before));
  return [...partsOf(employerDocument(after))].flatMap(([heading, text]) =>
    old.get(heading) === text ? [] : [heading],
  );
}

/** How many versions back a reader is told of. */
const most = 10;

/** @param before the copy that is replaced; undefined for a first release. */
export function changesOf(before: Disclosure | undefined, after: EmployerView): Pick<Disclosure, 'changes'> {
  if (!before) return {};
  const now = { version: after.version, parts: [...newParts(before.view, after)] };
  return { changes: [...(before.changes ?? []), now].slice(-most) };
}

const versionIn = ({ what }: AuditEntry): number => Number(/^version (\d+)/.exec(what)?.[1] ?? 0);

/** @param trail of the share, newest first. @returns nothing at the first look. */
export function sinceLastLook(copy: Disclosure, trail: readonly AuditEntry[]): string | undefined {
  const last = trail.find(({ did }) => did === 'opened');
  if (!last) return undefined;
  const [seen, now] = [versionIn(last), copy.view.version];
  const day = showDate(londonDate(Date.parse(last.at)));
  if (seen >= now) return `Nothing has changed since you last looked on ${day}.`;
  const later = (copy.changes ?? []).filter(({ version }) => version > seen);
  const parts = [...new Set(later.flatMap((one) => one.parts))];
  // A version that was not compared could have changed anything.
  return later.length === now - seen && parts.length > 0
    ? `New or different since you last looked on ${day}: ${parts.join('; ')}.`
    : `This is newer than what you read on ${day}.`;
}
