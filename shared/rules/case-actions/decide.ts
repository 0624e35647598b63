/** TRG-1 to TRG-6: rules suggest a level, a person decides; both are kept, and another level needs a reason. */

import { addWorkingDays } from '../../values/working-days.ts';
import { answersOf, type CaseFacts, text, wordsRead } from '../case-change.ts';
import { inCare, openStates, undecided } from '../case-states.ts';
import { careFlag } from '../flags.ts';
import { levelInWords } from '../level-words.ts';
import { suggestTier, type TierSuggestion, tierRules } from '../tier-rules.ts';
import type { CaseAction } from './action.ts';
import { choice, reason, words } from './fields.ts';

const suggestion = ({ whole, today }: CaseFacts): TierSuggestion =>
  suggestTier(answersOf(whole), today, tierRules, wordsRead(whole));

/** An urgent suggestion is still given to a level: a therapist, today. */
const tierOf = ({ level }: TierSuggestion): '1' | '2' | '3' => (level === 'urgent' ? '3' : level);

const suggestionInWords = (facts: CaseFacts): readonly string[] => {
  const { level, fired, version } = suggestion(facts);
  const reasons = fired.map(({ words: rule, because }) => `${rule} (${because})`);
  return [
    level === 'urgent'
      ? 'The rules say: contact this person today, then a therapist (level 3).'
      : `The rules suggest level ${level}. A person decides.`,
    reasons.length > 0 ? `Because: ${reasons.join('. ')}.` : 'Because no rule for a higher level fired.',
    // TRG-3: the person hears it in words.
    `Say to the person: "${levelInWords[level]}." (Rules version ${version}.)`,
  ];
};

const tiers = ({ profile }: CaseFacts) =>
  profile.tiers.map(({ tier, who, workingDays }): readonly [string, string] => [
    String(tier),
    `Level ${tier}: ${who} (first contact within ${workingDays} working days)`,
  ]);

export const decideActions: readonly CaseAction[] = [
  {
    id: 'accept',
    title: 'Accept and choose the level of support',
    from: undecided,
    intro: suggestionInWords,
    fields: (facts) => [
      choice('tier', 'Level of support', 'Select the level of support', tiers(facts)),
      words('reason', 'Reason, when it is not the suggested level', 'Enter the reason', {
        optional: true,
        maxLength: 500,
      }),
    ],
    button: 'Accept',
    decide: (facts, value) => {
      const { whole, profile, today } = facts;
      const tier = text(value, 'tier') as '1' | '2' | '3';
      const suggested = suggestion(facts);
      const why = text(value, 'reason');
      if (tier !== tierOf(suggested) && why === '') return 'Enter the reason why it is not the suggested level';
      const days =
        profile.tiers.find((one) => String(one.tier) === tier)?.workingDays ?? profile.firstContactWorkingDays;
      // TRG-2: what a red flag needs is never put later, whatever the level.
      const by = suggested.level === 'urgent' ? today : addWorkingDays(today, days);
      const { row } = whole.referral;
      return {
        head: {
          state: 'accepted',
          row: { ...row, tier, promisedBy: suggested.level === 'urgent' && row.promisedBy < by ? row.promisedBy : by },
        },
        // The rules that fired name answers about health.
        entry: {
          knowledge: 'health',
          words: `Accepted at level ${tier}. The rules (version ${suggested.version}) suggested ${suggested.level === 'urgent' ? 'urgent contact' : `level ${suggested.level}`}: ${suggested.fired.map(({ id }) => id).join(', ') || 'no rule fired'}.`,
          ...(why ? { why } : {}),
        },
        message: 'referral-accepted',
      };
    },
  },
  {
    id: 'change-level',
    title: 'Change the level of support',
    from: inCare,
    intro: (facts) => [`Now level ${facts.whole.referral.row.tier ?? 'not set'}.`, ...suggestionInWords(facts)],
    fields: (facts) => [choice('tier', 'Level of support', 'Select the level of support', tiers(facts)), reason()],
    button: 'Change the level',
    decide: ({ whole }, value) => {
      const tier = text(value, 'tier') as '1' | '2' | '3';
      if (tier === whole.referral.row.tier) return 'It is at this level already';
      return {
        head: { row: { ...whole.referral.row, tier } },
        entry: {
          knowledge: 'contact',
          words: `Level ${whole.referral.row.tier ?? 'not set'} became level ${tier}.`,
          why: text(value, 'reason'),
        },
      };
    },
  },
  {
    id: 'ask-more',
    title: 'Ask the person for more',
    from: ['submitted'],
    intro: () => [
      'The person gets a message that says we need to ask something, and the phone number. Nothing else stands in it.',
    ],
    fields: () => [words('question', 'What do we need to know?', 'Enter what we need to know', { maxLength: 1000 })],
    button: 'Ask',
    decide: (_, value) => ({
      head: { state: 'needs_info' },
      entry: { knowledge: 'health', words: `Asked for more: ${text(value, 'question')}` },
      message: 'please-ring',
    }),
  },
  {
    id: 'redirect',
    title: 'Show the person another service',
    from: undecided,
    intro: () => ['Tell the person by phone or letter first. These words are kept as what they were told.'],
    fields: ({ profile }) => [
      choice(
        'elsewhere',
        'Where can this person get help?',
        'Select where this person can get help',
        profile.elsewhere.map(({ title, text: about }) => [title, title, about]),
      ),
      words('told', 'What the person was told', 'Enter what the person was told', { maxLength: 1000 }),
    ],
    button: 'Close it',
    decide: (_, value) => ({
      head: { state: 'not_eligible_signposted', outcome: text(value, 'elsewhere') },
      entry: {
        knowledge: 'contact',
        words: `Shown another service: ${text(value, 'elsewhere')}.`,
        why: text(value, 'told'),
      },
    }),
  },
  {
    id: 'decline',
    title: 'Not take it on',
    from: undecided,
    unless: ({ whole }) =>
      whole.referral.row.flags.some((flag) => careFlag(flag) && flag.startsWith('Red flag'))
        ? 'A warning sign was ticked. Speak with the person before you close it: record a contact, or accept'
        : undefined,
    intro: () => [
      'Tell the person kindly why, and where else they can ask. These words are kept as what they were told.',
    ],
    fields: () => [
      words('told', 'What the person was told', 'Enter what the person was told', { maxLength: 1000 }),
      reason(),
    ],
    button: 'Close it',
    decide: (_, value) => ({
      head: { state: 'declined' },
      entry: {
        knowledge: 'contact',
        words: `Not taken on. The person was told: ${text(value, 'told')}`,
        why: text(value, 'reason'),
      },
    }),
  },
  {
    id: 'withdraw',
    endsSharing: true,
    title: 'The person does not want our help any more',
    from: openStates,
    intro: () => ['Taking part is always the person’s choice. Their other care stays the same.'],
    fields: () => [
      words('said', 'What the person said', 'Enter what the person said', { optional: true, maxLength: 500 }),
    ],
    button: 'Close it',
    decide: (_, value) => ({
      head: { state: 'withdrawn' },
      entry: {
        knowledge: 'contact',
        words: 'The person left the service.',
        ...(text(value, 'said') ? { why: text(value, 'said') } : {}),
      },
    }),
  },
];
