/** GET and POST /my/sharing/<consent>/stop and …/replace: two clicks, at once, and no reason asked (CON-6, EMP-7). */
import type { Context } from 'hono';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { paths } from '../../../shared/paths.ts';
import { asQuestion } from '../../../shared/rules/case-actions/fields.ts';
import { isOpen } from '../../../shared/rules/sharing/consent-state.ts';
import { today } from '../../platform/clock.ts';
import { endShare } from '../../store/end-share.ts';
import { formPage } from '../form-page.tsx';
import { type Own, personAs } from '../guard.ts';
import { consentOf } from './my-sharing.tsx';

const stopForm = (one: Consent) =>
  asQuestion({
    id: 'stop',
    title: `Stop sharing with ${one.contact.name}?`,
    intro: [
      'It works at once. They are not told why.',
      'We cannot take back what they have already opened, printed or downloaded.',
      'Your care with us stays the same.',
    ],
    fields: [],
    button: 'Stop sharing now',
  });

export async function askToStop(c: Context, own: Own): Promise<Response> {
  const one = await consentOf(c, own);
  if (!isOpen(one, today())) return c.redirect(paths.myConsent(one.consentId), 303);
  return formPage(c, own.token, stopForm(one));
}

export async function stop(c: Context, own: Own): Promise<Response> {
  const one = await consentOf(c, own);
  const { referralId } = own.whole.referral;
  await endShare(referralId, one.shareId, { by: personAs(own), byRole: 'patient' }, { by: 'person' });
  return c.redirect(paths.myConsent(one.consentId), 303);
}

/** EMP-7: who comes after sees nothing that was shared before; the person names them, and chooses again. */
const replaceForm = (one: Consent) =>
  asQuestion({
    id: 'replace',
    title: `Has somebody taken over from ${one.contact.name}?`,
    intro: [
      `We stop sharing with ${one.contact.name} at once. They are not told why.`,
      'Then you name who comes after. They see nothing before you have chosen again what to share.',
    ],
    fields: [],
    button: 'Stop, and name somebody else',
  });

export async function askToReplace(c: Context, own: Own): Promise<Response> {
  const one = await consentOf(c, own);
  if (!isOpen(one, today())) return c.redirect(paths.myConsent(one.consentId), 303);
  return formPage(c, own.token, replaceForm(one));
}

export async function replace(c: Context, own: Own): Promise<Response> {
  const one = await consentOf(c, own);
  const { referralId } = own.whole.referral;
  await endShare(referralId, one.shareId, { by: personAs(own), byRole: 'patient' }, { by: 'person' });
  return c.redirect(paths.myPaperPart(one.paperId, 'share/contact'), 303);
}
