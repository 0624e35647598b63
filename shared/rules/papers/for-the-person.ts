/** A paper as the person meets it: how it stands in their words, and what they can answer (AHP-4). */
import type { PaperHead, PaperVersion } from '../../contracts/paper.ts';
import type { Question } from '../../contracts/self-referral/question.ts';
import { showDateWithDay } from '../../values/date.ts';
import { words } from '../case-actions/fields.ts';
import { movesFor, type VersionMoveId } from './version-states.ts';

const states: Readonly<Record<PaperVersion['state'], string>> = {
  offered: 'Please read it and tell us what you think.',
  changes_asked: 'You asked for a change. We will write it again and show you.',
  refused: 'You stopped it. It goes nowhere.',
  agreed: 'You agreed to it.',
  active: 'It runs now.',
  on_hold: 'It is on hold. We will talk with you about the next step.',
  completed: 'It is completed.',
  stopped: 'It was stopped.',
  issued: 'It is finished and signed.',
  superseded: 'A newer one has taken its place.',
};

/** @param today ISO date. */
export const stateForPerson = ({ state, holdUntil }: PaperVersion, today: string): string =>
  state === 'offered' && today <= holdUntil
    ? `${states.offered} It waits for you until ${showDateWithDay(holdUntil)}.`
    : states[state];

export interface MyMove {
  readonly id: VersionMoveId;
  /** On the link and the button. */
  readonly label: string;
  /** What colleagues read. */
  readonly inTimeline: string;
  readonly needsReason: boolean;
  /** Somebody of the team has to act. */
  readonly tellsTeam: boolean;
}

/** What a person may answer. Starting, completing and issuing are for the team. */
const moves: readonly MyMove[] = [
  { id: 'agree', label: 'I agree', inTimeline: 'The person agrees', needsReason: false, tellsTeam: true },
  {
    id: 'ask_change',
    label: 'Ask for a change',
    inTimeline: 'The person asks for a change',
    needsReason: true,
    tellsTeam: true,
  },
  { id: 'refuse', label: 'Stop it', inTimeline: 'The person stops it', needsReason: false, tellsTeam: true },
  {
    id: 'hold',
    label: 'It is too much: wait with the next step',
    inTimeline: 'The person puts the plan on hold',
    needsReason: true,
    tellsTeam: true,
  },
];

/** What can be answered to a version now. @param today ISO date. */
export function myMoves(head: PaperHead, { version }: PaperVersion, today: string): readonly MyMove[] {
  const open = movesFor(head, version, today).map(({ id }) => id as string);
  return moves.filter(({ id }) => open.includes(id));
}

const hints: Partial<Readonly<Record<VersionMoveId, readonly string[]>>> = {
  agree: ['You can change your mind later. Agreeing does not share it with anybody.'],
  refuse: ['It goes nowhere. Our help for you does not change.'],
  hold: ['The hours stay as they are until you have talked with us. We will ring you.'],
};

export const myMoveForm = ({ id, label, needsReason }: MyMove): Question => ({
  id,
  version: 1,
  section: 'Your work',
  title: label,
  intro: hints[id] ?? [],
  fields: [
    words('why', needsReason ? 'Tell us why' : 'Something you want to tell us', 'Tell us why', {
      maxLength: 500,
      ...(needsReason ? {} : { optional: true }),
    }),
  ],
  button: label,
});
