/**
 * Logging in, second half: the code. A try is counted before the code is compared, once for the code and once for the
 * person, and the right code opens one session.
 */
import type { Context } from 'hono';
import type { LogInCode } from '../../shared/contracts/patient-session.ts';
import { logInCodeForm } from '../../shared/contracts/self-referral/log-in.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { dateOfBirth, opensToPerson } from '../../shared/rules/own-case.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { sameText } from '../platform/secrets.ts';
import { formPage } from '../sign-in/ask.tsx';
import { askedKey, endAsking, proofOf } from '../sign-in/asked-code.ts';
import { codeMatches } from '../sign-in/code.ts';
import { openPatientSession } from '../sign-in/patient-session.ts';
import { appendNext } from '../store/audit-trail.ts';
import { readCase } from '../store/cases.ts';
import { takeLogInTry, useLogInCode, withinRate } from '../store/codes.ts';
import { linkWhoWaits } from './nhs-login.ts';

/** Guesses a clock hour at one person's codes, over all browsers: any 60 minutes see 24 at most, of a million codes. */
const triesPerPerson = 12;

/** GET /my/code */
export async function showCode(c: Context): Promise<Response> {
  if (askedKey(c) === undefined) return c.redirect(paths.myLogIn, 303);
  return formPage(c, logInCodeForm, { backHref: paths.myLogIn });
}

/** POST /my/code */
export async function checkCode(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(logInCodeForm, typed, today());
  if (!read.ok) return wrongCode(c, typed, read.errors[0]?.message ?? '');
  const key = askedKey(c);
  const tried = key ? await takeLogInTry(key) : 'no-code';
  if (!key || tried === 'no-code') {
    return needsNewCode(c, 'That code has run out', 'A code works once, for 10 minutes. Ask for a new one.');
  }
  if (tried === 'too-many-tries') {
    return needsNewCode(
      c,
      'That code was tried too often',
      'To keep your request safe, a code can be tried 5 times. Ask for a new one.',
    );
  }
  const { codeId, referralId } = tried;
  if (!(await withinRate('log-in-try', referralId, triesPerPerson))) throw new Refusal('log-in-limit');
  const whole = (await codeMatches(codeId, String(read.value['code']))) ? await ownCaseOf(tried) : undefined;
  if (!whole) return wrongCode(c, typed, 'The code is not right. Check it and try again');
  if (!(await useLogInCode(key, codeId))) {
    return needsNewCode(c, 'That code has run out', 'A code works once, for 10 minutes. Ask for a new one.');
  }
  await appendNext({ chain: referralId, who: 'patient', did: 'logged in', what: 'own case' });
  endAsking(c);
  await openPatientSession(c, referralId);
  await linkWhoWaits(c, whole);
  return c.redirect(paths.myHome, 303);
}

/** Whoever guessed the digits of a code that was sent to nobody is let in nowhere. */
async function ownCaseOf({ referralId, proof }: LogInCode): Promise<WholeCase | undefined> {
  const whole = await readCase(referralId);
  if (!whole || !opensToPerson(whole.referral)) return undefined;
  return sameText(proof, await proofOf(referralId, dateOfBirth(whole) ?? '')) ? whole : undefined;
}

const wrongCode = (c: Context, typed: Typed, message: string): Response | Promise<Response> =>
  formPage(c, logInCodeForm, { typed, errors: [{ field: 'code', message }], backHref: paths.myLogIn });

function needsNewCode(c: Context, heading: string, sentence: string): Response | Promise<Response> {
  const body = (
    <MessagePage
      heading={heading}
      paragraphs={[sentence]}
      links={[
        { label: 'Get a new code', href: paths.myLogIn },
        { label: 'Find our phone number', href: paths.contact },
      ]}
    />
  );
  return c.html(html({ title: heading, body }));
}
