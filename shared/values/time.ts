/** Times of day: "14:30" in store, "2:30pm" on screen, as the NHS writes them. */
import { onLondonsClock } from './date.ts';
import { type Parsed, parsed, refused } from './parsed.ts';

/** Reads "2:30pm", "2.30 pm", "14:30", "2pm", "midday" and "midnight". An hour from 1 to 7 without am or pm is asked about. */
export function readTime(typed: string): Parsed<string> {
  const wrong = refused('Enter a time, for example 9am, 2:30pm or midday');
  const text = typed.trim().toLowerCase().replace(/\s+/g, '');
  if (text === 'midday' || text === 'noon') return parsed('12:00');
  if (text === 'midnight') return parsed('00:00');
  const [, hourText, minuteText = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m\.|p\.m\.)?$/.exec(text) ?? [];
  if (hourText === undefined) return wrong;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return wrong;
  if (!half && hour >= 1 && hour <= 7) return refused('Enter the time with am or pm, for example 2:30pm');
  const full = half?.startsWith('p') ? (hour % 12) + 12 : half ? hour % 12 : hour;
  return parsed(`${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** "9am", "2:30pm", "midday", "midnight". Text that is no time comes back as it is. */
export function showTime(stored: string): string {
  const [, hourText, minute] = /^(\d{2}):(\d{2})$/.exec(stored) ?? [];
  if (hourText === undefined) return stored;
  if (stored === '12:00') return 'midday';
  if (stored === '00:00') return 'midnight';
  const hour = Number(hourText);
  return `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** The time of day in London at a moment, in milliseconds since 1970 (UTC): "14:30". */
export const londonTime = (epochMillis: number): string => onLondonsClock(epochMillis).toISOString().slice(11, 16);
