/**
 * A work plan as a document (§4.1). It asks and never orders (ADJ-4), says nothing of pay but words (RTW-15), and carries no
 * date of birth, no type of evidence and no fact that `PaperFacts` has no place for (RTW-16).
 *
 * Sentences about driving, lifting and getting worse are drafts until a clinician has reviewed them.
 */
import { notForEmergencies } from '../../content/safety.ts';
import type { Document } from '../../contracts/document.ts';
import { jobPatterns, type Plan, planTypes, strengths } from '../../contracts/plan.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { needsRoleSafety } from '../plan/gates.ts';
import { hasSum } from '../plan/hours-problems.ts';
import {
  adjustmentTime,
  contactInWords,
  healthTaskInWords,
  liftLimitInWords,
  notYet,
  payInWords,
  payQuestion,
  reviewInWords,
  roleSafety,
  stepBackInWords,
  travelInWords,
} from '../plan/in-words.ts';
import { contractOf, sundayOf } from '../plan/totals.ts';
import {
  authorOf,
  type Blocks,
  dayOf,
  dayOrNotYet,
  documentOf,
  factRows,
  list,
  notice,
  paragraphs,
  reachService,
  section,
  table,
} from './document-parts.ts';
import type { PaperFacts } from './paper-facts.ts';
import { holidayRows, weekDetails, weekTable } from './plan-weeks.ts';

/** ADJ-4, in the words of every plan. */
export const notAnOrder =
  'This is a plan and not an order. What is reasonable is for the employer to decide, after talking with the employee.';

/** The plan as it is read and printed; the same words on both (RTW-17). Days come from `facts`, never from a clock. */
export function planDocument(plan: Plan, facts: PaperFacts): Document {
  const { job } = plan;
  const work = job && [job.title, job.employer].filter(Boolean).join(', ');
  return documentOf('plan', planTypes[plan.type], work ? `${facts.person.name}: ${work}` : facts.person.name, facts, [
    ...notice(notAnOrder),
    ...about(plan, facts),
    ...section('Hours, week by week', weekTable(plan), holidayRows(plan)),
    ...section('What each week looks like', weekDetails(plan)),
    ...section('Safety at work', safety(plan)),
    ...section('Changes that help at work', changes(plan)),
    ...section('Reviews', list(plan.reviews.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map(reviewInWords))),
    ...section('Time for health in working hours', list(plan.healthTasks.map(healthTaskInWords))),
    ...section('Pay', pay(plan), paragraphs(payQuestion)),
    ...section('Travel to work', paragraphs(travelInWords(plan.travel), travelByCar(plan))),
    ...section(
      'Signs to slow down',
      list(plan.slowDown.signs),
      factRows(
        ['When to hold or step back', plan.slowDown.rule],
        ['When a week is too much', plan.slowDown.stepBack && stepBackInWords],
      ),
    ),
    ...section('Who to contact', contacts(plan, facts)),
    ...section('If you feel worse', list(notForEmergencies.lines)),
    ...signOff(plan, facts),
  ]);
}

function about(plan: Plan, facts: PaperFacts): Blocks {
  const { job } = plan;
  const last = plan.weeks.at(-1);
  const author = authorOf(facts, plan.written);
  const evidence = (facts.evidenceDates ?? []).map(({ from, to }) =>
    to ? `Exists, from ${showDate(from)} to ${showDate(to)}` : `Exists, from ${showDate(from)}`,
  );
  const contract = contractOf(plan);
  return factRows(
    ['Name', facts.person.name],
    ['Job', job?.title ?? 'Looking for work'],
    ['Employer', job?.employer],
    ['Contract hours', job && (contract === 0 ? 'No hours promised' : `${showHours(contract)} a week`)],
    ['Pattern of work', job && jobPatterns[job.pattern]],
    ['First day', showDateWithDay(plan.start)],
    ['Last day', last && showDateWithDay(sundayOf(last))],
    ['Written by', `${author.name}, ${author.role}`],
    ['Service', facts.service.name, facts.service.organisation],
    ['Evidence for work', ...evidence],
  );
}

/** RTW-2 and RTW-4: what others decide, and how much may be lifted until whoever set it says otherwise. */
const safety = (plan: Plan): Blocks => [
  ...(needsRoleSafety(plan) ? notice(roleSafety) : []),
  ...factRows(['Lifting', ...plan.liftLimits.map(liftLimitInWords)]),
  ...(plan.liftLimits.some(({ until }) => until)
    ? paragraphs('When a lifting limit ends, ask the people who set it before you lift more.')
    : []),
  ...driving(plan),
];

const cleared = (from: string | undefined): string => (from ? `Cleared from ${showDate(from)}` : notYet);

const driving = ({ driving: asked }: Plan): Blocks =>
  asked
    ? factRows(
        ['Driving a car', cleared(asked.car.from)],
        ['Driving a lorry or bus', asked.group2 && cleared(asked.group2.from)],
      )
    : [];

const travelByCar = ({ travel, driving: asked, start }: Plan): string | undefined =>
  travel.how === 'car' && (asked?.car.from ?? '9999-12-31') > start ? `By car: ${notYet}` : undefined;

/** The words as they were agreed. The catalogue's label may hint at health and is never shown. */
const changes = ({ adjustments }: Plan): Blocks =>
  table(
    'What is asked for, why and by when',
    ['Change', 'Why', 'How strongly', 'When', 'Who sees to it'],
    adjustments.map((one) => [one.words, one.reason, strengths[one.strength], adjustmentTime(one), one.owner]),
  );

/** RTW-15: words with a sum in them stay out, also of a draft. */
function pay({ pay: { treatment, words } }: Plan): Blocks {
  const kept = words !== undefined && !hasSum(words) ? { words } : {};
  return paragraphs(payInWords({ treatment, ...kept }));
}

function contacts(plan: Plan, facts: PaperFacts): Blocks {
  const of = (side: 'work' | 'service'): readonly string[] =>
    plan.contacts.filter((one) => one.side === side).map(contactInWords);
  return factRows(['At work', ...of('work')], ['At the service', ...of('service'), ...reachService(facts)]);
}

function signOff(plan: Plan, facts: PaperFacts): Blocks {
  const author = authorOf(facts, plan.written);
  const { person, employer } = facts.agreed ?? {};
  const rows = [
    [facts.person.name, 'Whose plan it is', dayOrNotYet(person)],
    [author.name, `${author.role}, wrote the plan`, facts.signed ? showDate(dayOf(facts)) : 'Not yet'],
    ...(plan.job ? [[plan.job.employer ?? 'Employer', 'Employer', dayOrNotYet(employer)]] : []),
  ];
  const words = 'You can use this plan before the employer has agreed to it.';
  return section(
    'Who has agreed',
    table('Agreements and their dates', ['Name', 'Part', 'Agreed on'], rows),
    plan.job && !employer ? paragraphs(words) : [],
  );
}
