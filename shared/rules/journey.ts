/**
 * The way through the self-referral: which questions apply to this person, in which order, and where each answer leads.
 * Pure: what the person said in, an address out.
 */
import type { AnswerValue } from '../contracts/self-referral/question.ts';
import { paths, revisit } from '../paths.ts';
import type { ServiceProfile } from '../services/profile.ts';
import { type Answers, eligibility } from './eligibility.ts';

/** What the journey needs to know of a draft beside its answers. */
export interface Standing {
  readonly answers: Answers;
  readonly profile: ServiceProfile;
  /** ISO date. */
  readonly today: string;
  /** The link named a practice that this service covers, and nobody has answered yet (FN-16). */
  readonly practiceHint: boolean;
  /** Red flag questions whose page was shown for just these ticks, with the choice to go on (SN-5). */
  readonly passedRedFlags: Readonly<Record<string, readonly string[]>>;
  /** The present contact was confirmed by a code, or is marked to be rung. */
  readonly contactConfirmed: boolean;
}

const said = (answers: Answers, question: string, field = question): AnswerValue[string] | undefined =>
  answers[question]?.[field];

const hasJob = ({ answers }: Standing): boolean =>
  ['employed', 'off-sick', 'self-employed', 'zero-hours', 'notice'].includes(String(said(answers, 'work-status')));

const worksForSomebody = (standing: Standing): boolean =>
  hasJob(standing) && said(standing.answers, 'work-status') !== 'self-employed';

const noteSays = ({ answers }: Standing, ...values: readonly string[]): boolean =>
  values.includes(String(said(answers, 'fit-note')));

/** Questions after the eligibility ones, in order; a condition says for whom. */
const rest: readonly (readonly [id: string, applies?: (standing: Standing) => boolean])[] = [
  ['health-condition'],
  ['heart-event', ({ profile }) => profile.ownQuestions.includes('heart-event')],
  ['red-flags'],
  ['difficulties'],
  ['since-when'],
  ['work-ability'],
  ['goals'],
  ['confidence'],
  ['job-count', hasJob],
  ['job', hasJob],
  ['second-job', (one) => hasJob(one) && said(one.answers, 'job-count') === '2'],
  ['employer', worksForSomebody],
  ['work-safety', hasJob],
  ['fit-note'],
  ['fit-note-dates', (one) => noteSays(one, 'not_fit', 'may_be_fit')],
  ['absence', (one) => said(one.answers, 'work-status') === 'off-sick' || noteSays(one, 'not_fit')],
  ['name'],
  ['know-nhs-number'],
  ['nhs-number', ({ answers }) => said(answers, 'know-nhs-number') === 'yes'],
  ['postcode'],
  ['address'],
  ['contact'],
  ['safe-contact'],
  ['communication-needs'],
  ['language'],
  ['heard-about'],
  ['agreement'],
];

/** The questions that apply to this person, in order. Their answers are what check-answers shows and a referral keeps. */
export function questionsFor(standing: Standing): readonly string[] {
  const { eligibilityOrder } = standing.profile;
  const first: readonly string[] = eligibilityOrder;
  return [
    ...first,
    ...rest.filter(([id, applies]) => !first.includes(id) && (applies?.(standing) ?? true)).map(([id]) => id),
  ];
}

/** Keys ticked on a red flag question; empty for "none of these". */
export const tickedRedFlags = (answers: Answers, question: string): readonly string[] => {
  const ticked = said(answers, question);
  return ticked === undefined || typeof ticked === 'string' ? [] : ticked.filter((key) => key !== 'none');
};

export const redFlagQuestions = ['emergency', 'red-flags'] as const;

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The red flag question whose page must be shown now, if any (SN-5). */
export function openRedFlag({ answers, passedRedFlags }: Standing): (typeof redFlagQuestions)[number] | undefined {
  return redFlagQuestions.find((question) => {
    const ticked = tickedRedFlags(answers, question);
    return ticked.length > 0 && !sameSet(ticked, passedRedFlags[question] ?? []);
  });
}

/** A stop that comes before any further question: the right care first, then whether this is the right service. */
function stop(standing: Standing): string | undefined {
  if (openRedFlag(standing)) return paths.getHelpNow;
  const { outcome } = eligibility(standing.answers, standing.profile, standing.today);
  return outcome === 'not_eligible_signpost' ? paths.notThisService : undefined;
}

function addressOf(question: string, standing: Standing): string {
  if (standing.answers[question] !== undefined) return `${paths.ask(question)}?${revisit.saved}`;
  return question === 'gp-surgery' && standing.practiceHint ? paths.yourGpSurgery : paths.ask(question);
}

/** First question that applies and has no answer, then the contact, then check-answers. */
export function firstOpen(standing: Standing): string {
  const open = questionsFor(standing).find((question) => standing.answers[question] === undefined);
  return stop(standing) ?? (open ? addressOf(open, standing) : endOf(standing));
}

const endOf = ({ contactConfirmed }: Standing): string =>
  contactConfirmed ? paths.checkAnswers : paths.confirmContact;

/** True when everything was answered and the person may send the request. */
export const complete = (standing: Standing): boolean => firstOpen(standing) === paths.checkAnswers;

/**
 * Where the person goes after answering `question`.
 * @param changing true when they came from check-answers, to which they return unless the change opened something new.
 */
export function after(question: string, standing: Standing, changing: boolean): string {
  const stopped = stop(standing);
  if (stopped) return stopped;
  // A change that opens a new question keeps its way home to check-answers.
  if (changing) {
    const open = firstOpen(standing);
    return standing.answers[question] !== undefined && isQuestion(open, standing) ? `${open}?${revisit.change}` : open;
  }
  const order = questionsFor(standing);
  const place = order.indexOf(question);
  const { eligibilityOrder } = standing.profile;
  if (question === eligibilityOrder.at(-1)) {
    const open = eligibilityOrder.find((one) => standing.answers[one] === undefined);
    return open ? addressOf(open, standing) : paths.youCanAsk;
  }
  const next = place === -1 ? undefined : order[place + 1];
  return next === undefined ? firstOpen(standing) : addressOf(next, standing);
}

const isQuestion = (address: string, standing: Standing): boolean =>
  questionsFor(standing).some((id) => address === paths.ask(id));

/** The first question after the eligibility ones. */
export const afterYouCanAsk = (standing: Standing): string => {
  const next = questionsFor(standing)[standing.profile.eligibilityOrder.length];
  return next === undefined ? firstOpen(standing) : addressOf(next, standing);
};

/** Where "Back" leads from a question page: the question before it, with its answer, or the start page. */
export function before(question: string, standing: Standing): string {
  const order = questionsFor(standing);
  const place = order.indexOf(question);
  const previous = place > 0 ? order[place - 1] : undefined;
  return previous === undefined ? standing.profile.startPath : `${paths.ask(previous)}?${revisit.saved}`;
}
