/** A passport of changes at work, in the parts of the government's Health Adjustment Passport: it goes along to a new manager. */
import { line } from '../../contracts/self-referral/field-parts.ts';
import { words } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';
import { type SheetMaker, typedLines, waits } from './sheet.ts';

const longest = 500;
const eachLine = 'One thing on each line';

const some = (name: string, label: string, hint = eachLine): ReturnType<typeof words> =>
  words(name, label, '', { optional: true, maxLength: longest, hint });

export const adjustmentPassport: SheetMaker = {
  form: {
    id: 'adjustment-passport',
    version: 1,
    section: 'Your work',
    title: 'Make an adjustment passport',
    intro: [
      'An adjustment passport says what helps you at work. You keep it, and show it to a new manager.',
      'You need not name an illness. We keep none of what you write.',
    ],
    fields: [
      line('name', 'Your name', '', 'Your name', { optional: true, hint: 'You can also write it in by hand' }),
      line('job', 'Your job', '', 'Your job', { optional: true }),
      some('affects', 'How does your health affect your work?', 'Talk about tasks. One thing on each line'),
      words('changes', 'Which changes help you?', 'Enter which changes help you', {
        maxLength: longest,
        hint: eachLine,
      }),
      some('travel', 'What helps you to get to work?'),
      some('interview', 'What helps you in an interview or on a course?'),
      some('bad-day', 'What helps on a bad day, and who may be phoned?'),
      some('access', 'Help from Access to Work, if you have it'),
    ],
    crisisStrip: 'never-kept',
    button: 'Show my passport',
  },
  make: (value) => ({
    title: 'My adjustment passport',
    intro: ['This belongs to me. I choose who sees it, and I can change it at any time.', waits],
    parts: [
      { title: 'About me', lines: [text(value, 'name'), text(value, 'job')].filter((one) => one !== '') },
      { title: 'How my health affects my work', lines: typedLines(value, 'affects') },
      { title: 'Changes that help me', lines: typedLines(value, 'changes') },
      { title: 'Getting to work', lines: typedLines(value, 'travel') },
      { title: 'Interviews and courses', lines: typedLines(value, 'interview') },
      { title: 'On a bad day', lines: typedLines(value, 'bad-day') },
      { title: 'Access to Work', lines: typedLines(value, 'access') },
      {
        title: 'What we agreed',
        lines: [
          'Change agreed, and from when:',
          'Signed by me, and date:',
          'Signed by my manager, and date:',
          'We look at it again on:',
        ],
      },
    ],
  }),
};
