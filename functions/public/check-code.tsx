/** Entering the six-digit code. A try is counted before the code is compared; the right code confirms the contact once. */
import type { Context } from 'hono';
import { securityCode } from '../../shared/contracts/self-referral/come-back.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { firstOpen } from '../../shared/rules/journey.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { now } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { codeMatches } from '../sign-in/code.ts';
import { takeTry } from '../store/codes.ts';
import { recordConfirmed } from '../store/drafts.ts';
import { questionAnswer } from './ask.tsx';
import type { Visit } from './guard.ts';

/** GET /ask/code */
export async function showCode(c: Context, { standing }: Visit): Promise<Response> {
  if (firstOpen(standing) !== paths.confirmContact) return c.redirect(firstOpen(standing), 303);
  return questionAnswer(c, securityCode, { backHref: paths.confirmContact });
}

/** POST /ask/code */
export async function checkCode(c: Context, visit: Visit): Promise<Response> {
  const open = firstOpen(visit.standing);
  if (open !== paths.confirmContact) return c.redirect(open, 303);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(securityCode, typed, visit.today);
  if (!read.ok) return wrongCode(c, typed, read.errors[0]?.message ?? '');
  const tried = await takeTry(visit.draft.draftId);
  if (tried === 'no-code')
    return needsNewCode(c, 'That code has run out', 'A code works for 10 minutes. Ask for a new one.');
  if (tried === 'too-many-tries') {
    return needsNewCode(
      c,
      'That code was tried too often',
      'To keep your answers safe, a code can be tried 5 times. Ask for a new one.',
    );
  }
  if (!(await codeMatches(tried.codeId, String(read.value['code'])))) {
    return wrongCode(c, typed, 'The code is not right. Check it and try again');
  }
  await recordConfirmed(visit.draft.draftId, {
    contact: tried.contact,
    how: 'code',
    codeId: tried.codeId,
    at: new Date(now()).toISOString(),
  });
  return c.redirect(paths.checkAnswers, 303);
}

const wrongCode = (c: Context, typed: Readonly<Record<string, string | readonly string[]>>, message: string) =>
  questionAnswer(c, securityCode, { typed, errors: [{ field: 'code', message }], backHref: paths.confirmContact });

function needsNewCode(c: Context, heading: string, sentence: string): Response | Promise<Response> {
  const body = (
    <MessagePage
      heading={heading}
      paragraphs={[sentence, 'If codes do not reach you, choose to be rung instead. Your answers are kept.']}
      links={[{ label: 'Get a new code, or choose another way', href: paths.confirmContact }]}
    />
  );
  return c.html(html({ title: heading, body }));
}
