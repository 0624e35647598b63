/**
 * Lines of a health and work report that the person can share beside a plan, each by its own choice (CON-2). Name, profession
 * and registration of the author and the date of birth stay on the paper itself (§4.6). What the person says to a report
 * travels with it: it is there with the first line of it that is on, and cannot be left behind (AMR-4).
 */
import { advice, benefits, type PaperHead, type PaperVersion, type Report } from '../../contracts/paper.ts';
import { strengths } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';
import { adjustmentTime } from '../plan/in-words.ts';
import { shortHash } from './canonical.ts';

/** A report that the person may share from. */
export interface ReportToShare {
  readonly lines: readonly { readonly key: string; readonly label: string; readonly words: string }[];
  readonly statement?: string | undefined;
}

/** Only what the person agreed to goes anywhere (AHP-4, AMR-5). */
export const reportToShare = ({ kind, versions }: PaperHead): PaperVersion | undefined =>
  kind === 'report' ? versions.findLast(({ state }) => state === 'agreed' || state === 'issued') : undefined;

/** @param person name, as their employer knows it. */
export function reportLines(report: Report, statement: string | undefined, person: string): ReportToShare {
  const { paperId, review, otherBenefit } = report;
  const helps = [...report.benefits.map((one) => benefits[one]), ...(otherBenefit ? [otherBenefit] : [])];
  const on = review.on ? `Needed, on ${showDate(review.on)}` : 'Needed';
  const all: readonly (readonly [string, string])[] = [
    ['Advice of the report', `${person} ${advice[report.advice]}.`],
    ['Days of the report', `${showDate(report.from)} to ${showDate(report.to)}`],
    ['Review of the report', review.needed ? on : 'Not needed'],
    ...(helps.length > 0 ? [['With your agreement, this may help', helps.join('. ')] as const] : []),
    ...report.recommendations.map(
      (one) =>
        [
          'Recommended',
          [`${one.difficulty}: ${one.recommendation}`, strengths[one.strength], adjustmentTime({ until: one.until })]
            .filter((part) => part !== '')
            .join('. '),
        ] as const,
    ),
    ...(report.comments ? [['Comments of the report', report.comments.replace(/\s+/g, ' ')] as const] : []),
  ];
  const lines = all.map(([label, words]) => ({
    key: `report-${shortHash(`${paperId}\n${label}\n${words}`)}`,
    label,
    words,
  }));
  return { lines: [...new Map(lines.map((one) => [one.key, one])).values()], ...(statement ? { statement } : {}) };
}
