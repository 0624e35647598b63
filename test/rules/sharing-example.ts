/** Amira's plan as she may share it: facts, a contact, and an asking with nothing wrong; a test says what differs. */
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import type { EmployerContact } from '../../shared/contracts/sharing.ts';
import { jobKey } from '../../shared/rules/known-jobs.ts';
import { hashOf } from '../../shared/rules/sharing/canonical.ts';
import { type ConsentAsked, newConsent } from '../../shared/rules/sharing/consent.ts';
import { chosen, shareItems, usualChoices } from '../../shared/rules/sharing/items.ts';
import type { ShareFacts } from '../../shared/rules/sharing/share-facts.ts';
import { toEmployerView } from '../../shared/rules/sharing/to-employer-view.ts';
import { fullPlan } from './papers-example.ts';

export const today = '2026-11-25';

export const shareFacts = (changes: Partial<ShareFacts> = {}): ShareFacts => ({
  person: 'Amira Hussain',
  service: { name: 'NHS work support', phone: '01632 960 001', hours: 'Monday to Friday, 9am to 4:30pm' },
  role: 'occupational_therapist',
  evidenceDays: [{ from: '2026-11-16', to: '2026-12-14' }],
  version: 1,
  ownWords: 'I had a heart attack in October',
  ...changes,
});

export const contact = (changes: Partial<EmployerContact> = {}): EmployerContact => ({
  contactId: 'contact_1',
  jobId: jobKey(fullPlan().job),
  name: 'Sam Invented',
  role: 'manager',
  organisation: 'Invented Paper Company',
  email: 'sam@paper.example',
  address: 'keyed-address-of-sam',
  namedAt: '2026-11-24T09:00:00.000Z',
  ...changes,
});

/** Keys of the items with these labels, or of all. */
export const keysOf = (plan: Plan = fullPlan(), ...labels: readonly string[]): readonly string[] =>
  shareItems(plan, shareFacts())
    .filter(({ label }) => labels.length === 0 || labels.includes(label))
    .map(({ key }) => key);

/** The view with the lines of these labels. */
export const viewWith = (plan: Plan, ...labels: readonly string[]): EmployerView =>
  toEmployerView(plan, shareFacts(), keysOf(plan, ...labels));

/** An asking in which nothing is wrong: the usual lines, previewed as they are. */
export function asked(changes: Partial<ConsentAsked> = {}): ConsentAsked {
  const plan = changes.plan ?? fullPlan();
  const facts = changes.facts ?? shareFacts();
  const items = shareItems(plan, facts);
  const choices = changes.choices ?? usualChoices(items);
  const on = chosen(items, choices).map(({ key }) => key);
  return {
    plan,
    facts,
    state: 'active',
    paperId: 'paper_1',
    contact: contact(),
    purpose: 'return_to_work',
    choices,
    confirmed: [],
    previewed: hashOf(toEmployerView(plan, facts, on)),
    pushed: 'no',
    capacityConcern: false,
    how: { method: 'screen' },
    ids: { consentId: 'consent_1', number: 'K7Q-2MX-9TB-4WHD', shareId: 'share_1' },
    at: '2026-11-25T09:00:00.000Z',
    today,
    ...changes,
  };
}

/** Rule, field and sentence of each thing that keeps the sharing back. */
export function problemsFor(changes: Partial<ConsentAsked>): readonly string[] {
  const given = newConsent(asked(changes));
  return given.ok ? [] : given.problems.map(({ rule, field, words }) => `${rule} ${field}: ${words}`);
}
