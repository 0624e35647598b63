/**
 * With whom staff may talk about a person, as lines for the top of their page. What protects the person is said first and
 * wins: a permission lifts no restriction, opens no whereabouts and outweighs no safeguarding note.
 */
import type { Part } from '../contracts/case.ts';
import type { StaffRole } from '../contracts/staff.ts';
import { londonDate, showDate } from '../values/date.ts';
import { isOpen } from './case-states.ts';
import type { CaseView } from './case-view.ts';
import { readsPart } from './staff-rights.ts';
import { trustedLine } from './trusted-person.ts';

/** The person may be pushed, by a plan that they share or by whom they name. */
const isPushed = ({ did, knowledge }: CaseView['timeline'][number]): boolean =>
  knowledge === 'safeguarding' && ['stopped sharing: pushed', 'trusted-person'].includes(did);

/** What comes before any permission, for a colleague who reads this much of the case. */
function before({ referral, parts }: CaseView, role: StaffRole): readonly string[] {
  const standing = parts.filter(({ ended }) => ended === undefined);
  const note = standing.some(({ kind, knowledge }) => kind === 'note' && knowledge === 'safeguarding');
  const lines: readonly (readonly [boolean, string])[] = [
    [referral.frozen !== undefined, 'The record is stopped: talk with nobody until it is cleared up.'],
    [note, 'A safeguarding note comes before this: read it before you talk with anybody.'],
    // Why sharing is paused is about health, so it is said to those who read of that.
    [
      referral.sharingPaused !== undefined && readsPart(role, 'health'),
      'Sharing is paused: talk with nobody until it goes on (CAP-1).',
    ],
    // Said whether there is a note or not, so that it tells nothing to whoever may not know.
    [!readsPart(role, 'safeguarding'), 'Ask the lead each time, before you talk with anybody named here.'],
    [referral.sensitive === true, 'Sensitive record: tell nobody where the person is.'],
    [
      standing.some(({ kind }) => kind === 'restriction'),
      'A restriction stays until clearance, whatever anybody named here says (RTW-3).',
    ],
  ];
  return lines.filter(([holds]) => holds).map(([, words]) => words);
}

/**
 * @param view what the role reads, with the records that were merged into this one. @param named in this record alone: who
 * was named in another is not on the pages of the person, where they could take it back.
 */
export function mayTalkWith(view: CaseView, named: readonly Part[], role: StaffRole): readonly string[] {
  if (!isOpen(view.referral.state)) return ['Nobody: this case is closed.'];
  const pushed = view.timeline.findLast(isPushed);
  const alone = pushed
    ? [
        `Somebody may be pushing the person (${showDate(londonDate(Date.parse(pushed.at)))}). Talk with them alone first.`,
      ]
    : [];
  if (named.length === 0) return [...alone, 'Nobody is named.'];
  return [
    ...alone,
    ...before(view, role),
    ...named.map(trustedLine),
    'Anything else is not theirs to hear, and they decide nothing for the person (CAP-2).',
  ];
}
