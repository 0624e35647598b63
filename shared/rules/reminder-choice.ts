/** What somebody chose to be reminded of, and the way by which they want to be written to. */
import type { MessageName } from '../content/message-names.ts';
import { current, text, type WholeCase } from './case-change.ts';

export const reminderChoices = [
  ['all', 'Everything that comes up'],
  ['few', 'Only what has a date', 'A note that ends, or a day on which we look at things together.'],
  ['none', 'Nothing'],
] as const;

const withDate: readonly MessageName[] = ['fit-note-ends', 'review-near'];
/** All that a choice is about. That sharing ends is told to everybody (CON-5); so is what answers something they did. */
const reminders: readonly MessageName[] = [...withDate, 'week-begins', 'no-check-in', 'follow-up'];

const chosen = (whole: WholeCase, field: string): string => {
  const value = current(whole, 'reminder_choice').at(-1)?.answer.value;
  return value ? text(value, field) : '';
};

/** Whether the person wants this message. */
export function wants(whole: WholeCase, template: MessageName): boolean {
  if (!reminders.includes(template)) return true;
  const which = chosen(whole, 'which');
  return which !== 'none' && (which !== 'few' || withDate.includes(template));
}

/** The way they chose; undefined when they have no wish. */
export function wishedWay(whole: WholeCase): 'email' | 'text' | undefined {
  const way = chosen(whole, 'way');
  return way === 'email' || way === 'text' ? way : undefined;
}
