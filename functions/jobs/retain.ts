/**
 * Retention (RET-1, RET-2), each night: what is past its time goes onto the list of its service, and what a manager has approved
 * is deleted, a night after they did. Each record is looked at anew before the first of its rows goes: one that is held, that
 * went on or that is not past its time any more leaves the list. It may be stopped anywhere and run twice.
 */
import { randomBytes } from 'node:crypto';
import type { DueRecord } from '../../shared/contracts/retention.ts';
import { heldBecause, keptUntil, shortestYears } from '../../shared/rules/retention.ts';
import { services } from '../../shared/services/all.ts';
import { londonDate } from '../../shared/values/date.ts';
import { yearsAfter } from '../../shared/values/months.ts';
import { removeObject } from '../outside/s3.ts';
import { now, today } from '../platform/clock.ts';
import { frames, log } from '../platform/log.ts';
import { type ListPage, listCases } from '../store/case-lists.ts';
import { readCase } from '../store/cases.ts';
import { belongingsOf, countsOf, endShareChain, removeHead, removeRows } from '../store/delete-case.ts';
import { listFiles } from '../store/files.ts';
import { dueRemoved, listDue, saveDue } from '../store/retention.ts';
import { transact } from '../store/transact.ts';

const pageSize = 100;

export async function handler(): Promise<void> {
  for (const service of Object.keys(services)) {
    const listed = new Map((await listDue(service)).map((one) => [one.referralId, one]));
    for (const one of listed.values()) await goOnWith(service, one).catch(notRetained);
    let page: ListPage = { rows: [] };
    do {
      page = await listCases(service, { by: 'state', value: 'closed' }, pageSize, page.next);
      for (const { referralId, receivedAt } of page.rows) {
        const known = listed.get(referralId);
        // Nothing is past its time that came in later than the shortest of them.
        const isYoung = yearsAfter(londonDate(Date.parse(receivedAt)), shortestYears) >= today();
        if (!isYoung && (known === undefined || known.state === 'kept'))
          await list(service, referralId, known).catch(notRetained);
      }
    } while (page.next);
  }
}

/** One that fails keeps no other from its night. */
const notRetained = (error: unknown): void =>
  log.error('NOT_RETAINED', { errorName: error instanceof Error ? error.name : 'unknown', frames: frames(error) });

/** The record with the period that is over today; undefined when it must or may stay. */
async function pastItsTime(referralId: string) {
  const whole = await readCase(referralId);
  const kept = whole && keptUntil(whole);
  if (!whole || !kept || kept.until >= today() || heldBecause(whole.referral) !== undefined) return undefined;
  return { referral: whole.referral, kept };
}

async function list(service: string, referralId: string, known: DueRecord | undefined): Promise<void> {
  if (known && (known.keptUntil ?? '') >= today()) return;
  const past = await pastItsTime(referralId);
  if (!past) return;
  const { referral, kept } = past;
  await saveDue(service, { referralId, reference: referral.row.reference, ...kept, state: 'due' }, known);
}

async function goOnWith(service: string, one: DueRecord): Promise<void> {
  if (one.state === 'kept') return;
  const past = await pastItsTime(one.referralId);
  if (!past) {
    await transact([dueRemoved(service, one.referralId)]);
    return;
  }
  const { decided } = one;
  // A night lies between the decision and the deed: until then it can be taken back.
  if (one.state === 'due' || !decided || londonDate(Date.parse(decided.at)) >= today()) return;
  const { rows, shareIds } = await belongingsOf(past.referral);
  // Written down before the first row goes, so that the certificate says the same when the job was stopped in between.
  const certificateId = one.certificateId ?? `cert_${randomBytes(9).toString('base64url')}`;
  const begun: DueRecord = { ...one, state: 'going', certificateId, counts: one.counts ?? countsOf(rows) };
  if (one.state === 'approved' && !(await saveDue(service, begun, one))) return;
  for (const shareId of shareIds) {
    for (const file of await listFiles(shareId)) {
      if (file.object) await removeObject('kept', file.object);
    }
    await endShareChain(shareId, certificateId);
  }
  await removeRows(rows);
  const { reference, period, until, counts = {} } = begun;
  const made = { certificateId, reference, period, until, decided, deletedAt: new Date(now()).toISOString(), counts };
  if (await removeHead(past.referral, made)) log.info('RECORD_DELETED', { certificateId });
}
