/** Fills an empty portal with invented people and staff, by the same rules, contracts and writes as the doors. */

import { randomBytes } from 'node:crypto';
import { findPractice } from '../../shared/content/practices.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { readAnswer, toStored } from '../../shared/contracts/self-referral/read-answer.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { type Answers, eligibility } from '../../shared/rules/eligibility.ts';
import { questionsFor } from '../../shared/rules/journey.ts';
import { newReferral } from '../../shared/rules/new-referral.ts';
import { services } from '../../shared/services/all.ts';
import { londonDate } from '../../shared/values/date.ts';
import { makeReference, referenceBytes } from '../../shared/values/reference.ts';
import { days, now } from '../platform/clock.ts';
import { idOfReference } from '../store/case-lists.ts';
import { createDraft, draftExpiry } from '../store/drafts.ts';
import { submit } from '../store/referrals.ts';
import { type Person, people } from './people.ts';

/** Sends each person's request, the first some days ago. No messages: nobody waits for these. */
export async function seedRequests(): Promise<number> {
  const everybody = Object.values<Person>(people);
  for (const [index, person] of everybody.entries()) await sendAs(person, now() - days(everybody.length - index));
  return everybody.length;
}

async function sendAs(person: Person, at: number): Promise<void> {
  const profile = services[person.service];
  const today = londonDate(at);
  const answers: Record<string, StoredAnswer> = {};
  for (const [id, typed] of Object.entries(person.types)) {
    const question = questionById(id);
    if (!question) throw new Error(`The seed answers a question that is not there: ${id}`);
    const read = readAnswer(question, typed, today);
    if (!read.ok) throw new Error(`The seed's answer to ${id} does not read: ${read.errors[0]?.message}`);
    answers[id] = toStored(question, read.value);
    // On screen the surgery is chosen from a list, so its name is what was said.
    if (id === 'gp-surgery') answers[id].said = { 'gp-surgery': findPractice(String(read.value[id]))?.name ?? '' };
  }
  const values: Answers = Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
  const found = eligibility(values, profile, today);
  if (!('staffCheck' in found)) throw new Error(`The seed's person is not eligible: ${person.why}`);
  const standing = { answers: values, profile, today, practiceHint: false, passedRedFlags: {}, contactConfirmed: true };
  const open = questionsFor(standing).filter((id) => !answers[id]);
  if (open.length > 0) throw new Error(`The seed's person (${person.why}) has not answered ${open.join(', ')}`);
  const startedAt = new Date(at).toISOString();
  const draft = {
    draftId: `draft_${randomBytes(16).toString('base64url')}`,
    keyHash: randomBytes(32).toString('base64url'),
    service: person.service,
    state: 'started' as const,
    startedAt,
    expiresAt: draftExpiry(),
    confirmed: { contact: 'invented', how: person.confirmed, codeId: 'invented', at: startedAt },
  };
  await createDraft(draft);
  const reference = makeReference(randomBytes(referenceBytes));
  const referralId = await idOfReference(reference);
  const referral = newReferral({
    draft,
    answers,
    profile,
    eligibility: found,
    referralId,
    reference,
    at: startedAt,
    today,
  });
  await submit({ draftId: draft.draftId, referral, answers, messages: [] });
}
