/**
 * Whether this is the right service: the service's own order, stopping early and kindly. Plain rules over what the
 * person said; the result is a reason in words, never only a yes or no.
 */
import type { AnswerValue } from '../contracts/self-referral/question.ts';
import type { EligibilityQuestion, ServiceProfile } from '../services/profile.ts';
import { ageOn } from '../values/date.ts';
import { practiceCover } from './practice-cover.ts';

export type Answers = Readonly<Record<string, AnswerValue>>;

/** Why this is not the service for the person just now. Each has its own page. */
export type Signpost =
  | 'too-young'
  | 'too-old'
  | 'surgery-not-covered'
  | 'surgery-closed'
  | 'not-in-work'
  | 'health-not-affecting-work'
  | 'not-yet';

export type Verdict =
  | { readonly verdict: 'fine' }
  | { readonly verdict: 'staff-check'; readonly why: string }
  | { readonly verdict: 'signpost'; readonly why: Signpost };

const fine: Verdict = { verdict: 'fine' };
const signpost = (why: Signpost): Verdict => ({ verdict: 'signpost', why });
const staffCheck = (why: string): Verdict => ({ verdict: 'staff-check', why });

type Rule = (answer: AnswerValue, profile: ServiceProfile, today: string) => Verdict;

const rules: Readonly<Record<EligibilityQuestion, Rule>> = {
  // A tick here leads to the page with the right care card (SN-5), which the journey shows; it decides nothing else.
  emergency: () => fine,
  'date-of-birth': (answer, { ages }, today) => {
    const age = ageOn(String(answer['date-of-birth']), today);
    if (age < ages.from) return signpost('too-young');
    return ages.to !== undefined && age > ages.to ? signpost('too-old') : fine;
  },
  'gp-surgery': (answer, profile, today) => {
    const code = String(answer['gp-surgery']);
    if (code === 'not-sure') return staffCheck('Not registered with a GP practice, or not sure which');
    switch (practiceCover(profile, code, today)) {
      case 'covered':
        return fine;
      case 'closed':
        return signpost('surgery-closed');
      default:
        return signpost('surgery-not-covered');
    }
  },
  postcode: () => fine,
  'work-status': (answer) => {
    switch (answer['work-status']) {
      case 'carer':
      case 'retired':
        return signpost('not-in-work');
      case 'unemployed':
        return staffCheck('Not working at the moment');
      case 'student':
        return staffCheck('Student or apprentice: is there a contract of work?');
      default:
        return fine;
    }
  },
  'effect-on-work': (answer) => (answer['effect-on-work'] === 'no' ? signpost('health-not-affecting-work') : fine),
  'want-help-now': (answer) => (answer['want-help-now'] === 'not-yet' ? signpost('not-yet') : fine),
  'other-service': (answer) =>
    answer['other-service'] === 'yes' ? staffCheck('Another service is helping with work') : fine,
};

export type Eligibility =
  | { readonly outcome: 'eligible' | 'needs_staff_check'; readonly staffCheck: readonly string[] }
  | { readonly outcome: 'not_eligible_signpost'; readonly why: Signpost; readonly question: EligibilityQuestion }
  | { readonly outcome: 'not-known-yet' };

/** The outcome so far, in the profile's order. @param today ISO date. */
export function eligibility(answers: Answers, profile: ServiceProfile, today: string): Eligibility {
  const checks: string[] = [];
  let missing = false;
  for (const question of profile.eligibilityOrder) {
    const answer = answers[question];
    if (answer === undefined) {
      missing = true;
      continue;
    }
    const result = rules[question](answer, profile, today);
    if (result.verdict === 'signpost') return { outcome: 'not_eligible_signpost', why: result.why, question };
    if (result.verdict === 'staff-check') checks.push(result.why);
  }
  if (missing) return { outcome: 'not-known-yet' };
  return { outcome: checks.length === 0 ? 'eligible' : 'needs_staff_check', staffCheck: checks };
}
