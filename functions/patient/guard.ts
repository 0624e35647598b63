/**
 * Who may pass at the patient's door: whoever has an open session, to the one case it opens. The case comes from the
 * session and never from an address, so there is no id to guess. Each look is written down before anything is shown.
 */
import type { Context } from 'hono';
import type { Colleague } from '../../shared/contracts/case.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { opensToPerson } from '../../shared/rules/own-case.ts';
import { services } from '../../shared/services/all.ts';
import type { ServiceProfile } from '../../shared/services/profile.ts';
import { wantsJson } from '../platform/door.ts';
import { readForm } from '../platform/form.ts';
import { patientSessions } from '../sign-in/patient-session.ts';
import { appendNext } from '../store/audit-trail.ts';
import { readCase } from '../store/cases.ts';

export interface Own {
  readonly whole: WholeCase;
  readonly profile: ServiceProfile;
  /** For the forms of this page. */
  readonly token: string;
}

/** Everybody may. */
export async function anyone(): Promise<undefined> {
  return undefined;
}

/**
 * The person's own case. A case that was frozen, merged or taken away since they logged in looks as if they had not.
 * @throws Refusal `log-in-first` (a page is led to the login instead), or `from-another-site` for a form that was not
 * rendered for this session.
 */
export async function ownCase(c: Context): Promise<Own | Response> {
  const session = await patientSessions.own(c);
  const whole = session ? await readCase(session.referralId) : undefined;
  if (!whole || !opensToPerson(whole.referral)) {
    if (c.req.method === 'POST' || wantsJson(c)) throw new Refusal('log-in-first');
    return c.redirect(paths.myLogIn, 303);
  }
  if (c.req.method === 'POST') {
    if (!(await patientSessions.isOwnToken(c, (await readForm(c.req.raw))['token']))) {
      throw new Refusal('from-another-site');
    }
  } else {
    await appendNext({ chain: whole.referral.referralId, who: 'patient', did: 'read', what: 'own case' });
  }
  return { whole, profile: services[whole.referral.service], token: await patientSessions.formToken(c) };
}

/** How the person stands in their own record, where a colleague would stand with an id of the staff register. */
export const personAs = ({ whole }: Own): Colleague => ({ staffId: 'patient', name: whole.referral.row.name });
