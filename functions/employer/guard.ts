/**
 * Who may pass at the employer's door: whoever has shown that they read the mail of a work address, to what is shared with it.
 * The share is looked for under that address, so another's is not there to be found, and neither is one that has ended.
 */
import type { Context } from 'hono';
import type { Disclosure } from '../../shared/contracts/sharing.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { readForm } from '../platform/form.ts';
import { employerSessions } from '../sign-in/employer-session.ts';
import { readDisclosure } from '../store/disclosures.ts';

export interface Reader {
  /** Keyed hash of the work address. */
  readonly address: string;
  /** For the forms of this page. */
  readonly token: string;
}

/** Everybody may. */
export async function anyone(): Promise<undefined> {
  return undefined;
}

/**
 * Somebody with an open session.
 * @throws Refusal `code-first` (a page is led to the login instead), or `from-another-site` for a form that was not rendered
 * for this session.
 */
export async function reader(c: Context): Promise<Reader | Response> {
  const session = await employerSessions.own(c);
  if (!session) {
    if (c.req.method === 'POST' || wantsJson(c)) throw new Refusal('code-first');
    return c.redirect(paths.sharedLogIn, 303);
  }
  if (c.req.method === 'POST' && !(await employerSessions.isOwnToken(c, (await readForm(c.req.raw))['token']))) {
    throw new Refusal('from-another-site');
  }
  return { address: session.address, token: await employerSessions.formToken(c) };
}

export interface ShareReader extends Reader {
  readonly copy: Disclosure;
}

/** A copy that is shared with this reader today. @throws Refusal `not-shared`, whatever the reason is (CON-16). */
export async function sharedWithMe(c: Context): Promise<ShareReader | Response> {
  const who = await reader(c);
  if (who instanceof Response) return who;
  const copy = await readDisclosure(who.address, c.req.param('shareId') ?? '', today());
  if (!copy) throw new Refusal('not-shared');
  return { ...who, copy };
}

/** As above, for an answer: what was typed when the session ended is kept until its reader has logged in again. */
export async function answering(c: Context): Promise<ShareReader | Response> {
  try {
    return await sharedWithMe(c);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'code-first') await (await import('./keep-draft.ts')).keepDraft(c);
    throw error;
  }
}
