/** The form that says whether a receipt of sharing is genuine. Whoever has the number may ask, and learns nothing else. */
import { readReturnCode } from '../values/reference.ts';
import type { Question } from './self-referral/question.ts';

export const checkReceiptForm: Question = {
  id: 'check',
  version: 1,
  section: 'Your work',
  title: 'Check the number of a receipt',
  intro: [
    'Somebody who shares their work plan gets a receipt with a number. We tell you if the number is one of ours.',
  ],
  fields: [
    {
      kind: 'text',
      name: 'number',
      label: 'Receipt number',
      hint: 'It has letters and numbers in 4 groups, for example K7Q-2MX-9TB-4WHD.',
      spellcheck: false,
      width: 20,
      maxLength: 60,
      missing: 'Enter the receipt number',
      read: (typed) => readReturnCode(typed, 'receipt number'),
    },
  ],
  button: 'Check',
};

/** What is said of a number. Why something ended is nobody's business but the person's (CON-16). */
export const receiptAnswers = {
  valid: 'This receipt is genuine, and what it is about is shared today.',
  replaced: 'This receipt is genuine. A newer one has taken its place.',
  ended: 'This receipt is genuine. What it is about is not shared any more.',
  unknown: 'We do not know this number. Check each letter and number.',
} as const;
