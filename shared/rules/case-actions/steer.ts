/** Moving a case along its way, holding it, finishing it, and asking again at 13 and 26 weeks. */
import { workOutcomes } from '../../content/outcomes.ts';
import { type CaseState, caseStates } from '../../contracts/case.ts';
import { addDays } from '../../values/date.ts';
import { text } from '../case-change.ts';
import { askedAnew } from '../trusted-person.ts';
import type { CaseAction } from './action.ts';
import type { ActionId } from './deeds.ts';
import { choice, day, reason, words } from './fields.ts';

const step = (id: ActionId, title: string, from: readonly CaseState[], to: CaseState, said: string): CaseAction => ({
  id,
  title,
  from,
  fields: () => [day('next', 'Next date to look at this', 'Enter the next date')],
  button: title,
  decide: ({ whole, today }, value) => {
    const next = text(value, 'next');
    if (next < today) return 'The next date must be today or later';
    return {
      head: { state: to, row: { ...whole.referral.row, promisedBy: next } },
      entry: { knowledge: 'contact', words: said },
    };
  },
});

const outcome = (label: string) => choice('outcome', label, 'Select the work situation', workOutcomes);

const followUp = (id: ActionId, weeks: 13 | 26, from: readonly CaseState[], to: CaseState): CaseAction => ({
  id,
  title: `Record the follow-up at ${weeks} weeks`,
  from,
  intro: () => ['Ask, and write down the answer. If nobody could be reached, it is "Not known" (OUT-3).'],
  fields: () => [
    outcome('Work situation now'),
    words('note', 'What the person said', 'Enter what the person said', { optional: true, maxLength: 1000 }),
  ],
  button: 'Record it',
  decide: ({ whole, today }, value) => ({
    head: {
      state: to,
      outcome: text(value, 'outcome'),
      row: { ...whole.referral.row, promisedBy: to === 'followed_up_13w' ? addDays(today, 91) : today },
    },
    entry: {
      knowledge: 'work',
      words: `At ${weeks} weeks: ${workOutcomes.find(([code]) => code === text(value, 'outcome'))?.[1]}.`,
      ...(text(value, 'note') ? { why: text(value, 'note') } : {}),
    },
  }),
});

export const steerActions: readonly CaseAction[] = [
  step('assessed', 'The assessment is done', ['accepted', 'contacted'], 'assessed', 'The assessment was done.'),
  step('start-support', 'Support begins', ['assessed'], 'active', 'Support began.'),
  step(
    'monitor',
    'Only look in from time to time',
    ['active'],
    'monitoring',
    'The team now looks in from time to time.',
  ),
  step('back-to-active', 'More support is needed again', ['monitoring'], 'active', 'More support is needed again.'),
  {
    id: 'hold',
    title: 'Put the case on hold',
    from: ['accepted', 'contacted', 'assessed', 'active', 'monitoring'],
    fields: () => [day('next', 'When to look again', 'Enter when to look again'), reason()],
    button: 'Put it on hold',
    decide: ({ whole, today }, value) => {
      if (text(value, 'next') <= today) return 'When to look again must be in the future';
      return {
        head: {
          state: 'on_hold',
          stateBefore: whole.referral.state,
          row: { ...whole.referral.row, promisedBy: text(value, 'next') },
        },
        entry: { knowledge: 'contact', words: 'On hold.', why: text(value, 'reason') },
      };
    },
  },
  {
    id: 'resume',
    title: 'Go on after the hold',
    from: ['on_hold'],
    fields: () => [],
    button: 'Go on',
    decide: ({ whole, today }) => {
      const state = whole.referral.stateBefore ?? 'active';
      return {
        head: { state, stateBefore: undefined, row: { ...whole.referral.row, promisedBy: today } },
        entry: { knowledge: 'contact', words: `Went on: ${caseStates[state].toLowerCase()}.` },
      };
    },
  },
  {
    id: 'discharge',
    title: 'Finish with the service',
    from: ['accepted', 'contacted', 'assessed', 'active', 'monitoring', 'on_hold'],
    intro: () => ['The person is told that they finish with the service. They can ask for support again at any time.'],
    fields: () => [
      outcome('Work situation now'),
      choice('why', 'Why it ends', 'Select why it ends', [
        ['goals-reached', 'The goals are reached'],
        ['person-chose', 'The person chose to stop'],
        ['moved-on', 'Another service goes on'],
        ['time-limit', 'The time of support is over'],
        ['other', 'Another reason'],
      ]),
      words('summary', 'Summary for the person, in plain words', 'Enter the summary', { maxLength: 2000 }),
    ],
    button: 'Finish',
    decide: ({ whole, today }, value) => ({
      head: {
        state: 'discharged',
        outcome: text(value, 'outcome'),
        row: { ...whole.referral.row, promisedBy: addDays(today, 91) },
      },
      entry: {
        knowledge: 'health',
        words: `Finished with the service: ${workOutcomes.find(([code]) => code === text(value, 'outcome'))?.[1]}.`,
        why: text(value, 'summary'),
      },
      message: 'finished',
    }),
  },
  followUp('follow-up-13', 13, ['discharged'], 'followed_up_13w'),
  followUp('follow-up-26', 26, ['followed_up_13w'], 'followed_up_26w'),
  {
    id: 'reopen',
    title: 'Open it again',
    from: ['did_not_respond', 'withdrawn', 'declined', 'not_eligible_signposted'],
    fields: () => [reason()],
    button: 'Open it again',
    decide: ({ whole, today }, value) => ({
      head: {
        state: 'submitted',
        attempts: undefined,
        outcome: undefined,
        row: { ...whole.referral.row, promisedBy: today },
      },
      end: askedAnew(whole),
      entry: { knowledge: 'contact', words: 'Opened again.', why: text(value, 'reason') },
    }),
  },
];
