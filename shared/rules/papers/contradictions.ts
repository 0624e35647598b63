/**
 * Where a paper says one thing, and the plan or a note another. Shown before signing, because an issued paper is never
 * changed (AHP-5). Nothing here decides: the author puts it right, or says in the paper why both hold.
 *
 * Rules beside those of notes and plans:
 * - PAP-1 a report and a note for the same days give the same advice
 * - PAP-2 a report that advises no work rests on a plan without hours in its period
 * - PAP-3 the period of a report lies within the note and the plan
 * - PAP-4 what is ticked in a report is what its plan does
 */
import type { PaperContent, Report } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';
import { sundayOf } from '../plan/totals.ts';
import type { Evidence } from '../work-evidence.ts';
import { firstWorkIn, tickedAgainst } from './plan-does.ts';

export interface Contradiction {
  /** For example "FN-10". */
  readonly rule: string;
  readonly words: string;
}

const open = '9999-12-31';

/** "Sign back on", a note to go back: things that do not exist (FN-9). */
const backToWorkNote =
  /\bsign\w*\s+(?:[\w’']+\s+){0,3}(?:back|fit)\b|\b(?:fit[ -]for[ -]work|return[ -]to[ -]work|back[ -]to[ -]work)\s+(?:note|certificate)|\b(?:note|certificate)\b[^.]{0,40}\b(?:go|going|come|coming|return\w*|get)\s+(?:back|to\s+work)\b/i;

/**
 * Everything that does not go together, in the order of the paper. Empty when nothing was found.
 * @param plan the version that a report or a letter rests on; a plan is compared with the notes alone.
 * @param today ISO date; notes that ended before it do not count.
 */
export function contradictions(
  paper: PaperContent,
  plan: Plan | undefined,
  evidence: readonly Evidence[],
  today: string,
): readonly Contradiction[] {
  const notes = evidence.filter(({ type, to = open }) => type === 'fit_note' && to >= today);
  const base = paper.kind === 'plan' ? paper.plan : plan;
  return [
    ...asksForNote(paper),
    ...(base ? workUnderNote(base, notes, today) : []),
    ...(paper.kind === 'report' ? ofReport(paper.report, base, notes, today) : []),
  ];
}

const says = (rule: string, ...sentences: readonly string[]): Contradiction => ({ rule, words: sentences.join(' ') });

function asksForNote(paper: PaperContent): readonly Contradiction[] {
  const texts =
    paper.kind === 'letter'
      ? [paper.letter.words, paper.letter.asked]
      : paper.kind === 'report'
        ? [paper.report.comments, paper.report.otherBenefit]
        : [];
  return texts.some((text) => backToWorkNote.test(text ?? ''))
    ? [says('FN-9', 'The text asks for a note to go back to work.', 'There is no such note. Take it out.')]
    : [];
}

/** FN-10: not a mistake, and something that whoever reads both will ask about. */
const workUnderNote = (plan: Plan, notes: readonly Evidence[], today: string): readonly Contradiction[] =>
  notes
    .filter(({ outcome }) => outcome === 'not_fit')
    .flatMap(({ from, to = open }) => {
      const first = firstWorkIn(plan, from > today ? from : today, to);
      if (first === undefined) return [];
      const until = to === open ? '' : ` until ${showDate(to)}`;
      return [
        says(
          'FN-10',
          `A fit note says not fit${until}, and the plan has work on ${showDate(first)}.`,
          'A person may go back before the note ends. Say so in the paper.',
        ),
      ];
    });

const ofReport = (
  report: Report,
  plan: Plan | undefined,
  notes: readonly Evidence[],
  today: string,
): readonly Contradiction[] => [
  ...adviceAgainstNotes(report, notes),
  ...(plan ? hoursAgainstAdvice(report, plan) : []),
  ...periodOutside(report, plan, notes),
  ...tickedAgainst(report, plan).map((words) => says('PAP-4', words)),
  ...(plan ? otherReview(report, plan, today) : []),
];

function adviceAgainstNotes({ advice, from, to }: Report, notes: readonly Evidence[]): readonly Contradiction[] {
  const other = advice === 'not_fit' ? 'may_be_fit' : 'not_fit';
  return notes
    .filter((note) => note.outcome === other && note.from <= to && from <= (note.to ?? open))
    .map((note) =>
      other === 'not_fit'
        ? says('PAP-1', `The report says some work is possible. The fit note from ${showDate(note.from)} says not fit.`)
        : says('PAP-1', `The report says not fit. The fit note from ${showDate(note.from)} says may be fit.`),
    );
}

function hoursAgainstAdvice({ advice, from, to }: Report, plan: Plan): readonly Contradiction[] {
  const first = advice === 'not_fit' ? firstWorkIn(plan, from, to) : undefined;
  return first
    ? [says('PAP-2', `The report says not fit for any work, and its plan has work on ${showDate(first)}.`)]
    : [];
}

/** FN-8: both ends are inclusive, so the same day on both sides is inside. */
function periodOutside(
  { from, to }: Report,
  plan: Plan | undefined,
  notes: readonly Evidence[],
): readonly Contradiction[] {
  const starts = notes.map((note) => note.from).sort();
  const ends = notes.map((note) => note.to ?? open).sort();
  const last = plan?.weeks.at(-1);
  return [
    ...outside('fit note', from, to, starts[0], ends.at(-1)),
    ...outside('plan', from, to, plan?.start, last && sundayOf(last)),
  ];
}

const outside = (
  what: string,
  from: string,
  to: string,
  starts: string | undefined,
  ends: string | undefined,
): readonly Contradiction[] => [
  ...(starts && from < starts
    ? [says('PAP-3', `The report starts on ${showDate(from)}, and the ${what} on ${showDate(starts)}.`)]
    : []),
  ...(ends && to > ends
    ? [says('PAP-3', `The report ends on ${showDate(to)}, and the ${what} on ${showDate(ends)}.`)]
    : []),
];

function otherReview({ review, from, to }: Report, plan: Plan, today: string): readonly Contradiction[] {
  const dates = plan.reviews.map(({ date }) => date).sort();
  const [next] = dates.filter((date) => date >= today && date >= from && date <= to);
  if (!review.needed) {
    return next
      ? [says('RTW-9', `The report says no review is needed. The plan has a review on ${showDate(next)}.`)]
      : [];
  }
  const named = next ?? dates.at(-1);
  return review.on === undefined || named === undefined || dates.includes(review.on)
    ? []
    : [says('RTW-9', `The report’s review is on ${showDate(review.on)}, and the plan’s on ${showDate(named)}.`)];
}
