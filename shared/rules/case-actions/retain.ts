/** RET-1: a legal hold, a complaint or an inquiry stops the deletion of a record until somebody says that it is over. */
import { text } from '../case-change.ts';
import { everyState } from '../case-states.ts';
import type { CaseAction } from './action.ts';
import { choice, words } from './fields.ts';

const causes = [
  ['complaint', 'A complaint'],
  ['legal', 'A legal claim or a court'],
  ['inquiry', 'An inquiry or an investigation'],
  ['request', 'Somebody asked for a copy of the record'],
] as const;

const causeOf = (code: string): string => causes.find(([one]) => one === code)?.[1] ?? code;

export const retainActions: readonly CaseAction[] = [
  {
    id: 'hold-deletion',
    title: 'Keep the record: nothing may be deleted',
    from: everyState,
    unless: ({ whole }) => (whole.referral.held === undefined ? undefined : 'It is kept already'),
    intro: () => ['The record is not deleted, however old it is, until somebody ends this.'],
    fields: () => [
      choice('cause', 'Why it must be kept', 'Select why it must be kept', causes),
      words('what', 'What it is about', 'Enter what it is about', { maxLength: 500 }),
    ],
    button: 'Keep it',
    decide: (_, value) => ({
      head: { held: `${causeOf(text(value, 'cause'))}: ${text(value, 'what')}` },
      entry: {
        knowledge: 'contact',
        words: `Kept from deletion: ${causeOf(text(value, 'cause')).toLowerCase()}.`,
        why: text(value, 'what'),
      },
    }),
  },
  {
    id: 'end-hold',
    title: 'The record need not be kept any longer',
    from: everyState,
    unless: ({ whole }) => (whole.referral.held === undefined ? 'Nothing keeps the record from deletion' : undefined),
    fields: () => [words('found', 'What has ended, and who said so', 'Enter what has ended', { maxLength: 500 })],
    button: 'End it',
    decide: (_, value) => ({
      head: { held: undefined },
      entry: {
        knowledge: 'contact',
        words: 'The record is not kept from deletion any longer.',
        why: text(value, 'found'),
      },
    }),
  },
];
