/** Who has left, and a record that may be of somebody else, shares nothing: every share ends before the case does (CON-16). */
import type { CaseChange, WholeCase } from '../../shared/rules/case-change.ts';
import { isOpen } from '../../shared/rules/sharing/consent-state.ts';
import { today } from '../platform/clock.ts';
import { changeCase, type Doing, readCase } from './cases.ts';
import { listConsents } from './consents.ts';
import { endShare } from './end-share.ts';
import { StoreThrottled } from './transact.ts';

const tries = 5;
const meanwhile = 'Meanwhile something was shared';

/**
 * Ends every open share and then changes the case. Shares come first: should the process die between the two, the person
 * is still with us, shares less, and presses the button again. A release in this very moment changes the case too, so the
 * change is made only of the case as it stood before the list of shares was found empty.
 * @throws StoreThrottled when something was shared or written meanwhile every time.
 */
export async function changeSharingNothing(
  referralId: string,
  doing: Doing,
  who: Parameters<typeof endShare>[3],
  decide: (whole: WholeCase) => CaseChange | string,
): ReturnType<typeof changeCase> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await readCase(referralId);
    const refused = before && decide(before);
    if (typeof refused === 'string') return { refused };
    const open = (await listConsents(referralId)).filter((one) => isOpen(one, today()));
    for (const { shareId } of open) await endShare(referralId, shareId, doing, who);
    if (open.length > 0) continue;
    const done = await changeCase(referralId, doing, (whole) =>
      whole.referral.rev === before?.referral.rev ? decide(whole) : meanwhile,
    );
    if (done === 'done' || done.refused !== meanwhile) return done;
  }
  throw new StoreThrottled();
}
