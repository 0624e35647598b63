/** GET and POST …/plans/<paper>/edit/<edit>: one change of a draft, as a page and a form. */
import type { Context } from 'hono';
import type { PaperContent } from '../../../shared/contracts/paper.ts';
import { readAnswer, toTyped } from '../../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../../shared/errors.ts';
import { formOfEdit, isRefused } from '../../../shared/rules/plan/edits/edit.ts';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { addressesOf } from '../plans/addresses.ts';
import { cannot, formAnswer } from '../plans/answers.tsx';
import { type PaperReader, standsStill } from '../plans/guard.ts';
import { revOf } from '../plans/rev.ts';
import { type BoundEdit, editAt, editFacts } from './bound-edit.ts';
import { changedSince, saveAfter } from './save.ts';

/** Where a colleague goes on after an edit, and where Back leads. */
const home = (reader: PaperReader, { edit }: BoundEdit): string =>
  addressesOf(reader)[edit.id.startsWith('adjustment-') ? 'part' : 'paper'](reader.head.paperId, 'changes-at-work');

async function found(c: Context, reader: PaperReader): Promise<BoundEdit> {
  const one = await editAt(c.req.param('edit') ?? '', reader);
  if (!one) throw new Refusal('not-found');
  return one;
}

/** Why the edit cannot be done now; undefined when it can. */
const hindered = (reader: PaperReader, { edit, draft }: BoundEdit): string | undefined =>
  standsStill(reader) ?? edit.unless?.(draft, editFacts(reader));

export async function showEdit(c: Context, reader: PaperReader): Promise<Response> {
  const one = await found(c, reader);
  const { edit, draft } = one;
  const backHref = home(reader, one);
  const sentence = hindered(reader, one);
  if (sentence) return cannot(c, reader, { title: edit.title, sentence, backHref });
  const form = formOfEdit(edit, draft, editFacts(reader));
  const typed = edit.shows ? toTyped(form, edit.shows(draft)) : {};
  return formAnswer(c, reader, { form, backHref, typed, hidden: { rev: String(reader.draft.rev) } });
}

export async function saveEdit(c: Context, reader: PaperReader): Promise<Response> {
  const one = await found(c, reader);
  const { edit, draft } = one;
  const backHref = home(reader, one);
  const typed = await readForm(c.req.raw);
  const sentence = hindered(reader, one);
  if (sentence) return cannot(c, reader, { title: edit.title, sentence, backHref, typed });
  const form = formOfEdit(edit, draft, editFacts(reader));
  const again = { form, backHref, typed, hidden: { rev: String(reader.draft.rev) } };
  const read = readAnswer(form, typed, today());
  if (!read.ok) return formAnswer(c, reader, { ...again, errors: read.errors });
  const meanwhile = await changedSince(reader, revOf(typed));
  if (meanwhile) return formAnswer(c, reader, { ...again, meanwhile });
  const changed = edit.apply(draft, read.value, editFacts(reader)) as object;
  if (isRefused(changed)) return formAnswer(c, reader, { ...again, errors: [changed] });
  const saved = await saveAfter(reader, withDraft(reader.draft.content, changed));
  if ('refused' in saved) {
    return formAnswer(c, reader, {
      ...again,
      errors: [{ field: form.fields[0]?.name ?? 'maincontent', message: saved.refused }],
    });
  }
  if ('meanwhile' in saved) {
    const hidden = { rev: String(saved.latest.rev) };
    return formAnswer(c, reader, { ...again, hidden, meanwhile: saved.meanwhile });
  }
  return c.redirect(backHref, 303);
}

/** The same paper with another draft; the contract checks it when it is saved. */
const withDraft = (content: PaperContent, draft: object): PaperContent =>
  ({ ...content, [content.kind]: draft }) as PaperContent;
