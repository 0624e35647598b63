/** What a spoken consent stands on: the version that can be shared, the contacts, the lines; and the consent that is asked for. */
import { randomBytes } from 'node:crypto';
import type { PaperVersion } from '../../../shared/contracts/paper.ts';
import type { Plan } from '../../../shared/contracts/plan.ts';
import type { AnswerValue } from '../../../shared/contracts/self-referral/question.ts';
import type { Consent, EmployerContact } from '../../../shared/contracts/sharing.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { saysTalk } from '../../../shared/rules/sharing/ask.ts';
import { newConsent } from '../../../shared/rules/sharing/consent.ts';
import { type ShareItem, shareItems } from '../../../shared/rules/sharing/items.ts';
import type { ReportToShare } from '../../../shared/rules/sharing/report-lines.ts';
import { toEmployerView } from '../../../shared/rules/sharing/to-employer-view.ts';
import { shareFactsOf, versionToShare } from '../../../shared/rules/sharing/version-to-share.ts';
import { makeReturnCode, returnCodeBytes } from '../../../shared/values/reference.ts';
import { now, today } from '../../platform/clock.ts';
import { shareIdOf } from '../../sign-in/invitation.ts';
import { listConsents, listContacts } from '../../store/consents.ts';
import { readVersion } from '../../store/papers.ts';
import { reportsToShare } from '../../store/reports-to-share.ts';
import { named } from '../guard.ts';
import { type PaperReader, standsStill } from './guard.ts';

export interface Spoken {
  readonly version: PaperVersion;
  readonly plan: Plan;
  /** Whom the person named and does not fear (EMP-8). */
  readonly contacts: readonly EmployerContact[];
  readonly consents: readonly Consent[];
  readonly items: readonly ShareItem[];
  readonly reports: readonly ReportToShare[];
}

/** Or why nothing can be shared now. */
export async function spokenOf(reader: PaperReader): Promise<Spoken | string> {
  const { whole, head } = reader;
  const { referralId, sharingPaused } = whole.referral;
  const still = standsStill(reader);
  if (still) return still;
  if (sharingPaused) return 'Sharing is paused for this person. End the pause first';
  const version = versionToShare(head);
  const content = version && (await readVersion(referralId, head.paperId, version.version));
  if (!version || content?.kind !== 'plan') return 'The person can share a plan after they have agreed to it';
  const [contacts, consents, reports] = await Promise.all([
    listContacts(referralId),
    listConsents(referralId),
    reportsToShare(referralId, whole.referral.row.name),
  ]);
  const items = shareItems(content.plan, shareFactsOf(reader, version, content.plan, { copies: 0, reports }));
  return { version, plan: content.plan, contacts: contacts.filter(({ unsafe }) => !unsafe), consents, items, reports };
}

/** The consent that these answers ask for, with what it would release. */
export async function consentAsked(reader: PaperReader, spoken: Spoken, value: AnswerValue, previewed: string) {
  const { whole, head } = reader;
  const { version, plan, contacts, consents } = spoken;
  const contact = contacts.find(({ contactId }) => contactId === text(value, 'who')) as EmployerContact;
  const before = consents.filter((one) => one.contact.contactId === contact.contactId);
  const facts = shareFactsOf(reader, version, plan, { copies: before.length, reports: spoken.reports });
  const choices = [value['line'] ?? []].flat();
  const [purpose, until] = [text(value, 'purpose') as Consent['purpose'], text(value, 'until')];
  const given = newConsent({
    plan,
    state: version.state,
    paperId: head.paperId,
    facts,
    contact,
    purpose,
    choices,
    confirmed: [],
    previewed,
    until,
    pushed: 'no',
    capacityConcern: whole.referral.sharingPaused !== undefined,
    // The person was asked with whom, and of which job they spoke.
    otherJob: true,
    talk: saysTalk(value),
    how: { method: 'spoken', recordedBy: named(reader) },
    ids: {
      consentId: `consent_${randomBytes(16).toString('base64url')}`,
      number: makeReturnCode(randomBytes(returnCodeBytes)),
      shareId: await shareIdOf(whole.referral.referralId, head.paperId, contact.contactId),
    },
    at: new Date(now()).toISOString(),
    today: today(),
  });
  const older = before.findLast(({ paperId, state }) => paperId === head.paperId && state === 'active');
  return { given, view: toEmployerView(plan, facts, choices), contact, purpose, until, talk: saysTalk(value), older };
}
