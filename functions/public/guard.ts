/**
 * Who may pass at the public door. Nobody is known here: a visitor either holds a draft of their own, by its cookie, or
 * does not. A guard answers with what it learned, answers the request itself, or throws a Refusal.
 */

import type { Context } from 'hono';
import type { Draft } from '../../shared/contracts/referral.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import type { Answers } from '../../shared/rules/eligibility.ts';
import type { Standing } from '../../shared/rules/journey.ts';
import { practiceCover } from '../../shared/rules/practice-cover.ts';
import { services } from '../../shared/services/all.ts';
import type { ServiceProfile } from '../../shared/services/profile.ts';
import { today } from '../platform/clock.ts';
import { keyedContact } from '../sign-in/code.ts';
import { ownDraft } from '../sign-in/draft-key.ts';
import type { DraftWithAnswers } from '../store/drafts.ts';

export interface Visit {
  readonly draft: Draft;
  readonly stored: Readonly<Record<string, StoredAnswer>>;
  readonly answers: Answers;
  readonly profile: ServiceProfile;
  readonly standing: Standing;
  /** ISO date. */
  readonly today: string;
}

/** Everybody may. */
export async function anyone(): Promise<undefined> {
  return undefined;
}

/** The visitor's own draft, not sent yet. Once sent, every page of the journey leads to the confirmation. */
export async function ownOpenDraft(c: Context): Promise<Visit | Response> {
  const found = await ownDraft(c);
  if (!found) throw new Refusal('answers-not-found');
  if (found.draft.state === 'submitted') return c.redirect(paths.sent, 303);
  return visitOf(found);
}

/** The visitor's own request, sent. Before that, the page that comes next. */
export async function ownSentRequest(c: Context): Promise<Draft | Response> {
  const found = await ownDraft(c);
  if (!found) throw new Refusal('answers-not-found');
  return found.draft.state === 'submitted' ? found.draft : c.redirect(paths.checkAnswers, 303);
}

export async function visitOf({ draft, answers: stored }: DraftWithAnswers): Promise<Visit> {
  const profile = services[draft.service];
  const answers: Answers = Object.fromEntries(Object.entries(stored).map(([id, { value }]) => [id, value]));
  const day = today();
  return { draft, stored, answers, profile, today: day, standing: await standingOf(draft, answers, profile, day) };
}

/** Where a draft stands, with the answers given (a page that just saved an answer passes them with it). */
export async function standingOf(
  draft: Draft,
  answers: Answers,
  profile: ServiceProfile,
  day: string,
): Promise<Standing> {
  const { hintPractice, redFlags = {}, confirmed, typedBy } = draft;
  return {
    answers,
    profile,
    today: day,
    practiceHint: hintPractice !== undefined && practiceCover(profile, hintPractice, day) === 'covered',
    passedRedFlags: Object.fromEntries(
      Object.entries(redFlags).flatMap(([question, { shown, choice }]) =>
        choice === 'go-on' ? [[question, shown]] : [],
      ),
    ),
    // A colleague who has the person on the phone has reached them.
    contactConfirmed:
      typedBy !== undefined || (confirmed !== undefined && (await contactKeys(answers)).includes(confirmed.contact)),
  };
}

/** Keyed hashes of every contact that a confirmation may stand for: each address, or "ring me" with all of them. */
async function contactKeys(answers: Answers): Promise<readonly string[]> {
  const { email = '', mobile = '', phone = '' } = contactOf(answers);
  return Promise.all(
    [email, mobile, ringKey(answers)]
      .filter(Boolean)
      .concat(phone ? [phone] : [])
      .map(keyedContact),
  );
}

export const ringKey = (answers: Answers): string => {
  const { email = '', mobile = '', phone = '' } = contactOf(answers);
  return `ring ${email} ${mobile} ${phone}`;
};

export interface Contact {
  readonly email?: string;
  readonly mobile?: string;
  readonly phone?: string;
}

export const contactOf = (answers: Answers): Contact => (answers['contact'] as Contact | undefined) ?? {};
