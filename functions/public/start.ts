/** POST /start: opens a draft for this browser. The link's practice and channel are hints only (FN-16, FN-17, FN-18). */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { firstOpen } from '../../shared/rules/journey.ts';
import { serviceByStartPath } from '../../shared/services/all.ts';
import { now } from '../platform/clock.ts';
import { issueDraftKey, ownDraft } from '../sign-in/draft-key.ts';
import { createDraft, draftExpiry } from '../store/drafts.ts';
import { visitOf } from './guard.ts';

export async function start(c: Context): Promise<Response> {
  const profile = serviceByStartPath(c.req.path);
  if (!profile) return c.notFound();
  // Somebody who presses the button twice, or opens the link again, goes on where they were.
  const existing = await ownDraft(c);
  if (existing?.draft.state === 'started' && existing.draft.service === profile.id) {
    return c.redirect(firstOpen((await visitOf(existing)).standing), 303);
  }
  const hintPractice = hint(c.req.query('p'), /^[A-Za-z]\d{5}$/);
  const channel = hint(c.req.query('c'), /^[\w-]{1,30}$/);
  await createDraft({
    ...issueDraftKey(c),
    service: profile.id,
    state: 'started',
    startedAt: new Date(now()).toISOString(),
    expiresAt: draftExpiry(),
    ...(hintPractice ? { hintPractice: hintPractice.toUpperCase() } : {}),
    ...(channel ? { channel: channel.toLowerCase() } : {}),
  });
  return c.redirect(paths.ask('emergency'), 303);
}

/** A hint of the right shape, or nothing: a wrong hint is never an error (FN-17). */
const hint = (value: string | undefined, shape: RegExp): string | undefined =>
  value !== undefined && shape.test(value) ? value : undefined;
