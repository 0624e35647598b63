/** Somebody the person trusts, written down or taken back while they say it on the phone or in the room. */
import { pushedToName } from '../../content/trusted-person-words.ts';
import { text } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import { endTrusted, nameTrusted, nobodyNamed, pushedField, trustedFields, whichTrusted } from '../trusted-person.ts';
import type { CaseAction } from './action.ts';
import { reason } from './fields.ts';

export const trustedActions: readonly CaseAction[] = [
  {
    id: 'trusted-person',
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
    button: 'Write it down',
    decide: (facts, value, form) => nameTrusted(facts, value, form, `The person said to ${facts.me.name}`),
  },
  {
    id: 'trusted-person-end',
    title: 'End talking with somebody the person named',
    from: openStates,
    unless: ({ whole }) => nobodyNamed(whole, 'The person has named nobody'),
    intro: () => ['It works at once. Whoever was named is not told.'],
    fields: ({ whole }) => [
      whichTrusted(whole),
      reason('Why it ends, and how you made sure that it is the person', 'Enter why it ends'),
    ],
    button: 'End it',
    decide: ({ whole }, value) =>
      endTrusted(whole, text(value, 'person'), 'taken back as the person said', text(value, 'reason')),
  },
];
