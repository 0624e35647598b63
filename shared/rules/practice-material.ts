/**
 * What a GP practice gets to hand out (§1.8): a link for each way in which somebody comes by it, and the text message of one part. A
 * link carries the practice and the way, and never a person (FN-16, FN-18).
 */
import type { GpPractice } from '../content/practices.ts';
import type { ServiceProfile } from '../services/profile.ts';

/** Ways in which a link reaches somebody, as they are counted. */
export const channels = [
  ['text', 'Text message'],
  ['poster', 'Poster'],
  ['paper', 'Slip with a printed note'],
  ['web', 'Website of the practice'],
] as const;
export type Channel = (typeof channels)[number][0];

/** The ways that a service uses: a text message shows on a locked screen, so an address that names a condition goes by none. */
export const channelsFor = ({ startPath }: Pick<ServiceProfile, 'startPath'>) =>
  channels.filter(([id]) => id !== 'text' || startPath === '/start');

/** Characters of one text message; longer ones are sent, and paid for, in parts. */
export const onePart = 160;
/** A first name of this length still fits; the practice's own system fills it in. */
const firstName = 'Christopher';

/** @param origin of the site, for example "https://work.example.nhs.uk". */
export const linkFor = (
  origin: string,
  { startPath }: Pick<ServiceProfile, 'startPath'>,
  { odsCode }: Pick<GpPractice, 'odsCode'>,
  channel: Channel,
): string => `${origin}${startPath}?p=${odsCode}&c=${channel}`;

export interface PracticeText {
  /** With `[First name]` for the practice's own system to fill in. */
  readonly words: string;
  /** Characters with a long first name. */
  readonly length: number;
}

/** Undefined for a service whose address names a condition: a message shows on a locked screen. */
export function practiceText(
  origin: string,
  profile: Pick<ServiceProfile, 'startPath'>,
  practice: GpPractice,
): PracticeText | undefined {
  if (profile.startPath !== '/start') return undefined;
  const link = linkFor(origin, profile, practice, 'text');
  // The plain alphabet of text messages has no typographic apostrophe.
  const from = practice.name.replaceAll('’', "'");
  const words = `[First name], there is NHS help to stay in or return to work: ${link} From ${from}`;
  return { words, length: words.replace('[First name]', firstName).length };
}
