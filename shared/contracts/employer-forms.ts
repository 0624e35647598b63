/** The forms on an employer's way in. They say the same to everybody: nobody learns from them what is shared with whom. */
import { readEmail } from '../values/email.ts';
import { securityCode } from './self-referral/come-back.ts';
import type { Question } from './self-referral/question.ts';

const section = 'Your work' as const;

export const employerLogInForm: Question = {
  id: 'shared-log-in',
  version: 1,
  section,
  title: 'Read a work plan that is shared with you',
  intro: ['You need no password. We send a code to your work email address.'],
  fields: [
    {
      kind: 'text',
      name: 'email',
      label: 'Your work email address',
      hint: 'The one that the email about the plan came to.',
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
      spellcheck: false,
      maxLength: 254,
      missing: 'Enter your work email address',
      read: readEmail,
    },
  ],
  button: 'Send me a code',
};

export const employerCodeForm: Question = {
  ...securityCode,
  id: 'shared-code',
  section,
  intro: [
    'If something is shared with this address, we have sent a code to it.',
    'No code after 2 minutes? Check the address, or ask the person who shares with you.',
  ],
  button: 'Continue',
};

/** The link alone opens nothing: mail programs follow links. The code comes from the employee. */
export const invitationForm: Question = {
  ...securityCode,
  id: 'shared-open',
  section,
  title: 'Enter the 6 digit code to read a work plan',
  intro: ['Somebody you work with asks you to read their work plan. They can give you the code.'],
  fields: securityCode.fields.map((field) => ({ ...field, hint: 'It works once, within 72 hours of our email.' })),
  read: { label: 'I have no code: send one to my work email', href: '/shared/log-in' },
  button: 'Open the plan',
};
