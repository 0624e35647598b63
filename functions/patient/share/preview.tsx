/** GET and POST …/share/preview: the very page that the other side will see, and the one act that releases it (CON-8, RTW-17). */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { FieldError } from '../../../shared/contracts/self-referral/question.ts';
import { paths } from '../../../shared/paths.ts';
import {
  type ConsentGiven,
  consentWords,
  contactInFull,
  hashOf,
  newConsent,
} from '../../../shared/rules/sharing/consent.ts';
import { employerDocument, employerEmail } from '../../../shared/rules/sharing/employer-document.ts';
import { gapsToTell } from '../../../shared/rules/sharing/gaps.ts';
import { toEmployerView } from '../../../shared/rules/sharing/to-employer-view.ts';
import { PreviewPage } from '../../../shared/ui/my/share-pages.tsx';
import { makeReturnCode, returnCodeBytes } from '../../../shared/values/reference.ts';
import { now, today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { changeCase, overtaken } from '../../store/cases.ts';
import { releaseWrites } from '../../store/consents.ts';
import { personAs } from '../guard.ts';
import { type Choosing, newId } from './ready.ts';

export async function showPreview(c: Context, own: Choosing): Promise<Response> {
  if (!own.draft.purpose || !own.draft.until) return c.redirect(own.step('share/terms'), 303);
  return preview(c, own, []);
}

export async function release(c: Context, own: Choosing): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const given = consentOf(own, [typed['previewed'] ?? ''].flat()[0] ?? '');
  if (!given.ok) {
    return preview(
      c,
      own,
      given.problems.map(({ words }) => ({ field: 'preview', message: words })),
    );
  }
  const { consent, view } = given;
  const { referralId } = own.whole.referral;
  const doing = {
    by: personAs(own),
    byRole: 'patient',
    did: 'released a plan',
    beside: releaseWrites(referralId, consent, view, own.older, today()),
  };
  const done = await changeCase(referralId, doing, ({ referral }) =>
    referral.frozen === undefined
      ? {
          entry: {
            knowledge: 'work',
            words: `The person shared the plan with ${contactInFull(consent.contact)}, consent ${consent.number}.`,
          },
        }
      : 'You cannot share your plan at the moment. Phone us and we will talk about it',
  );
  if (done === 'done') return c.redirect(paths.myConsent(consent.consentId), 303);
  const again = 'Something changed while you looked at it. Check it again before you share it';
  return preview(c, own, [{ field: 'preview', message: done.refused === overtaken ? again : done.refused }]);
}

function consentOf(own: Choosing, previewed: string): ConsentGiven {
  const { plan, shared, head, facts, contact, draft, whole, older } = own;
  return newConsent({
    plan,
    state: shared.state,
    paperId: head.paperId,
    facts,
    contact,
    purpose: draft.purpose,
    choices: draft.choices,
    confirmed: draft.confirmed,
    previewed,
    until: draft.until,
    pushed: draft.notPushed ? 'no' : undefined,
    capacityConcern: whole.referral.sharingPaused !== undefined,
    otherJob: draft.otherJob,
    how: { method: 'screen' },
    ids: {
      consentId: newId('consent'),
      number: makeReturnCode(randomBytes(returnCodeBytes)),
      shareId: older?.shareId ?? newId('share'),
    },
    at: new Date(now()).toISOString(),
    today: today(),
  });
}

function preview(c: Context, own: Choosing, errors: readonly FieldError[]): Response | Promise<Response> {
  const { plan, facts, draft, contact } = own;
  const view = toEmployerView(plan, facts, draft.choices);
  const title = `This is what ${contact.name} will see`;
  const body = (
    <PreviewPage
      token={own.token}
      backHref={own.step('share/lines')}
      who={contact.name}
      document={employerDocument(view)}
      email={employerEmail()}
      words={consentWords(contact, draft.purpose ?? 'return_to_work', draft.until ?? today()).words}
      gaps={gapsToTell(plan, facts, draft.choices)}
      previewed={hashOf(view)}
      errors={errors}
    />
  );
  const wrong = errors.length > 0;
  return c.html(html({ title, body, error: wrong }), wrong ? 422 : 200);
}
