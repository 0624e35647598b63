/**
 * A health and work report as a document: the fields of §2.2 in their order, in a layout and in words of our own. The form of
 * the professional bodies is theirs and is not copied.
 *
 * The sentences around the advice are drafts until a clinician has reviewed them.
 */
import type { Document } from '../../contracts/document.ts';
import { advice, benefits, type Report } from '../../contracts/paper.ts';
import { type Plan, strengths } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';
import { adjustmentTime } from '../plan/in-words.ts';
import {
  authorOf,
  type Blocks,
  dayOf,
  dayOrNotYet,
  documentOf,
  factRows,
  list,
  paragraphs,
  reachService,
  section,
  table,
  written,
} from './document-parts.ts';
import type { PaperFacts } from './paper-facts.ts';
import { shortWeekTable } from './plan-weeks.ts';
import { restsOnPlan } from './rests-on.ts';

/** AHP-3: on every report. */
export const reportIsAdvice =
  'This report is advice. It may be used for sick pay if your employer agrees. It cannot be used to claim benefits.';

/** ADJ-4: how every report ends. */
export const employerDecides =
  'These are recommendations. Your employer decides what is reasonable, after talking with you.';

/** The report as it is read and printed. Throws a RangeError when the plan is not the version it rests on. */
export function reportDocument(report: Report, plan: Plan | undefined, facts: PaperFacts): Document {
  const base = restsOnPlan(report, plan);
  return documentOf('report', 'Health and work report', facts.person.name, facts, [
    ...factRows(['Patient’s name', facts.person.name], ['Date of birth', showDate(facts.person.dateOfBirth)]),
    ...section('Advice', paragraphs(`${facts.person.name} ${advice[report.advice]}.`, reportIsAdvice)),
    ...section('Completed by', completedBy(report, facts)),
    ...section('Dates', dates(report)),
    ...section('With your employer’s agreement you may benefit from', benefit(report)),
    ...section('What is hard at work, and what may help', recommendations(report, base)),
    ...section('Hours in the work plan', base ? shortWeekTable(base) : []),
    ...section('Comments', written(report.comments)),
    // AMR-4: it travels with every copy of the report.
    ...section(`What ${facts.person.name} says to it`, written(facts.statement)),
    ...section('Before you use this report', paragraphs(employerDecides, 'You decide who sees this report.')),
    ...section('Agreed and signed', signatures(report, facts)),
  ]);
}

function completedBy(report: Report, facts: PaperFacts): Blocks {
  const { name, role, registration } = authorOf(facts, report.written);
  return factRows(
    ['Profession', role],
    ['Name', name],
    ['HCPC registration number', registration ?? 'Added when the report is signed'],
    ['Organisation', facts.service.organisation, facts.service.name],
    ['Contact', ...reachService(facts)],
  );
}

function dates({ assessedOn, from, to, review }: Report): Blocks {
  const when = review.on ? `Needed, on ${showDate(review.on)}` : 'Needed';
  return factRows(
    ['Date assessment completed', showDate(assessedOn)],
    ['Period', `From ${showDate(from)} to ${showDate(to)}`],
    ['Follow-up review', review.needed ? when : 'Not needed'],
  );
}

function benefit({ benefits: ticked, otherBenefit }: Report): Blocks {
  const chosen = [...ticked.map((one) => benefits[one]), ...(otherBenefit ? [otherBenefit] : [])];
  return chosen.length === 0 ? paragraphs('None of these has been chosen.') : list(chosen);
}

/** Those of the plan come first, as they stand in it: nobody types them again, so the two cannot differ. */
function recommendations(report: Report, plan: Plan | undefined): Blocks {
  const ofPlan = (plan?.adjustments ?? []).map((one) => [
    one.reason,
    one.words,
    strengths[one.strength],
    adjustmentTime(one),
  ]);
  const own = report.recommendations.map((one) => [
    one.difficulty,
    one.recommendation,
    strengths[one.strength],
    adjustmentTime({ until: one.until }),
  ]);
  return table(
    'What is hard at work, and what may help',
    ['What is hard', 'What may help', 'How strongly', 'When'],
    [...ofPlan, ...own],
  );
}

function signatures(report: Report, facts: PaperFacts): Blocks {
  const { name } = authorOf(facts, report.written);
  return factRows(
    [`Read and agreed by ${facts.person.name}`, dayOrNotYet(facts.agreed?.person)],
    [`Signed by ${name}`, facts.signed ? showDate(dayOf(facts)) : 'Not yet'],
  );
}
