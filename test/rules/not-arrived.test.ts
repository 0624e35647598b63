import { expect, it } from 'vitest';
import { notArrived } from '../../shared/rules/not-arrived.ts';
import { caseOf } from '../people/cases.ts';

const withSafe = (safe: readonly string[], contact: object = { email: 'a@example.com', mobile: '+447700900001' }) => {
  const whole = caseOf();
  const answer = (value: object) => ({ ...whole.answers['contact'], value }) as never;
  return {
    ...whole,
    answers: { ...whole.answers, contact: answer(contact), 'safe-contact': answer({ 'safe-contact': safe }) },
  };
};

it.each([
  ['text', ['text', 'email', 'call'], 'A text message to the person did not arrive. Safe as well: phone, email.'],
  ['email', ['text', 'email', 'post'], 'An email to the person did not arrive. Safe as well: text message, letter.'],
  ['email', ['email', 'post'], 'An email to the person did not arrive. Please send a letter: no other way is safe.'],
  [
    'text',
    ['text'],
    'A text message to the person did not arrive. No other way is safe: ask their GP surgery to reach them.',
  ],
] as const)('§9.8 of %s with %j says what else is safe', (channel, safe, words) => {
  expect(notArrived(withSafe(safe), channel)).toBe(words);
});

it('names no way that nothing is known of', () => {
  expect(notArrived(withSafe(['text', 'email'], { email: 'a@example.com' }), 'email')).toContain(
    'No other way is safe',
  );
});
