/** Hours of work: whole minutes in store ("2250"), "37 hours 30 minutes" on screen (RTW-14). */
import { type Parsed, parsed, refused } from './parsed.ts';

const mostHours = 80;

const fractions: Readonly<Record<string, number>> = {
  '½': 30,
  '1/2': 30,
  half: 30,
  '¼': 15,
  '1/4': 15,
  quarter: 15,
  '¾': 45,
  '3/4': 45,
  'three quarters': 45,
};

/**
 * Reads hours a week into whole minutes, as text. Takes "37.5", "37,5", "37:30", "37½", "37 and a half", "37h 30m" and "37
 * hours 30 minutes". A decimal is a part of an hour: "37.3" is 37 hours 18 minutes, shown back when answers are checked.
 *
 * @param options.zeroAllowed for contracts that promise no hours; otherwise 0 is refused. At most 80 hours either way.
 */
export function readHours(typed: string, options: { readonly zeroAllowed?: boolean } = {}): Parsed<string> {
  const minutes = minutesIn(typed);
  if (minutes === undefined) {
    return refused('Enter hours as a number, for example 16, 37.5 or 37 hours 30 minutes');
  }
  if (minutes > mostHours * 60) return refused(`Hours must be ${mostHours} or fewer`);
  if (minutes === 0 && options.zeroAllowed !== true) return refused('Hours must be more than 0');
  return parsed(String(minutes));
}

/**
 * "37 hours 30 minutes", "4 hours", "1 hour", "45 minutes", "0 hours" (RTW-14). Takes whole minutes, as a number or as
 * stored. Throws a RangeError for anything else.
 */
export function showHours(minutes: string | number): string {
  const total = Number(minutes);
  if (!Number.isInteger(total) || total < 0 || minutes === '')
    throw new RangeError('Hours are stored as whole minutes');
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  if (rest === 0) return counted(hours, 'hour');
  return hours === 0 ? counted(rest, 'minute') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
}

function counted(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

function minutesIn(typed: string): number | undefined {
  const text = typed
    .toLowerCase()
    .replace(/⁄/g, '/')
    .replace(/\s*(?:(?:a|per|each)\s+week|weekly)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return decimalHours(text) ?? hoursAndMinutes(text) ?? hoursAndFraction(text);
}

/** "37", "37.5", "37,5 hours", ".5". */
function decimalHours(text: string): number | undefined {
  const found = /^(\d*(?:[.,]\d+)?)(?: ?(?:hours?|hrs?|h)\.?)?$/.exec(text)?.[1];
  return found ? Math.round(Number(found.replace(',', '.')) * 60) : undefined;
}

/** "37:30", "37h30", "37 hours 30 minutes", "37 hours and 30 mins". */
function hoursAndMinutes(text: string): number | undefined {
  const found = /^(\d+) ?(?::|(?:hours?|hrs?|h)\.?,?(?: and)?) ?(\d{1,2})(?: ?(?:minutes?|mins?|m)\.?)?$/.exec(text);
  const minutes = Number(found?.[2]);
  return found && minutes < 60 ? Number(found[1]) * 60 + minutes : undefined;
}

/** "37½", "37 1/2", "37 and a half", "37 and a half hours". */
function hoursAndFraction(text: string): number | undefined {
  const words = text.replace(/ ?(?:hours?|hrs?|h)\.?$/, '');
  const found = /^(\d+)? ?(?:and )?(?:an? )?(½|¼|¾|\d\/\d|half|quarter|three[ -]quarters)$/.exec(words);
  const minutes = fractions[found?.[2]?.replace('-', ' ') ?? ''];
  return minutes === undefined ? undefined : Number(found?.[1] ?? 0) * 60 + minutes;
}
