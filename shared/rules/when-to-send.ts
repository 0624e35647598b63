/** When a message may go out (§12.3): from 8am to 8pm in London, unless somebody waits for it at this moment. */
import type { MessageName } from '../content/message-names.ts';
import { londonTime } from '../values/time.ts';

/** Codes: whoever asked for one sits before the page that wants it. */
const urgent: readonly MessageName[] = ['confirm-contact', 'log-in-code', 'employer-code'];

export const isUrgent = (template: MessageName): boolean => urgent.includes(template);

/** @param at milliseconds since 1970. */
export function isAtNight(at: number): boolean {
  const time = londonTime(at);
  return time < '08:00' || time >= '20:00';
}

/** Milliseconds after which a message is of no use any more: what it tells of is past. */
const useful = 3 * 24 * 60 * 60 * 1000;

export const tooOld = ({ createdAt }: { readonly createdAt: string }, at: number): boolean =>
  at - Date.parse(createdAt) > useful;
