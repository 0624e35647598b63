/** Somebody the person trusts: named, changed and taken back by them alone, at any moment. Never a condition of care. */
import { trustedDone, trustedIntro } from '../../content/trusted-person-words.ts';
import { text } from '../case-change.ts';
import { everyState, openStates } from '../case-states.ts';
import {
  endTrusted,
  nameTrusted,
  pushedChange,
  pushedField,
  trustedFields,
  trustedName,
  trustedNow,
  trustedTopics,
  whichTrusted,
} from '../trusted-person.ts';
import type { MyAction } from './my-action.ts';

export const trustedActions: readonly MyAction[] = [
  {
    id: 'trusted-person',
    title: 'Name somebody we may talk with',
    from: openStates,
    intro: ({ whole }) => {
      const named = trustedNow(whole).map((part) => `Named now: ${trustedName(part)}. About: ${trustedTopics(part)}.`);
      const change = 'To change what we may talk about, enter the same name again.';
      return [...trustedIntro, ...named, ...(named.length > 0 ? [change] : [])];
    },
    fields: () => [
      ...trustedFields({ who: 'Who are they to you?', about: 'What may we talk about with them?' }),
      pushedField(),
    ],
    pushed: ({ whole, today }) => pushedChange(whole, today),
    button: 'Send',
    done: trustedDone,
    decide: ({ whole }, value, form) => nameTrusted(whole, value, form, 'The person said'),
  },
  {
    id: 'trusted-person-end',
    title: 'Stop us talking with somebody',
    // Taking back waits for nothing, not even for a case that goes on.
    from: everyState,
    unless: ({ whole }) => (trustedNow(whole).length === 0 ? 'There is nobody with whom we may talk' : undefined),
    intro: () => ['It works at once. They are not told.', 'We cannot take back what we have already told them.'],
    fields: ({ whole }) => [whichTrusted(whole)],
    button: 'Stop it',
    done: 'We no longer talk with them about you.',
    decide: ({ whole }, value) => endTrusted(whole, text(value, 'person'), 'taken back by the person'),
  },
];
