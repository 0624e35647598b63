/** A plan for a talk at work: what to say, what to keep back, what to ask, and how to stay in touch. */
import { option } from '../../contracts/self-referral/field-parts.ts';
import { choice, words } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';
import { type SheetMaker, tickedWords, typedLines, waits } from './sheet.ts';

const longest = 500;

const keepBack = [
  option('name', 'The name of my illness'),
  option('treatment', 'My medicines, tests and treatment'),
  option('mind', 'What I talk about with my care team'),
  option('home', 'Things in my family or at home'),
];

const bring = [
  option('note', 'My fit note (sick note), if I have one'),
  option('person', 'Somebody to come with me: I ask before the day'),
  option('plan', 'A plan for my hours'),
  option('changes', 'A list of 2 or 3 changes that would help'),
];

const ways: readonly (readonly [string, string])[] = [
  ['phone', 'By phone'],
  ['email', 'By email'],
  ['text', 'By text message'],
];

const often: readonly (readonly [string, string])[] = [
  ['week', 'Every week'],
  ['two-weeks', 'Every 2 weeks'],
  ['month', 'Every month'],
  ['none', 'I am not off work'],
];

const wordsOf = (options: readonly (readonly [string, string])[], code: string): string =>
  options.find(([one]) => one === code)?.[1] ?? '';

export const talkToYourEmployer: SheetMaker = {
  form: {
    id: 'talk-to-your-employer',
    version: 1,
    section: 'Your work',
    title: 'Plan a talk with your employer',
    intro: ['Answer what you can. You get a page to print and take with you. We keep none of it.'],
    fields: [
      words('can', 'What can you do at work now?', '', {
        optional: true,
        maxLength: longest,
        hint: 'One thing on each line',
      }),
      words('hard', 'What is hard at work, and what would help?', 'Enter what is hard at work and what would help', {
        maxLength: longest,
        hint: 'Talk about the task, for example "I cannot sit for more than 30 minutes. A desk to stand at would help."',
      }),
      {
        kind: 'checkboxes',
        name: 'back',
        label: 'What do you want to keep to yourself?',
        options: keepBack,
        optional: true,
        missing: '',
      },
      { kind: 'checkboxes', name: 'bring', label: 'What will you bring?', options: bring, optional: true, missing: '' },
      choice(
        'often',
        'While you are off, how often should you be in touch?',
        'Select how often you should be in touch',
        often,
      ),
      choice('way', 'How should you be in touch?', 'Select how you should be in touch', ways),
    ],
    crisisStrip: 'never-kept',
    button: 'Show my page',
  },
  make: (value) => {
    const off = text(value, 'often') !== 'none';
    const way = wordsOf(ways, text(value, 'way')).toLowerCase();
    return {
      title: 'My talk with my employer',
      intro: ['This page is for me. I choose what I say, and I do not have to hand it over.', waits],
      parts: [
        { title: 'What I can do', lines: typedLines(value, 'can') },
        { title: 'What is hard, and what would help', lines: typedLines(value, 'hard') },
        {
          title: 'Words I can use',
          lines: [
            '"I want to do my job well. This is what is hard just now, and this is what would help."',
            '"Could we try it for 4 weeks and then look at it again?"',
            '"I would rather not talk about the details. I can tell you what helps me."',
          ],
        },
        { title: 'What I keep to myself', lines: tickedWords(value, 'back', keepBack) },
        { title: 'What I bring', lines: tickedWords(value, 'bring', bring) },
        {
          title: 'Before I leave, I ask',
          lines: [
            'What have we agreed, and from when?',
            'Who does each thing?',
            'How will I be paid?',
            'Who will know about this?',
            'When do we look at it again?',
          ],
        },
        {
          title: 'How we stay in touch',
          lines: off
            ? [
                `${wordsOf(often, text(value, 'often'))}, ${way}.`,
                'We agree who gets in touch, and what about.',
                'If it makes me feel worse, I say so, and we change it.',
              ]
            : [`If there are questions after the talk: ${way}.`],
        },
        {
          title: 'After the talk',
          lines: [
            'I send a short email: "Thank you for today. This is what I think we agreed."',
            'I do not have to say yes on the day. I can say: "I need time to think."',
          ],
        },
      ],
    };
  },
};
