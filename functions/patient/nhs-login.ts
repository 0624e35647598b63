/**
 * What joins an NHS login to a case, and parts them again. NHS login says who somebody is and not which request is theirs: a
 * code that reached the contact of the request says that, and only once.
 */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { opensToPerson } from '../../shared/rules/own-case.ts';
import { agrees, takeWhoWaits } from '../sign-in/nhs-identity.ts';
import { changeCase, type Doing } from '../store/cases.ts';
import { linking, unlinking } from '../store/nhs-logins.ts';
import type { Own } from './guard.ts';

/**
 * Somebody has just logged in with a code where an NHS login waits: the two are linked when what NHS login said of them is
 * what the case says. When it is not, nothing is linked, and colleagues read in the timeline that somebody else's login
 * may have been used.
 */
export async function linkWhoWaits(c: Context, whole: WholeCase): Promise<void> {
  const identity = await takeWhoWaits(c);
  if (!identity) return;
  if (await agrees(identity, whole)) {
    await note(whole, 'linked an NHS login', 'An NHS login was linked', await linking(identity.link, idOf(whole)));
  } else await note(whole, 'an NHS login did not match', 'An NHS login did not match');
}

/** POST /my/stop-nhs-login: from now on a code is needed again. */
export async function stopNhsLogin(c: Context, { whole }: Own): Promise<Response> {
  const beside = await unlinking(idOf(whole));
  if (beside.length > 0) await note(whole, 'stopped using NHS login', 'The person stopped using NHS login', beside);
  return c.redirect(paths.myData, 303);
}

const idOf = ({ referral }: WholeCase): string => referral.referralId;

/** Timeline, audit trail and what stands beside them in one transaction. Who was overtaken does it again another time. */
async function note(whole: WholeCase, did: string, words: string, beside: Doing['beside'] = []): Promise<void> {
  const by = { staffId: 'patient', name: whole.referral.row.name };
  await changeCase(idOf(whole), { by, byRole: 'patient', did, beside }, ({ referral }) =>
    opensToPerson(referral) ? { entry: { knowledge: 'contact', words } } : 'It does not open',
  );
}
