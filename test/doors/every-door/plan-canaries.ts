/** A case with a canary in everything that somebody types into it and into its papers, and a colleague who wrote it. */
import { expect } from 'vitest';
import { type Person, people } from '../../../functions/local/people.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { act, dateIn, inDays, send } from '../../people/acting.ts';
import { type Got, Visitor } from '../../people/harness.ts';
import { edit, least, move, offer, planMonday, plansUrl, readyPlan, startPaper, takeOn } from '../../people/plans.ts';
import { mark } from './logged.ts';

const canary = (): string => `canary${mark()}`;
const named = <K extends string>(...names: readonly K[]): Readonly<Record<K, string>> =>
  Object.fromEntries(names.map((name) => [name, `${name} ${canary()}`])) as Record<K, string>;

/** What the person told the service, and what the service wrote that is nobody's business at work. */
export const apart = {
  nhs: '9434765919',
  ...named(
    'street',
    'goals',
    'condition',
    'waiting',
    'clinical',
    'safeguarding',
    'message',
    'note',
    'discussion',
    'trusted',
  ),
  email: `${canary()}@example.com`,
  mobile: '07700900357',
} as const;
export const born = ['23 July 1971', '1971-07-23', '23/07/1971', '23/7/1971'];
export const name = { first: `Canary${mark()}`, last: `Last${mark()}` };

/** Every free text of a plan, of a report and of a letter. */
export const plan = named(
  ...(['duty', 'limit', 'weeknote', 'held', 'asked', 'because', 'owner', 'setby', 'cleared', 'travel', 'pay'] as const),
  ...(['health', 'when', 'sign', 'rule', 'contact', 'role', 'reach', 'review'] as const),
);
export const report = named('other', 'comments', 'difficulty', 'recommended');
export const letter = named('said', 'wanted');
/** What is written beside them: reasons stand in the trail too, as those of every action do. */
export const beside = named('found', 'task', 'which', 'instead');
export const reasons = named('agreed', 'unneeded', 'unable');

export const everywhere = [apart, name, plan, report, letter, beside].flatMap((one) => Object.values(one));

export const person: Person = {
  ...people.amira,
  types: {
    ...people.amira.types,
    'date-of-birth': { 'date-of-birth-day': '23', 'date-of-birth-month': '7', 'date-of-birth-year': '1971' },
    name: { 'first-name': name.first, 'last-name': name.last },
    'nhs-number': { 'nhs-number': apart.nhs },
    address: { 'address-line-1': apart.street },
    goals: { goals: apart.goals },
    'health-condition': {
      'condition-group': 'heart',
      'other-conditions': apart.condition,
      'waiting-for': apart.waiting,
    },
  },
};

/** A colleague's browser that notes where it went, where it was sent and which files it was given. */
export class Noting extends Visitor {
  readonly seen: string[] = [];
  readonly files: string[] = [];

  override async get(url: string): Promise<Got> {
    return this.noted(url, await super.get(url));
  }

  override async post(url: string, form: Typed = {}): Promise<Got> {
    return this.noted(url, await super.post(url, form));
  }

  private noted(url: string, got: Got): Got {
    this.seen.push(url, got.headers['location'] ?? '', ...got.cookies);
    const file = got.headers['content-disposition'];
    if (file) this.files.push(file);
    return got;
  }
}

export type Papers = Readonly<Record<'plan' | 'report' | 'letter', string>>;

async function done(what: string, got: Got | Promise<Got>): Promise<void> {
  expect([what, (await got).status]).toEqual([what, 303]);
}

/** Writes all of it: case, papers, what came of them. @returns the addresses of the papers. */
export async function writeEverything(olive: Noting, id: string): Promise<Papers> {
  await takeOn(olive, id);
  const own = { other: report.other, comments: report.comments };
  const at = {
    plan: await readyPlan(olive, id),
    report: await startPaper(olive, id, 'report', { ...own, ...dateIn('to', inDays(20)), benefits: 'phased_return' }),
    letter: await startPaper(olive, id, 'letter', { ...least.letter(), words: letter.said, asked: letter.wanted }),
  };
  await writeCase(olive, id);
  await writePapers(olive, at);
  await writeBeside(olive, id, at);
  return at;
}

async function writeCase(olive: Noting, id: string): Promise<void> {
  for (const [action, form] of [
    ['clinical-note', { note: apart.clinical }],
    ['safeguarding-note', { note: apart.safeguarding }],
    ['message', { message: apart.message }],
    ['trusted-person', { name: apart.trusted, who: 'friend', about: ['plan'], pushed: 'no', reason: 'By phone' }],
    ['note', { note: apart.note }],
    ['discussion', { who: 'Olive', decision: apart.discussion, next: 'Ring' }],
    ['measure', { measure: 'phq-4', score: '7', stage: 'start', mode: 'phone' }],
  ] as const) {
    await done(action, act(olive, id, action, form));
  }
}

async function writePapers(olive: Noting, at: Papers): Promise<void> {
  const weeks = { 'from-week': '1', 'to-week': '2' };
  for (const [one, form] of [
    ['driving', { ...dateIn('car', planMonday()), 'car-by': plan.cleared }],
    ['duty', { words: plan.duty, in: 'in', ...weeks }],
    ['limit', { kind: 'stand', words: plan.limit, ...weeks }],
    ['week-1', { in: plan.duty, limits: plan.limit, note: plan.weeknote, which: 'this' }],
    ['hold', { week: '3', hours: 'same', reason: plan.held }],
    ['adjustment-own', { words: plan.asked, reason: plan.because, strength: 'try', owner: plan.owner }],
    ['lift-limit', { kg: '5', 'set-by': plan.setby }],
    ['travel', { how: 'public', minutes: '0:40', words: plan.travel }],
    ['pay', { treatment: 'full', words: plan.pay }],
    ['health-task', { words: plan.health, when: plan.when }],
    ['slow-down', { signs: plan.sign, rule: plan.rule }],
    ['contact', { side: 'work', name: plan.contact, role: plan.role, reach: plan.reach }],
    ['review', { ...dateIn('date', planMonday()), what: plan.review }],
  ] as const) {
    await done(one, edit(olive, at.plan, one, form));
  }
  const advised = { difficulty: report.difficulty, recommendation: report.recommended, strength: 'try' };
  await done('recommendation', edit(olive, at.report, 'recommendation', advised));
  for (const paper of Object.values(at)) await done(`offer ${paper}`, offer(olive, paper));
}

async function writeBeside(olive: Noting, id: string, at: Papers): Promise<void> {
  await done('agree', move(olive, at.plan, 1, 'agree', reasons.agreed));
  await done('start', move(olive, at.plan, 1, 'start'));
  await done('review', send(olive, `${at.plan}/review`, { date: planMonday(), found: beside.found }));
  const to = (action: string): string => `${plansUrl(id)}/do/${action}`;
  await done('job check', send(olive, to('job-check'), { job: 'Office manager', help: beside.task }));
  await done('not needed', send(olive, to('no-plan-needed'), { by: 'person', reason: reasons.unneeded }));
  const cannot = { by: 'employer', which: beside.which, instead: beside.instead, reason: reasons.unable };
  await done('cannot', send(olive, to('employer-cannot'), cannot));
}

/** Forms with mistakes and late forms, an address with the values, and doors that break. */
export async function mistakes(olive: Noting, at: Papers): Promise<void> {
  await send(olive, `${at.plan}/edit/week-1`, { in: `${plan.duty}\n`.repeat(40), note: plan.weeknote, rev: '1' });
  await send(olive, `${at.plan}/edit/pay`, { words: plan.pay, treatment: 'full', rev: '1' });
  await send(olive, `${at.plan}/weeks`, { 'h1-monday': plan.duty, rev: '1' });
  await send(olive, `${at.plan}/changes-at-work`, { find: plan.asked });
  const token = /name="token" value="([^"]+)"/.exec((await olive.get(at.plan)).text)?.[1] ?? '';
  const elsewhere = new Visitor(olive.door);
  for (const [key, value] of olive.cookies) elsewhere.cookies.set(key, value);
  await elsewhere.get(`${at.plan}/edit/${encodeURIComponent(plan.duty)}?by=${encodeURIComponent(plan.rule)}`);
  const Cases = process.env['TABLE_CASES'];
  process.env['TABLE_CASES'] = 'not-there';
  await olive.post(`${at.plan}/edit/pay`, { token, words: plan.pay, treatment: 'full' });
  await olive.post(`${at.report}/offer`, { token, comments: report.comments });
  process.env['TABLE_CASES'] = Cases;
}
