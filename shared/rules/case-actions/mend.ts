/** What puts records right: another service, duplicates, a colleague's own record, the wrong person. */
import { services } from '../../services/all.ts';
import type { ServiceId } from '../../services/profile.ts';
import { readReference } from '../../values/reference.ts';
import { addWorkingDays } from '../../values/working-days.ts';
import { text } from '../case-change.ts';
import { everyState, openStates } from '../case-states.ts';
import { askedAnew } from '../trusted-person.ts';
import type { CaseAction } from './action.ts';
import { choice, reason, words } from './fields.ts';

const notMerged = everyState.filter((state) => state !== 'merged');

export const mendActions: readonly CaseAction[] = [
  {
    id: 'transfer',
    title: 'Hand over to the other service',
    from: openStates,
    intro: () => [
      'The whole record goes to the other service, where it stands as new. Your service then no longer sees it.',
      'Tell the person first.',
    ],
    fields: ({ profile }) => [
      choice(
        'service',
        'Which service?',
        'Select the service',
        Object.values(services)
          .filter(({ id }) => id !== profile.id)
          .map(({ id, name }) => [id, name]),
      ),
      reason(),
    ],
    button: 'Hand it over',
    decide: ({ whole, today }, value) => {
      const to = services[text(value, 'service') as ServiceId];
      const { tier: _, ...row } = whole.referral.row;
      return {
        head: {
          service: to.id,
          state: 'submitted',
          lead: undefined,
          stateBefore: undefined,
          profileVersion: to.version,
          row: { ...row, promisedBy: addWorkingDays(today, to.firstContactWorkingDays) },
        },
        end: askedAnew(whole),
        entry: { knowledge: 'contact', words: `Handed over to ${to.name}.`, why: text(value, 'reason') },
      };
    },
  },
  {
    id: 'works-here',
    title: 'This person works for the service',
    from: notMerged,
    unless: ({ whole }) => (whole.referral.worksHere ? 'It is marked already' : undefined),
    intro: () => [
      'The record is closed to the person’s own team, except the lead. Whoever opens it all the same gives a reason, and the manager is told.',
    ],
    fields: () => [],
    button: 'Close it to the team',
    decide: () => ({
      head: { worksHere: true },
      entry: { knowledge: 'contact', words: 'Marked as a colleague’s record: closed to the team except the lead.' },
    }),
  },
  {
    id: 'sensitive',
    title: 'Mark as a sensitive record',
    from: notMerged,
    unless: ({ whole }) => (whole.referral.sensitive ? 'It is marked already' : undefined),
    intro: () => [
      'For people whose whereabouts must not be given away. Address, postcode and GP practice are then shown to nobody here.',
      'Do not write down a place anywhere else in the record.',
    ],
    fields: () => [reason('How you know', 'Enter how you know')],
    button: 'Mark it',
    decide: ({ whole }, value) => ({
      head: {
        sensitive: true,
        practiceCode: undefined,
        row: { ...whole.referral.row, practice: 'Not shown', flags: ['Sensitive record', ...whole.referral.row.flags] },
      },
      entry: { knowledge: 'contact', words: 'Marked as a sensitive record.', why: text(value, 'reason') },
    }),
  },
  {
    id: 'freeze',
    endsSharing: true,
    title: 'Wrong person: stop everything',
    from: everyState,
    intro: () => [
      'Use this when the record may be of somebody else, or somebody was told what was not theirs. Nothing goes in or out until it is cleared up.',
      'Report it as an incident in your organisation as well. The manager is told by this.',
    ],
    fields: () => [
      words('what', 'What happened', 'Enter what happened', { maxLength: 1000 }),
      words('told', 'Who was told, and what must be taken back', 'Enter who was told', {
        optional: true,
        maxLength: 1000,
      }),
    ],
    button: 'Stop everything',
    decide: (_, value) => ({
      head: { frozen: text(value, 'what') },
      entry: {
        knowledge: 'contact',
        words: `Incident: stopped. ${text(value, 'what')}`,
        ...(text(value, 'told') ? { why: text(value, 'told') } : {}),
      },
      notice: `Wrong person: ${text(value, 'what')}`,
    }),
  },
  {
    id: 'unfreeze',
    title: 'It is cleared up: go on',
    from: everyState,
    unless: ({ whole }) => (whole.referral.frozen === undefined ? 'The record is not frozen' : undefined),
    fields: () => [words('found', 'What was found, and what was done', 'Enter what was found', { maxLength: 1000 })],
    button: 'Go on',
    decide: (_, value) => ({
      head: { frozen: undefined },
      entry: { knowledge: 'contact', words: 'The incident is cleared up.', why: text(value, 'found') },
    }),
  },
  {
    id: 'merge',
    endsSharing: true,
    title: 'This is a duplicate',
    from: notMerged,
    intro: () => ['This record closes and is shown inside the other one, whole. It can be undone.'],
    fields: () => [
      {
        kind: 'text',
        name: 'reference',
        label: 'Reference of the record that stays',
        hint: 'For example, WH-7K3M-2QXD',
        width: 20,
        maxLength: 20,
        missing: 'Enter the reference of the record that stays',
        read: readReference,
      },
      reason('How you know that it is the same person', 'Enter how you know that it is the same person'),
    ],
    button: 'Merge',
    // The door turns the reference into the id of a record of this service before this is asked.
    decide: ({ whole, other }, value) => {
      if (!other) return 'There is no record with this reference in your service';
      if (other.referralId === whole.referral.referralId)
        return 'That is this record. Enter the reference of the other one';
      if (other.state === 'merged') return 'That record is merged itself. Enter the reference of the one that stays';
      return {
        head: { state: 'merged', stateBefore: whole.referral.state, mergedInto: other.referralId },
        entry: { knowledge: 'contact', words: `Merged into ${text(value, 'reference')}.`, why: text(value, 'reason') },
      };
    },
  },
  {
    id: 'unmerge',
    title: 'Undo the merge',
    from: ['merged'],
    fields: () => [reason()],
    button: 'Undo it',
    decide: ({ whole }, value) => ({
      head: { state: whole.referral.stateBefore ?? 'submitted', stateBefore: undefined, mergedInto: undefined },
      entry: { knowledge: 'contact', words: 'The merge was undone.', why: text(value, 'reason') },
    }),
  },
];
