/** GET and POST …/review and …/employer-agreed: what is written beside a running plan (RTW-9, RTW-10). */
import type { Context } from 'hono';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../../shared/errors.ts';
import { agreementRecord, type PlanRecord, reviewRecord } from '../../../shared/rules/papers/records.ts';
import { nextReview } from '../../../shared/rules/plan/facts-of.ts';
import { now, today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { changeCase } from '../../store/cases.ts';
import { headPut } from '../../store/papers.ts';
import { named } from '../guard.ts';
import { addressesOf } from './addresses.ts';
import { cannot, formAnswer } from './answers.tsx';
import { type PaperReader, standsStill } from './guard.ts';

/** Only a plan has reviews and an employer's agreement. */
const planOf = ({ draft: { content } }: PaperReader) => {
  if (content.kind !== 'plan') throw new Refusal('not-found');
  return content.plan;
};

const show =
  (record: PlanRecord) =>
  async (c: Context, reader: PaperReader): Promise<Response> => {
    const backHref = addressesOf(reader).paper(reader.head.paperId);
    const form = record.form(planOf(reader), reader.head);
    const sentence = standsStill(reader) ?? (form ? undefined : record.nothing);
    return form && !sentence
      ? formAnswer(c, reader, { form, backHref })
      : cannot(c, reader, { title: 'Record', sentence: sentence ?? record.nothing, backHref });
  };

const save =
  (record: PlanRecord) =>
  async (c: Context, reader: PaperReader): Promise<Response> => {
    const backHref = addressesOf(reader).paper(reader.head.paperId);
    const typed = await readForm(c.req.raw);
    const form = record.form(planOf(reader), reader.head);
    const sentence = standsStill(reader) ?? (form ? undefined : record.nothing);
    if (!form || sentence) {
      return cannot(c, reader, { title: 'Record', sentence: sentence ?? record.nothing, backHref, typed });
    }
    const read = readAnswer(form, typed, today());
    if (!read.ok) return formAnswer(c, reader, { form, backHref, typed, errors: read.errors });
    const { head, words: said } = record.written(reader.head, read.value, named(reader), new Date(now()).toISOString());
    const { referralId } = reader.whole.referral;
    const doing = { by: named(reader), byRole: reader.role, did: record.did, beside: [headPut(referralId, head)] };
    const due = nextReview(planOf(reader), head);
    const done = await changeCase(referralId, doing, (whole) => {
      const { row } = whole.referral;
      const running = head.versions.some(({ state }) => state === 'active');
      return (
        standsStill({ whole }) ?? {
          ...(running && due ? { head: { row: { ...row, promisedBy: due } } } : {}),
          entry: { knowledge: 'work', words: said },
        }
      );
    });
    if (done !== 'done') return cannot(c, reader, { title: form.title, sentence: done.refused, backHref, typed });
    return c.redirect(backHref, 303);
  };

export const showReview = show(reviewRecord);
export const saveReview = save(reviewRecord);
export const showAgreement = show(agreementRecord);
export const saveAgreement = save(agreementRecord);
