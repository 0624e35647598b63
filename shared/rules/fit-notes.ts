/**
 * Fit notes as the person meets them: a time line of what covers which days, and what to do before it ends. Gaps are said in
 * words and nothing more is made of them: what is right for one person is for them, their employer and their clinician.
 */
import { fitNoteWords } from '../content/fit-note-words.ts';
import { fillIn } from '../content/messages.ts';
import { addDays, daysBetween, showDateWithDay } from '../values/date.ts';
import { answersOf, text, type WholeCase } from './case-change.ts';
import { type Evidence, evidenceOf } from './work-evidence.ts';

/** One stretch of days, and what is said of it. */
export interface NoteRow {
  /** "Monday 23 November 2026 to Friday 4 December 2026". */
  readonly days: string;
  readonly words: readonly string[];
}

const names: Readonly<Record<string, string>> = {
  fit_note: 'fit note',
  self_certificate: 'self-certificate',
  ahp_report: 'health and work report',
  stay_in_work_plan: 'work plan',
  return_to_work_plan: 'work plan',
};

const outcomes: Readonly<Record<string, string>> = {
  not_fit: 'not fit for work',
  may_be_fit: 'may be fit for work',
};

/** "Fit note: not fit for work." */
function called({ type, outcome }: Evidence): string {
  const name = names[type] ?? 'evidence';
  const says = outcomes[outcome];
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${says ? `: ${says}` : ''}.`;
}

/** An end that never comes: it is after every date. */
const open = '9999-12-31';
const endOf = ({ to = open }: Evidence): string => to;

/**
 * The notes of a case, in order of their first day: those that were written down, and the one that the person told when they
 * asked for support. Where a colleague has written down a note for the same days, theirs is the one.
 */
export function notesOf(whole: WholeCase): readonly Evidence[] {
  const written = evidenceOf(whole.parts);
  const { 'fit-note': says, 'fit-note-dates': dates } = answersOf(whole);
  const [outcome, from, to] = [
    text(says ?? {}, 'fit-note'),
    text(dates ?? {}, 'fit-note-from'),
    text(dates ?? {}, 'fit-note-to'),
  ];
  if (!outcomes[outcome] || !from || !to) return written;
  const known = written.some((one) => one.type === 'fit_note' && one.from <= to && endOf(one) >= from);
  const told: Evidence = { partId: 'fit-note', type: 'fit_note', outcome, from, to, assessedOn: undefined };
  return known ? written : [...written, told].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const stretch = (from: string, to: string): string =>
  to === open
    ? `From ${showDateWithDay(from)}, without a last day`
    : from === to
      ? showDateWithDay(from)
      : `${showDateWithDay(from)} to ${showDateWithDay(to)}`;

/** What was told by the person and written down by a colleague as well stands here once. */
const once = (all: readonly Evidence[]): readonly Evidence[] => {
  const key = ({ type, outcome, from, to }: Evidence): string => [type, outcome, from, to].join();
  return all.filter((one, index) => all.findIndex((other) => key(other) === key(one)) === index);
};

/** The time line, oldest first; both days of a stretch are covered (FN-8). @param today ISO date. */
export function noteRows(all: readonly Evidence[], today: string): readonly NoteRow[] {
  const rows: NoteRow[] = [];
  // The last day covered so far: a short note inside a long one ends nothing.
  let covered = '';
  for (const one of once(all)) {
    const to = endOf(one);
    const first = covered === '' || covered === open ? one.from : addDays(covered, 1);
    if (first < one.from) rows.push(gap(first, addDays(one.from, -1)));
    const standing = to < today ? 'It has ended.' : one.from > today ? 'It has not begun.' : 'It covers today.';
    rows.push({ days: stretch(one.from, to), words: [called(one), standing] });
    if (to > covered) covered = to;
  }
  return rows;
}

function gap(from: string, to: string): NoteRow {
  const count = daysBetween(from, to) + 1;
  return {
    days: stretch(from, to),
    words: [count === 1 ? 'Gap: nothing covers this day.' : `Gap: nothing covers these ${count} days.`],
  };
}

interface Cover {
  /** The newest that covers today. */
  readonly now: Evidence;
  /** What ends last of it and of all that follows without a gap, and when. */
  readonly last: Evidence;
  readonly end: string;
}

/** @returns undefined when nothing covers today. */
function coverOn(all: readonly Evidence[], today: string): Cover | undefined {
  const now = all.findLast((one) => one.from <= today && endOf(one) >= today);
  if (!now) return undefined;
  let last = now;
  for (const one of all) {
    const follows = endOf(last) !== open && one.from <= addDays(endOf(last), 1);
    if (follows && endOf(one) > endOf(last)) last = one;
  }
  return { now, last, end: endOf(last) };
}

/** Days before the end from which the first page says what to do, and after it for which it says that it ended. */
const soon = 7;
const lately = 14;

export interface NotesNow {
  /** How it stands, for the person's first page; undefined when there is nothing to say. */
  readonly line: string | undefined;
  /** What to do, on the page of the notes. */
  readonly todo: readonly string[];
  /** What the first page says to do: from 7 days before the end, and for 14 days after it. */
  readonly pressing: string | undefined;
}

/** How the notes stand today, and what to do. @param phone of the service. @param today ISO date. */
export function notesNow(all: readonly Evidence[], phone: string, today: string): NotesNow {
  const { lastDay, noReturnNote, early, another, yours, mayBeFit, firstDays, dayEight, noEnd, over } = fitNoteWords;
  const cover = coverOn(all, today);
  if (!cover) {
    const ended = all
      .map(endOf)
      .filter((end) => end < today)
      .sort()
      .at(-1);
    const ago = ended === undefined ? undefined : daysBetween(ended, today);
    const recent = ended !== undefined && ago !== undefined && ago <= lately;
    return {
      line: recent ? `What covered you ended on ${showDateWithDay(ended)}. Nothing covers today.` : undefined,
      todo: [...(ended === undefined ? [firstDays, dayEight] : [fillIn(over, { phone })]), noReturnNote],
      pressing: recent ? fillIn(over, { phone }) : undefined,
    };
  }
  const { last, end, now } = cover;
  const name = names[last.type] ?? 'evidence';
  const changes = now.outcome === 'may_be_fit' ? [mayBeFit] : [];
  if (end === open) {
    return {
      line: `Your ${name} has no last day.`,
      todo: [noEnd, noReturnNote, ...changes, yours],
      pressing: undefined,
    };
  }
  const values = { end: showDateWithDay(end), next: showDateWithDay(addDays(end, 1)), phone };
  return {
    line: `Your ${name} covers you until ${values.end}, that day included.`,
    todo: [lastDay, another, noReturnNote, early, ...changes, yours].map((words) => fillIn(words, values)),
    pressing: daysBetween(today, end) <= soon ? fillIn(another, values) : undefined,
  };
}
