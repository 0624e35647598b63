/**
 * The line at the end of an email for who told us that they need information in another way, or speak another language most
 * (§6.5). It says nothing of what they need. People translate it, never a machine: a translation stands here once a second
 * translator has checked it, and goes above the English line. A text message has no room for it.
 */
export interface TranslatedLine {
  /** The language as people type it, in small letters: "polish", "polski". */
  readonly names: readonly string[];
  /** With `((phone))` where the number stands. */
  readonly words: string;
  readonly by: string;
  readonly checkedBy: string;
  /** ISO date. */
  readonly checkedOn: string;
}

export const inEnglish = 'Do you need this in another way or in another language? Phone ((phone)).';

export const translatedLines: readonly TranslatedLine[] = [];
