/** Who looks after somebody: take, assign, put off. Of many who take at once one wins, the others are told who has it. */
import type { Field } from '../../contracts/self-referral/question.ts';
import { staffRoles } from '../../contracts/staff.ts';
import { showDate } from '../../values/date.ts';
import { type CaseFacts, text } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import type { CaseAction } from './action.ts';
import { choice, day, reason } from './fields.ts';

const colleagues = ({ team, whole }: CaseFacts): Field =>
  choice(
    'colleague',
    'Who looks after this person?',
    'Select a colleague',
    team
      .filter((one) => one.staffId !== whole.referral.lead?.staffId && one.role !== 'administrator')
      .map((one) => [one.staffId, `${one.name}, ${staffRoles[one.role].toLowerCase()}`]),
  );

export const assignActions: readonly CaseAction[] = [
  {
    id: 'take',
    title: 'Take this referral',
    from: openStates,
    unless: ({ whole, me }) => {
      const { lead } = whole.referral;
      if (!lead) return undefined;
      return lead.staffId === me.staffId ? 'You have it already' : `${lead.name} has it`;
    },
    intro: () => ['You become the one named lead. Everybody in the team sees your name on it.'],
    fields: () => [],
    button: 'Take it',
    decide: ({ me }) => ({
      head: { lead: me },
      entry: { knowledge: 'contact', words: `${me.name} took it.` },
    }),
  },
  {
    id: 'assign',
    title: 'Give it to a colleague',
    from: openStates,
    fields: (facts) => [colleagues(facts), reason()],
    button: 'Give it',
    decide: ({ team, me }, value) => {
      const to = team.find((one) => one.staffId === text(value, 'colleague'));
      if (!to) return 'That colleague is no longer in the team. Choose another';
      return {
        head: { lead: { staffId: to.staffId, name: to.name } },
        entry: { knowledge: 'contact', words: `${me.name} gave it to ${to.name}.`, why: text(value, 'reason') },
      };
    },
  },
  {
    id: 'defer',
    title: 'Put it off to another day',
    from: openStates,
    intro: () => ['The list shows it under the new day. The person is not told by this.'],
    fields: () => [day('until', 'New day', 'Enter the new day'), reason()],
    button: 'Put it off',
    decide: ({ whole, today }, value) => {
      const until = text(value, 'until');
      if (until <= today) return 'The new day must be in the future';
      return {
        head: { row: { ...whole.referral.row, promisedBy: until } },
        entry: { knowledge: 'contact', words: `Put off to ${showDate(until)}.`, why: text(value, 'reason') },
      };
    },
  },
];
