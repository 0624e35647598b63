/** What people can make for themselves, and beside which guides it stands. */
import type { TopicId } from '../../shared/content/self-help-names.ts';
import { guidance } from '../../shared/guidance-paths.ts';
import { ownPlanForm } from '../../shared/rules/plan/own-plan.ts';
import { sheets } from '../../shared/rules/sheets/all.ts';

export interface Tool {
  readonly href: string;
  readonly title: string;
}

export const tools: readonly Tool[] = [
  { href: guidance.planItYourself, title: ownPlanForm.title },
  ...[...sheets].map(([href, { form }]) => ({ href, title: form.title })),
];

const besideGuides: Partial<Record<TopicId, readonly string[]>> = {
  'SH-03': [guidance.shouldITell, guidance.talkToYourEmployer],
  'SH-04': [guidance.planItYourself],
  'SH-25': [guidance.adjustmentPassport, guidance.talkToYourEmployer],
};

/** The tools that help with the same thing as a guide. */
export const toolsBeside = (id: TopicId): readonly Tool[] =>
  tools.filter(({ href }) => besideGuides[id]?.includes(href));
