/** POST /plan-it-yourself: a phased return from what was typed, as a page or as a calendar file. Nothing is kept. */
import type { Context } from 'hono';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { ownLimits, ownPlan, ownPlanForm } from '../../shared/rules/plan/own-plan.ts';
import { planEvents } from '../../shared/rules/plan/plan-calendar.ts';
import { calendarButton, OwnPlanPage } from '../../shared/ui/own-plan-page.tsx';
import { calendarFile } from '../documents/calendar.ts';
import { now, today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { questionAnswer } from './ask.tsx';

export async function planItYourself(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(ownPlanForm, typed, today());
  if (!read.ok) {
    return questionAnswer(c, ownPlanForm, { typed, errors: read.errors, backHref: paths.selfHelp, saveHref: '' });
  }
  const plan = ownPlan(read.value);
  if (typed[calendarButton.name] === calendarButton.value) {
    return c.body(calendarFile(planEvents(plan), new Date(now()).toISOString()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="weeks.ics"',
    });
  }
  const limits = ownLimits(plan, read.value, today());
  const body = <OwnPlanPage plan={plan} limits={limits} typed={typed} />;
  return c.html(html({ title: 'My plan to return to work', body }));
}
