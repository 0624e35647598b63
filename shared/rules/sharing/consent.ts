/**
 * Consent to share a version of a plan: one act, for one named person, one purpose, until a day (CON-1 to CON-5). Pure: what is
 * shared is worked out here once and handed on with the consent, so that the copy is what was agreed to.
 */
import { consentLines, consentWordsVersion, talkLine } from '../../content/consent-words.ts';
import { fillIn } from '../../content/messages.ts';
import type { Colleague } from '../../contracts/case.ts';
import type { EmployerView } from '../../contracts/employer-view.ts';
import type { VersionState } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import { type Consent, type EmployerContact, purposes } from '../../contracts/sharing.ts';
import { addDays, showDate } from '../../values/date.ts';
import { lastDayOf } from '../../values/months.ts';
import { sundayOf } from '../plan/totals.ts';
import { hashOf } from './canonical.ts';
import { type ConsentProblem, problemsOf } from './consent-problems.ts';
import { contactInFull } from './consent-state.ts';
import { chosen, shareItems } from './items.ts';
import type { ShareFacts } from './share-facts.ts';
import { toEmployerView } from './to-employer-view.ts';

/** What the person chose, and what the service knows, at the moment of sharing. */
export interface ConsentAsked {
  readonly plan: Plan;
  /** How the version stands now. */
  readonly state: VersionState;
  readonly paperId: string;
  readonly facts: ShareFacts;
  readonly contact?: EmployerContact | undefined;
  readonly purpose?: Consent['purpose'] | undefined;
  /** Keys of what is on. */
  readonly choices: readonly string[];
  /** Keys of lines that name health and were confirmed a second time. */
  readonly confirmed: readonly string[];
  /** `hashOf` the view that was previewed (CON-8). */
  readonly previewed: string;
  /** Last day, ISO date, inclusive. */
  readonly until?: string | undefined;
  /** CON-11; absent when it was not answered. */
  readonly pushed?: 'yes' | 'no' | undefined;
  /** CAP-1: a colleague has recorded a concern. The person is never asked. */
  readonly capacityConcern: boolean;
  /** The person was asked, and does mean the contact of another job. */
  readonly otherJob?: boolean | undefined;
  /** CON-15: the team may talk with the contact on the phone. */
  readonly talk?: boolean | undefined;
  /** CON-10: on screen by the person, or spoken and recorded by a colleague. */
  readonly how: { readonly method: 'screen' } | { readonly method: 'spoken'; readonly recordedBy: Colleague };
  readonly ids: Pick<Consent, 'consentId' | 'number' | 'shareId'>;
  /** ISO instant. */
  readonly at: string;
  /** ISO date in London. */
  readonly today: string;
}

export type ConsentGiven =
  | { readonly ok: true; readonly consent: Consent; readonly view: EmployerView }
  | { readonly ok: false; readonly problems: readonly ConsentProblem[] };

/** CON-5: the last day on which a consent of today may end, ISO date: 12 months, as calendars count them. */
export const latestUntil = (today: string): string => lastDayOf(12, today);

/**
 * CON-5: the day that is offered, ISO date: 12 weeks from today or the last Sunday of the plan, whichever is later, and never
 * past 12 months. A copy that ended before its plan would take limits from a manager while they still hold; one of a short
 * plan that ended with it would be gone before its last review. The person may choose any earlier day, and stop on any.
 */
export function defaultUntil(plan: Plan, today: string): string {
  const last = plan.weeks.at(-1);
  const end = last ? sundayOf(last) : today;
  const wanted = [addDays(today, 84), end].reduce((a, b) => (a > b ? a : b));
  return wanted < latestUntil(today) ? wanted : latestUntil(today);
}

/** The lines that are agreed to, filled in (CON-9). @param until ISO date. */
export function consentWords(
  contact: Pick<EmployerContact, 'name' | 'role' | 'organisation'>,
  purpose: Consent['purpose'],
  until: string,
  talk = false,
): Consent['wording'] {
  const why = purposes[purpose];
  const values = {
    who: contactInFull(contact),
    why: why.slice(0, 1).toLowerCase() + why.slice(1),
    until: showDate(until),
  };
  const words = Object.values(consentLines).map((one) => fillIn(one, values));
  return { version: consentWordsVersion, words: talk ? [...words, talkLine] : words };
}

/**
 * The consent with the view that it releases, or everything that keeps it back, in sentences. Lines that the plan does not
 * have, and reasons without their change, are left out of the choices.
 */
export function newConsent(asked: ConsentAsked): ConsentGiven {
  const { plan, facts, contact, purpose, how, ids, at, today } = asked;
  const items = chosen(shareItems(plan, facts), asked.choices);
  const choices = items.map(({ key }) => key);
  const view = toEmployerView(plan, facts, choices);
  const hash = hashOf(view);
  const until = asked.until ?? defaultUntil(plan, today);
  const problems = problemsOf({ ...asked, until }, items, hash, latestUntil(today));
  if (problems.length > 0 || !contact || !purpose) return { ok: false, problems };
  return {
    ok: true,
    view,
    consent: {
      ...ids,
      paperId: asked.paperId,
      version: plan.version,
      contact,
      choices,
      purpose,
      from: at,
      until,
      state: 'active',
      wording: consentWords(contact, purpose, until, asked.talk),
      ...(asked.talk ? { talk: true } : {}),
      hash,
      method: how.method,
      ...(how.method === 'spoken' ? { recordedBy: how.recordedBy } : {}),
    },
  };
}
