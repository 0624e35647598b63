/** What an action may know of a case and its surroundings (`shared/rules/case-change.ts`). */
import type { AnswerValue } from '../../shared/contracts/self-referral/question.ts';
import type { CaseFacts, WholeCase } from '../../shared/rules/case-change.ts';
import { today } from '../platform/clock.ts';
import { idOfReference } from '../store/case-lists.ts';
import { readCase } from '../store/cases.ts';
import { listTeam, stillThere } from '../store/staff-register.ts';
import { type CaseReader, named } from './guard.ts';

export async function factsOf(reader: CaseReader): Promise<CaseFacts> {
  const { whole, profile, role } = reader;
  return { whole, profile, role, me: named(reader), team: stillThere(await listTeam(profile.id)), today: today() };
}

/** The facts with the record that the form names by its reference, if it is one of this service. */
export async function withOther(facts: CaseFacts, value: AnswerValue): Promise<CaseFacts> {
  const reference = value['reference'];
  if (typeof reference !== 'string') return facts;
  const found = await readCase(await idOfReference(reference));
  return found?.referral.service === facts.profile.id ? { ...facts, other: found.referral } : facts;
}

/** The same facts about the case as it stands now. */
export const about = (facts: CaseFacts, whole: WholeCase): CaseFacts => ({ ...facts, whole });
