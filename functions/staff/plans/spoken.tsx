/** GET and POST …/<paper>/spoken: consent that the person speaks and a colleague writes down (CON-10). */
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { hashOf } from '../../../shared/rules/sharing/canonical.ts';
import { consentWords, latestUntil } from '../../../shared/rules/sharing/consent.ts';
import { employerDocument } from '../../../shared/rules/sharing/employer-document.ts';
import { spokenQuestion } from '../../../shared/rules/sharing/spoken.ts';
import { SpokenPage } from '../../../shared/ui/staff/plans/spoken-page.tsx';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { changeCase } from '../../store/cases.ts';
import { named } from '../guard.ts';
import { whoIs } from '../who.ts';
import { addressesOf, personOf } from './addresses.ts';
import { cannot, formAnswer } from './answers.tsx';
import type { PaperReader } from './guard.ts';
import { consentAsked, type Spoken, spokenOf } from './spoken-facts.ts';
import { recordSpoken } from './spoken-record.ts';

const title = 'Record spoken consent';

export async function showSpoken(c: Context, reader: PaperReader): Promise<Response> {
  const spoken = await spokenOf(reader);
  if (typeof spoken === 'string') return cannot(c, reader, { title, sentence: spoken, backHref: backOf(reader) });
  if (spoken.contacts.length === 0) return c.redirect(contactAddress(reader), 303);
  return form(c, reader, spoken, {}, []);
}

const backOf = (reader: PaperReader): string => addressesOf(reader).paper(reader.head.paperId);
const contactAddress = (reader: PaperReader): string => addressesOf(reader).part(reader.head.paperId, 'spoken/contact');
const questionOf = ({ contacts, items }: Spoken) => spokenQuestion(contacts, items, latestUntil(today()));

export async function saveSpoken(c: Context, reader: PaperReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const spoken = await spokenOf(reader);
  if (typeof spoken === 'string') {
    return cannot(c, reader, { title, sentence: spoken, backHref: backOf(reader), typed });
  }
  // CON-11: a yes counts whatever else is wrong with the form.
  if (typed['pushed'] === 'yes') return pushed(c, reader);
  const read = readAnswer(questionOf(spoken), typed, today());
  if (!read.ok) return form(c, reader, spoken, typed, read.errors);
  const asked = await consentAsked(reader, spoken, read.value, [typed['previewed'] ?? ''].flat()[0] ?? '');
  if (asked.given.ok && typed['said'] === 'yes') {
    const done = await recordSpoken(c, reader, asked, text(read.value, 'reason'));
    if (done === 'done') return c.redirect(addressesOf(reader).shares, 303);
    return cannot(c, reader, { title, sentence: done.refused, backHref: backOf(reader), typed });
  }
  // What keeps it back beside the preview, which they are about to see, belongs to the form before it.
  const problems = asked.given.ok ? [] : asked.given.problems.filter(({ rule }) => rule !== 'CON-8');
  if (problems.length > 0) {
    const errors = problems.map(({ field, words }) => ({
      field: field === 'until' ? 'until-day' : field,
      message: words,
    }));
    return form(c, reader, spoken, typed, errors);
  }
  return preview(c, reader, asked, typed);
}

function form(c: Context, reader: PaperReader, spoken: Spoken, typed: Typed, errors: readonly FieldError[]) {
  const question = {
    ...questionOf(spoken),
    read: { label: 'The person names somebody else', href: contactAddress(reader) },
  };
  return formAnswer(c, reader, { form: question, backHref: backOf(reader), typed, errors });
}

/** The same page opens after a wrong press and when something changed while it was read aloud. */
function preview(
  c: Context,
  reader: PaperReader,
  { view, contact, purpose, until, talk }: Awaited<ReturnType<typeof consentAsked>>,
  typed: Typed,
): Response | Promise<Response> {
  const before = [typed['previewed'] ?? ''].flat()[0];
  const [changed, unsaid] = [before !== undefined && before !== '' && before !== hashOf(view), before === hashOf(view)];
  const errors: readonly FieldError[] = [
    ...(changed ? [{ field: 'said', message: 'Something changed while you read it. Read it to them again' }] : []),
    ...(unsaid ? [{ field: 'said', message: 'Select the box if they said yes' }] : []),
  ];
  const body = (
    <SpokenPage
      who={whoIs(reader)}
      backHref={backOf(reader)}
      caption={personOf(reader)}
      words={consentWords(contact, purpose, until, talk).words}
      document={employerDocument(view)}
      typed={typed}
      previewed={hashOf(view)}
      errors={errors}
    />
  );
  return c.html(html({ title, body, error: errors.length > 0 }), errors.length > 0 ? 422 : 200);
}

async function pushed(c: Context, reader: PaperReader): Promise<Response> {
  const doing = { by: named(reader), byRole: reader.role, did: 'stopped sharing: pushed' };
  await changeCase(reader.whole.referral.referralId, doing, ({ referral }) => ({
    head: { row: { ...referral.row, promisedBy: today() } },
    entry: { knowledge: 'safeguarding', words: 'Somebody may be pushing the person to share. Nothing was shared.' },
  }));
  return c.redirect(addressesOf(reader).shares, 303);
}
