/** GET and POST …/share/terms: what for, until when, and whether anybody is pushing (CON-5, CON-11). */
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer, toTyped } from '../../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../../shared/paths.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { jobKey } from '../../../shared/rules/known-jobs.ts';
import { termsQuestion, withTerms } from '../../../shared/rules/sharing/ask.ts';
import { defaultUntil, latestUntil } from '../../../shared/rules/sharing/consent.ts';
import { contactInFull } from '../../../shared/rules/sharing/consent-state.ts';
import { chosen, shareItems } from '../../../shared/rules/sharing/items.ts';
import { MyDonePage } from '../../../shared/ui/my/my-pages.tsx';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { changeCase } from '../../store/cases.ts';
import { saveSharingDraft } from '../../store/sharing-drafts.ts';
import { formPage } from '../form-page.tsx';
import { personAs } from '../guard.ts';
import type { Choosing } from './ready.ts';

const termsOf = (own: Choosing) =>
  termsQuestion(
    chosen(shareItems(own.plan, own.facts), own.draft.choices),
    own.contact.jobId !== jobKey(own.plan.job),
    latestUntil(today()),
  );

export async function showTerms(c: Context, own: Choosing): Promise<Response> {
  const until = own.draft.until ?? defaultUntil(own.plan, today());
  return form(c, own, toTyped(termsOf(own), { until }));
}

export async function saveTerms(c: Context, own: Choosing): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(termsOf(own), typed, today());
  // CON-11: a yes counts whatever else is wrong with the form.
  if (typed['pushed'] === 'yes') return pushed(c, own);
  if (!read.ok) return form(c, own, typed, read.errors);
  if (text(read.value, 'until') < today()) {
    return form(c, own, typed, [{ field: 'until-day', message: 'Last day must be today or later' }]);
  }
  await saveSharingDraft(own.whole.referral.referralId, withTerms(own.draft, read.value));
  return c.redirect(own.step('share/preview'), 303);
}

/** CON-11: nothing is shared, the lead phones, and the page says nothing that somebody looking on could use. */
async function pushed(c: Context, own: Choosing): Promise<Response> {
  const doing = { by: personAs(own), byRole: 'patient', did: 'stopped sharing: pushed' };
  await changeCase(own.whole.referral.referralId, doing, ({ referral }) => ({
    head: { row: { ...referral.row, promisedBy: today() } },
    entry: {
      // Neither on a page of the person nor in their download: somebody may look on.
      knowledge: 'safeguarding',
      words: 'Somebody may be pushing the person to share. Nothing was shared. Phone them alone.',
    },
    notice: 'Somebody may be pushing a person to share their plan',
  }));
  const lines = ['We have not shared anything. Somebody from our service will phone you.'];
  const links = [{ text: 'Go to your request', href: paths.myHome }];
  const body = <MyDonePage token={own.token} heading="Thank you" lines={lines} links={links} />;
  return c.html(html({ title: 'Thank you', body }));
}

function form(
  c: Context,
  own: Choosing,
  typed: Typed,
  errors: readonly FieldError[] = [],
): Response | Promise<Response> {
  const question = termsOf(own);
  return formPage(c, own.token, question, typed, errors, `${question.title} ${contactInFull(own.contact)}`);
}
