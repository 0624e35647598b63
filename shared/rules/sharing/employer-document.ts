/**
 * The page and print-out of an employer, for a line manager in a small firm (RTW-16, RTW-17). It is made of the view alone, so
 * that it cannot say more; it advises and never orders (ADJ-4); a part that is not shared has no heading.
 *
 * Weeks are told by their dates. Sentences about safety are drafts until a clinician has reviewed them.
 */
import { safetyNumbers } from '../../content/safety.ts';
import type { Document } from '../../contracts/document.ts';
import type { EmployerView } from '../../contracts/employer-view.ts';
import { strengths } from '../../contracts/plan.ts';
import { showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { type Blocks, factRows, list, notice, paragraphs, section } from '../papers/document-parts.ts';
import { adjustmentTime, reviewInWords, roleSafety } from '../plan/in-words.ts';
import { holidayBlocks, hoursTable, taskBlocks } from './employer-weeks.ts';

/** ADJ-4, first on the page: who decides. */
export const adviceNotOrder =
  'This plan is advice and not an order. You decide what is reasonable, after you talk with your employee.';

/** The sentence with which all advice of the service ends (§2.3). */
export const closingSentence =
  'These are recommendations. What is reasonable is for the employer to decide after talking to the employee.';

/** The whole plan as it is shared. Its words come from the view alone, and no clock is asked. */
export function employerDocument(view: EmployerView): Document {
  const work = [view.jobTitle, view.employer].filter(Boolean).join(', ');
  const foot = `Work plan, version ${view.version}. ${view.adviceFrom}.`;
  return {
    title: 'Work plan',
    subtitle: work ? `${view.person}: ${work}` : view.person,
    lang: 'en-GB',
    foot,
    blocks: [
      ...notice(adviceNotOrder),
      ...about(view),
      ...section('Hours', hoursTable(view), holidayBlocks(view)),
      ...section('Tasks and limits', taskBlocks(view)),
      ...section('Safety at work', safety(view)),
      ...section('Changes that help at work', changes(view)),
      ...section('When to look at the plan together', list(view.reviews.map(reviewInWords))),
      ...section('Time away from tasks', list(view.healthTasks)),
      ...section('Pay', paragraphs(view.pay, view.pay && 'Please tell your employee how these weeks will be paid.')),
      ...section('Travel to work', paragraphs(view.travel)),
      ...section('Signs to slow down', list(view.slowDown), factRows(['When to hold or step back', view.slowRule])),
      ...section('From the health and work report', reports(view)),
      ...section(`In the words of ${view.person}`, paragraphs(view.inTheirWords)),
      ...section('Who to talk to', whomToRing(view)),
      ...paragraphs(closingSentence, foot),
    ],
  };
}

const about = (view: EmployerView): Blocks =>
  factRows(
    ['Name', view.person],
    ['Job', view.jobTitle],
    ['Employer', view.employer],
    ['Contract hours', contractInWords(view.contractMinutes)],
    ['First day of the plan', view.start && showDateWithDay(view.start)],
    ['Who wrote it', view.adviceFrom],
    ['Days covered by evidence', ...view.evidence],
  );

function contractInWords(minutes: number | undefined): string | undefined {
  if (minutes === undefined) return undefined;
  return minutes === 0 ? 'No hours promised' : `${showHours(minutes)} a week`;
}

/** RTW-2, RTW-4: what others decide, and that the end of a limit is not a clearance. */
const safety = (view: EmployerView): Blocks => [
  ...(view.roleSafety ? notice(roleSafety) : []),
  ...factRows(['Lifting', ...view.liftLimits], ['Driving', ...view.driving]),
  ...(view.liftLimits.length > 0
    ? paragraphs('When a lifting limit ends, ask your employee before they lift more.')
    : []),
];

/** One block for each change, so that one that says less than another leaves no empty cell. */
const changes = ({ adjustments }: EmployerView): Blocks =>
  adjustments.flatMap((one) =>
    factRows(
      ['Change', one.words],
      ['Why', one.reason],
      ['How strongly', strengths[one.strength]],
      ['When', adjustmentTime(one)],
      ['Who sees to it', one.owner],
      ['How to try it', one.guide?.how],
      ['Cost', one.guide?.cost],
    ),
  );

const reports = ({ reports: all = [], person }: EmployerView): Blocks =>
  all.flatMap(({ lines, statement }) =>
    factRows(...lines.map(({ label, words }): [string, string] => [label, words]), [
      `What ${person} says to it`,
      statement,
    ]),
  );

const whomToRing = ({ contacts, service }: EmployerView): Blocks => [
  ...factRows(['At work', ...contacts], [service.name, `Phone ${service.phone}`, service.hours]),
  ...paragraphs(
    'Your employee decides what we may talk about with you.',
    `This number is not for emergencies. In an emergency, call ${safetyNumbers.emergency.number}.`,
  ),
];
