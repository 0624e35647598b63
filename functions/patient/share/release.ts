/** POST …/share/preview: the one act that releases what was previewed, in one transaction (CON-1, CON-8). */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { paths } from '../../../shared/paths.ts';
import { type ConsentGiven, newConsent } from '../../../shared/rules/sharing/consent.ts';
import { contactInFull } from '../../../shared/rules/sharing/consent-state.ts';
import { changesOf } from '../../../shared/rules/sharing/since-last-look.ts';
import { makeReturnCode, returnCodeBytes } from '../../../shared/values/reference.ts';
import { now, today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { ownOrigin } from '../../platform/origin.ts';
import { invitationIdOf, shareIdOf } from '../../sign-in/invitation.ts';
import { overtaken } from '../../store/cases.ts';
import { readDisclosure } from '../../store/disclosures.ts';
import { releaseShare } from '../../store/release-share.ts';
import { personAs } from '../guard.ts';
import { preview } from './preview.tsx';
import { type Choosing, newId } from './ready.ts';

export async function release(c: Context, own: Choosing): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const given = consentOf(
    own,
    [typed['previewed'] ?? ''].flat()[0] ?? '',
    await shareIdOf(own.whole.referral.referralId, own.head.paperId, own.contact.contactId),
  );
  if (!given.ok) {
    return preview(
      c,
      own,
      given.problems.map(({ words }) => ({ field: 'preview', message: words })),
    );
  }
  const { consent, view } = given;
  const before = own.older && (await readDisclosure(own.contact.address, consent.shareId, today()));
  const invitationId = await invitationIdOf(consent.consentId);
  const words = `The person shared the plan with ${contactInFull(consent.contact)}, consent ${consent.number}.`;
  const done = await releaseShare(
    own.whole.referral.referralId,
    { by: personAs(own), byRole: 'patient' },
    { consent, view, older: own.older, ...changesOf(before, view), invitationId, origin: ownOrigin(c.req.raw) },
    { entry: { knowledge: 'work', words } },
  );
  if (done === 'done') return c.redirect(paths.myConsent(consent.consentId), 303);
  const again = 'Something changed while you looked at it. Check it again before you share it';
  return preview(c, own, [{ field: 'preview', message: done.refused === overtaken ? again : done.refused }]);
}

function consentOf(own: Choosing, previewed: string, shareId: string): ConsentGiven {
  const { plan, shared, head, facts, contact, draft, whole } = own;
  return newConsent({
    plan,
    state: shared.state,
    paperId: head.paperId,
    facts,
    contact,
    purpose: draft.purpose,
    choices: draft.choices,
    confirmed: draft.confirmed,
    previewed,
    until: draft.until,
    pushed: draft.notPushed ? 'no' : undefined,
    capacityConcern: whole.referral.sharingPaused !== undefined,
    otherJob: draft.otherJob,
    talk: draft.talk,
    how: { method: 'screen' },
    ids: {
      consentId: newId('consent'),
      number: makeReturnCode(randomBytes(returnCodeBytes)),
      shareId,
    },
    at: new Date(now()).toISOString(),
    today: today(),
  });
}
