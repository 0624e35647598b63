/**
 * A request that a colleague fills in with a person on the phone: the same questions, in the colleague's own browser.
 * Who typed, and that the person agreed by phone, stands in the referral.
 */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { ByPhonePage } from '../../shared/ui/staff/by-phone-page.tsx';
import { now } from '../platform/clock.ts';
import { html } from '../platform/html.ts';
import { issueDraftKey } from '../sign-in/draft-key.ts';
import { createDraft, draftExpiry } from '../store/drafts.ts';
import { named, type ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

export async function showByPhone(c: Context, colleague: ServiceColleague): Promise<Response> {
  return c.html(html({ title: 'Fill in with a person', body: <ByPhonePage who={whoIs(colleague)} /> }));
}

export async function beginByPhone(c: Context, colleague: ServiceColleague): Promise<Response> {
  await createDraft({
    ...issueDraftKey(c),
    service: colleague.profile.id,
    state: 'started',
    startedAt: new Date(now()).toISOString(),
    expiresAt: draftExpiry(),
    channel: 'phone',
    typedBy: named(colleague),
  });
  return c.redirect(paths.ask('emergency'), 303);
}
