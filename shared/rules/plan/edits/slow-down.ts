/** Signs to slow down, the agreed rule, and what the person may do by themselves when a week is too much (RTW-7). */

import type { Plan } from '../../../contracts/plan.ts';
import { option } from '../../../contracts/self-referral/field-parts.ts';
import { words } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { editTitle } from '../edit-names.ts';
import { type Edit, given, linesOf } from './edit.ts';

export const slowDownEdit: Edit<Plan> = {
  id: 'slow-down',
  title: editTitle('slow-down'),
  fields: () => [
    words('signs', 'What the person watches for, one on each line', '', { optional: true, maxLength: 2000 }),
    words('rule', 'The agreed rule to hold or step back', '', {
      optional: true,
      maxLength: 500,
      hint: 'You set the numbers with the person. For example, if it takes more than 2 days to recover, go back one step',
    }),
    {
      kind: 'checkboxes',
      name: 'step-back',
      label: 'When a week is too much',
      hint: 'They can always put the plan on hold and stay at the hours they have. You are told at once.',
      options: [option('yes', 'They may also go back one step by themselves, until you have talked')],
      optional: true,
      missing: '',
    },
  ],
  shows: ({ slowDown }) => ({
    ...given('signs', slowDown.signs.join('\n')),
    ...given('rule', slowDown.rule),
    ...(slowDown.stepBack ? { 'step-back': ['yes'] } : {}),
  }),
  button: 'Save',
  apply: (plan, value) => ({
    ...plan,
    slowDown: {
      signs: [...linesOf(text(value, 'signs'))],
      ...given('rule', text(value, 'rule')),
      ...(value['step-back'] ? { stepBack: true as const } : {}),
    },
  }),
};
