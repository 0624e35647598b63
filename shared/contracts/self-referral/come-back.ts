/** Two small forms that stand outside the list of questions: the return code and the security code. */

import { parsed, refused } from '../../values/parsed.ts';
import { readReturnCode } from '../../values/reference.ts';
import type { Question } from './question.ts';

export const comeBack: Question = {
  id: 'come-back',
  version: 1,
  section: 'Before you start',
  title: 'Come back to your answers',
  intro: ['We gave you a return code when you saved your answers. We keep saved answers for 30 days.'],
  button: 'Show my answers',
  fields: [
    {
      kind: 'text',
      name: 'return-code',
      label: 'Return code',
      hint: 'It has letters and numbers in 4 groups.',
      spellcheck: false,
      width: 20,
      maxLength: 60,
      missing: 'Enter your return code',
      read: (typed) => readReturnCode(typed),
    },
  ],
};

export const securityCode: Question = {
  id: 'code',
  version: 1,
  section: 'How to reach you',
  title: 'Enter the 6 digit code',
  fields: [
    {
      kind: 'text',
      name: 'code',
      label: '',
      hint: 'The code works for 10 minutes.',
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      spellcheck: false,
      width: 5,
      maxLength: 20,
      missing: 'Enter the 6 digit code',
      read: (typed) => {
        const digits = typed.replace(/[\s-]/g, '');
        return /^\d{6}$/.test(digits) ? parsed(digits) : refused('The code must have 6 numbers, for example 123456');
      },
    },
  ],
};
