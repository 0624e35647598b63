/**
 * The page that comes before all else: the right care card for what was ticked, and a free choice to leave or go on.
 * SN-5: that it was shown and what was chosen is recorded. SN-8: a page of its own, never inside a question.
 */
import type { Context } from 'hono';
import { redFlags } from '../../shared/content/safety.ts';
import { paths } from '../../shared/paths.ts';
import { after, firstOpen, openRedFlag, tickedRedFlags } from '../../shared/rules/journey.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { now } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { recordRedFlagChoice } from '../store/drafts.ts';
import { standingOf, type Visit } from './guard.ts';

/** GET /ask/get-help-now */
export async function showHelpNow(c: Context, { standing }: Visit): Promise<Response> {
  const question = openRedFlag(standing);
  if (!question) return c.redirect(firstOpen(standing), 303);
  const ticked = tickedRedFlags(standing.answers, question);
  const kind = question === 'emergency' ? 'emergency' : 'urgent';
  const lines = redFlags.flatMap((flag) => (ticked.includes(flag.key) ? (flag[kind]?.lines ?? []) : []));
  const heading = kind === 'emergency' ? 'You may need help now' : 'You may need help soon';
  const body = (
    <MessagePage
      heading={heading}
      paragraphs={['You told us about something that needs the right care first. Your answers are kept.']}
      cards={{ [kind]: { lines } }}
      buttons={[
        { label: 'Leave and get help', name: 'choice', value: 'leave' },
        {
          label: 'I have had help, or I ticked this by mistake. Go on',
          name: 'choice',
          value: 'go-on',
          secondary: true,
        },
      ]}
      backHref={`${paths.ask(question)}?saved`}
    />
  );
  return c.html(html({ title: heading, body }));
}

/** POST /ask/get-help-now */
export async function chooseAfterHelp(c: Context, visit: Visit): Promise<Response> {
  const question = openRedFlag(visit.standing);
  const { choice } = await readForm(c.req.raw);
  if (!question) return c.redirect(firstOpen(visit.standing), 303);
  if (choice !== 'leave' && choice !== 'go-on') return showHelpNow(c, visit);
  const shown = [...tickedRedFlags(visit.answers, question)];
  const at = new Date(now()).toISOString();
  await recordRedFlagChoice(visit.draft, question, { shown, choice, at });
  if (choice === 'leave') return c.redirect(paths.leave, 303);
  const draft = { ...visit.draft, redFlags: { ...visit.draft.redFlags, [question]: { shown, choice, at } as const } };
  return c.redirect(after(question, await standingOf(draft, visit.answers, visit.profile, visit.today), false), 303);
}
