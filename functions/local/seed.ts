/** Fills the portal with invented people and staff, by the same rules, contracts and writes as the doors. */
import { createHash, randomBytes } from 'node:crypto';
import { findPractice } from '../../shared/content/practices.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { readAnswer, toStored } from '../../shared/contracts/self-referral/read-answer.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { type Answers, eligibility } from '../../shared/rules/eligibility.ts';
import { questionsFor } from '../../shared/rules/journey.ts';
import { newReferral } from '../../shared/rules/new-referral.ts';
import { services } from '../../shared/services/all.ts';
import { londonDate } from '../../shared/values/date.ts';
import { makeReference } from '../../shared/values/reference.ts';
import { days, now } from '../platform/clock.ts';
import { keyedContact } from '../sign-in/code.ts';
import { idOfReference } from '../store/case-lists.ts';
import { readCase } from '../store/cases.ts';
import { createDraft, draftExpiry } from '../store/drafts.ts';
import { submit } from '../store/referrals.ts';
import { listTeam, readRegister, saveStaff, staffKeyOf } from '../store/staff-register.ts';
import { type Person, people } from './people.ts';
import { seedStaff, staffPeople } from './staff-people.ts';

export interface SeedProgress {
  /** Called once, before the first person is invented; never when all are there. */
  readonly onSeed?: () => void;
  /** Called after each person that was invented. */
  readonly onPerson?: () => void;
}

/** The reference of an invented person, the same on every machine. */
export const referenceOf = (name: string): string => makeReference(createHash('sha256').update(name).digest());

/**
 * Sends each person's request, the first some days ago. No messages: nobody waits for these. Each person has one
 * reference for ever, and a request is written whole or not at all, so whoever is there is left alone and a seeding that
 * was cut off is made whole by the next.
 */
export async function seedRequests({ onSeed, onPerson }: SeedProgress = {}): Promise<void> {
  const everybody = Object.entries<Person>(people);
  let invented = 0;
  for (const [index, [name, person]] of everybody.entries()) {
    const reference = referenceOf(name);
    const referralId = await idOfReference(reference);
    if (await readCase(referralId)) continue;
    if (invented === 0) onSeed?.();
    await sendAs(person, { reference, referralId }, now() - days(everybody.length - index));
    invented += 1;
    onPerson?.();
  }
}

/**
 * Enters the staff in the register, unless they are there. An entry belongs to the issuer's address, which moves with
 * the port: entries under another address leave the teams first, so that nobody is in one twice.
 */
export async function seedRegister(issuer: string): Promise<void> {
  const staffKeys = await Promise.all(staffPeople.map(({ subject }) => staffKeyOf(issuer, subject)));
  // They are entered one after the other, so when the last has a role, all are there.
  const last = await readRegister(staffKeys.at(-1) ?? '');
  if (last && last.roles.length > 0) return;
  const teams = await Promise.all(Object.keys(services).map(listTeam));
  for (const { staffKey, staffId, name } of teams.flat()) {
    if (!staffKeys.includes(staffKey)) await saveStaff(staffKey, { staffId, name, roles: [] });
  }
  await seedStaff(issuer);
}

async function sendAs(
  person: Person,
  { reference, referralId }: { readonly reference: string; readonly referralId: string },
  at: number,
): Promise<void> {
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
  const order = questionsFor(standing);
  const open = order.filter((id) => !answers[id]);
  if (open.length > 0) throw new Error(`The seed's person (${person.why}) has not answered ${open.join(', ')}`);
  const inOrder = Object.fromEntries(order.flatMap((id) => (answers[id] ? [[id, answers[id]]] : [])));
  const startedAt = new Date(at).toISOString();
  const contact = values['contact']?.['email'] ?? values['contact']?.['mobile'] ?? 'nowhere';
  const draft = {
    draftId: `draft_${randomBytes(16).toString('base64url')}`,
    keyHash: randomBytes(32).toString('base64url'),
    service: person.service,
    state: 'started' as const,
    startedAt,
    expiresAt: draftExpiry(),
    confirmed: {
      contact: await keyedContact(String(contact)),
      how: person.confirmed,
      codeId: 'invented',
      at: startedAt,
    },
  };
  await createDraft(draft);
  const referral = newReferral({
    draft,
    answers: inOrder,
    profile,
    eligibility: found,
    referralId,
    reference,
    at: startedAt,
    today,
  });
  await submit({ draftId: draft.draftId, referral, answers: inOrder, messages: [] });
}
