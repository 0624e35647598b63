/**
 * Somebody whom NHS login has proved and no case is linked to yet: kept for 10 minutes for this browser alone, until a code
 * says whose case it is. It carries nothing of the OpenID client, so the patient's door stays light.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { NhsIdentity } from '../../shared/contracts/nhs-login.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import type { ProvedPerson } from '../../shared/rules/nhs-login.ts';
import { dateOfBirth, nhsNumber } from '../../shared/rules/own-case.ts';
import { keyed, sameText, secrets } from '../platform/secrets.ts';
import { saveWaiting, takeWaiting } from '../store/nhs-logins.ts';
import { hashedId } from './kept-session.ts';

const cookieName = '__Host-my-link';

/** The person as keyed hashes. Which NHS number NHS login found is kept nowhere and shown to nobody. */
export async function identityOf(person: ProvedPerson): Promise<NhsIdentity> {
  const { lookupKey } = await secrets();
  return {
    link: keyed(lookupKey, 'nhs login', `${person.iss}\n${person.sub}`),
    ...hashes(lookupKey, person.birthdate, person.nhs_number),
  };
}

const hashes = (key: string, born: string, number: string): Omit<NhsIdentity, 'link'> => ({
  born: keyed(key, 'nhs login born', born),
  nhsNumber: keyed(key, 'nhs login number', number),
});

/** Whether the case may be this person's: the date of birth is the same, and so is the NHS number when the case has one. */
export async function agrees(identity: NhsIdentity, whole: WholeCase): Promise<boolean> {
  const [born, number] = [dateOfBirth(whole), nhsNumber(whole)];
  const own = hashes((await secrets()).lookupKey, born ?? '', number ?? '');
  return (
    born !== undefined &&
    sameText(own.born, identity.born) &&
    (number === undefined || sameText(own.nhsNumber, identity.nhsNumber))
  );
}

/** Keeps the identity for this browser. */
export async function letWait(c: Context, identity: NhsIdentity): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  await saveWaiting(hashedId(id), identity);
  setCookie(c, cookieName, id, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
}

/** Whether this browser says that an identity waits for it. */
export const someoneWaits = (c: Context): boolean => /^[\w-]{43}$/.test(getCookie(c, cookieName) ?? '');

/** The identity that waited for this browser. It is used up, whatever comes of it. */
export async function takeWhoWaits(c: Context): Promise<NhsIdentity | undefined> {
  const id = getCookie(c, cookieName) ?? '';
  if (!someoneWaits(c)) return undefined;
  deleteCookie(c, cookieName, { path: '/', secure: true });
  return takeWaiting(hashedId(id));
}
