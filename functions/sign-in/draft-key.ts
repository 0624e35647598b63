/**
 * Who holds a draft: a visitor without an account, known by a cookie that carries the draft's id and a secret. The
 * draft stores a hash of the secret. The cookie ends with the browser; the draft's own time is 30 days.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sameText } from '../platform/secrets.ts';
import { changeKey, type DraftWithAnswers, readDraft } from '../store/drafts.ts';

const cookieName = '__Host-draft';

const hashed = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const pattern = /^(draft_[\w-]{22})\.([\w-]{43})$/;

/** A fresh id and key, with the cookie set on the answer. */
export function issueDraftKey(c: Context): { readonly draftId: string; readonly keyHash: string } {
  const draftId = `draft_${randomBytes(16).toString('base64url')}`;
  return { draftId, keyHash: giveKey(c, draftId) };
}

/** Hands the draft to this browser; a cookie given out earlier no longer opens it. False when it was sent meanwhile. */
export async function takeOverDraft(c: Context, draftId: string): Promise<boolean> {
  const secret = randomBytes(32).toString('base64url');
  if (!(await changeKey(draftId, hashed(secret)))) return false;
  setKey(c, draftId, secret);
  return true;
}

function giveKey(c: Context, draftId: string): string {
  const secret = randomBytes(32).toString('base64url');
  setKey(c, draftId, secret);
  return hashed(secret);
}

function setKey(c: Context, draftId: string, secret: string): void {
  setCookie(c, cookieName, `${draftId}.${secret}`, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
}

/** The draft of this browser, whatever its state; undefined without a cookie, with a wrong key, or past its time. */
export async function ownDraft(c: Context): Promise<DraftWithAnswers | undefined> {
  const [, draftId, secret] = pattern.exec(getCookie(c, cookieName) ?? '') ?? [];
  if (!draftId || !secret) return undefined;
  const found = await readDraft(draftId);
  return found && sameText(found.draft.keyHash, hashed(secret)) ? found : undefined;
}
