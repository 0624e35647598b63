/** Two forms that let a person back to what they asked for: the reference with the date of birth, then the code. */
import { readReference } from '../../values/reference.ts';
import { securityCode } from './come-back.ts';
import type { Question } from './question.ts';

export const logInForm: Question = {
  id: 'log-in',
  version: 1,
  section: 'About you',
  title: 'Log in to see your request',
  intro: ['You need no password. We send a code to the email address or mobile number that you confirmed.'],
  fields: [
    {
      kind: 'text',
      name: 'reference',
      label: 'Reference of your request',
      hint: 'For example, WH-7K3M-2QXD. It is in the email or on the page that said we have your request.',
      spellcheck: false,
      width: 20,
      maxLength: 60,
      missing: 'Enter the reference of your request',
      read: readReference,
    },
    {
      kind: 'date',
      name: 'date-of-birth',
      label: 'Your date of birth',
      hint: 'For example, 27 3 1985',
      autocomplete: 'bday',
      noun: 'Date of birth',
      missing: 'Enter your date of birth',
      must: 'past',
    },
  ],
};

/** The same words whether or not there is such a request: nobody learns from them who has asked. */
export const logInCodeForm: Question = {
  ...securityCode,
  id: 'my-code',
  intro: [
    'If these details match a request, we have sent a code. It goes to the email address or mobile number you confirmed.',
    'No code after 2 minutes? Check your details, or phone us.',
  ],
  read: { label: 'Find our phone number', href: '/contact' },
  button: 'Log in',
};
