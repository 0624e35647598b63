/** The first draft of a plan: an even build-up, a worked example on another contract, or the last plan gone on with. */
import { planTemplates } from '../../content/plan-templates.ts';
import type { Colleague } from '../../contracts/case.ts';
import type { jobPatterns, Plan } from '../../contracts/plan.ts';
import type { AnswerValue } from '../../contracts/self-referral/question.ts';
import { weekdays } from '../../values/weekdays.ts';
import { text } from '../case-change.ts';
import { knownJobs } from '../known-jobs.ts';
import { evidenceOf } from '../work-evidence.ts';
import { evenWeeks, fromFirstDay, mondayOf, usualReviews } from './build-up.ts';
import { templateAsWeeks, templateReviews } from './from-template.ts';
import { contractOf, hasJob, type StartFacts } from './start-form.ts';

/** Weeks of an even build-up and its first share, when the author says nothing else. */
const usual = { weeks: 6, share: 40 } as const;

const workDays = weekdays.slice(0, 5);

export interface NewPlan {
  readonly planId: string;
  readonly by: Colleague;
  readonly role: string;
  /** ISO instant. */
  readonly at: string;
}

/** The first draft of a plan, from a form that was read without errors. @param phasing code of `phasings`. */
export const startedPlan = (value: AnswerValue, phasing: string, facts: StartFacts, made: NewPlan): Plan =>
  fromFirstDay(begun(value, phasing, facts, made));

function begun(value: AnswerValue, phasing: string, facts: StartFacts, made: NewPlan): Plan {
  const job = knownJobs(facts.whole).find(({ id }) => id === text(value, 'job'));
  const contractMinutes = contractOf(value, job) ?? 0;
  const pattern = (job?.pattern || 'fixed') as keyof typeof jobPatterns;
  const start = text(value, 'start');
  const monday = mondayOf(start);
  const base: Plan = {
    planId: made.planId,
    version: 1,
    state: 'draft',
    type: text(value, 'type') as Plan['type'],
    ...(hasJob(value)
      ? {
          job: {
            ...(job?.id.includes('#') ? { partId: job.id } : {}),
            title: job?.title ?? text(value, 'title'),
            ...(job?.employer ? { employer: job.employer } : {}),
            contractMinutes,
            pattern,
          },
        }
      : {}),
    basis: evidenceOf(facts.whole.parts)
      .filter(({ to }) => to === undefined || to >= facts.today)
      .map(({ partId }) => partId),
    start,
    weeks: [],
    reviews: [],
    liftLimits: [],
    adjustments: [],
    healthTasks: [],
    pay: { treatment: 'to_confirm' },
    travel: { how: 'other' },
    slowDown: { signs: [] },
    contacts: [],
    written: { by: made.by, role: made.role, at: made.at },
  };
  if (phasing === 'last' && facts.last) return goneOn(facts.last, base, monday);
  const template = planTemplates.find(({ id }) => id === phasing);
  if (template) {
    return {
      ...base,
      weeks: templateAsWeeks(template, contractMinutes, monday),
      reviews: templateReviews(template, monday),
      slowDown: { signs: [], ...(template.slowDown ? { rule: template.slowDown } : {}) },
    };
  }
  const weeks = phasing === 'single' ? 1 : Number(text(value, 'weeks') || usual.weeks);
  const share = phasing === 'single' ? usual.share : Number(text(value, 'share') || usual.share);
  const built = {
    contractMinutes,
    startShare: share,
    days: workDays,
    open: pattern === 'rota' && contractMinutes > 0,
    monday,
  };
  const all = evenWeeks({ ...built, weeks: phasing === 'single' ? 2 : weeks }).slice(0, weeks);
  return { ...base, weeks: all, reviews: usualReviews(start, weeks) };
}

/** The next plan from the last: its last week is week 1, and what was said about that week alone stays behind. */
function goneOn(last: Plan, base: Plan, monday: string): Plan {
  const { planId, version, state, type, start, written, basis } = base;
  const weeks = last.weeks.slice(-1).map(({ note: _, slower: _slower, ...week }) => ({ ...week, number: 1, monday }));
  return { ...last, planId, version, state, type, start, written, basis, weeks, reviews: usualReviews(start, 1) };
}
