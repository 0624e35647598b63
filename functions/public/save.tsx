/** Save and come back within 30 days: a return code to note down, and the way back by it. */
import type { Context } from 'hono';
import { comeBack } from '../../shared/contracts/self-referral/come-back.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { firstOpen } from '../../shared/rules/journey.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { londonDate, showDate } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { viewerAddress } from '../platform/origin.ts';
import { keyedContact, keyedReturnCode, returnCodeOf } from '../sign-in/code.ts';
import { takeOverDraft } from '../sign-in/draft-key.ts';
import { draftOfReturnCode, saveReturnCode, withinRate } from '../store/codes.ts';
import { readDraft } from '../store/drafts.ts';
import { questionAnswer } from './ask.tsx';
import { type Visit, visitOf } from './guard.ts';

/** Return codes that one address may try in an hour. A code has 55 bits and more, so this only slows the noise. */
const triesPerAddress = 20;

/** POST /ask/save */
export async function save(c: Context, { draft }: Visit): Promise<Response> {
  await saveReturnCode(await keyedReturnCode(await returnCodeOf(draft.draftId)), draft.draftId, draft.expiresAt);
  return c.redirect(paths.saved, 303);
}

/** GET /ask/saved */
export async function showSaved(c: Context, { draft, standing }: Visit): Promise<Response> {
  const code = await returnCodeOf(draft.draftId);
  const body = (
    <MessagePage
      heading="Your answers are saved"
      code={{ label: 'Your return code', text: code }}
      paragraphs={[
        'Write this code down or take a photo of it. Keep it private: it opens your answers.',
        `We keep your answers until ${showDate(londonDate(draft.expiresAt * 1000))}. After that they are deleted.`,
      ]}
      links={[
        { label: 'Go on with your answers', href: firstOpen(standing) },
        { label: 'Come back later with the code', href: paths.comeBack },
      ]}
    />
  );
  return c.html(html({ title: 'Your answers are saved', body }));
}

/** POST /ask/come-back: the same answer for a code that never was, one that ran out and one whose request was sent. */
export async function returnByCode(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(comeBack, typed, today());
  if (!read.ok) return questionAnswer(c, comeBack, { typed, errors: read.errors, backHref: paths.start, saveHref: '' });
  const who = await keyedContact(viewerAddress(c.req.raw));
  if (!(await withinRate('return', who, triesPerAddress))) throw new Refusal('return-limit');
  const draftId = await draftOfReturnCode(await keyedReturnCode(String(read.value['return-code'])));
  const found = draftId === undefined ? undefined : await readDraft(draftId);
  if (!found || !(await takeOverDraft(c, found.draft.draftId))) {
    const message = 'We did not find answers for this code. Check the code, or start again';
    return questionAnswer(c, comeBack, {
      typed,
      errors: [{ field: 'return-code', message }],
      backHref: paths.start,
      saveHref: '',
    });
  }
  return c.redirect(firstOpen((await visitOf(found)).standing), 303);
}
