/** A case for tests of pure rules: an invented person's request as the journey leaves it, and what a test says differs. */
import { type Person, people } from '../../functions/local/people.ts';
import type { Colleague, Entry, Knowledge, Part, PartKind } from '../../shared/contracts/case.ts';
import type { RedFlagChoice, Referral } from '../../shared/contracts/referral.ts';
import type { AnswerValue, FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { readAnswer, toStored } from '../../shared/contracts/self-referral/read-answer.ts';
import type { StaffRole } from '../../shared/contracts/staff.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { type CaseAction, formOf, hindrance } from '../../shared/rules/case-actions/action.ts';
import { caseActions } from '../../shared/rules/case-actions/all.ts';
import type { CaseChange, CaseFacts, WholeCase } from '../../shared/rules/case-change.ts';
import { newReferral } from '../../shared/rules/new-referral.ts';
import { readHearing } from '../../shared/rules/pushed.ts';
import { services } from '../../shared/services/all.ts';

/** A Monday without a bank holiday near it. */
export const today = '2026-11-23';
const at = '2026-11-23T09:00:00.000Z';

export const olive: Colleague = { staffId: 'staff_olive', name: 'Olive Invented' };
export const cora: Colleague = { staffId: 'staff_cora', name: 'Cora Made-Up' };

/** Answers by question as the journey stores them: codes, and the words that were read. */
function storedAnswers(types: Person['types']): Readonly<Record<string, StoredAnswer>> {
  return Object.fromEntries(
    Object.entries(types).flatMap(([id, typed]) => {
      const question = questionById(id);
      const read = question ? readAnswer(question, typed, today) : undefined;
      return question && read?.ok ? [[id, toStored(question, read.value)]] : [];
    }),
  );
}

/** The page about chest pain was shown, and this is what the person chose. */
export const chestPainShown = (choice: RedFlagChoice['choice'] = 'go-on'): RedFlagChoice => ({
  shown: ['CHEST'],
  choice,
  at,
});

export interface CaseChanges {
  readonly person?: Person;
  /** What the person types otherwise, by question. */
  readonly types?: Person['types'];
  readonly redFlags?: Readonly<Record<string, RedFlagChoice>>;
  readonly head?: Partial<Referral>;
  readonly parts?: readonly Part[];
  readonly timeline?: readonly Entry[];
}

/** The case of somebody; Amira when nobody is named, as she has just asked. */
export function caseOf({ person = people.amira, types = {}, redFlags = {}, ...changes }: CaseChanges = {}): WholeCase {
  const answers = storedAnswers({ ...person.types, ...types });
  const referral = newReferral({
    draft: {
      draftId: 'draft_1',
      service: person.service,
      state: 'submitted',
      startedAt: at,
      expiresAt: 0,
      keyHash: 'hash',
      redFlags,
      confirmed: { contact: 'hash', how: person.confirmed, codeId: 'code_1', at },
    },
    answers,
    profile: services[person.service],
    eligibility: { outcome: 'eligible', staffCheck: [] },
    referralId: 'ref_1',
    reference: 'WH-7K3M-2QXD',
    at,
    today,
  });
  return {
    referral: { ...referral, ...changes.head },
    answers,
    parts: changes.parts ?? [],
    timeline: changes.timeline ?? [],
  };
}

/** What Olive, an occupational therapist, may know of a case; a test says what differs. */
export const factsAbout = (whole: WholeCase, changes: Partial<CaseFacts> = {}): CaseFacts => ({
  whole,
  profile: services[whole.referral.service],
  me: olive,
  role: 'occupational_therapist',
  team: [
    { ...olive, role: 'occupational_therapist' },
    { ...cora, role: 'coach' },
    { staffId: 'staff_adam', name: 'Adam Desk', role: 'administrator' },
  ],
  today,
  ...changes,
});

let made = 0;

export function partOfCase(kind: PartKind, about: Knowledge, value: AnswerValue, changes: Partial<Part> = {}): Part {
  made += 1;
  const said = Object.entries(value).map(([field, one]) => [field, [one].flat().join('\n')] as const);
  return {
    partId: `part_${made}`,
    kind,
    knowledge: about,
    at,
    by: olive,
    byRole: 'occupational_therapist' satisfies StaffRole,
    answer: { version: 1, value: plain(value), asked: {}, said: Object.fromEntries(said) },
    ...changes,
  };
}

const plain = (value: AnswerValue): StoredAnswer['value'] =>
  Object.fromEntries(Object.entries(value).map(([field, one]) => [field, typeof one === 'string' ? one : [...one]]));

export const endedAs = (how: string): Pick<Part, 'ended'> => ({ ended: { at, by: olive, how } });

export function entryOfCase(about: Knowledge, words: string, changes: Partial<Entry> = {}): Entry {
  made += 1;
  return {
    entryId: `entry_${made}`,
    at,
    by: cora,
    byRole: 'coach',
    knowledge: about,
    did: 'note',
    words,
    ...changes,
  };
}

export function actionCalled(id: string): CaseAction {
  const found = caseActions.find((action) => action.id === id);
  if (!found) throw new Error(`There is no action "${id}"`);
  return found;
}

type Done =
  | { readonly change: CaseChange }
  /** It cannot be done with this case now. */
  | { readonly hindered: string }
  /** The form is not right. */
  | { readonly errors: readonly FieldError[] }
  /** The form is right, and it cannot be decided so. */
  | { readonly refused: string };

/** Fills in and sends the form of an action, with the steps of the staff's door. */
export function fillIn(id: string, facts: CaseFacts, typed: Typed = {}): Done {
  const action = actionCalled(id);
  const hindered = hindrance(action, facts);
  if (hindered !== undefined) return { hindered };
  const form = formOf(action, facts);
  const read = readHearing(form, typed, facts.today);
  if (!read.ok) return { errors: read.errors };
  const decided = action.decide(facts, read.value, form);
  return typeof decided === 'string' ? { refused: decided } : { change: decided };
}

/** The change that an action makes of a case. @throws Error when it makes none. */
export function changeBy(id: string, facts: CaseFacts, typed: Typed = {}): CaseChange {
  const done = fillIn(id, facts, typed);
  if ('change' in done) return done.change;
  throw new Error(`"${id}" was not done: ${JSON.stringify(done)}`);
}
