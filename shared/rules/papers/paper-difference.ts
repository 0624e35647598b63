/** What changed between two saves or versions of a paper, line by line. A report and a letter speak in the words of their forms. */
import type { PaperContent } from '../../contracts/paper.ts';
import { strengths } from '../../contracts/plan.ts';
import type { AnswerValue, Field, Question } from '../../contracts/self-referral/question.ts';
import { toStored } from '../../contracts/self-referral/read-answer.ts';
import { type Difference, planDifference } from '../plan/difference.ts';
import { adjustmentTime } from '../plan/in-words.ts';
import { letterFields, reportFields, shownLetter, shownReport } from './report-edits.ts';

/** Lines that differ; of two papers of different kinds, all of them. */
export function paperDifference(before: PaperContent, after: PaperContent): readonly Difference[] {
  if (before.kind === 'plan' && after.kind === 'plan') return planDifference(before.plan, after.plan);
  const [old, now] = [linesOf(before), linesOf(after)];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return keys
    .filter((key) => old[key] !== now[key])
    .map((key) => ({
      key,
      label: key,
      ...(old[key] === undefined ? {} : { before: old[key] }),
      ...(now[key] === undefined ? {} : { after: now[key] }),
    }));
}

function linesOf(paper: PaperContent): Readonly<Record<string, string>> {
  if (paper.kind === 'plan') return {};
  if (paper.kind === 'letter') return inWords('Letter', letterFields(), shownLetter(paper.letter));
  const rows = paper.report.recommendations.map(
    ({ difficulty, recommendation, strength, until }, place) =>
      [
        `Recommendation ${place + 1}`,
        [`${difficulty}: ${recommendation} (${strengths[strength].toLowerCase()})`, adjustmentTime({ until })]
          .filter(Boolean)
          .join('. '),
      ] as const,
  );
  return { ...inWords('Report', reportFields(), shownReport(paper.report)), ...Object.fromEntries(rows) };
}

function inWords(title: string, fields: readonly Field[], value: AnswerValue): Readonly<Record<string, string>> {
  const form: Question = { id: 'lines', version: 1, section: 'Your work', title, fields };
  const { asked, said } = toStored(form, value);
  return Object.fromEntries(Object.entries(said).map(([name, words]) => [asked[name] ?? name, words]));
}
