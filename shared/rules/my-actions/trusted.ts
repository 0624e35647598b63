/** Somebody the person trusts: named, changed and taken back by them alone, at any moment. Never a condition of care. */
import { trustedDone, trustedIntro } from '../../content/trusted-person-words.ts';
import { text } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import {
  endTrusted,
  nameTrusted,
  nobodyNamed,
  pushedField,
  trustedFields,
  trustedLine,
  trustedNow,
  whichTrusted,
} from '../trusted-person.ts';
import type { MyAction } from './my-action.ts';

export const trustedActions: readonly MyAction[] = [
  {
    id: 'trusted-person',
    title: 'Name somebody we may talk with',
    from: openStates,
    intro: ({ whole }) => {
      const named = trustedNow(whole).map((part) => `Named now: ${trustedLine(part)}`);
      const change = 'To change what we may talk about, enter the same name again.';
      return [...trustedIntro, ...named, ...(named.length > 0 ? [change] : [])];
    },
    fields: () => [
      ...trustedFields({ who: 'Who are they to you?', about: 'What may we talk about with them?' }),
      pushedField(),
    ],
    button: 'Send',
    done: trustedDone,
    decide: (facts, value, form) => nameTrusted(facts, value, form, 'The person said'),
  },
  {
    id: 'trusted-person-end',
    title: 'Stop us talking with somebody',
    from: openStates,
    unless: ({ whole }) => nobodyNamed(whole, 'There is nobody with whom we may talk'),
    intro: () => ['It works at once. They are not told.', 'We cannot take back what we have already told them.'],
    fields: ({ whole }) => [whichTrusted(whole)],
    button: 'Stop it',
    done: 'We no longer talk with them about you.',
    decide: ({ whole }, value) => endTrusted(whole, text(value, 'person'), 'taken back by the person'),
  },
];
