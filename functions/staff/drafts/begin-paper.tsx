/** GET and POST …/plans/start/<kind>: the first draft of a plan, a report or a letter. Two phasings can be compared first. */
import type { Context } from 'hono';
import type { PaperKind } from '../../../shared/contracts/paper.ts';
import type { AnswerValue, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { firstPaper } from '../../../shared/rules/papers/begin.ts';
import type { NewPlan } from '../../../shared/rules/plan/start.ts';
import { startedPlan } from '../../../shared/rules/plan/start.ts';
import { startQuestion } from '../../../shared/rules/plan/start-form.ts';
import { ComparePage } from '../../../shared/ui/staff/plans/compare-page.tsx';
import { StartPage } from '../../../shared/ui/staff/plans/start-page.tsx';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import type { CaseReader } from '../guard.ts';
import { addressesOf, personOf } from '../plans/addresses.ts';
import { cannot } from '../plans/answers.tsx';
import { standsStill } from '../plans/guard.ts';
import { whoIs } from '../who.ts';
import { madeBy, newPaperId, paperField, plansToRestOn, questionFor, startFacts } from './what-exists.ts';
import { writeFirst } from './write-first.tsx';

const kindOf = (c: Context): PaperKind => c.req.param('kind') as PaperKind;

export async function showBeginning(c: Context, reader: CaseReader): Promise<Response> {
  const still = standsStill(reader);
  if (still) return cannot(c, reader, { title: 'Start', sentence: still, backHref: addressesOf(reader).all });
  return show(c, reader, await questionFor(kindOf(c), reader), {}, []);
}

export async function begin(c: Context, reader: CaseReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const to = addressesOf(reader);
  const still = standsStill(reader);
  if (still) return cannot(c, reader, { title: 'Start', sentence: still, backHref: to.all, typed });
  const question = await questionFor(kindOf(c), reader);
  const read = readAnswer(question, typed, today());
  if (!read.ok) return show(c, reader, question, typed, read.errors);
  const kind = kindOf(c);
  const made = madeBy(kind, reader, typed);
  if (kind === 'plan') return beginPlan(c, reader, typed, read.value, made);
  return writeFirst(c, reader, made, firstPaper(kind, read.value, await plansToRestOn(reader), made));
}

async function beginPlan(
  c: Context,
  reader: CaseReader,
  typed: Typed,
  value: AnswerValue,
  made: NewPlan,
): Promise<Response> {
  const facts = await startFacts(reader);
  const plan = (phasing: string) => startedPlan(value, phasing, facts, made);
  const compare = text(value, 'compare');
  if (compare) {
    const body = (
      <ComparePage
        who={whoIs(reader)}
        backHref={addressesOf(reader).begin('plan')}
        person={personOf(reader)}
        question={startQuestion(facts)}
        typed={typed}
        choices={[text(value, 'from'), compare].map((code) => ({ code, plan: plan(code) }))}
      />
    );
    return c.html(html({ title: 'Compare two ways to start', body }));
  }
  return writeFirst(c, reader, made, { kind: 'plan', plan: plan(text(value, 'from')) });
}

function show(
  c: Context,
  reader: CaseReader,
  form: Awaited<ReturnType<typeof questionFor>>,
  typed: Typed,
  errors: Parameters<typeof StartPage>[0]['errors'],
): Response | Promise<Response> {
  const body = (
    <StartPage
      who={whoIs(reader)}
      backHref={addressesOf(reader).all}
      caption={personOf(reader)}
      form={form}
      typed={typed}
      errors={errors}
      hidden={{ [paperField]: [typed[paperField] ?? newPaperId(kindOf(c))].flat()[0] ?? '' }}
      starting={kindOf(c) === 'plan'}
    />
  );
  return c.html(html({ title: form.title, body, error: errors.length > 0 }), errors.length > 0 ? 422 : 200);
}
