import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dutyNeeds,
  jobPatterns,
  limitKinds,
  type Plan,
  payTreatments,
  planTypes,
  strengths,
  travelWays,
} from '../../shared/contracts/plan.ts';
import { planEdits } from '../../shared/rules/plan/edits/all.ts';
import { addDays } from '../../shared/values/date.ts';
import { weekdays } from '../../shared/values/weekdays.ts';
import { caseOf, partOfCase } from '../people/cases.ts';
import { edited, factsIn, shownIn } from './plan-editing.ts';
import { monday, planOf, workWeek } from './plan-example.ts';

const note = partOfCase('evidence', 'work', { type: 'fit_note', outcome: 'may_be_fit', from: '2026-11-16' });
const facts = factsIn(caseOf({ parts: [note] }));

describe('whatever the plan, saving a form as it opens changes nothing', () => {
  const words = fc.stringMatching(/^[A-Za-z][a-z ,’]{0,20}[a-z]$/);
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(monday, days));
  const keyOf = <const K extends object>(record: K) => fc.constantFrom(...(Object.keys(record) as (keyof K)[]));
  const minutes = (max: number) => fc.integer({ min: 0, max });
  const clearance = fc.record({ from: day, saidBy: words });
  const anyDay = fc.record(
    {
      minutes: fc.integer({ min: 1, max: 600 }),
      place: maybe(fc.constantFrom('work', 'home')),
      rest: maybe(fc.record({ minutes: fc.constantFrom(20, 30), paid: fc.boolean() })),
    },
    { requiredKeys: ['minutes'] },
  );
  const duty = fc.record(
    {
      words: fc.constantFrom('Email', 'Stock', 'Van'),
      needs: fc.uniqueArray(fc.constantFrom(...dutyNeeds), { minLength: 1 }),
      liftKg: fc.integer({ min: 1, max: 30 }),
    },
    { requiredKeys: ['words'] },
  );
  const week = fc.record({
    days: fc.dictionary(fc.constantFrom(...weekdays), anyDay),
    duties: fc.uniqueArray(duty, { selector: ({ words: said }) => said }),
    limits: fc.uniqueArray(fc.record({ kind: keyOf(limitKinds), words: fc.constantFrom('Under 5 kg', 'Lift') }), {
      selector: (one) => one.words,
    }),
    note: maybe(words),
  });
  const anyFull = fc.record({
    type: keyOf(planTypes),
    job: fc.record(
      {
        title: words,
        employer: words,
        contractMinutes: minutes(4800),
        pattern: keyOf(jobPatterns),
        otherMinutes: minutes(4800),
        optedOut: fc.constant(true),
      },
      { requiredKeys: ['title', 'contractMinutes', 'pattern'] },
    ),
    basis: fc.constantFrom<string[]>([], [note.partId]),
    start: fc.integer({ min: 0, max: 6 }).map((days) => addDays(monday, days)),
    weeks: fc.array(week, { minLength: 1, maxLength: 4 }).map((all) =>
      all.map(({ days, duties, limits, note: said }, index) =>
        workWeek(index + 1, days, {
          dutiesIn: duties.slice(1),
          dutiesOut: duties.slice(0, 1),
          limits,
          ...(said ? { note: said } : {}),
        }),
      ),
    ),
    driving: fc.record({ car: clearance, group2: clearance }, { requiredKeys: ['car'] }),
    travel: fc.record({ how: keyOf(travelWays), minutes: minutes(1440), words }, { requiredKeys: ['how'] }),
    pay: fc.record({ treatment: keyOf(payTreatments), words }, { requiredKeys: ['treatment'] }),
    slowDown: fc.record(
      { signs: fc.uniqueArray(words, { maxLength: 5 }), rule: words, stepBack: fc.constant(true as const) },
      { requiredKeys: ['signs'] },
    ),
    adjustments: fc
      .array(
        fc.record(
          {
            catalogueId: fc.constant('HRS-04'),
            words,
            reason: words,
            strength: keyOf(strengths),
            from: fc.constant(monday),
            until: fc.oneof(day, fc.constant('long_term' as const)),
            owner: words,
          },
          { requiredKeys: ['words', 'reason', 'strength', 'owner'] },
        ),
        { maxLength: 2 },
      )
      .map((all) => all.map((one, index) => ({ adjustmentId: `adj_${index + 1}`, ...one }))),
  });

  it('every edit that shows what there is gives the same plan back', () => {
    const shown = planEdits.filter(({ shows }) => shows).map(({ id }) => id);
    expect(shown).toEqual(['job', 'start', 'basis', 'driving', 'travel', 'pay', 'slow-down']);
    fc.assert(
      fc.property(anyFull, (some) => {
        const full = planOf(some as Partial<Plan>);
        const own = [
          ...full.weeks.map(({ number }) => `week-${number}`),
          ...full.adjustments.map(({ adjustmentId }) => `adjustment-${adjustmentId}`),
        ];
        for (const id of [...shown, ...own])
          expect([id, edited(full, id, shownIn(full, id, facts), facts)]).toEqual([id, full]);
      }),
    );
  });
});
