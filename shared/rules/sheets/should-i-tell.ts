/** "Should I tell my employer?": reasons on both sides, for the person to weigh. It never decides. */
import type { AnswerValue } from '../../contracts/self-referral/question.ts';
import { choice } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';
import { type SheetMaker, waits } from './sheet.ts';

const notSure = ['not-sure', "I'm not sure"] as const;

/** A reason, and what the person said that makes it one. */
interface Reason {
  readonly words: string;
  readonly when: (said: (field: string) => string) => boolean;
}

const forTelling: readonly Reason[] = [
  {
    words: 'You want changes at work. Your employer can only help with what they know.',
    when: (said) => said('changes') === 'yes',
  },
  {
    words: 'Your health could make some work unsafe for you or others. You must tell your employer about a risk.',
    when: (said) => said('safety') === 'yes',
  },
  {
    words: 'You are not sure that all your work is safe for you. You must tell your employer about a risk.',
    when: (said) => said('safety') === 'not-sure',
  },
  {
    words: 'You trust somebody at work. You can start with them and agree who else may know.',
    when: (said) => said('trust') === 'yes',
  },
  {
    words: 'People at work see that something is wrong. Your own words may be better than their guesses.',
    when: (said) => said('seen') === 'yes',
  },
  {
    words: 'If your employer knows that you are disabled, they must think about changes that help you.',
    when: () => true,
  },
];

const againstTelling: readonly Reason[] = [
  {
    words: 'You need no changes just now. You can tell them later if this is different.',
    when: (said) => said('changes') === 'no',
  },
  {
    words: 'You worry how they will take it. You can get advice first, and choose whom you tell.',
    when: (said) => said('trust') === 'no',
  },
  {
    words: 'Nobody has asked, and your work is not affected where others can see it.',
    when: (said) => said('seen') === 'no',
  },
  { words: 'You cannot take it back. Once somebody knows, it is hard to choose who hears of it.', when: () => true },
];

/** What somebody who is not sure can find out, without telling anybody at work. */
const toFindOut: readonly Reason[] = [
  {
    words: 'Which changes might help: look at changes at work, and try out what you can change by yourself.',
    when: (said) => said('changes') === 'not-sure',
  },
  {
    words: 'If your work is safe: ask your care team before your next day at work. Say what you do there.',
    when: (said) => said('safety') === 'not-sure',
  },
  {
    words: 'Who could be on your side: a manager, a union, human resources (HR) or occupational health.',
    when: (said) => said('trust') === 'not-sure',
  },
  {
    words: 'What others see: ask somebody who knows you well what they have noticed.',
    when: (said) => said('seen') === 'not-sure',
  },
];

const fitting = (reasons: readonly Reason[], value: AnswerValue): readonly string[] =>
  reasons.filter(({ when }) => when((field) => text(value, field))).map(({ words }) => words);

const asked = (name: string, label: string): ReturnType<typeof choice> =>
  choice(name, label, `Select an answer: ${label}`, [['yes', 'Yes'], ['no', 'No'], notSure], { inline: true });

export const shouldITell: SheetMaker = {
  form: {
    id: 'should-i-tell',
    version: 1,
    section: 'Your work',
    title: 'Should I tell my employer?',
    intro: [
      'Answer 4 questions. We show reasons to tell your employer about your health, and reasons to wait.',
      'The choice is yours. We keep none of your answers.',
    ],
    fields: [
      asked('changes', 'Would a change at work help you?'),
      asked('safety', 'Could your health make some of your work unsafe?'),
      asked('trust', 'Is there somebody at work whom you trust?'),
      asked('seen', 'Do people at work see that something is wrong?'),
    ],
    button: 'Show the reasons',
  },
  make: (value) => ({
    title: 'Reasons to tell your employer, and reasons to wait',
    intro: ['We cannot decide for you. Read both sides and take your time.', waits],
    parts: [
      { title: 'Reasons to tell them', lines: fitting(forTelling, value) },
      { title: 'Reasons to wait', lines: fitting(againstTelling, value) },
      { title: 'What you can find out first', lines: fitting(toFindOut, value) },
      {
        title: 'What the law protects',
        lines: [
          'The Equality Act 2010 protects disabled people from unfair treatment at work.',
          'Your employer must keep what you say about your health private, and use it only for a good reason.',
        ],
      },
      {
        title: 'What you need not say',
        lines: [
          'The name of your illness. You can say how it affects your work.',
          'Test results, medicines, and what you talk about with your care team.',
          'Things in your family or at home.',
        ],
      },
      {
        title: 'Ways between all and nothing',
        lines: [
          'Say what is hard at work and what would help, and no more.',
          'Tell 1 person, and say who else may know.',
          'Talk to your union, to occupational health, or to Acas first.',
        ],
      },
    ],
  }),
};
