/**
 * Finding somebody: by reference, by name and date of birth, by NHS number, each by a key of its own and none by looking
 * through everybody. What was typed goes by POST, so that it stands in no address.
 */
import type { Context } from 'hono';
import { line } from '../../shared/contracts/self-referral/field-parts.ts';
import type { AnswerValue, FieldError, Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { rowFor } from '../../shared/rules/case-view.ts';
import { FoundPage } from '../../shared/ui/staff/found-page.tsx';
import { readNhsNumber } from '../../shared/values/nhs-number.ts';
import { readReference } from '../../shared/values/reference.ts';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { findByPerson, idOfReference, nameKey, nhsNumberKey } from '../store/case-lists.ts';
import { readHeads } from '../store/cases.ts';
import type { ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

const question: Question = {
  id: 'find',
  version: 1,
  section: 'About you',
  title: 'Find a person',
  intro: ['Enter a reference, or an NHS number, or a name with the date of birth.'],
  fields: [
    {
      ...line('reference', 'Reference', '', 'Reference', {
        optional: true,
        width: 20,
        hint: 'For example, WH-7K3M-2QXD',
      }),
      read: readReference,
    },
    {
      ...line('nhs-number', 'NHS number', '', 'NHS number', { optional: true, width: 20, inputmode: 'numeric' }),
      read: readNhsNumber,
    },
    line('name', 'First and last name', '', 'Name', { optional: true, spellcheck: false }),
    {
      kind: 'date',
      name: 'born',
      label: 'Date of birth',
      noun: 'Date of birth',
      missing: '',
      optional: true,
      must: 'past',
    },
  ],
  together: (value) =>
    value['reference'] || value['nhs-number'] || (value['name'] && value['born'])
      ? []
      : [{ field: 'reference', message: 'Enter a reference, an NHS number, or a name with a date of birth' }],
  button: 'Find',
};

export async function showFind(c: Context, colleague: ServiceColleague): Promise<Response> {
  return answer(c, colleague, {}, []);
}

export async function find(c: Context, colleague: ServiceColleague): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(question, typed, today());
  if (!read.ok) return answer(c, colleague, typed, read.errors);
  const heads = await readHeads(await idsFor(read.value));
  // Another service's people are not found here, as if they had never been.
  const own = heads.filter(({ service }) => service === colleague.profile.id);
  const rows = own.map(({ row, referralId }) => ({
    ...rowFor(colleague.role, row),
    href: paths.staffReferral(colleague.profile.id, referralId),
  }));
  return answer(c, colleague, typed, [], rows);
}

async function idsFor(value: AnswerValue): Promise<readonly string[]> {
  const text = (field: string): string => String(value[field] ?? '');
  const ids = await Promise.all([
    text('reference') ? [await idOfReference(text('reference'))] : [],
    text('nhs-number') ? findByPerson(await nhsNumberKey(text('nhs-number'))) : [],
    text('name') && text('born') ? findByPerson(await nameKey(text('name'), text('born'))) : [],
  ]);
  return [...new Set(ids.flat())];
}

function answer(
  c: Context,
  colleague: ServiceColleague,
  typed: Typed,
  errors: readonly FieldError[],
  rows?: Parameters<typeof FoundPage>[0]['rows'],
): Response | Promise<Response> {
  const body = (
    <FoundPage
      who={whoIs(colleague)}
      question={question}
      typed={typed}
      errors={errors}
      today={today()}
      {...(rows ? { rows } : {})}
    />
  );
  return c.html(html({ title: question.title, body, error: errors.length > 0 }), errors.length > 0 ? 422 : 200);
}
