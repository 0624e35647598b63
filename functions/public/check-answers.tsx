/** GET /ask/check-answers: everything that will be sent, in the words it was asked and answered. */
import type { Context } from 'hono';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { inOrder } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths, revisit } from '../../shared/paths.ts';
import { complete, firstOpen, questionsFor } from '../../shared/rules/journey.ts';
import { CheckAnswersPage, type CheckSection } from '../../shared/ui/check-answers-page.tsx';
import { html } from '../platform/html.ts';
import type { Visit } from './guard.ts';

export async function showCheckAnswers(c: Context, visit: Visit): Promise<Response> {
  if (!complete(visit.standing)) return c.redirect(firstOpen(visit.standing), 303);
  const body = (
    <CheckAnswersPage
      sections={sectionsOf(visit)}
      button="Confirm and send"
      backHref={`${paths.ask('agreement')}?${revisit.saved}`}
    />
  );
  return c.html(html({ title: 'Check your answers', body }));
}

function sectionsOf({ standing, stored }: Visit): readonly CheckSection[] {
  const sections = new Map<string, CheckSection['rows'][number][]>();
  for (const id of questionsFor(standing)) {
    const [question, answer] = [questionById(id), stored[id]];
    if (!question || !answer) continue;
    const rows = sections.get(question.section) ?? [];
    for (const [name, asked] of Object.entries(inOrder(question, answer).asked)) {
      rows.push({
        label: asked,
        answer: answer.said[name]?.split('\n') ?? [],
        changeHref: `${paths.ask(id)}?${revisit.change}`,
      });
    }
    sections.set(question.section, rows);
  }
  return [...sections].map(([title, rows]) => ({ title, rows }));
}
