/** Risk assessments beside answers from work: how many, how long one is waited for, and how each reads (RTW-19). */
import {
  type AttachedFile,
  type FileType,
  fileTypes,
  mostFiles,
  refusedBecause,
} from '../../contracts/attached-file.ts';
import { londonDate, showDate } from '../../values/date.ts';

const minutes = (many: number): number => many * 60_000;

/** For how long a form takes a file. */
export const uploadMillis = minutes(10);
/** After this nothing comes any more: the form has ended, and whoever checks has given up. */
const waitedForMillis = minutes(30);

/** When the form of this file ends. */
export const uploadUntil = ({ begunAt }: AttachedFile): Date => new Date(Date.parse(begunAt) + uploadMillis);

/** A file as it stands now: one that never came, or whose checking failed, is refused without anybody saying so. */
export const asItStands = (file: AttachedFile, now: number): AttachedFile =>
  file.state === 'waiting' && now >= Date.parse(file.begunAt) + waitedForMillis
    ? { ...file, state: 'refused', why: 'lost' }
    : file;

/** A place for one more file: an empty one, or that of the oldest that was refused. Undefined when there are enough. */
export function freeSlot(files: readonly AttachedFile[], now: number): number | undefined {
  const taken = new Set(files.map(({ slot }) => slot));
  const empty = Array.from({ length: mostFiles }, (_, at) => at + 1).find((slot) => !taken.has(slot));
  if (empty !== undefined) return empty;
  return files
    .filter((file) => asItStands(file, now).state === 'refused')
    .toSorted((a, b) => (a.begunAt < b.begunAt ? -1 : 1))[0]?.slot;
}

/** What its sender reads. */
export function stateOfFile(file: AttachedFile, now: number): string {
  const { state, why, bytes } = asItStands(file, now);
  if (state === 'clean') return `Attached${bytes === undefined ? '' : `, ${sizeInWords(bytes)}`}.`;
  if (state === 'waiting') return 'We are waiting for it, or checking it. This takes up to a minute.';
  return `Not attached. ${refusedBecause[why ?? 'lost']}`;
}

/** "Risk assessment from Sam Boss, 25 November 2026". */
export const fileTitle = (from: string, { begunAt }: AttachedFile): string =>
  `Risk assessment from ${from}, ${showDate(londonDate(Date.parse(begunAt)))}`;

/** What a file is called when somebody saves it: it says what it is, and of whom it never says. */
export const fileName = (type: FileType): string => `risk-assessment.${fileTypes[type].ending}`;

/** "1.4 MB". */
export function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 0.1 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${megabytes.toFixed(1)} MB`;
}
