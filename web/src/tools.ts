/** What people can make for themselves, and beside which guides it stands. */
import type { TopicId } from '../../shared/content/self-help.ts';
import { paths } from '../../shared/paths.ts';
import { ownPlanForm } from '../../shared/rules/plan/own-plan.ts';
import { sheets } from '../../shared/rules/sheets/all.ts';

export interface Tool {
  readonly href: string;
  readonly title: string;
}

export const tools: readonly Tool[] = [
  { href: paths.planItYourself, title: ownPlanForm.title },
  ...[...sheets].map(([href, { form }]) => ({ href, title: form.title })),
];

const besideGuides: Partial<Record<TopicId, readonly string[]>> = {
  'SH-03': [paths.shouldITell, paths.talkToYourEmployer],
  'SH-04': [paths.planItYourself],
  'SH-25': [paths.adjustmentPassport, paths.talkToYourEmployer],
};

/** The tools that help with the same thing as a guide. */
export const toolsBeside = (id: TopicId): readonly Tool[] =>
  tools.filter(({ href }) => besideGuides[id]?.includes(href));
