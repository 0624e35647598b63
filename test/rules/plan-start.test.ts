import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { planTemplates } from '../../shared/content/plan-templates.ts';
import { type Plan, plan as planContract } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { knownJobs } from '../../shared/rules/known-jobs.ts';
import { evenWeeks } from '../../shared/rules/plan/build-up.ts';
import { planProblems } from '../../shared/rules/plan/problems.ts';
import { type NewPlan, startedPlan } from '../../shared/rules/plan/start.ts';
import { type StartFacts, startQuestion } from '../../shared/rules/plan/start-form.ts';
import { weekMinutes, weekTotals, workedDays } from '../../shared/rules/plan/totals.ts';
import { weekdays } from '../../shared/values/weekdays.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, endedAs, olive, partOfCase } from '../people/cases.ts';
import { fullPlan } from './papers-example.ts';
import { daysOf, factsOf, found, hours, monday, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

const facts = (changes: Partial<StartFacts> = {}): StartFacts => ({ whole: caseOf(), today: '2026-11-20', ...changes });
const made: NewPlan = { planId: 'plan_new', by: olive, role: 'occupational_therapist', at: '2026-11-20T09:00:00.000Z' };

const [{ id: example } = { id: '' }] = planTemplates;

/** Amira's own job, from Monday 23 November 2026. */
const form = { type: 'return_to_work', job: 'job', ...dateIn('start', monday), from: 'even' };
const read = (typed: Typed, about = facts()) => readAnswer(startQuestion(about), { ...form, ...typed }, about.today);

/** The plan that a form begins. @throws Error when the form is not right. */
function begun(typed: Typed = {}, about = facts(), phasing?: string): Plan {
  const answer = read(typed, about);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return startedPlan(answer.value, phasing ?? String(answer.value['from']), about, made);
}

const errorsOf = (typed: Typed, about = facts()) => {
  const answer = read(typed, about);
  return answer.ok ? [] : answer.errors.map(({ field, message }) => [field, message] as const);
};
const totals = ({ weeks }: Plan) => weeks.map((week) => weekMinutes(week) / 60);

describe('an even build-up', () => {
  it('goes up by the same hours each week, in quarters of an hour, to the whole contract', () => {
    const plan = begun({ weeks: '5', share: '40' });
    expect(totals(plan)).toEqual([15, 20.75, 26.25, 32, 37.5]);
    expect(weekTotals(plan).map(({ share }) => share)).toEqual([40, 55, 70, 85, 100]);
    expect(plan.weeks.map((week) => workedDays(week).length)).toEqual([5, 5, 5, 5, 5]);
  });

  it('is 6 weeks from 40% when nobody says otherwise', () => {
    expect(begun().weeks).toHaveLength(6);
    expect(weekTotals(begun())[0]?.share).toBe(40);
  });

  it('RTW-9 has a review by the end of week 2 and one in the last week; a short one has one for both', () => {
    expect(begun({ weeks: '4' }).reviews.map(({ date }) => date)).toEqual(['2026-12-04', '2026-12-18']);
    expect(begun({ weeks: '2' }).reviews.map(({ date }) => date)).toEqual(['2026-12-04']);
    for (const weeks of ['1', '2', '12']) expect(found('RTW-9', begun({ weeks }))).toEqual([]);
  });

  it('RTW-13 begins on the Monday of the first day of work', () => {
    const plan = begun(dateIn('start', '2026-11-26'));
    expect([plan.start, plan.weeks[0]?.monday]).toEqual(['2026-11-26', '2026-11-23']);
  });

  it('RTW-12 of a rota holds totals and leaves the days open', () => {
    const about = facts({ whole: caseOf({ types: { job: { ...people.amira.types.job, 'job-pattern': 'rota' } } }) });
    const { weeks } = begun({ weeks: '2', share: '50' }, about);
    expect(weeks.map(({ days, openMinutes }) => [days, openMinutes])).toEqual([
      [{}, hours(18.75)],
      [{}, hours(37.5)],
    ]);
  });

  it('without promised hours the weeks are empty, for the author to fill', () => {
    expect(totals(begun({ contract: '0', weeks: '2' }))).toEqual([0, 0]);
  });

  it('RTW-7 whatever the contract, share and weeks: never over it, never falling, hours each week, full at the end', () => {
    const any = fc.record({
      contractMinutes: fc.integer({ min: 1, max: hours(60) }),
      startShare: fc.integer({ min: 1, max: 100 }),
      weeks: fc.integer({ min: 1, max: 26 }),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (one) => {
        const all = evenWeeks({ ...one, days: weekdays.slice(0, 5), monday }).map(weekMinutes);
        expect(all.every((minutes) => minutes > 0 && minutes <= one.contractMinutes)).toBe(true);
        expect(all).toEqual(all.toSorted((a, b) => a - b));
        expect([all.length, all.at(-1)]).toEqual([one.weeks, one.contractMinutes]);
        for (const minutes of all.slice(0, -1))
          expect(minutes % 15 === 0 || minutes === one.contractMinutes).toBe(true);
      }),
    );
  });
});

describe('other starts', () => {
  it.each(planTemplates.map(({ id }) => id))('the example "%s" keeps its shares on another contract', (from) => {
    const plan = begun({ from, contract: '30' });
    const { weeks = [], contractMinutes = 1, slowDown } = planTemplates.find(({ id }) => id === from) ?? {};
    expect(plan.weeks).toHaveLength(weeks.length);
    for (const [index, { days, hours: each }] of weeks.entries()) {
      const share = each === 'full' ? 1 : (days.length * each * 60) / contractMinutes;
      expect(Math.abs(weekMinutes(plan.weeks[index] ?? workWeek(1, {})) - hours(30) * share)).toBeLessThan(15);
    }
    expect(plan.slowDown.rule).toBe(slowDown);
    expect(planContract.safeParse(plan).success).toBe(true);
  });

  it('one week, with one review in it', () => {
    const plan = begun({ from: 'single', weeks: '9', share: '90' });
    expect([totals(plan), plan.reviews.map(({ date }) => date)]).toEqual([[15], ['2026-11-27']]);
  });

  it('two phasings of the same form differ, and only in their weeks, reviews and rule to slow down', () => {
    const { weeks, reviews: _, slowDown: _s, ...even } = begun();
    const { weeks: other, reviews: _o, slowDown: _t, ...rest } = begun({}, facts(), example);
    expect(rest).toEqual(even);
    expect(other).not.toEqual(weeks);
  });
});

describe('the last plan, gone on with', () => {
  const last = fullPlan({
    weeks: [
      workWeek(1, daysOf(3, 4)),
      workWeek(2, daysOf(4, 5), { note: 'A quiet week', slower: { how: 'hold', why: 'Away' } }),
    ],
    basis: ['part_old'],
    state: 'offered',
  });
  const about = facts({ last, today: '2027-01-04' });
  const plan = begun({ from: 'last', type: 'stay_in_work', ...dateIn('start', '2027-01-11') }, about);

  it('its last week is week 1, without what was said about that week alone', () => {
    expect(plan.weeks).toEqual([{ ...workWeek(1, daysOf(4, 5)), monday: '2027-01-11' }]);
  });

  it('id, version, state, kind, days, evidence, reviews and author are new; all else is kept', () => {
    const { planId, version, state, type, basis, start, reviews, written, weeks: _, ...kept } = plan;
    expect([planId, version, state, type, basis, start]).toEqual([
      ...['plan_new', 1, 'draft', 'stay_in_work', [], '2027-01-11'],
    ]);
    expect(reviews.map(({ date }) => date)).toEqual(['2027-01-15']);
    expect(written).toEqual({ by: made.by, role: made.role, at: made.at });
    expect(Object.keys(kept)).toEqual(
      expect.arrayContaining(['job', 'adjustments', 'liftLimits', 'driving', 'contacts']),
    );
    expect(last).toMatchObject(kept);
  });

  it('it is offered only when there is one', () => {
    expect(errorsOf({ from: 'last' })).toEqual([['from', 'Select where to start from']]);
  });
});

describe('the job of a plan', () => {
  const job = partOfCase(
    'job',
    'work',
    { title: 'Cleaner', employer: 'Imaginary Cleaning', hours: '480', pattern: 'shifts' },
    { partId: '2026#1' },
  );
  const gone = partOfCase('job', 'work', { title: 'Courier', hours: '0', pattern: 'no-fixed' }, endedAs('ended'));

  it('jobs of the case come first, then those of the person’s own answers; one that ended is not offered', () => {
    const whole = caseOf({ person: people.piotr, parts: [job, gone] });
    expect(knownJobs(whole)).toEqual([
      { id: '2026#1', title: 'Cleaner', employer: 'Imaginary Cleaning', minutes: '480', pattern: 'shifts' },
      {
        id: 'job',
        title: 'Warehouse operative',
        employer: 'Made-Up Staffing Agency',
        minutes: '2400',
        pattern: 'shifts',
      },
      { id: 'second-job', title: 'Cleaner', employer: 'Imaginary Cleaning', minutes: '480', pattern: 'fixed' },
    ]);
  });

  it('a plan for a job of the case names its part; for one of the answers it does not', () => {
    expect(begun({ job: '2026#1' }, facts({ whole: caseOf({ parts: [job] }) })).job).toEqual({
      ...{
        partId: '2026#1',
        title: 'Cleaner',
        employer: 'Imaginary Cleaning',
        contractMinutes: 480,
        pattern: 'shifts',
      },
    });
    expect(begun().job).toEqual({
      ...{
        title: 'Office manager',
        employer: 'Invented Paper Company',
        contractMinutes: hours(37.5),
        pattern: 'fixed',
      },
    });
  });

  it('another job has a title and hours of its own; hours typed go before hours known', () => {
    expect(begun({ job: 'other', title: 'Baker', contract: '20' }).job).toEqual({
      title: 'Baker',
      contractMinutes: 1200,
      pattern: 'fixed',
    });
    expect(begun({ contract: '30' }).job?.contractMinutes).toBe(hours(30));
  });

  it('who looks for work has none yet, and weeks without hours are not kept back (RTW-7)', () => {
    const plan = begun({ type: 'find_work', job: 'none', weeks: '2' });
    const blocks = planProblems(plan, factsOf()).filter(({ rule }) => rule === 'RTW-7');
    expect([plan.job, totals(plan), blocks]).toEqual([undefined, [0, 0], []]);
  });

  it('it rests on the evidence that has not run out', () => {
    const note = (to: string) =>
      partOfCase('evidence', 'work', { type: 'fit_note', outcome: 'may_be_fit', from: '2026-11-02', to });
    const [over, today] = [note('2026-11-19'), note('2026-11-20')];
    expect(begun({}, facts({ whole: caseOf({ parts: [over, today] }) })).basis).toEqual([today.partId]);
  });
});

describe('what is wrong with the form has a sentence beside its box', () => {
  it.each<[Typed, string, string]>([
    [{ type: '' }, 'type', 'Select the kind of plan'],
    [{ job: '' }, 'job', 'Select the job'],
    [{ job: 'none' }, 'job', 'Select the job'],
    [{ from: '' }, 'from', 'Select where to start from'],
    [dateIn('start', ''), 'start-day', 'Enter the first day of work'],
    [dateIn('start', '2026-02-30'), 'start-day', 'First day of work must be a real date'],
    [{ job: 'other', contract: '8' }, 'title', 'Enter the job title'],
    [{ job: 'other', title: 'Baker' }, 'contract', 'Enter the contract hours, or 0 when none are promised'],
    [{ contract: '0', from: example }, 'from', 'Select another start: an example needs contract hours'],
    [{ contract: '0', compare: example }, 'from', 'Select another start: an example needs contract hours'],
    [{ compare: 'even' }, 'compare', 'Select another one to look at beside it'],
    [{ weeks: '27' }, 'weeks', 'Weeks of an even build-up must be a whole number from 1 to 26'],
    [
      { share: '0' },
      'share',
      'Percent of contract hours in week 1 of an even build-up must be a whole number from 1 to 100',
    ],
  ])('%j', (typed, field, message) => {
    expect(errorsOf(typed)).toEqual([[field, message]]);
    expect(wordFaults(message)).toEqual([]);
  });
});
