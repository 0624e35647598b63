/** GET and POST …/plans/<paper>/offer: check, sign, and offer to the person. A version never changes after this (AHP-5). */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { whyNotSign } from '../../../shared/rules/papers/may-sign.ts';
import { isKeptBack, looksOf, offeredVersion, offerQuestion } from '../../../shared/rules/papers/offer.ts';
import { paperTitle } from '../../../shared/rules/papers/paper-title.ts';
import { holdUntil } from '../../../shared/rules/papers/version-states.ts';
import { OfferPage } from '../../../shared/ui/staff/plans/offer-page.tsx';
import { problemLines } from '../../../shared/ui/staff/plans/paper-page.tsx';
import { makeReturnCode, returnCodeBytes } from '../../../shared/values/reference.ts';
import { now, today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { changeCase, overtaken } from '../../store/cases.ts';
import { readPlanUnder, versionPuts } from '../../store/papers.ts';
import { named } from '../guard.ts';
import { whoIs } from '../who.ts';
import { addressesOf, personOf } from './addresses.ts';
import { cannot } from './answers.tsx';
import { type PaperReader, standsStill } from './guard.ts';
import { revOf } from './rev.ts';

async function prepared(reader: PaperReader) {
  const { head, draft, whole, member, role, profile } = reader;
  const under = await readPlanUnder(whole.referral.referralId, draft.content);
  const looks = looksOf(draft.content, head, whole, under, today());
  const notSigned = whyNotSign(head.kind, member, role, profile.id, today());
  const form = offerQuestion(looks, paperTitle(draft.content), holdUntil(head.kind, today()));
  return { looks, notSigned, form: isKeptBack(looks) || notSigned ? undefined : form };
}

/** Why there is nothing to offer; undefined when there is. */
const nothing = (reader: PaperReader): string | undefined =>
  standsStill(reader) ??
  (reader.draft.rev > (reader.head.offeredRev ?? 0)
    ? undefined
    : 'This draft was offered already. Change it first, and offer the next version');

export async function showOffer(c: Context, reader: PaperReader): Promise<Response> {
  const sentence = nothing(reader);
  const backHref = addressesOf(reader).paper(reader.head.paperId);
  if (sentence) return cannot(c, reader, { title: 'Sign and offer', sentence, backHref });
  return show(c, reader, {}, []);
}

export async function offer(c: Context, reader: PaperReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const to = addressesOf(reader);
  const backHref = to.paper(reader.head.paperId);
  const sentence = nothing(reader) ?? (revOf(typed) === reader.draft.rev ? undefined : changedMeanwhile(reader));
  if (sentence) return cannot(c, reader, { title: 'Sign and offer', sentence, backHref, typed });
  const { form } = await prepared(reader);
  if (!form) return show(c, reader, typed, []);
  const read = readAnswer(form, typed, today());
  if (!read.ok) return show(c, reader, typed, read.errors);
  const done = await signed(reader);
  if (done !== 'done') {
    const why = done.refused === overtaken ? changedMeanwhile(reader) : done.refused;
    return cannot(c, reader, { title: 'Sign and offer', sentence: why, backHref, typed });
  }
  return c.redirect(backHref, 303);
}

const changedMeanwhile = ({ draft }: PaperReader): string =>
  `Meanwhile the draft was changed, last by ${draft.by.name}. Read it again before you sign`;

/** The version, its head, the timeline and the audit entry are written together or not at all. */
function signed(reader: PaperReader) {
  const { head, draft, whole, member, role } = reader;
  const at = new Date(now()).toISOString();
  const by = named(reader);
  const rev = draft.rev + 1;
  const signature = { by, role, ...(member.registration ? { registration: member.registration.number } : {}), at };
  const code = makeReturnCode(randomBytes(returnCodeBytes));
  const { next, content } = offeredVersion(head, draft.content, { signature, code, rev, today: today() });
  const beside = versionPuts(whole.referral.referralId, next, { ...draft, rev, by, at, content });
  const doing = { by, byRole: role, did: `offered a ${head.kind}`, beside };
  return changeCase(whole.referral.referralId, doing, (now) => {
    const words = `Signed and offered: ${next.title}, version ${next.versions.length}.`;
    return standsStill({ whole: now }) ?? { entry: { knowledge: 'work', words } };
  });
}

async function show(c: Context, reader: PaperReader, typed: Typed, errors: readonly FieldError[]): Promise<Response> {
  const { looks, notSigned, form } = await prepared(reader);
  const to = addressesOf(reader);
  const title = `Sign and offer: ${paperTitle(reader.draft.content)}`;
  const body = (
    <OfferPage
      who={whoIs(reader)}
      backHref={to.paper(reader.head.paperId)}
      person={personOf(reader)}
      title={title}
      problems={problemLines(looks.filter(({ kind }) => kind !== 'word' || form === undefined))}
      notSigned={notSigned}
      documentHref={to.part(reader.head.paperId, 'versions/draft')}
      form={form}
      typed={typed}
      errors={errors}
      rev={reader.draft.rev}
    />
  );
  return c.html(html({ title, body, error: errors.length > 0 }), errors.length > 0 ? 422 : 200);
}
