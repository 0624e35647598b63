/** What sharing a plan stands on: the version that is the person's to share, their contacts, consents and choices so far. */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { PaperVersion } from '../../../shared/contracts/paper.ts';
import type { Plan } from '../../../shared/contracts/plan.ts';
import type { Consent, EmployerContact, SharingDraft } from '../../../shared/contracts/sharing.ts';
import { Refusal } from '../../../shared/errors.ts';
import { paths } from '../../../shared/paths.ts';
import type { ShareFacts } from '../../../shared/rules/sharing/share-facts.ts';
import { shareFactsOf, versionToShare } from '../../../shared/rules/sharing/version-to-share.ts';
import { listConsents, listContacts } from '../../store/consents.ts';
import { readVersion } from '../../store/papers.ts';
import { reportsToShare } from '../../store/reports-to-share.ts';
import { readSharingDraft } from '../../store/sharing-drafts.ts';
import { type OwnPaper, ownPaper } from '../own-paper.ts';

export interface Ready extends OwnPaper {
  /** The version that can be shared: not always the newest, which may still wait for the person's answer. */
  readonly shared: PaperVersion;
  readonly plan: Plan;
  readonly contacts: readonly EmployerContact[];
  readonly consents: readonly Consent[];
  readonly draft: SharingDraft | undefined;
  /** Address of a step. */
  readonly step: (name: string) => string;
}

/** The guard of every step. A plan that is not the person's to share leads back to its page, which says how it stands. */
export async function ready(c: Context): Promise<Ready | Response> {
  const own = await ownPaper(c);
  if (own instanceof Response) return own;
  const { head, whole } = own;
  if (head.kind !== 'plan') throw new Refusal('not-found');
  const shared = versionToShare(head);
  if (!shared) return c.redirect(paths.myPaper(head.paperId), 303);
  const { referralId } = whole.referral;
  const [content, contacts, consents, draft] = await Promise.all([
    readVersion(referralId, head.paperId, shared.version),
    listContacts(referralId),
    listConsents(referralId),
    readSharingDraft(referralId, head.paperId),
  ]);
  if (content?.kind !== 'plan') throw new Refusal('not-found');
  const step = (name: string): string => paths.myPaperPart(head.paperId, name);
  return { ...own, shared, plan: content.plan, contacts, consents, draft, step };
}

export interface Choosing extends Ready {
  readonly draft: SharingDraft;
  readonly contact: EmployerContact;
  readonly facts: ShareFacts;
  /** The consent of this share that is stored as active, past its day or not; undefined for a new share. */
  readonly older: Consent | undefined;
}

/** As above, and whom it is for has been chosen. Who comes without goes to the first step. */
export async function choosing(c: Context): Promise<Choosing | Response> {
  const own = await ready(c);
  if (own instanceof Response) return own;
  const { draft, contacts, consents, whole, profile, shared, plan } = own;
  const contact = contacts.find(({ contactId }) => contactId === draft?.contactId);
  if (!draft || !contact || draft.version !== shared.version) return c.redirect(own.step('share'), 303);
  const before = consents.filter((one) => one.contact.contactId === contact.contactId);
  const { referralId, row } = whole.referral;
  const reports = await reportsToShare(referralId, row.name);
  const more = { copies: before.length, reports, ownWords: draft.ownWords };
  const facts = shareFactsOf({ whole, profile }, shared, plan, more);
  const older = before.findLast(({ paperId, state }) => paperId === own.head.paperId && state === 'active');
  return { ...own, draft, contact, facts, older };
}

/** A new id of this kind. */
export const newId = (kind: 'contact' | 'consent'): string => `${kind}_${randomBytes(16).toString('base64url')}`;
