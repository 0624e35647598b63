/** What colleagues read of a message that did not arrive: what else is safe, and when only a letter is left (§9.8). */
import type { WholeCase } from './case-change.ts';

const ways = { text: 'A text message', email: 'An email' } as const;

/** What the person called safe, in words for colleagues. A voicemail is no way of its own. */
const others = { call: 'phone', text: 'text message', email: 'email', post: 'letter' } as const;

/** @param atWork name of somebody at work, when the message was for them and not for the person. */
export function notArrived(whole: WholeCase, channel: 'email' | 'text', atWork?: string): string {
  if (atWork !== undefined) return `${ways[channel]} to ${atWork} did not arrive. Check the address with the person.`;
  const { answers } = whole;
  const safe = [answers['safe-contact']?.value['safe-contact'] ?? []].flat();
  const { email, mobile } = answers['contact']?.value ?? {};
  const isThere = { call: true, text: Boolean(mobile), email: Boolean(email), post: true };
  const left = (Object.keys(others) as (keyof typeof others)[]).filter(
    (way) => way !== channel && safe.includes(way) && isThere[way],
  );
  const what = `${ways[channel]} to the person did not arrive.`;
  if (left.length === 0) return `${what} No other way is safe: ask their GP surgery to reach them.`;
  if (left.every((way) => way === 'post')) return `${what} Please send a letter: no other way is safe.`;
  return `${what} Safe as well: ${left.map((way) => others[way]).join(', ')}.`;
}
