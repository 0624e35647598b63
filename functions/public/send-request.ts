/**
 * POST /ask/check-answers: the draft becomes a referral. One transaction writes the referral, its audit entry, its
 * message and the count, or nothing. A repeat of any kind (second tab, lost answer, impatient thumb) finds it done.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { inOrder } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { eligibility } from '../../shared/rules/eligibility.ts';
import { complete, firstOpen, questionsFor } from '../../shared/rules/journey.ts';
import { newReferral } from '../../shared/rules/new-referral.ts';
import { makeReference, referenceBytes } from '../../shared/values/reference.ts';
import { now } from '../platform/clock.ts';
import { idOfReference } from '../store/case-lists.ts';
import { newMessage } from '../store/outbox.ts';
import { submit } from '../store/referrals.ts';
import type { Visit } from './guard.ts';

export async function sendRequest(c: Context, visit: Visit): Promise<Response> {
  const found = eligibility(visit.answers, visit.profile, visit.today);
  if (!complete(visit.standing) || !('staffCheck' in found)) return c.redirect(firstOpen(visit.standing), 303);
  const { draft, profile } = visit;
  // Answers to questions that stopped applying after a change are not sent.
  const answers = Object.fromEntries(
    questionsFor(visit.standing).flatMap((id) => {
      const [question, answer] = [questionById(id), visit.stored[id]];
      return question && answer ? [[id, inOrder(question, answer)] as const] : [];
    }),
  );
  // A reference has some 34 random bits: the rare one that is taken already is made anew.
  for (let outcome = 'reference-taken'; outcome === 'reference-taken'; ) {
    const reference = makeReference(randomBytes(referenceBytes));
    const referralId = await idOfReference(reference);
    const at = new Date(now()).toISOString();
    const today = visit.today;
    outcome = await submit({
      draftId: draft.draftId,
      referral: newReferral({ draft, answers, profile, eligibility: found, referralId, reference, at, today }),
      answers,
      messages: [newMessage({ template: 'request-received', referralId })],
    });
  }
  return c.redirect(paths.sent, 303);
}
