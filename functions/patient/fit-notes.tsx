/** GET /my/fit-notes: what covers which days, and what to do before it ends (FN-1, FN-8 to FN-12). */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { isOpen } from '../../shared/rules/case-states.ts';
import { noteRows, notesNow, notesOf } from '../../shared/rules/fit-notes.ts';
import { FitNotesPage } from '../../shared/ui/my/fit-notes-page.tsx';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import type { Own } from './guard.ts';

export async function showFitNotes(c: Context, { whole, profile, token }: Own): Promise<Response> {
  const notes = notesOf(whole);
  const { line, todo } = notesNow(notes, profile.contacts.phone, today());
  const rows = noteRows(notes, today());
  if (wantsJson(c)) return c.json({ line, todo, rows });
  const tell = { text: 'Tell us about a fit note (sick note)', href: paths.myAction('fit-note') };
  const links = isOpen(whole.referral.state) ? [tell] : [];
  const body = <FitNotesPage token={token} line={line} todo={todo} rows={rows} links={links} />;
  return c.html(html({ title: 'Your fit notes', body }));
}
