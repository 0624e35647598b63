/** Patients for tests: what they type to log in, and browsers in which they have. */
import { randomBytes } from 'node:crypto';
import type { Door } from '../../functions/local/event.ts';
import type { Person } from '../../functions/local/people.ts';
import { minutes, now, seconds } from '../../functions/platform/clock.ts';
import { digitsOf } from '../../functions/sign-in/code.ts';
import { hashedId } from '../../functions/sign-in/kept-session.ts';
import { readCase } from '../../functions/store/cases.ts';
import { savePatientSession } from '../../functions/store/patient-sessions.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { dateOfBirth } from '../../shared/rules/own-case.ts';
import { dateIn } from './acting.ts';
import { type Got, type Tables, Visitor } from './harness.ts';
import { newestCodeId } from './rows.ts';

/** What the person of this case types to log in. */
export async function logInFormOf(referralId: string): Promise<Typed> {
  const whole = await readCase(referralId);
  if (!whole) throw new Error('There is no such case');
  return { reference: whole.referral.row.reference, ...dateIn('date-of-birth', dateOfBirth(whole) ?? '') };
}

/** The same of an invented person, whose reference is known. */
export const logInFormFor = ({ types }: Person, reference: string): Typed => ({
  reference,
  ...types['date-of-birth'],
});

/** Asks for a code and enters it, as the person would who reads the message. @returns the answer to the code. */
export async function logInAsPatient(tables: Tables, visitor: Visitor, referralId: string): Promise<Got> {
  await visitor.post('/my/log-in', await logInFormOf(referralId));
  return visitor.post('/my/code', { code: await digitsOf(await newestCodeId(tables)) });
}

/** A browser with an open session for this case, begun so many minutes ago and used just now. */
export async function patientSessionOf(door: Door, referralId: string, begunMinutesAgo = 0): Promise<Visitor> {
  const id = randomBytes(32).toString('base64url');
  const at = seconds(now());
  const startedAt = seconds(now() - minutes(begunMinutesAgo));
  await savePatientSession(hashedId(id), { referralId, startedAt, usedAt: at, expiresAt: at + 1800 });
  const visitor = new Visitor(door);
  visitor.cookies.set('__Host-my', id);
  return visitor;
}

/** The token of the forms on this person's pages. */
export const myTokenOf = async (visitor: Visitor): Promise<string> =>
  /name="token" value="([^"]+)"/.exec((await visitor.get('/my')).text)?.[1] ?? '';

/** Sends a form of this person's pages. */
export const sendMine = async (visitor: Visitor, url: string, form: Typed = {}): Promise<Got> =>
  visitor.post(url, { token: await myTokenOf(visitor), ...form });
