/** What surrounds the hours: driving, lifting, travel, pay, health in work time, signs to slow down, people to ring. */
import { type Plan, payTreatments, travelWays } from '../../../contracts/plan.ts';
import { showDate } from '../../../values/date.ts';
import { choice, day } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { editTitle } from '../edit-names.ts';
import { payQuestion } from '../in-words.ts';
import { type Edit, given } from './edit.ts';
import { hoursField, kgField, shortWords } from './fields.ts';
import { slowDownEdit } from './slow-down.ts';

export const lifeEdits: readonly Edit<Plan>[] = [
  {
    id: 'driving',
    title: editTitle('driving'),
    intro: [
      'Enter what the person was told by whoever clears them. Nothing here works out when it is safe to drive.',
      'Without a date driving is "not yet".',
    ],
    fields: () => [
      day('car', 'Cleared to drive a car from', '', { optional: true }),
      shortWords('car-by', 'Who said so', '', { optional: true, hint: 'For example, the heart clinic' }),
      day('group2', 'Cleared to drive a lorry, bus, taxi or train from', '', { optional: true }),
      shortWords('group2-by', 'Who said so for the lorry, bus, taxi or train', '', {
        optional: true,
        hint: 'For example, DVLA gave the licence back',
      }),
    ],
    together: (value) =>
      (['car', 'group2'] as const).flatMap((what) =>
        value[what] && !value[`${what}-by`] ? [{ field: `${what}-by`, message: 'Enter who said so' }] : [],
      ),
    shows: ({ driving }) => ({
      ...given('car', driving?.car.from),
      ...given('car-by', driving?.car.saidBy),
      ...given('group2', driving?.group2?.from),
      ...given('group2-by', driving?.group2?.saidBy),
    }),
    button: 'Save',
    apply: (plan, value) => {
      const said = (what: string) => ({
        ...given('from', text(value, what)),
        ...given('saidBy', text(value, `${what}-by`)),
      });
      const group2 = said('group2');
      return { ...plan, driving: { car: said('car'), ...(Object.keys(group2).length > 0 ? { group2 } : {}) } };
    },
  },
  {
    id: 'lift-limit',
    title: editTitle('lift-limit'),
    intro: ['Only what somebody with the authority has set. There is no usual limit.'],
    fields: () => [
      kgField('kg', 'Heaviest load in kg', 'Enter the heaviest load in kg'),
      shortWords('set-by', 'Who set it', 'Enter who set it'),
      day('from', 'From', '', { optional: true }),
      day('until', 'Until (last day)', '', { optional: true }),
    ],
    together: (value) =>
      value['until'] && value['from'] && text(value, 'until') < text(value, 'from')
        ? [{ field: 'until-day', message: 'Last day must be the same as or after the first day' }]
        : [],
    button: 'Add it',
    apply: (plan, value) => ({
      ...plan,
      liftLimits: [
        ...plan.liftLimits,
        {
          kg: Number(text(value, 'kg')),
          setBy: text(value, 'set-by'),
          ...given('from', text(value, 'from')),
          ...given('until', text(value, 'until')),
        },
      ],
    }),
  },
  {
    id: 'travel',
    title: editTitle('travel'),
    fields: () => [
      choice('how', 'How', 'Select how', Object.entries(travelWays)),
      hoursField('minutes', 'How long one way', '', { optional: true, hint: 'For example, 0:40' }),
      shortWords('words', 'Parking, rush hour and what else matters', '', { optional: true }),
    ],
    together: (value) =>
      Number(text(value, 'minutes')) > 24 * 60
        ? [{ field: 'minutes', message: 'How long one way must be 24 hours or fewer. For 40 minutes, enter 0:40' }]
        : [],
    shows: ({ travel }) => ({
      how: travel.how,
      ...given('minutes', travel.minutes === undefined ? undefined : String(travel.minutes)),
      ...given('words', travel.words),
    }),
    button: 'Save',
    apply: (plan, value) => ({
      ...plan,
      travel: {
        how: text(value, 'how') as Plan['travel']['how'],
        ...(text(value, 'minutes') ? { minutes: Number(text(value, 'minutes')) } : {}),
        ...given('words', text(value, 'words')),
      },
    }),
  },
  {
    id: 'pay',
    title: editTitle('pay'),
    intro: [`Words only, never a sum. The person reads: "${payQuestion}"`],
    fields: () => [
      choice(
        'treatment',
        'How these hours are treated',
        'Select how these hours are treated',
        Object.entries(payTreatments),
      ),
      shortWords('words', 'In words', '', { optional: true }),
    ],
    shows: ({ pay }) => ({ treatment: pay.treatment, ...given('words', pay.words) }),
    button: 'Save',
    apply: (plan, value) => ({
      ...plan,
      pay: { treatment: text(value, 'treatment') as Plan['pay']['treatment'], ...given('words', text(value, 'words')) },
    }),
  },
  {
    id: 'health-task',
    title: editTitle('health-task'),
    intro: ['Say what time it needs, not what it is for: "An appointment" and not its clinic.'],
    fields: () => [
      shortWords('words', 'What needs time', 'Enter what needs time'),
      shortWords('when', 'When', 'Enter when', { hint: 'For example, Tuesdays 2pm to 4pm until the end of January' }),
    ],
    button: 'Add it',
    apply: (plan, value) => ({
      ...plan,
      healthTasks: [...plan.healthTasks, { words: text(value, 'words'), when: text(value, 'when') }],
    }),
  },
  slowDownEdit,
  {
    id: 'contact',
    title: editTitle('contact'),
    fields: () => [
      choice('side', 'Where', 'Select where', [
        ['work', 'At work'],
        ['service', 'In this service'],
      ]),
      shortWords('name', 'Name', 'Enter the name', { maxLength: 100 }),
      shortWords('role', 'Role', '', { optional: true, maxLength: 100 }),
      shortWords('reach', 'Phone or email', '', { optional: true, maxLength: 200 }),
    ],
    button: 'Add them',
    apply: (plan, value) => ({
      ...plan,
      contacts: [
        ...plan.contacts,
        {
          side: text(value, 'side') as 'work' | 'service',
          name: text(value, 'name'),
          ...given('role', text(value, 'role')),
          ...given('reach', text(value, 'reach')),
        },
      ],
    }),
  },
  {
    id: 'review',
    title: editTitle('review'),
    intro: ['One by the end of week 2 and one in the last week are needed (RTW-9).'],
    fields: ({ weeks }) => [
      day('date', 'Day of the review', 'Enter the day of the review', {
        hint: `The plan runs from ${showDate(weeks[0]?.monday ?? '')}`,
      }),
      shortWords('what', 'What it is about', 'Enter what it is about'),
    ],
    button: 'Add the review',
    apply: (plan, value) => ({
      ...plan,
      reviews: [...plan.reviews, { date: text(value, 'date'), what: text(value, 'what') }].sort((a, b) =>
        a.date < b.date ? -1 : 1,
      ),
    }),
  },
];
