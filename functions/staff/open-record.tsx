/** A record that is closed to a colleague, or that a manager opens: a reason first. AUD-4: the manager is told. */
import type { Context } from 'hono';
import type { FieldError, Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { reason } from '../../shared/rules/case-actions/fields.ts';
import { opening } from '../../shared/rules/staff-rights.ts';
import { ActionPage } from '../../shared/ui/staff/action-page.tsx';
import { now, today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { sessionKey } from '../sign-in/session.ts';
import { openWithReason } from '../store/openings.ts';
import { actor, type CaseReader, named } from './guard.ts';
import { whoIs } from './who.ts';

const howItOpens = ({ role, member, whole }: CaseReader) => opening(role, member.staffId, whole.referral);

const questionOf = (reader: CaseReader): Question => ({
  id: 'open',
  version: 1,
  section: 'About you',
  title: 'Why do you need to open this record?',
  intro:
    howItOpens(reader) === 'break-glass'
      ? [
          'This record is closed to you. If you need it to keep somebody safe or to give care, say why.',
          'Your reason is kept with the record, and the service manager is told.',
        ]
      : ['Your reason is kept with the record. It opens for 30 minutes.'],
  fields: [reason('Your reason', 'Enter why you need to open this record')],
  button: 'Open the record',
});

export async function askWhy(c: Context, reader: CaseReader): Promise<Response> {
  if (howItOpens(reader) === 'open') return c.redirect(recordOf(reader), 303);
  return show(c, reader, {}, []);
}

export async function openRecord(c: Context, reader: CaseReader): Promise<Response> {
  const how = howItOpens(reader);
  if (how === 'open') return c.redirect(recordOf(reader), 303);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(questionOf(reader), typed, today());
  if (!read.ok) return show(c, reader, typed, read.errors);
  const why = String(read.value['reason']);
  const { referralId } = reader.whole.referral;
  await openWithReason({
    sessionKey: sessionKey(c),
    service: reader.profile.id,
    who: actor(reader),
    why,
    referralId,
    ...(how === 'break-glass'
      ? {
          notice: {
            at: new Date(now()).toISOString(),
            by: named(reader),
            byRole: reader.role,
            referralId,
            words: `Opened a record that was closed to them: ${why}`,
          },
        }
      : {}),
  });
  return c.redirect(recordOf(reader), 303);
}

const recordOf = ({ profile, whole }: CaseReader): string => paths.staffReferral(profile.id, whole.referral.referralId);

/** The reference stands on the page and no name: nothing of a closed record shows before it opens. */
function show(
  c: Context,
  reader: CaseReader,
  typed: Typed,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const form = questionOf(reader);
  const body = (
    <ActionPage
      who={whoIs(reader)}
      backHref={paths.staffReferrals(reader.profile.id)}
      person={reader.whole.referral.row.reference}
      form={form}
      typed={typed}
      errors={errors}
    />
  );
  return c.html(html({ title: form.title, body, error: errors.length > 0 }), errors.length > 0 ? 422 : 200);
}
