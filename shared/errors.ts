/**
 * The error catalogue: one code, its status, the sentence a person reads and what they can do next.
 *
 * Every failure a door answers with is one of these. Mistakes in a form are not errors in this sense: they have their own
 * words beside each field (`shared/contracts/self-referral`). Nothing here says anything about the inside of the system.
 */

import { logInErrors } from './log-in-errors.ts';
import { paths } from './paths.ts';

export interface ErrorEntry {
  readonly status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
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
  // CON-16: withdrawn, past its day, of somebody else or never there: one answer, without a reason. Not 404, for which the
  // edge shows its own page.
  'not-shared': {
    status: 410,
    title: 'This item is no longer shared',
    sentence: 'There is nothing here for you to read.',
    next: 'Check the web address, or talk to the person who asked you to read it.',
    link: { label: 'See what is shared with you', href: paths.shared },
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
  ...logInErrors,
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
