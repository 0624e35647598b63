/** GET and POST …/share/lines and …/share/terms: each line on or off, then purpose, last day and the private question. */
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer, toTyped } from '../../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../../shared/paths.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { weeksInSentences } from '../../../shared/rules/plan/difference.ts';
import { termsQuestion, withTerms } from '../../../shared/rules/sharing/ask.ts';
import { contactInFull, defaultUntil, latestUntil } from '../../../shared/rules/sharing/consent.ts';
import { chosen, shareItems, usualChoices } from '../../../shared/rules/sharing/items.ts';
import { MyDonePage, MyFormPage } from '../../../shared/ui/my/my-pages.tsx';
import { LinesPage } from '../../../shared/ui/my/share-pages.tsx';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { changeCase } from '../../store/cases.ts';
import { readVersion } from '../../store/papers.ts';
import { saveSharingDraft } from '../../store/sharing-drafts.ts';
import { personAs } from '../guard.ts';
import type { Choosing } from './ready.ts';

export async function showLines(c: Context, own: Choosing): Promise<Response> {
  return lines(c, own, own.draft.choices, own.draft.ownWords ?? '', []);
}

export async function saveLines(c: Context, own: Choosing): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const ownWords = ([typed['own-words'] ?? ''].flat()[0] ?? '').trim();
  const facts = { ...own.facts, ...(ownWords ? { ownWords } : {}) };
  const items = shareItems(own.plan, facts);
  const ticked = [typed['line'] ?? []].flat();
  // CON-1: what people usually share is ticked by an act of the person, and shown to them before they go on.
  if (typed['do'] === 'usual') return lines(c, own, [...new Set([...ticked, ...usualChoices(items)])], ownWords, []);
  const choices = chosen(items, ownWords ? [...ticked, 'own-words'] : ticked).map(({ key }) => key);
  if (ownWords.length > 500) return lines(c, own, ticked, ownWords, [tooLong]);
  if (choices.length === 0) return lines(c, own, [], ownWords, [nothing]);
  const { ownWords: _, ...draft } = own.draft;
  const next = { ...draft, choices, confirmed: [], ...(ownWords ? { ownWords } : {}) };
  await saveSharingDraft(own.whole.referral.referralId, next);
  return c.redirect(own.step('share/terms'), 303);
}

const nothing: FieldError = { field: 'hours', message: 'Select at least 1 line to share' };
const tooLong: FieldError = { field: 'own-words', message: 'Your words must be 500 characters or fewer' };

async function lines(
  c: Context,
  own: Choosing,
  ticked: readonly string[],
  ownWords: string,
  errors: readonly FieldError[],
): Promise<Response> {
  const { older, plan, whole, head } = own;
  const before = older ? await readVersion(whole.referral.referralId, head.paperId, older.version) : undefined;
  const title = `What may ${own.contact.name} see?`;
  const body = (
    <LinesPage
      token={own.token}
      backHref={own.step('share')}
      who={own.contact.name}
      items={shareItems(plan, own.facts)}
      chosen={ticked}
      ownWords={ownWords}
      news={before?.kind === 'plan' ? weeksInSentences(before.plan, plan) : []}
      errors={errors}
    />
  );
  const wrong = errors.length > 0;
  return c.html(html({ title, body, error: wrong }), wrong ? 422 : 200);
}

const termsOf = (own: Choosing) =>
  termsQuestion(
    chosen(shareItems(own.plan, own.facts), own.draft.choices),
    own.contact.jobId !== own.plan.job?.partId,
    latestUntil(today()),
  );

export async function showTerms(c: Context, own: Choosing): Promise<Response> {
  const until = own.draft.until ?? defaultUntil(own.plan, today());
  return terms(c, own, toTyped(termsOf(own), { until }), []);
}

export async function saveTerms(c: Context, own: Choosing): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(termsOf(own), typed, today());
  // CON-11: a yes counts whatever else is wrong with the form.
  if (typed['pushed'] === 'yes') return pushed(c, own);
  if (!read.ok) return terms(c, own, typed, read.errors);
  if (text(read.value, 'until') < today()) {
    return terms(c, own, typed, [{ field: 'until-day', message: 'Last day must be today or later' }]);
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
      knowledge: 'health',
      words: 'Somebody may be pushing the person to share. Nothing was shared. Phone them alone.',
    },
    notice: 'Somebody may be pushing a person to share their plan',
  }));
  const lines = ['We have not shared anything. Somebody from our service will phone you.'];
  const links = [{ text: 'Go to your request', href: paths.myHome }];
  const body = <MyDonePage token={own.token} heading="Thank you" lines={lines} links={links} />;
  return c.html(html({ title: 'Thank you', body }));
}

function terms(c: Context, own: Choosing, typed: Typed, errors: readonly FieldError[]): Response | Promise<Response> {
  const question = termsOf(own);
  const body = <MyFormPage token={own.token} form={question} typed={typed} errors={errors} />;
  const wrong = errors.length > 0;
  return c.html(
    html({ title: `${question.title} ${contactInFull(own.contact)}`, body, error: wrong }),
    wrong ? 422 : 200,
  );
}
