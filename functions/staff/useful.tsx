/** GET /staff/<service>/useful: what people answered to "Was this page useful?", in this month and the 2 before. */
import type { Context } from 'hono';
import { adjustmentSlug } from '../../shared/content/adjustment-slugs.ts';
import { adjustmentById } from '../../shared/content/adjustments.ts';
import { topicIds, topicName, topicSlugs } from '../../shared/content/self-help-names.ts';
import { guidance } from '../../shared/guidance-paths.ts';
import { UsefulPage } from '../../shared/ui/staff/useful-page.tsx';
import { addDays, showDate } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { html } from '../platform/html.ts';
import { usefulSince } from '../store/useful.ts';
import type { ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

/** Days back into the first of 3 months, from any day of the third. */
const back = 59;

/** Title and address of a guide or a change by its number. */
function pageOf(id: string): { readonly title: string; readonly href: string } | undefined {
  const guide = topicIds.find((one) => one === id);
  if (guide) return { title: topicName(topicSlugs[guide]), href: guidance.selfHelpTopic(topicSlugs[guide]) };
  const change = adjustmentById(id);
  return change && { title: change.label, href: guidance.change(adjustmentSlug(change.id)) };
}

export async function showUseful(c: Context, manager: ServiceColleague): Promise<Response> {
  const month = addDays(today(), -back).slice(0, 7);
  const answers = await usefulSince(month);
  const guides = answers
    .flatMap(({ topic, yes, no }) => {
      const page = pageOf(topic);
      return page ? [{ ...page, yes, no }] : [];
    })
    .sort((a, b) => b.no - a.no || b.yes - a.yes || (a.title < b.title ? -1 : 1));
  const body = <UsefulPage who={whoIs(manager)} since={showDate(`${month}-01`)} guides={guides} />;
  return c.html(html({ title: 'Was this page useful?', body }));
}
