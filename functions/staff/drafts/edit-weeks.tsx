/** GET and POST …/plans/<paper>/weeks: the week grid. Each button saves what was typed, then does its step. */
import type { Context } from 'hono';
import type { Plan } from '../../../shared/contracts/plan.ts';
import type { FieldError, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { Refusal } from '../../../shared/errors.ts';
import { paperTitle } from '../../../shared/rules/papers/paper-title.ts';
import { isRefused } from '../../../shared/rules/plan/edits/edit.ts';
import { planFacts } from '../../../shared/rules/plan/facts-of.ts';
import { gridTyped, readGrid } from '../../../shared/rules/plan/grid-form.ts';
import { afterStep, stepFields, usualStep } from '../../../shared/rules/plan/grid-steps.ts';
import { besideWeek } from '../../../shared/rules/plan/in-the-grid.ts';
import { planProblems } from '../../../shared/rules/plan/problems.ts';
import { GridPage } from '../../../shared/ui/staff/plans/grid-page.tsx';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { addressesOf, personOf } from '../plans/addresses.ts';
import { cannot } from '../plans/answers.tsx';
import { type PaperReader, standsStill } from '../plans/guard.ts';
import { revOf } from '../plans/rev.ts';
import { whoIs } from '../who.ts';
import { changedSince, type Meanwhile, saveAfter } from './save.ts';

/** Only a plan has weeks. */
function planOf({ draft: { content } }: PaperReader): Plan {
  if (content.kind !== 'plan') throw new Refusal('not-found');
  return content.plan;
}

interface Shown {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly meanwhile?: Meanwhile | undefined;
  readonly rev?: number;
}

export async function showWeeks(c: Context, reader: PaperReader): Promise<Response> {
  const plan = planOf(reader);
  const { by, amount } = c.req.query();
  const step = by ? { [stepFields.by]: by, [stepFields.amount]: amount ?? '' } : usualStep;
  return show(c, reader, plan, { typed: { ...gridTyped(plan), ...step } });
}

export async function saveWeeks(c: Context, reader: PaperReader): Promise<Response> {
  const plan = planOf(reader);
  const typed = await readForm(c.req.raw);
  const still = standsStill(reader);
  const backHref = addressesOf(reader).paper(reader.head.paperId);
  if (still) return cannot(c, reader, { title: 'Hours, week by week', sentence: still, backHref, typed });
  const read = readGrid(plan, typed);
  if (read.errors.length > 0) return show(c, reader, plan, { typed, errors: read.errors });
  const meanwhile = await changedSince(reader, revOf(typed));
  if (meanwhile) return show(c, reader, plan, { typed, meanwhile });
  const next = afterStep(read.plan, typed);
  if (isRefused(next)) return show(c, reader, plan, { typed, errors: [next] });
  const saved = await saveAfter(reader, { kind: 'plan', plan: next });
  if ('refused' in saved) {
    return show(c, reader, plan, { typed, errors: [{ field: 'maincontent', message: saved.refused }] });
  }
  if ('meanwhile' in saved) return show(c, reader, plan, { typed, meanwhile: saved.meanwhile, rev: saved.latest.rev });
  return c.redirect(`${addressesOf(reader).part(reader.head.paperId, 'weeks')}${whereNext(typed, next)}`, 303);
}

/** The step rule goes along, and the page opens at the week that a button made. */
function whereNext(typed: Typed, { weeks }: Plan): string {
  const one = (name: string): string => [typed[name] ?? ''].flat()[0] ?? '';
  const step = one(stepFields.step);
  const query = new URLSearchParams({ by: one(stepFields.by), amount: one(stepFields.amount) });
  const made = /^(?:copy|up)-(\d+)$/.exec(step)?.[1];
  const week = made ? Number(made) + 1 : step === 'add' || step === 'fill' ? weeks.length : undefined;
  return `?${query}${week ? `#h${Math.min(week, weeks.length)}-monday` : ''}`;
}

function show(c: Context, reader: PaperReader, plan: Plan, shown: Shown): Response | Promise<Response> {
  const { whole, head, draft } = reader;
  const { typed, errors = [], meanwhile, rev = draft.rev } = shown;
  const to = addressesOf(reader);
  const body = (
    <GridPage
      who={whoIs(reader)}
      backHref={to.paper(head.paperId)}
      caption={`${personOf(reader)}. ${paperTitle(draft.content)}`}
      plan={plan}
      typed={typed}
      errors={errors}
      problems={planProblems(plan, planFacts(plan, whole, head, today())).map(({ kind, words, week }) => ({
        kind,
        words,
        ...(week === undefined ? {} : { where: `Week ${week}` }),
      }))}
      beside={plan.weeks.map((week) => besideWeek(plan, week, whole))}
      rev={rev}
      weekHref={(week) => to.part(head.paperId, `edit/week-${week}`)}
      {...(meanwhile ? { meanwhile } : {})}
    />
  );
  const status = meanwhile ? 409 : errors.length > 0 ? 422 : 200;
  return c.html(html({ title: 'Hours, week by week', body, error: errors.length > 0 }), status);
}
