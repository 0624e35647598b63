/** Records whose time is over (RET-2): the list, the decision on one of them, and the certificates of those that were deleted. */
import type { Context } from 'hono';
import type { DueRecord } from '../../shared/contracts/retention.ts';
import type { FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { decisionOf, retentionForm } from '../../shared/rules/retention-decision.ts';
import { ActionPage } from '../../shared/ui/staff/action-page.tsx';
import { CertificatePage, RetentionPage } from '../../shared/ui/staff/retention-page.tsx';
import { now, today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { changeCase } from '../store/cases.ts';
import { duePut, listCertificates, listDue } from '../store/retention.ts';
import { type CaseReader, named, type ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

export async function showRetention(c: Context, manager: ServiceColleague): Promise<Response> {
  const { id } = manager.profile;
  const [due, certificates] = await Promise.all([listDue(id), listCertificates(id)]);
  const body = (
    <RetentionPage
      who={whoIs(manager)}
      due={due.map((one) => ({ ...one, href: paths.staffDueRecord(id, one.referralId) }))}
      certificates={certificates.map((one) => ({ ...one, href: paths.staffCertificate(id, one.certificateId) }))}
    />
  );
  return c.html(html({ title: 'Records to delete', body }));
}

/** The line of the list for this record. @throws Refusal `not-found` for one that is not on it, or is being deleted. */
async function onTheList({ profile, whole }: CaseReader): Promise<DueRecord> {
  const found = (await listDue(profile.id)).find((one) => one.referralId === whole.referral.referralId);
  if (!found || found.state === 'going') throw new Refusal('not-found');
  return found;
}

export async function showDecision(c: Context, reader: CaseReader): Promise<Response> {
  return page(c, reader, await onTheList(reader), {}, []);
}

export async function decide(c: Context, reader: CaseReader): Promise<Response> {
  const due = await onTheList(reader);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(retentionForm(due), typed, today());
  if (!read.ok) return page(c, reader, due, typed, read.errors);
  if (typed['seen'] !== seenIn(due))
    return page(c, reader, due, typed, [{ field: 'decision', message: meanwhile(due) }]);
  const by = named(reader);
  const { next, words, why } = decisionOf(due, read.value, { by, at: new Date(now()).toISOString() }, today());
  const doing = {
    by,
    byRole: reader.role,
    did: 'decided on deletion',
    beside: [duePut(reader.profile.id, next, due)],
  };
  const done = await changeCase(due.referralId, doing, () => ({ entry: { knowledge: 'contact', words, why } }));
  if (done === 'done') return c.redirect(paths.staffRetention(reader.profile.id), 303);
  return page(c, reader, due, typed, [{ field: 'decision', message: `${done.refused}. Look at the list again` }]);
}

/** What the page showed of an earlier decision, so that nobody decides over one that they have not seen. */
const seenIn = ({ decided, state }: DueRecord): string => decided?.at ?? state;

const meanwhile = ({ decided }: DueRecord): string =>
  `${decided ? `${decided.by.name} decided about this record meanwhile` : 'The record has changed'}. Read it above before you decide`;

export async function showCertificate(c: Context, manager: ServiceColleague): Promise<Response> {
  const all = await listCertificates(manager.profile.id);
  const found = all.find(({ certificateId }) => certificateId === c.req.param('certificateId'));
  if (!found) throw new Refusal('not-found');
  const body = <CertificatePage who={whoIs(manager)} one={found} service={manager.profile.name} />;
  return c.html(html({ title: 'Certificate of deletion', body }));
}

function page(
  c: Context,
  reader: CaseReader,
  due: DueRecord,
  typed: Typed,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const form = retentionForm(due);
  const body = (
    <ActionPage
      who={whoIs(reader)}
      backHref={paths.staffRetention(reader.profile.id)}
      person={due.reference}
      form={form}
      seen={seenIn(due)}
      typed={typed}
      errors={errors}
    />
  );
  const wrong = errors.length > 0;
  return c.html(html({ title: form.title, body, error: wrong }), wrong ? 422 : 200);
}
