/** GET /staff/<service>/useful: what people answered to "Was this page useful?", in this month and the 2 before. */
import type { Context } from 'hono';
import { topicName, topicSlugs } from '../../shared/content/self-help-names.ts';
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

export async function showUseful(c: Context, manager: ServiceColleague): Promise<Response> {
  const month = addDays(today(), -back).slice(0, 7);
  const answers = await usefulSince(month);
  const guides = answers
    .flatMap(({ topic, yes, no }) => {
      const slug = new Map<string, string>(Object.entries(topicSlugs)).get(topic);
      return slug ? [{ title: topicName(slug), href: guidance.selfHelpTopic(slug), yes, no }] : [];
    })
    .sort((a, b) => b.no - a.no || b.yes - a.yes || (a.title < b.title ? -1 : 1));
  const body = <UsefulPage who={whoIs(manager)} since={showDate(`${month}-01`)} guides={guides} />;
  return c.html(html({ title: 'Was this page useful?', body }));
}
