/** GET /my/sharing: who may see what. */
import type { Context } from 'hono';
import { type Consent, consentStates } from '../../../shared/contracts/sharing.ts';
import { Refusal } from '../../../shared/errors.ts';
import { paths } from '../../../shared/paths.ts';
import { contactInFull, isOpen, stateOn } from '../../../shared/rules/sharing/consent-state.ts';
import { SharingPage } from '../../../shared/ui/my/receipt-page.tsx';
import { londonDate, showDate } from '../../../shared/values/date.ts';
import { today } from '../../platform/clock.ts';
import { wantsJson } from '../../platform/door.ts';
import { html } from '../../platform/html.ts';
import { listConsents } from '../../store/consents.ts';
import type { Own } from '../guard.ts';

export const stateInWords = (one: Consent): string => {
  const state = stateOn(one, today());
  return state === 'active' ? `Shared until ${showDate(one.until)}` : consentStates[state];
};

export async function showSharing(c: Context, own: Own): Promise<Response> {
  const consents = (await listConsents(own.whole.referral.referralId)).toReversed();
  if (wantsJson(c)) return c.json({ consents });
  const body = (
    <SharingPage
      token={own.token}
      shares={consents.map((one) => ({
        who: contactInFull(one.contact),
        title: `Work plan, version ${one.version}, from ${showDate(londonDate(Date.parse(one.from)))}`,
        state: stateInWords(one),
        href: paths.myConsent(one.consentId),
        ...(isOpen(one, today()) ? { stopHref: paths.myConsentPart(one.consentId, 'stop') } : {}),
      }))}
    />
  );
  return c.html(html({ title: 'Who may see your plan', body }));
}

/** The consent that the address names, if it is the person's own. */
export async function consentOf(c: Context, own: Own): Promise<Consent> {
  const consents = await listConsents(own.whole.referral.referralId);
  const one = consents.find(({ consentId }) => consentId === c.req.param('consentId'));
  if (!one) throw new Refusal('not-found');
  return one;
}
