/**
 * Every action on a case, as a page and a form: GET shows what it asks, POST does it. What cannot be done now says what
 * happened meanwhile and keeps what was typed.
 */
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { paths } from '../../shared/paths.ts';
import { type CaseAction, formOf, hindrance } from '../../shared/rules/case-actions/action.ts';
import type { CaseFacts, WholeCase } from '../../shared/rules/case-change.ts';
import { readHearing } from '../../shared/rules/pushed.ts';
import { ActionPage, CannotPage } from '../../shared/ui/staff/action-page.tsx';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { changeCase } from '../store/cases.ts';
import { about, factsOf, withOther } from './case-facts.ts';
import type { CaseReader } from './guard.ts';
import { whoIs } from './who.ts';

// Read when somebody first does what ends a case.
const ending = () => import('../store/end-sharing.ts');

export const showAction =
  (action: CaseAction) =>
  async (c: Context, reader: CaseReader): Promise<Response> => {
    const facts = await factsOf(reader);
    const hindered = hindrance(action, facts);
    return hindered ? cannot(c, reader, action, hindered, {}) : show(c, reader, action, facts, {}, [], 200);
  };

export const doAction =
  (action: CaseAction) =>
  async (c: Context, reader: CaseReader): Promise<Response> => {
    const facts = await factsOf(reader);
    const typed = await readForm(c.req.raw);
    const hindered = hindrance(action, facts);
    if (hindered) return cannot(c, reader, action, hindered, typed);
    const form = formOf(action, facts);
    const read = readHearing(form, typed, facts.today);
    if (!read.ok) return show(c, reader, action, facts, typed, read.errors, 422);
    const known = await withOther(facts, read.value);
    let stale: string | undefined;
    const doing = { by: known.me, byRole: reader.role, did: action.id };
    const { referralId } = reader.whole.referral;
    const decide = (whole: WholeCase) => {
      const now = about(known, whole);
      // The case may have moved since it was read: the same questions are asked of it as it stands.
      stale = hindrance(action, now);
      return stale ?? action.decide(now, read.value, form);
    };
    const done = action.endsSharing
      ? await (await ending()).changeSharingNothing(referralId, doing, { by: 'staff', why: action.title }, decide)
      : await changeCase(referralId, doing, decide);
    if (done === 'done') return c.redirect(after(reader, action), 303);
    if (stale) return cannot(c, reader, action, stale, typed);
    const [first] = form.fields;
    const field = form.fields.find(({ name }) => name === 'reason') ?? first;
    return show(c, reader, action, facts, typed, [{ field: field?.name ?? 'maincontent', message: done.refused }], 422);
  };

/** Where a colleague goes on: the case, or the list when the case has left their service. */
const after = ({ profile, whole }: CaseReader, { id }: CaseAction): string =>
  id === 'transfer' ? paths.staffReferrals(profile.id) : paths.staffReferral(profile.id, whole.referral.referralId);

function show(
  c: Context,
  reader: CaseReader,
  action: CaseAction,
  facts: CaseFacts,
  typed: Typed,
  errors: readonly FieldError[],
  status: 200 | 422,
): Response | Promise<Response> {
  const { referral } = reader.whole;
  const body = (
    <ActionPage
      who={whoIs(reader)}
      backHref={paths.staffReferral(reader.profile.id, referral.referralId)}
      person={`${referral.row.name}, ${referral.row.reference}`}
      form={formOf(action, facts)}
      typed={typed}
      errors={errors}
    />
  );
  return c.html(html({ title: action.title, body, error: errors.length > 0 }), status);
}

function cannot(
  c: Context,
  reader: CaseReader,
  action: CaseAction,
  sentence: string,
  typed: Typed,
): Response | Promise<Response> {
  const body = (
    <CannotPage
      who={whoIs(reader)}
      backHref={paths.staffReferral(reader.profile.id, reader.whole.referral.referralId)}
      title={action.title}
      sentence={sentence}
      typed={typed}
    />
  );
  return c.html(html({ title: 'That cannot be done now', body }), 409);
}
