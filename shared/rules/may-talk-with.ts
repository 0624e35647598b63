/**
 * With whom staff may talk about a person, as lines for the top of their page. What protects the person is said first and
 * wins: a permission lifts no restriction, opens no whereabouts and outweighs no safeguarding note.
 */
import type { StaffRole } from '../contracts/staff.ts';
import { londonDate, showDate } from '../values/date.ts';
import { current, type WholeCase } from './case-change.ts';
import { isOpen } from './case-states.ts';
import type { CaseView } from './case-view.ts';
import { readsPart } from './staff-rights.ts';
import { trustedName, trustedNow, trustedTopics } from './trusted-person.ts';

/** How it stands in a timeline that the person may be pushed, by a plan that they share or by whom they name. */
const isPushed = ({ did, knowledge }: CaseView['timeline'][number]): boolean =>
  did === 'stopped sharing: pushed' || (did === 'trusted-person' && knowledge === 'safeguarding');

/** What comes before any permission, for a colleague who reads this much of the case. */
function before({ referral, parts, timeline }: CaseView, role: StaffRole): readonly string[] {
  const pushed = timeline.findLast(isPushed);
  const note = parts.some((one) => one.kind === 'note' && one.knowledge === 'safeguarding' && !one.ended);
  const restricted = parts.some(({ kind, ended }) => kind === 'restriction' && !ended);
  return [
    ...(referral.frozen === undefined ? [] : ['The record is stopped: talk with nobody until it is cleared up.']),
    ...(note ? ['A safeguarding note comes before this: read it before you talk with anybody.'] : []),
    ...(pushed
      ? [
          `On ${showDate(londonDate(Date.parse(pushed.at)))} somebody may have been pushing the person. Talk with them alone first.`,
        ]
      : []),
    ...(referral.sharingPaused !== undefined && readsPart(role, 'health')
      ? ['Sharing is paused: talk with nobody until it goes on (CAP-1).']
      : []),
    // Said whether there is a note or not, so that it tells nothing to whoever may not know.
    ...(readsPart(role, 'safeguarding') ? [] : ['Ask the lead each time, before you talk with anybody named here.']),
    ...(referral.sensitive ? ['Sensitive record: tell nobody where the person is.'] : []),
    ...(restricted ? ['A restriction stays until clearance, whatever anybody named here says (RTW-3).'] : []),
  ];
}

/**
 * @param view what the role reads, with the records that were merged into this one. @param whole this record alone: who was
 * named in another is not on the pages of the person, where they could take it back.
 */
export function mayTalkWith(view: CaseView, whole: WholeCase, role: StaffRole): readonly string[] {
  if (!isOpen(view.referral.state)) return ['Nobody: this case is closed.'];
  const own = new Set(trustedNow(whole).map(({ partId }) => partId));
  const named = current(view, 'trusted_person').filter(({ partId }) => own.has(partId));
  if (named.length === 0) return ['Nobody is named.'];
  return [
    ...before(view, role),
    ...named.map((part) => {
      const { phone } = part.answer.said;
      return `${trustedName(part)}, about: ${trustedTopics(part)}.${phone ? ` Phone ${phone}.` : ''}`;
    }),
    'Anything else is not theirs to hear, and they decide nothing for the person (CAP-2).',
  ];
}
