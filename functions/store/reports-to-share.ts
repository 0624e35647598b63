/** Reports of a case that the person agreed to, as the lines that they may share. One query, and one read for each. */
import { type ReportToShare, reportLines, reportToShare } from '../../shared/rules/sharing/report-lines.ts';
import { listPapers, readVersion } from './papers.ts';

/** @param person name, as their employer knows it. */
export async function reportsToShare(referralId: string, person: string): Promise<readonly ReportToShare[]> {
  const heads = await listPapers(referralId);
  const found = await Promise.all(
    heads.map(async (head) => {
      const version = reportToShare(head);
      const content = version && (await readVersion(referralId, head.paperId, version.version));
      return content?.kind === 'report' ? [reportLines(content.report, head.statement?.words, person)] : [];
    }),
  );
  return found.flat();
}
