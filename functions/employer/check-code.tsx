/** GET and POST /shared/code: a try is counted before the code is compared, and the right code opens one session. */
import type { Context } from 'hono';
import { employerCodeForm } from '../../shared/contracts/employer-forms.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { formPage } from '../sign-in/ask.tsx';
import { codeMatches } from '../sign-in/code.ts';
import { openEmployerSession, workAsking } from '../sign-in/employer-session.ts';
import { withinRate } from '../store/codes.ts';
import { listDisclosures } from '../store/disclosures.ts';
import { takeEmployerTry, useEmployerCode } from '../store/employer-access.ts';

/** Guesses a clock hour at the codes of one address, over all browsers: any 60 minutes see 24 at most, of a million codes. */
const triesPerAddress = 12;

export async function showCode(c: Context): Promise<Response> {
  if (workAsking.key(c) === undefined) return c.redirect(paths.sharedLogIn, 303);
  return formPage(c, employerCodeForm, { backHref: paths.sharedLogIn });
}

export async function checkCode(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(employerCodeForm, typed, today());
  if (!read.ok) return wrongCode(c, typed, read.errors[0]?.message ?? '');
  const key = workAsking.key(c);
  const tried = key ? await takeEmployerTry(key) : 'no-code';
  if (!key || tried === 'no-code') return needsNewCode(c);
  if (tried === 'too-many-tries') return needsNewCode(c);
  const { codeId, address } = tried;
  if (!(await withinRate('work-code-try', address, triesPerAddress))) throw new Refusal('shared-limit');
  // Whoever guessed the digits of a code that was sent to nobody is let in nowhere.
  const right = await codeMatches(codeId, String(read.value['code']));
  if (!right || (await listDisclosures(address, today())).length === 0) {
    return wrongCode(c, typed, 'The code is not right. Check it and try again');
  }
  if (!(await useEmployerCode(key, codeId))) return needsNewCode(c);
  workAsking.end(c);
  await openEmployerSession(c, address);
  return c.redirect(paths.shared, 303);
}

const wrongCode = (c: Context, typed: Typed, message: string): Response | Promise<Response> =>
  formPage(c, employerCodeForm, { typed, errors: [{ field: 'code', message }], backHref: paths.sharedLogIn });

function needsNewCode(c: Context): Response | Promise<Response> {
  const body = (
    <MessagePage
      heading="You need a new code"
      paragraphs={['A code works once, for 10 minutes, and can be tried 5 times.']}
      links={[{ label: 'Get a new code', href: paths.sharedLogIn }]}
    />
  );
  return c.html(html({ title: 'You need a new code', body }));
}
