/** GET and POST …/share/lines: each line of the plan on or off (CON-2). */
import type { Context } from 'hono';
import type { FieldError } from '../../../shared/contracts/self-referral/question.ts';
import { weeksInSentences } from '../../../shared/rules/plan/difference.ts';
import { chosen, shareItems, usualChoices } from '../../../shared/rules/sharing/items.ts';
import { LinesPage } from '../../../shared/ui/my/share-pages.tsx';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { readVersion } from '../../store/papers.ts';
import { saveSharingDraft } from '../../store/sharing-drafts.ts';
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
