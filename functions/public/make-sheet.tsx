/** POST /should-i-tell, /talk-to-your-employer, /adjustment-passport: a sheet from what was typed, to print. Nothing is kept. */
import type { Context } from 'hono';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { sheets } from '../../shared/rules/sheets/all.ts';
import { SheetPage } from '../../shared/ui/sheet-page.tsx';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { questionAnswer } from './ask.tsx';

export async function makeSheet(c: Context): Promise<Response> {
  const maker = sheets.get(c.req.path);
  if (!maker) throw new Refusal('not-found');
  const typed = await readForm(c.req.raw);
  const read = readAnswer(maker.form, typed, today());
  if (!read.ok) {
    return questionAnswer(c, maker.form, { typed, errors: read.errors, backHref: paths.selfHelp, saveHref: '' });
  }
  const sheet = maker.make(read.value);
  return c.html(html({ title: sheet.title, body: <SheetPage sheet={sheet} form={maker.form} typed={typed} /> }));
}
