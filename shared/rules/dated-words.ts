/** Figures and phone numbers inside written words: `((ssp-week))` stands for what `shared/content/` holds under that name. */
import { helplines } from '../content/helplines.ts';
import { type Rate, rates } from '../content/rates.ts';
import { safetyNumbers } from '../content/safety.ts';
import { showDate } from '../values/date.ts';

/** What a mark stands for. A phone number can be called. */
export interface Marked {
  readonly text: string;
  readonly href?: string;
}

const numbers: Readonly<Record<string, Marked>> = Object.fromEntries(
  Object.entries({ ...helplines, ...safetyNumbers }).map(([name, { number, href }]) => [name, { text: number, href }]),
);

/**
 * Puts in what the marks of a text stand for.
 * @param today ISO date. @param show how each is written; without it as plain text.
 * @throws Error that says which name is not known, or which figure is past its last day.
 */
export const withDatedWords = (text: string, today: string, show: (what: Marked) => string = asText): string =>
  text.replace(/\(\(([\w-]+)\)\)/g, (mark, name: string) => {
    const rate: Rate | undefined = (rates as Readonly<Record<string, Rate>>)[name];
    const found = rate ? { text: showRate(current(name, rate, today)) } : numbers[name];
    if (found) return show(found);
    throw new Error(`${mark} has no figure and no number. Add it to shared/content/rates.ts or helplines.ts.`);
  });

const asText = ({ text }: Marked): string => text;

/** The figure, while it holds. @throws Error once its last day is over, or before its first. */
export function current(name: string, rate: Rate, today: string): Rate {
  const { what, from, until, source } = rate;
  if (from <= today && today <= until) return rate;
  throw new Error(
    `The figure ((${name})), ${what}, holds from ${showDate(from)} to ${showDate(until)}, and today is ${showDate(today)}. Look it up at ${source} and change it in shared/content/rates.ts.`,
  );
}

/** "£123.25 a week", "£16,000", "80%", "28 weeks". */
export function showRate({ amount, unit }: Pick<Rate, 'amount' | 'unit'>): string {
  if (unit === 'percent') return `${amount}%`;
  if (unit === 'weeks') return `${amount} weeks`;
  const [whole = '', pence = ''] = amount.toFixed(2).split('.');
  const pounds = `£${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${pence === '00' ? '' : `.${pence}`}`;
  return `${pounds}${unit.replace('pounds', '')}`;
}
