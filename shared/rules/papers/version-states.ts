/**
 * How a version of a paper moves from state to state: a table, and the one function that makes a move. Of one paper at most
 * one version is in force, and no move changes what a version says, its number, its code or its signature (AHP-5).
 */
import type { Colleague } from '../../contracts/case.ts';
import type { PaperHead, PaperKind, PaperVersion, VersionState } from '../../contracts/paper.ts';
import { addWorkingDays } from '../../values/working-days.ts';

export interface VersionMove {
  readonly id: string;
  /** On the button of a colleague. */
  readonly label: string;
  readonly from: readonly VersionState[];
  readonly to: VersionState;
  readonly kinds: readonly PaperKind[];
  readonly needsReason: boolean;
}

const all: readonly PaperKind[] = ['plan', 'report', 'letter'];
const plan: readonly PaperKind[] = ['plan'];
const issued: readonly PaperKind[] = ['report', 'letter'];

/** `superseded` comes of itself when a newer version comes into force; nobody chooses it. */
export const versionMoves = [
  { id: 'agree', label: 'The person agrees', from: ['offered'], to: 'agreed', kinds: all, needsReason: false },
  {
    id: 'ask_change',
    label: 'The person asks for a change',
    from: ['offered'],
    to: 'changes_asked',
    kinds: all,
    needsReason: true,
  },
  // AHP-4: the person may stop it and owes nobody a reason.
  {
    id: 'refuse',
    label: 'The person stops it',
    from: ['offered', 'agreed'],
    to: 'refused',
    kinds: all,
    needsReason: false,
  },
  { id: 'start', label: 'Start the plan', from: ['agreed'], to: 'active', kinds: plan, needsReason: false },
  { id: 'hold', label: 'Put the plan on hold', from: ['active'], to: 'on_hold', kinds: plan, needsReason: true },
  // The person goes back to the step below, as the plan lets them (`for-the-person.ts`). What the weeks are from then on is for
  // their team to write, in a new version: no move changes what a version says.
  {
    id: 'step_back',
    label: 'Put the plan on hold, one step back',
    from: ['active'],
    to: 'on_hold',
    kinds: plan,
    needsReason: true,
  },
  { id: 'resume', label: 'Go on with the plan', from: ['on_hold'], to: 'active', kinds: plan, needsReason: false },
  { id: 'complete', label: 'Complete the plan', from: ['active'], to: 'completed', kinds: plan, needsReason: false },
  {
    id: 'stop',
    label: 'Stop the plan',
    from: ['active', 'on_hold'],
    to: 'stopped',
    kinds: plan,
    needsReason: true,
  },
  { id: 'issue', label: 'Issue it', from: ['agreed', 'offered'], to: 'issued', kinds: issued, needsReason: false },
  {
    id: 'supersede',
    label: 'Replaced by a newer version',
    from: ['offered', 'agreed', 'active', 'on_hold', 'issued'],
    to: 'superseded',
    kinds: all,
    needsReason: false,
  },
] as const satisfies readonly VersionMove[];

export type VersionMoveId = (typeof versionMoves)[number]['id'];

/** True for the states in which a version counts. */
export const isInForce = (state: VersionState): boolean => state === 'active' || state === 'issued';

/** A plan on hold waits to go on, so a newer one that starts replaces it too: else both could count later. */
const counts = (state: VersionState): boolean => isInForce(state) || state === 'on_hold';

/** Working days in which a version waits for the person's eyes (AHP-4, AMR-5). */
const holdDays: Readonly<Record<PaperKind, number>> = { plan: 5, report: 5, letter: 5 };

/**
 * AMR-5: the last day on which a version that is offered today waits for the person, ISO date, inclusive. Throws a
 * RangeError for a year without a list of bank holidays.
 */
export const holdUntil = (kind: PaperKind, todayIso: string): string => addWorkingDays(todayIso, holdDays[kind]);

/** The moves that a colleague can choose for a version now, in the order of the table. @param today ISO date. */
export const movesFor = (head: PaperHead, version: number, today: string): readonly VersionMove[] =>
  versionMoves.filter((move) => whyNotMove(head, version, move, today) === undefined);

function whyNotMove(head: PaperHead, version: number, move: VersionMove, today: string): string | undefined {
  const one = head.versions.find((each) => each.version === version);
  if (one === undefined) return `There is no version ${version}.`;
  if (move.to === 'superseded') return 'A newer version that comes into force replaces this one. Nobody chooses it.';
  if (!move.kinds.includes(head.kind)) return 'This cannot be done with a paper of this kind.';
  if (!move.from.includes(one.state)) return 'This cannot be done any more. Somebody may have changed it.';
  if (isInForce(move.to)) {
    if (head.versions.some((other) => other.version > version && counts(other.state))) {
      return 'A newer version is in force.';
    }
    if (one.state === 'offered' && today <= one.holdUntil) {
      return 'The person has time to read it first. Issue it when they agree, or when that time is over.';
    }
  }
  return undefined;
}

/**
 * The head after a move, or the sentence why it cannot be made. A version that comes into force replaces every earlier one
 * that counts or still waits.
 *
 * @param at ISO instant of the move. @param why in the colleague's or the person's words. @param today ISO date in London.
 */
export function moved(
  head: PaperHead,
  version: number,
  moveId: VersionMoveId,
  who: Colleague,
  at: string,
  why: string | undefined,
  today: string,
): PaperHead | string {
  const move: VersionMove | undefined = versionMoves.find(({ id }) => id === moveId);
  if (move === undefined) return 'There is no such step.';
  const not = whyNotMove(head, version, move, today);
  if (not !== undefined) return not;
  const reason = why?.trim();
  if (move.needsReason && !reason) return 'Enter the reason.';
  const answered = { at, by: who, how: move.id, ...(reason ? { why: reason } : {}) };
  const versions = head.versions.map((one): PaperVersion => {
    if (one.version === version) {
      return { ...one, state: move.to, answered, ...(move.to === 'agreed' ? { agreedOn: today } : {}) };
    }
    return isInForce(move.to) && one.version < version && replaceable.includes(one.state)
      ? { ...one, state: 'superseded', answered: { at, by: who, how: 'supersede' } }
      : one;
  });
  return { ...head, rev: head.rev + 1, versions };
}

const replaceable: readonly VersionState[] = versionMoves.find(({ id }) => id === 'supersede')?.from ?? [];
