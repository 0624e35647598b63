/**
 * The error catalogue: one code, its status, the sentence a person reads and what they can do next.
 *
 * Every failure a door answers with is one of these. Mistakes in a form are not errors in this sense: they have their own
 * words beside each field (`shared/contracts/self-referral`). Nothing here says anything about the inside of the system.
 */

import { paths } from './paths.ts';

export interface ErrorEntry {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503;
  /** Page title and heading. */
  readonly title: string;
  /** What happened, in the reader's words. */
  readonly sentence: string;
  /** What to do next. */
  readonly next: string;
  /** The way on; to saved answers by a return code when left out. */
  readonly link?: { readonly label: string; readonly href: string };
  /** The page gives back what was typed: nothing typed is ever lost. */
  readonly givesBack?: true;
  /** The page has a button that sends the same again. */
  readonly again?: true;
}

const logIn = { label: 'Log in', href: paths.staffSignIn };

/** The same words at the doors of patients and of staff; each has a login of its own. */
const loggedOut = {
  status: 403,
  title: 'You need to log in',
  sentence: 'You are not logged in, or you were logged out because the page was not used for 30 minutes.',
  next: 'Log in again. Nothing you saved is lost.',
  givesBack: true,
} as const;

/** Whatever fails at NHS login: the code always leads in. */
const nhsLoginFailed = {
  status: 403,
  title: 'We could not log you in with NHS login',
  next: 'Log in with a code instead. You do not need NHS login.',
  link: { label: 'Log in with a code', href: paths.myLogIn },
} as const;

export const errors = {
  'not-found': {
    status: 404,
    title: 'Page not found',
    sentence: 'We could not find this page.',
    next: 'Check the web address, or go to the start page.',
  },
  'wrong-method': {
    status: 405,
    title: 'Page not found',
    sentence: 'This page cannot be used in that way.',
    next: 'Go back to the page you were on and try again.',
  },
  'request-not-understood': {
    status: 400,
    title: 'We could not read what was sent',
    sentence: 'Something in the form could not be read.',
    next: 'Go back, check your answer and try again.',
  },
  'too-large': {
    status: 413,
    title: 'That is too much to send at once',
    sentence: 'What you typed is longer than this page can take.',
    next: 'Go back, shorten your answer and try again.',
  },
  'not-a-form': {
    status: 415,
    title: 'We could not read what was sent',
    sentence: 'This page only takes answers from its own form.',
    next: 'Go back to the page you were on and try again.',
  },
  'from-another-site': {
    status: 403,
    title: 'We could not accept that',
    sentence: 'The form was sent from another website, so we did not use it.',
    next: 'Open this service from its own web address and try again.',
  },
  // Not 404: the edge shows its own page for every 404, and this one gives back what was typed.
  'answers-not-found': {
    status: 409,
    title: 'We could not find your answers',
    sentence: 'Your answers may have been open in another browser, or were kept for 30 days and then deleted.',
    next: 'Use your return code if you saved your answers, or start again.',
    givesBack: true,
  },
  'code-limit': {
    status: 429,
    title: 'Too many codes',
    sentence: 'We have sent as many security codes as we can for now.',
    next: 'Wait an hour and try again, or go on without a code and we will ring you.',
    givesBack: true,
    link: { label: 'Go on without a code', href: paths.confirmContact },
  },
  'return-limit': {
    status: 429,
    title: 'Too many tries',
    sentence: 'Too many return codes were tried from this connection.',
    next: 'Wait an hour and try again, or start again.',
  },
  'log-in-limit': {
    status: 429,
    title: 'Too many tries to log in',
    sentence: 'To keep your request safe, we stopped for now.',
    next: 'Wait an hour and try again, or phone us.',
    givesBack: true,
    link: { label: 'Find our phone number', href: paths.contact },
  },
  'log-in-first': { ...loggedOut, link: { label: 'Log in', href: paths.myLogIn } },
  'not-signed-in': { ...loggedOut, link: logIn },
  'sign-in-failed': {
    status: 403,
    title: 'We could not log you in',
    sentence: 'Your account could not be checked, or it is not on the staff register of this service.',
    next: 'Try again, or ask your service manager to check the staff register.',
    link: logIn,
  },
  'issuer-away': {
    status: 503,
    title: 'Sorry, you cannot log in just now',
    sentence: 'The page where your organisation checks who you are does not answer.',
    next: 'Wait a minute and try again. If it goes on, tell your organisation’s IT help.',
    link: logIn,
  },
  'nhs-login-refused': {
    ...nhsLoginFailed,
    sentence: 'You chose not to share your details from NHS login, so we cannot log you in with it.',
  },
  'nhs-login-level': {
    ...nhsLoginFailed,
    sentence:
      'You have not yet proved who you are to NHS login. It needs a photo of your face and of an identity document.',
  },
  'nhs-login-details': {
    ...nhsLoginFailed,
    sentence: 'NHS login did not tell us all that we need to find your request.',
  },
  'nhs-login-differs': {
    ...nhsLoginFailed,
    sentence: 'Your details at NHS login are not the same as the ones in your request.',
  },
  'nhs-login-failed': {
    ...nhsLoginFailed,
    sentence: 'Something went wrong on the way back from NHS login. It may have taken too long.',
  },
  'nhs-login-away': {
    ...nhsLoginFailed,
    status: 503,
    sentence: 'NHS login does not answer just now.',
  },
  'try-again-soon': {
    status: 503,
    title: 'Sorry, the service is busy',
    sentence: 'We could not save that just now. What you saved before is safe.',
    next: 'Wait a minute and try again.',
    givesBack: true,
    again: true,
  },
  'our-mistake': {
    status: 500,
    title: 'Sorry, there is a problem with the service',
    sentence: 'Something went wrong on our side. What you saved before is safe.',
    next: 'Try again later. If you ring us, give the reference below.',
    givesBack: true,
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errors;

export const errorEntry = (code: ErrorCode): ErrorEntry => errors[code];

/** A refusal or failure that has a sentence in the catalogue. Thrown by operations, answered by the door's `onError`. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
  }
}
