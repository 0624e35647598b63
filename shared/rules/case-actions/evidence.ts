/** Work evidence by its outcome and dates (domain §1.2, FN-1 to FN-11). */
import { option } from '../../contracts/self-referral/field-parts.ts';
import { text } from '../case-change.ts';
import { evidenceErrors, evidenceTypes, fitNoteProfessions } from '../work-evidence.ts';
import type { CaseAction } from './action.ts';
import { adds } from './adds.ts';
import { choice, day } from './fields.ts';

export const evidenceActions: readonly CaseAction[] = [
  {
    ...adds(
      {
        id: 'evidence',
        title: 'Add work evidence',
        intro: () => [
          'What a note or report says. It stays the patient’s. A fit note never says "fit for work": it says not fit, or may be fit.',
        ],
        fields: () => [
          choice('type', 'What is it?', 'Select what it is', evidenceTypes),
          choice(
            'outcome',
            'What does it say? (fit notes and reports)',
            'Select what it says',
            [
              ['not_fit', 'Not fit for work'],
              ['may_be_fit', 'May be fit for work'],
            ],
            { optional: true },
          ),
          {
            kind: 'checkboxes',
            name: 'boxes',
            label: 'Boxes ticked (may be fit)',
            optional: true,
            missing: 'Select the boxes',
            options: [
              option('phased_return', 'A phased return to work'),
              option('altered_hours', 'Altered hours'),
              option('amended_duties', 'Amended duties'),
              option('workplace_adaptations', 'Workplace adaptations'),
            ],
          },
          day('assessed-on', 'Date of assessment', 'Enter the date of assessment', {
            must: 'not-future',
            optional: true,
          }),
          day('from', 'First day', 'Enter the first day'),
          day('to', 'Last day', 'Enter the last day', {
            optional: true,
            hint: 'Leave it empty when the note has no end. The last day is covered.',
          }),
          choice('profession', 'Who issued it?', 'Select who issued it', fitNoteProfessions),
          choice('setting', 'Where was it issued?', 'Select where it was issued', [
            ['gp_practice', 'GP practice'],
            ['hospital', 'Hospital'],
            ['this_service', 'This service'],
            ['patient', 'Nobody: the person certified it'],
          ]),
        ],
        button: 'Add the evidence',
      },
      'evidence',
      'work',
      (value) => `Evidence added: ${evidenceTypes.find(([id]) => id === text(value, 'type'))?.[1].toLowerCase()}.`,
    ),
    together: evidenceErrors,
  },
];
