/** GET and POST …/plans/sharing: who at work may see what, and the stop for somebody who asks for it on the phone (CON-6). */
import type { Context } from 'hono';
import type { AuditEntry } from '../../../shared/contracts/referral.ts';
import type { FieldError, Question, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { type Consent, consentStates } from '../../../shared/contracts/sharing.ts';
import { asQuestion, choice, reason } from '../../../shared/rules/case-actions/fields.ts';
import { current, text } from '../../../shared/rules/case-change.ts';
import { contactInFull, isOpen, stateOn } from '../../../shared/rules/sharing/consent-state.ts';
import { does } from '../../../shared/rules/staff-rights.ts';
import { SharesPage } from '../../../shared/ui/staff/plans/shares-page.tsx';
import { londonDate, showDate } from '../../../shared/values/date.ts';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { readTrail } from '../../store/audit-trail.ts';
import { listConsents } from '../../store/consents.ts';
import { endShare } from '../../store/end-share.ts';
import { type CaseReader, named } from '../guard.ts';
import { whoIs } from '../who.ts';
import { addressesOf, personOf } from './addresses.ts';
import { answersTo, filesOf } from './from-work.ts';

const formFor = (open: readonly Consent[]): Question =>
  asQuestion({
    id: 'stop-share',
    title: 'Stop it for the person',
    intro: [
      'When the person asks you to, on the phone or face to face. It works at once. The employer is not told why.',
    ],
    fields: [
      choice(
        'share',
        'With whom',
        'Select with whom',
        open.map((one) => [one.shareId, contactInFull(one.contact)]),
      ),
      reason('How the person asked', 'Enter how the person asked'),
    ],
    button: 'Stop sharing',
  });

export async function showShares(c: Context, reader: CaseReader): Promise<Response> {
  return show(c, reader, {}, []);
}

export async function stopShare(c: Context, reader: CaseReader): Promise<Response> {
  const { referralId } = reader.whole.referral;
  const typed = await readForm(c.req.raw);
  const open = (await listConsents(referralId)).filter((one) => isOpen(one, today()));
  const read = readAnswer(formFor(open), typed, today());
  if (!read.ok) return show(c, reader, typed, read.errors);
  const actor = { by: named(reader), byRole: reader.role };
  await endShare(referralId, text(read.value, 'share'), actor, { by: 'staff', why: text(read.value, 'reason') });
  return c.redirect(addressesOf(reader).shares, 303);
}

/** EMP-6: downloads are counted apart from looks. */
const times = (trail: readonly AuditEntry[], did: 'opened' | 'downloaded'): string =>
  String(trail.filter((entry) => entry.did === did).length);

async function show(c: Context, reader: CaseReader, typed: Typed, errors: readonly FieldError[]): Promise<Response> {
  const consents = (await listConsents(reader.whole.referral.referralId)).toReversed();
  const open = consents.filter((one) => isOpen(one, today()));
  const trails = await Promise.all(open.map(async ({ shareId }) => [shareId, await readTrail(shareId, 100)] as const));
  const trailOf = (one: Consent): readonly AuditEntry[] =>
    (isOpen(one, today()) && trails.find(([shareId]) => shareId === one.shareId)?.[1]) || [];
  const body = (
    <SharesPage
      who={whoIs(reader)}
      backHref={addressesOf(reader).all}
      person={personOf(reader)}
      shares={consents.map((one) => ({
        key: one.consentId,
        cells: [
          contactInFull(one.contact),
          `Version ${one.version}, ${showDate(londonDate(Date.parse(one.from)))} to ${showDate(one.until)}`,
          consentStates[stateOn(one, today())],
          one.talk ? 'Yes, about these lines' : 'No',
          times(trailOf(one), 'opened'),
          times(trailOf(one), 'downloaded'),
        ],
      }))}
      answers={await answersTo(open)}
      files={await filesOf(reader, consents)}
      inPlace={current(reader.whole, 'adjustment_check').at(-1)}
      talkHref={does(reader.role, 'plan') ? addressesOf(reader).talk : undefined}
      form={open.length > 0 && does(reader.role, 'plan') ? formFor(open) : undefined}
      typed={typed}
      errors={errors}
    />
  );
  const wrong = errors.length > 0;
  return c.html(html({ title: 'Sharing with the employer', body, error: wrong }), wrong ? 422 : 200);
}
