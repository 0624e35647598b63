/**
 * Any plan with a mark in each free text ("mk17x"), any choice of its lines, and a twin of it: another plan that says the same
 * where something is turned on and something else wherever nothing is.
 */
import fc from 'fast-check';
import type { Duty, Plan, PlanWeek } from '../../shared/contracts/plan.ts';
import { limitInWords } from '../../shared/rules/plan/in-words.ts';
import { type ShareItem, shareItems } from '../../shared/rules/sharing/items.ts';
import type { ShareFacts } from '../../shared/rules/sharing/share-facts.ts';
import { keyOf, liftForEmployers } from '../../shared/rules/sharing/share-lines.ts';
import { addDays } from '../../shared/values/date.ts';
import { type Weekday, weekdays } from '../../shared/values/weekdays.ts';
import { monday, planOf } from './plan-example.ts';

export interface Shared {
  readonly plan: Plan;
  readonly facts: ShareFacts;
  readonly choices: readonly string[];
}

/** With its lines, which take the longest to work out. */
export type SharedLines = Shared & { readonly items: readonly ShareItem[] };

export const marksIn = (text: string): ReadonlySet<string> => new Set(text.match(/mk\d+x/g) ?? []);

/** Numbers that fall as they were generated, so that what fails shrinks. */
function dice(rolled: readonly number[]) {
  let [place, marks] = [0, 0];
  const roll = (sides: number): number => (rolled[place++ % rolled.length] ?? 0) % sides;
  return {
    roll,
    mark: () => {
      marks += 1;
      return `mk${marks}x`;
    },
    some: <T>(most: number, make: () => T): T[] => Array.from({ length: roll(most + 1) }, make),
    maybe: <T>(make: () => T): T | undefined => (roll(3) === 0 ? undefined : make()),
    from: <T>(all: readonly T[]): T[] => all.filter(() => roll(2) === 1),
    day: () => addDays(monday, roll(40)),
  };
}

type Dice = ReturnType<typeof dice>;
const needed = [[], ['driving'], ['driving-group-2'], ['heights'], ['driving', 'heights']] as const;

const dutyOf = ({ roll, mark, maybe }: Dice): Duty => ({
  words: `Task ${mark()}`,
  needs: [...(needed[roll(8)] ?? [])],
  liftKg: maybe(() => 1 + roll(9)),
});

function weeksOf(d: Dice): PlanWeek[] {
  const duties = d.some(4, () => dutyOf(d));
  const limits = d.some(3, () => ({ kind: 'stand' as const, words: `Limit ${d.mark()}` }));
  return Array.from({ length: 1 + d.roll(4) }, (_, index) => ({
    number: index + 1,
    monday: addDays(monday, 7 * index),
    days: Object.fromEntries(
      d.from<Weekday>(weekdays).map((day) => [day, { minutes: 30 * d.roll(12), place: d.roll(2) ? 'home' : 'work' }]),
    ),
    ...(d.roll(4) === 0 ? { days: {}, openMinutes: 60 * d.roll(30) } : {}),
    dutiesIn: d.from(duties),
    dutiesOut: d.from(duties),
    limits: d.from(limits),
    note: `Note ${d.mark()}`,
    slower: { how: 'hold', why: `Because ${d.mark()}` },
  }));
}

function planFrom(d: Dice): Plan {
  const adjustments = d.some(3, () => `Change ${d.mark()}`);
  const clearance = () => ({ from: d.maybe(d.day), saidBy: `Said ${d.mark()}` });
  return planOf({
    weeks: weeksOf(d),
    start: d.day(),
    job: { title: `Job ${d.mark()}`, employer: `Firm ${d.mark()}`, contractMinutes: 600 * d.roll(4), pattern: 'rota' },
    reviews: d.some(3, () => ({ date: d.day(), what: `Look at ${d.mark()}` })),
    liftLimits: d.some(2, () => ({ kg: 1 + d.roll(9), setBy: d.mark(), from: d.maybe(d.day), until: d.maybe(d.day) })),
    driving: d.maybe(() => ({ car: clearance(), group2: d.maybe(clearance) })),
    adjustments: adjustments.map((words, index) => ({
      adjustmentId: `adj-${index + 1}`,
      words,
      reason: `Since ${d.mark()}`,
      strength: 'try',
      until: d.maybe(d.day),
      owner: d.mark(),
    })),
    healthTasks: d.some(2, () => ({ words: d.mark(), when: d.mark() })),
    pay: { treatment: d.roll(2) ? 'full' : 'to_confirm', words: d.mark() },
    travel: { how: d.roll(2) ? 'car' : 'foot', minutes: d.roll(90), words: d.mark() },
    slowDown: { signs: d.some(3, () => `Sign ${d.mark()}`), rule: d.mark() },
    contacts: d.some(4, () => ({ side: d.roll(2) ? 'work' : 'service', name: d.mark(), reach: d.mark() })),
  });
}

const factsFrom = (d: Dice): ShareFacts => ({
  person: `Person ${d.mark()}`,
  service: { name: `Service ${d.mark()}`, phone: `Phone ${d.mark()}`, hours: `Hours ${d.mark()}` },
  role: 'occupational_therapist',
  evidenceDays: d.some(2, () => ({ from: d.day(), to: d.maybe(d.day) })),
  version: 1,
  reports: d.some(2, () => ({
    lines: d.some(3, () => ({ key: `report-${d.mark()}`, label: 'Recommended', words: `Advice ${d.mark()}` })),
    statement: d.maybe(() => `I think ${d.mark()}`),
  })),
  ownWords: d.maybe(() => `I say ${d.mark()}`),
});

/** Absent and undefined are one in a stored plan. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const anyShared: fc.Arbitrary<SharedLines> = fc
  .array(fc.nat(840), { minLength: 29, maxLength: 43, size: 'max' })
  .map((rolled) => {
    const d = dice(rolled);
    const [plan, facts] = [stored(planFrom(d)), stored(factsFrom(d))];
    const items = shareItems(plan, facts);
    return { plan, facts, items, choices: d.from(items).map(({ key }) => key) };
  });

const other = 'Something that was never turned on';

/** Lines that are off are others, and so is a report of which nothing is on. */
const reportTwins = ({ reports = [] }: ShareFacts, on: (key: string) => boolean): ShareFacts['reports'] => [
  { lines: [{ key: 'report-other', label: other, words: other }], statement: other },
  ...reports.flatMap(({ lines, statement }) => {
    const kept = lines.filter(({ key }) => on(key));
    return kept.length > 0 ? [{ lines: [{ key: 'report-off', label: other, words: other }, ...kept], statement }] : [];
  }),
];

/** Another plan with the same lines on. Whoever is asked for the one must not be able to tell it from the other. */
export function twinOf({ plan, facts, choices }: Shared): Shared {
  const on = (key: string): boolean => choices.includes(key);
  const job = plan.job && { ...plan.job, pattern: 'shifts' as const, otherMinutes: 600 };
  const weeks = plan.weeks.map((week) => weekTwin(week, on));
  while (weeks.length > 1 && isBare(weeks.at(-1), on)) weeks.pop();
  const adjustments = plan.adjustments
    .filter((one) => on(keyOf.adjustment(one)))
    .map((one) => ({ ...one, catalogueId: 'X', reason: on(keyOf.reason(one)) ? one.reason : other }));
  const hidden = { adjustmentId: 'adj-9', words: other, reason: other, strength: 'try', owner: other } as const;
  return {
    choices,
    facts: {
      ...facts,
      evidenceDays: on(keyOf.evidence) ? facts.evidenceDays : [{ from: '2020-01-01' }],
      reports: reportTwins(facts, on),
      ownWords: on(keyOf.ownWords) ? facts.ownWords : other,
    },
    plan: {
      ...plan,
      type: 'stay_in_work',
      planId: 'plan_2',
      state: 'on_hold',
      basis: ['part_9'],
      ...(job ? { job: { ...job, contractMinutes: on(keyOf.contract) ? job.contractMinutes : 77 } } : {}),
      start: on(keyOf.start) ? plan.start : '2026-01-05',
      weeks,
      reviews: [{ date: '2027-01-01', what: other }, ...plan.reviews.filter((one) => on(keyOf.review(one)))],
      liftLimits: plan.liftLimits
        .filter((one) => on(keyOf.lift(liftForEmployers(one))))
        .map((one) => ({ ...one, setBy: other })),
      driving: drivingTwin(plan, on),
      adjustments: [hidden, ...adjustments],
      healthTasks: [{ words: other, when: other }, ...plan.healthTasks.filter((one) => on(keyOf.healthTask(one)))],
      pay: on(keyOf.pay) ? plan.pay : { treatment: 'unpaid' },
      travel: on(keyOf.travel) ? plan.travel : { how: 'lift' },
      slowDown: {
        signs: [other, ...plan.slowDown.signs.filter((one) => on(keyOf.sign(one)))],
        ...(on(keyOf.slowRule) ? { rule: plan.slowDown.rule } : {}),
      },
      contacts: plan.contacts.map((one) =>
        one.side === 'work' && on(keyOf.contact(one)) ? one : { side: 'service', name: other },
      ),
    },
  };
}

type IsOn = (key: string) => boolean;

const weekTwin = ({ openMinutes, ...week }: PlanWeek, on: IsOn): PlanWeek => ({
  ...week,
  ...(on(keyOf.week(week.number))
    ? { openMinutes }
    : { days: { sunday: { minutes: 77, start: '03:00', place: 'home' as const } } }),
  dutiesIn: [{ words: other, needs: ['heights'] }, ...week.dutiesIn.filter((duty) => on(keyOf.dutyIn(duty)))],
  dutiesOut: [{ words: other }, ...week.dutiesOut.filter((duty) => on(keyOf.dutyOut(duty)))],
  limits: [...week.limits.filter((limit) => on(keyOf.limit(limitInWords(limit)))), { kind: 'other', words: other }],
  note: other,
});

const isBare = (week: PlanWeek | undefined, on: IsOn): boolean =>
  week !== undefined &&
  !on(keyOf.week(week.number)) &&
  [...week.dutiesIn, ...week.dutiesOut, ...week.limits].every(({ words }) => words === other);

/** A task that is on says itself that it waits (RTW-1), so its clearance is not off while the task is on. */
function drivingTwin(plan: Plan, on: IsOn): Plan['driving'] {
  const tasks = plan.weeks.flatMap(({ dutiesIn }) => dutiesIn).filter((duty) => on(keyOf.dutyIn(duty)));
  const shown = (need: 'driving' | 'driving-group-2', key: string): boolean =>
    on(key) || tasks.some(({ needs }) => needs?.includes(need));
  const { driving } = plan;
  const carShown = shown('driving', keyOf.driving);
  const group2Shown = shown('driving-group-2', keyOf.drivingGroup2);
  if (!carShown && !group2Shown) return driving ? undefined : { car: { from: '2026-11-30', saidBy: other } };
  const car = carShown ? { ...driving?.car, saidBy: other } : { from: '2026-12-07' };
  const group2 = group2Shown ? driving?.group2 && { ...driving.group2, saidBy: other } : { from: '2026-12-07' };
  return driving || group2Shown ? { car, ...(group2 ? { group2 } : {}) } : undefined;
}
