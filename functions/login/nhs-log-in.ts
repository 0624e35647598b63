/**
 * Patients log in with NHS login. It says who somebody is; which case that opens is said by a link that the person made with
 * a code (`functions/patient/nhs-login.ts`). A case that does not open looks as if it were not linked.
 */
import type { Context } from 'hono';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { type FailedCheck, judgeClaims } from '../../shared/rules/nhs-login.ts';
import { opensToPerson } from '../../shared/rules/own-case.ts';
import { agrees, identityOf, letWait } from '../sign-in/nhs-identity.ts';
import { beginNhsLogin, finishNhsLogin, nhsLoginIsOn, refusal } from '../sign-in/nhs-login.ts';
import { openPatientSession } from '../sign-in/patient-session.ts';
import { appendNext } from '../store/audit-trail.ts';
import { readCase } from '../store/cases.ts';
import { caseOfNhsLogin } from '../store/nhs-logins.ts';

/** Everybody may, where the stage has NHS login; elsewhere there is nothing here. @throws Refusal `not-found`. */
export async function anyoneWithNhsLogin(): Promise<undefined> {
  if (!nhsLoginIsOn()) throw new Refusal('not-found');
}

/** GET /my/nhs-log-in: on to NHS login. */
export async function nhsLogIn(c: Context): Promise<Response> {
  return c.redirect((await beginNhsLogin(c)).href, 303);
}

/** GET /my/nhs-logged-in: back from NHS login. */
export async function nhsLoggedIn(c: Context): Promise<Response> {
  const { claims, steppedUp } = await finishNhsLogin(c);
  const judged = judgeClaims(claims, steppedUp);
  if ('stepUp' in judged) return c.redirect((await beginNhsLogin(c, true)).href, 303);
  if ('refused' in judged) throw refusal(pageOf(judged.refused), judged.refused);
  const identity = await identityOf(judged.proved);
  const whole = await openCaseOf(identity.link);
  if (!whole) {
    await letWait(c, identity);
    return c.redirect(paths.myLogIn, 303);
  }
  const chain = whole.referral.referralId;
  if (!(await agrees(identity, whole))) {
    await appendNext({ chain, who: 'system', did: 'refused an NHS login', what: 'own case' });
    throw refusal('nhs-login-differs', 'own details');
  }
  await appendNext({ chain, who: 'patient', did: 'logged in with NHS login', what: 'own case' });
  await openPatientSession(c, chain);
  return c.redirect(paths.myHome, 303);
}

async function openCaseOf(link: string): Promise<WholeCase | undefined> {
  const referralId = await caseOfNhsLogin(link);
  const whole = referralId ? await readCase(referralId) : undefined;
  return whole && opensToPerson(whole.referral) ? whole : undefined;
}

const pageOf = (check: FailedCheck) => (check === 'level' ? 'nhs-login-level' : 'nhs-login-details');
