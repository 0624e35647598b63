/** Releases a copy: consent, copy, receipt, invitation, email, timeline and audit entry in one transaction (CON-1, CON-8). */
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import type { Consent, Disclosure } from '../../shared/contracts/sharing.ts';
import type { CaseChange } from '../../shared/rules/case-change.ts';
import { opensToPerson } from '../../shared/rules/own-case.ts';
import { awaited, waitForAnswer } from '../../shared/rules/sharing/waits.ts';
import { today } from '../platform/clock.ts';
import { workPuts } from './agenda.ts';
import { type Actor, changeCase } from './cases.ts';
import { releaseWrites } from './consents.ts';
import { invitationWrites } from './employer-access.ts';

export interface Released {
  readonly consent: Consent;
  readonly view: EmployerView;
  /** The consent of this share that is stored as active, if there is one. */
  readonly older: Consent | undefined;
  /** What became new or different for whoever read the older one. */
  readonly changes?: Disclosure['changes'];
  /** What the link of the email names, and the host that it leads to. */
  readonly invitationId: string;
  readonly origin: string;
}

/** @returns 'done', or why nothing was released; `overtaken` when somebody else was faster. */
export const releaseShare = (
  referralId: string,
  actor: Actor,
  { consent, view, older, changes, invitationId, origin }: Released,
  told: Pick<CaseChange, 'entry' | 'message'>,
): ReturnType<typeof changeCase> =>
  changeCase(
    referralId,
    {
      ...actor,
      did: 'released a plan',
      beside: [
        ...releaseWrites(referralId, consent, view, older, today(), changes),
        ...invitationWrites(referralId, invitationId, consent, origin),
        ...workPuts({ referralId, consentId: consent.consentId, shareId: consent.shareId, origin }, view),
      ],
    },
    ({ referral }) =>
      // Whoever has left meanwhile shares nothing (CON-16).
      opensToPerson(referral) && referral.sharingPaused === undefined
        ? { ...told, head: { row: awaited(referral.row, waitForAnswer(consent, origin, today())) } }
        : 'You cannot share your plan at the moment. Phone us and we will talk about it',
  );
