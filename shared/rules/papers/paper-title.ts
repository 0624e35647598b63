/** What a paper is called. */
import type { PaperContent } from '../../contracts/paper.ts';
import { planTypes } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';

/** What a paper is called in lists. */
export function paperTitle(content: PaperContent): string {
  switch (content.kind) {
    case 'plan':
      return `${planTypes[content.plan.type]}${content.plan.job ? `, ${content.plan.job.title}` : ''}`;
    case 'report':
      return `Health and work report from ${showDate(content.report.from)}`;
    case 'letter':
      return 'Letter to the GP';
  }
}
