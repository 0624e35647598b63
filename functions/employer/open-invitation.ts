/**
 * GET and POST /shared/open/<invitation>: the link of the email. To open it changes nothing and tells nothing, since mail
 * programs follow links before people do; link and code together open a session, once (EMP-2).
 */
import type { Context } from 'hono';
import { invitationForm } from '../../shared/contracts/employer-forms.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { formPage } from '../sign-in/ask.tsx';
import { codeMatches } from '../sign-in/code.ts';
import { openEmployerSession } from '../sign-in/employer-session.ts';
import { readDisclosure } from '../store/disclosures.ts';
import { takeInvitationTry, useInvitation } from '../store/employer-access.ts';

/** The same page for every link, whether or not there is such an invitation. */
export async function showInvitation(c: Context): Promise<Response> {
  return formPage(c, invitationForm, { backHref: paths.home });
}

export async function redeemInvitation(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(invitationForm, typed, today());
  if (!read.ok) return formPage(c, invitationForm, { backHref: paths.home, typed, errors: read.errors });
  const shareId = await redeemed(c, c.req.param('invitationId') ?? '', String(read.value['code']));
  if (shareId) return c.redirect(paths.sharedPlan(shareId), 303);
  // CON-16: wrong, tried too often, used, over, withdrawn or never there: one answer.
  const message = 'This code does not open anything. Check it, or ask for one to your work email';
  return formPage(c, invitationForm, { backHref: paths.home, typed, errors: [{ field: 'code', message }] });
}

/** The share that link and code open now; undefined for every reason why they do not. */
async function redeemed(c: Context, invitationId: string, code: string): Promise<string | undefined> {
  const tried = await takeInvitationTry(invitationId);
  if (typeof tried === 'string' || !(await codeMatches(tried.codeId, code))) return undefined;
  const { address, shareId, codeId } = tried;
  // A later release has an invitation of its own.
  if ((await readDisclosure(address, shareId, today()))?.consentId !== codeId) return undefined;
  if (!(await useInvitation(invitationId, codeId))) return undefined;
  await openEmployerSession(c, address);
  return shareId;
}
