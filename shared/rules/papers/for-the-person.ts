/** A paper as the person meets it: how it stands in their words, and what they can answer (AHP-4). */
import type { PaperContent, PaperHead, PaperVersion } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import type { Question } from '../../contracts/self-referral/question.ts';
import { showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { words } from '../case-actions/fields.ts';
import { stepBelow } from '../plan/grid.ts';
import { daysInWords } from '../plan/in-words.ts';
import { weekMinutes } from '../plan/totals.ts';
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
export function stateForPerson({ state, holdUntil, answered }: PaperVersion, today: string): string {
  if (state === 'offered' && today <= holdUntil) {
    return `${states.offered} It waits for you until ${showDateWithDay(holdUntil)}.`;
  }
  return state === 'on_hold' && answered?.how === 'step_back'
    ? 'It is on hold, one step back. We will talk with you about the next step.'
    : states[state];
}

export interface MyMove {
  readonly id: VersionMoveId;
  /** On the link and the button. */
  readonly label: string;
  /** What colleagues read. */
  readonly inTimeline: string;
  readonly needsReason: boolean;
  /** Somebody of the team has to act. */
  readonly tellsTeam: boolean;
  /** What the person is told before they answer. */
  readonly intro: readonly string[];
}

/** What a person may answer. Starting, completing and issuing are for the team. */
const moves: readonly MyMove[] = [
  {
    id: 'agree',
    label: 'I agree',
    inTimeline: 'The person agrees',
    needsReason: false,
    tellsTeam: true,
    intro: ['You can change your mind later. Agreeing does not share it with anybody.'],
  },
  {
    id: 'ask_change',
    label: 'Ask for a change',
    inTimeline: 'The person asks for a change',
    needsReason: true,
    tellsTeam: true,
    intro: [],
  },
  {
    id: 'refuse',
    label: 'Stop it',
    inTimeline: 'The person stops it',
    needsReason: false,
    tellsTeam: true,
    intro: ['It goes nowhere. Our help for you does not change.'],
  },
  {
    id: 'hold',
    label: 'It is too much: stay at the hours of this week',
    inTimeline: 'The person puts the plan on hold',
    needsReason: true,
    tellsTeam: true,
    intro: ['The hours stay as they are until you have talked with us. We will ring you.'],
  },
];

/** What can be answered to a version now. @param today ISO date. */
export function myMoves(
  head: PaperHead,
  { version }: PaperVersion,
  content: PaperContent,
  today: string,
): readonly MyMove[] {
  const open = movesFor(head, version, today).map(({ id }) => id as string);
  const plan = content.kind === 'plan' ? content.plan : undefined;
  return [...moves, ...(plan ? stepBackIn(plan, today) : [])]
    .filter(({ id }) => open.includes(id))
    .map((move) => (plan && tooMuch.includes(move.id) ? { ...move, intro: [...ruleOf(plan), ...move.intro] } : move));
}

const tooMuch: readonly VersionMoveId[] = ['hold', 'step_back'];

/** What they agreed with their clinician, in the clinician's words. */
const ruleOf = ({ slowDown: { rule } }: Plan): readonly string[] => (rule ? [`Your plan says: ${rule}`] : []);

/**
 * Going back a step, where the author of the plan allowed it and there is a step below. The hours that it leads to are those
 * of a week the clinician signed. It holds the plan and tells the team, who write what comes after: a changed plan is a new
 * version with a signature of its own, and nothing that the person presses writes one.
 */
function stepBackIn(plan: Plan, today: string): readonly MyMove[] {
  const now = plan.weeks.findLast(({ monday }) => monday <= today);
  const below = plan.slowDown.stepBack && now ? stepBelow(plan, now.number) : undefined;
  if (!below) return [];
  const week = `week ${below.number}`;
  return [
    {
      id: 'step_back',
      label: `It is too much: go back to the hours of ${week}`,
      inTimeline: `The person puts the plan on hold and goes back to the hours of ${week}, as the plan allows`,
      needsReason: true,
      tellsTeam: true,
      intro: [
        `Until you have talked with us your hours are those of ${week}: ${showHours(weekMinutes(below))}.`,
        `${daysInWords(below)}.`,
        'Tell your manager. We will ring you.',
      ],
    },
  ];
}

export const myMoveForm = ({ id, label, needsReason, intro }: MyMove): Question => ({
  id,
  version: 1,
  section: 'Your work',
  title: label,
  intro,
  fields: [
    words('why', needsReason ? 'Tell us why' : 'Something you want to tell us', 'Tell us why', {
      maxLength: 500,
      ...(needsReason ? {} : { optional: true }),
    }),
  ],
  button: label,
});
