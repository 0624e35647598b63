import { describe, expect, it } from 'vitest';
import { callsToAction, isAutocomplete, isErrorStyle, isGsm7, wordFaults } from './content-rules.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('the content rules find what they are for', () => {
  it.each([
    ['a sentence of 21 words', `${words(21)}.`],
    ['a paragraph of 4 sentences', 'One. Two. Three. Four.'],
    ['a word of the trade', 'We triage your answers.'],
    ['"vocational rehabilitation" outside the name', 'Ask for vocational rehabilitation.'],
    ['"self-referral"', 'Make a self-referral.'],
    ['"telephone"', 'Our telephone number'],
    ['"SMS"', 'Get an SMS'],
    ['"sign in"', 'Sign in to go on'],
    ['"sick note" alone', 'Do you have a sick note?'],
    ['"e-mail"', 'Send an e-mail'],
    ['a number in words', 'We answer within two working days.'],
    ['a date in figures', 'Come on 06/08/2018.'],
    ['a date as computers write it', 'Come on 2018-08-06.'],
    ['"6th"', 'Come on 6th August 2018.'],
    ['a time of 24 hours', 'We open at 17:30.'],
    ['a time with a full stop', 'We open at 5.30pm.'],
    ['a time with a space', 'We open at 5 pm.'],
    ['minutes that say nothing', 'We open at 5:00pm.'],
    ['a range with a dash', 'It takes 10\u201315 minutes.'],
  ])('%s', (_, text) => expect(wordFaults(text)).not.toEqual([]));

  it.each([
    `${words(20)}. ${words(20)}. ${words(20)}.`,
    'MY Therapy Vocational Rehabilitation can help.',
    'Do you have a fit note (sick note)?',
    'One of these may fit. Come on 6 August 2018, 9am to 5:30pm. It takes 10 to 15 minutes.',
    'Phone 01632 960 001, or log in.',
  ])('and leave this alone: %s', (text) => expect(wordFaults(text)).toEqual([]));
});

describe('errors', () => {
  it.each(['Enter your name', 'Date of birth must be in the past', 'The code is not right. Check it and try again'])(
    '"%s" says what to do',
    (message) => expect(isErrorStyle(message)).toBe(true),
  );

  it.each(['Name is invalid', 'Required', 'Oops'])('"%s" does not', (message) =>
    expect(isErrorStyle(message)).toBe(false),
  );
});

describe('text messages', () => {
  it.each([
    ['Your code is 123456', true],
    ['It’s ready', false],
    ['Up to 3 – 4 days', false],
  ])('%s: plain alphabet %s', (text, plain) => expect(isGsm7(text)).toBe(plain));

  it('two sentences that ask are two', () => {
    expect(callsToAction('Phone us. Reply STOP.')).toBe(2);
    expect(callsToAction('We never ask for it by phone.')).toBe(0);
  });
});

describe('autocomplete', () => {
  it.each(['given-name', 'home tel', 'bday-year', 'one-time-code'])('%s is known', (value) =>
    expect(isAutocomplete(value)).toBe(true),
  );

  it.each(['firstname', 'home bday', 'tel home', ''])('"%s" is not', (value) =>
    expect(isAutocomplete(value)).toBe(false),
  );
});
