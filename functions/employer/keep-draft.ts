/**
 * An answer that is sent after the session ended is kept for whoever logs in again with the same address. The answer to the
 * request is the same as to anybody else.
 */
import type { Context } from 'hono';
import { placeOf } from '../../shared/rules/sharing/replies.ts';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { employerSessions } from '../sign-in/employer-session.ts';
import { readDisclosure } from '../store/disclosures.ts';
import { readLapsedSession } from '../store/employer-access.ts';
import { saveReplyDraft } from '../store/reply-drafts.ts';

export async function keepDraft(c: Context): Promise<void> {
  const typed = await readForm(c.req.raw);
  // Only a form of this very browser's session carries its token.
  if (!(await employerSessions.isOwnToken(c, typed['token']))) return;
  const session = await readLapsedSession(employerSessions.key(c));
  const copy = session && (await readDisclosure(session.address, c.req.param('shareId') ?? '', today()));
  const at = copy && placeOf(copy.view, c.req.param('place') ?? '');
  if (!session || !copy || !at) return;
  const { token: _, rev: __, ...answer } = typed;
  await saveReplyDraft({ address: session.address, consentId: copy.consentId, place: String(at.place) }, answer);
}
