/**
 * GET and POST /shared/log-in: a code to a work address. Nothing is looked up here: whatever was typed, a code is made and a
 * message is put into the outbox, so that all addresses look the same. Whether anything is shared with one is seen by the job
 * that sends (`functions/jobs/addressed.ts`) and again when the code is used.
 */
import type { Context } from 'hono';
import { employerLogInForm } from '../../shared/contracts/employer-forms.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { viewerAddress } from '../platform/origin.ts';
import { formPage } from '../sign-in/ask.tsx';
import { keyedContact, newCodeId } from '../sign-in/code.ts';
import { workAsking } from '../sign-in/employer-session.ts';
import { withinRate } from '../store/codes.ts';
import { openEmployerCode } from '../store/employer-access.ts';
import { newMessage } from '../store/outbox.ts';

/** Codes an hour. How often they may be guessed is limited apart from this (`check-code.tsx`). */
const codesPerAddress = 5;
/** A firm shares one connection. */
const codesPerConnection = 60;

export async function showLogIn(c: Context): Promise<Response> {
  return formPage(c, employerLogInForm, { backHref: paths.home });
}

export async function askForCode(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(employerLogInForm, typed, today());
  if (!read.ok) return formPage(c, employerLogInForm, { backHref: paths.home, typed, errors: read.errors });
  const email = String(read.value['email']);
  const address = await keyedContact(email);
  const allowed =
    (await withinRate('work-code', address, codesPerAddress)) &&
    (await withinRate('work-code-connection', await keyedContact(viewerAddress(c.req.raw)), codesPerConnection));
  if (!allowed) throw new Refusal('shared-limit');
  const [codeId, asked] = [newCodeId(), workAsking.begin(c)];
  await openEmployerCode(asked, { codeId, email, address }, newMessage({ template: 'employer-code', codeId, asked }));
  return c.redirect(paths.sharedCode, 303);
}
