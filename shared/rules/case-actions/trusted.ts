/** Somebody the person trusts, written down or taken back while they say it on the phone or in the room. */
import { pushedToName } from '../../content/trusted-person-words.ts';
import { text } from '../case-change.ts';
import { everyState, openStates } from '../case-states.ts';
import {
  endTrusted,
  nameTrusted,
  pushedChange,
  pushedField,
  trustedFields,
  trustedNow,
  whichTrusted,
} from '../trusted-person.ts';
import type { CaseAction } from './action.ts';
import { reason } from './fields.ts';

export const trustedActions: readonly CaseAction[] = [
  {
    id: 'trusted-person',
    deed: 'book',
    title: 'Write down whom we may talk with',
    from: openStates,
    intro: () => [
      'Only the person can name somebody. Ask them, and nobody who speaks for them.',
      'Say that they do not have to, that their care stays the same, and that they can take it back.',
    ],
    fields: () => [
      pushedField(`Ask first: ${pushedToName.question}`, 'Make sure that nobody listens on their side.'),
      ...trustedFields({ who: 'Who they are to the person', about: 'What we may talk about, as the person says it' }),
      reason('How you made sure that it is the person', 'Enter how you made sure that it is the person'),
    ],
    pushed: ({ whole, today }) => pushedChange(whole, today),
    button: 'Write it down',
    decide: ({ whole, me }, value, form) => {
      const change = nameTrusted(whole, value, form, `The person said to ${me.name}`);
      return typeof change === 'string'
        ? change
        : { ...change, entry: { ...change.entry, why: text(value, 'reason') } };
    },
  },
  {
    id: 'trusted-person-end',
    deed: 'book',
    title: 'End talking with somebody the person named',
    from: everyState,
    unless: ({ whole }) => (trustedNow(whole).length === 0 ? 'The person has named nobody' : undefined),
    intro: () => ['It works at once. Whoever was named is not told.'],
    fields: ({ whole }) => [
      whichTrusted(whole),
      reason(
        'Why it ends, and how you made sure that it is the person',
        'Enter why it ends, and how you made sure that it is the person',
      ),
    ],
    button: 'End it',
    decide: ({ whole }, value) =>
      endTrusted(whole, text(value, 'person'), 'taken back by phone', text(value, 'reason')),
  },
];
