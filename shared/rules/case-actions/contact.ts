/** Reaching somebody: three tries over two channels, then "did not respond". */
import type { AnswerValue } from '../../contracts/self-referral/question.ts';
import { type CaseChange, type CaseFacts, text } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import type { CaseAction } from './action.ts';
import { choice, words } from './fields.ts';

const channels = [
  ['phone', 'Phone call'],
  ['text', 'Text message'],
  ['email', 'Email'],
  ['letter', 'Letter'],
  ['visit', 'Visit'],
] as const;

/** Three tries over two channels before "did not respond" (domain §12.2). */
const mostTries = 3;

/** Tried in vain: counts the tries, and closes the case after the last one. */
function notReached({ whole }: CaseFacts, value: AnswerValue): CaseChange {
  const attempts = [...(whole.referral.attempts ?? []), text(value, 'channel')];
  const over = attempts.length >= mostTries && new Set(attempts).size >= 2;
  const more = attempts.length >= mostTries ? ' Use another way before it is closed.' : '';
  return {
    head: over ? { attempts, state: 'did_not_respond' } : { attempts },
    entry: {
      knowledge: 'contact',
      words: over
        ? `Not reached (try ${attempts.length}). Closed: did not respond.`
        : `Not reached (try ${attempts.length}).${more}`,
      ...(text(value, 'note') ? { why: text(value, 'note') } : {}),
    },
  };
}

export const contactActions: readonly CaseAction[] = [
  {
    id: 'contact',
    title: 'Record a contact',
    from: openStates,
    intro: ({ whole }) => [
      `Tries since the person last answered: ${whole.referral.attempts?.length ?? 0}. After ${mostTries} tries in 2 ways the record closes as "did not respond".`,
    ],
    fields: () => [
      choice('channel', 'How', 'Select how', channels),
      choice('reached', 'Was the person reached?', 'Select if the person was reached', [
        ['yes', 'Yes'],
        ['no', 'No'],
      ]),
      words('note', 'What was said or left', 'Enter what was said', { optional: true, maxLength: 1000 }),
    ],
    button: 'Record it',
    decide: (facts, value) => {
      if (text(value, 'reached') === 'no') return notReached(facts, value);
      const { state } = facts.whole.referral;
      return {
        head: {
          attempts: undefined,
          ...(state === 'accepted'
            ? { state: 'contacted' as const }
            : state === 'needs_info'
              ? { state: 'submitted' as const }
              : {}),
        },
        entry: {
          knowledge: 'contact',
          words: `Reached by ${channels.find(([id]) => id === text(value, 'channel'))?.[1].toLowerCase()}.`,
          ...(text(value, 'note') ? { why: text(value, 'note') } : {}),
        },
      };
    },
  },
];
