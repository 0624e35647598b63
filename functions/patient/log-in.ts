/**
 * Logging in, first half: the reference and the date of birth. Nothing is looked up here. Whatever was typed, a code is made
 * and a message is put into the outbox, so a right answer and a wrong one take the same steps and look the same; whether
 * they fit a request is seen by the job that sends (`functions/jobs/addressed.ts`) and again when the code is used.
 */
import type { Context } from 'hono';
import { logInForm } from '../../shared/contracts/self-referral/log-in.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { MyLogInPage } from '../../shared/ui/my/log-in-page.tsx';
import { today } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { viewerAddress } from '../platform/origin.ts';
import { formPage } from '../sign-in/ask.tsx';
import { beginAsking, proofOf } from '../sign-in/asked-code.ts';
import { keyedContact, newCodeId } from '../sign-in/code.ts';
import { someoneWaits } from '../sign-in/nhs-identity.ts';
import { idOfReference } from '../store/case-lists.ts';
import { openLogInCode, withinRate } from '../store/codes.ts';
import { newMessage } from '../store/outbox.ts';

/** Codes an hour. How often they may be guessed is limited apart from this (`check-code.tsx`). */
const codesPerReference = 5;
/** A surgery's waiting room shares one address. */
const codesPerAddress = 60;

/** GET /my/log-in */
export async function showLogIn(c: Context): Promise<Response> {
  const nhsLogin = someoneWaits(c) ? 'waits' : config().NHS_LOGIN;
  if (!nhsLogin) return formPage(c, logInForm, { backHref: paths.home });
  return c.html(html({ title: logInForm.title, body: MyLogInPage({ form: logInForm, nhsLogin }) }));
}

/** POST /my/log-in */
export async function askForCode(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(logInForm, typed, today());
  if (!read.ok) return formPage(c, logInForm, { backHref: paths.home, typed, errors: read.errors });
  const referralId = await idOfReference(String(read.value['reference']));
  const allowed =
    (await withinRate('log-in', referralId, codesPerReference)) &&
    (await withinRate('log-in-address', await keyedContact(viewerAddress(c.req.raw)), codesPerAddress));
  if (!allowed) throw new Refusal('log-in-limit');
  const codeId = newCodeId();
  const proof = await proofOf(referralId, String(read.value['date-of-birth']));
  const message = newMessage({ template: 'log-in-code', referralId, codeId, proof });
  await openLogInCode(beginAsking(c), { codeId, referralId, proof }, message);
  return c.redirect(paths.myCode, 303);
}
