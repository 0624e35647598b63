/**
 * Tells a case what came from work. The door for employers may touch no case (RTW-16), so what is answered there is written
 * down here: the answer in the timeline, the case up in the list of its lead (RTW-20), the wait for it over. "This is not for
 * me" ends the share. Called with the outbox's stream; it may run twice and tells each thing once.
 */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import type { Consent } from '../../shared/contracts/sharing.ts';
import { dueBy } from '../../shared/rules/case-change.ts';
import { contactInFull } from '../../shared/rules/sharing/consent-state.ts';
import { newestReplies, replyInWords } from '../../shared/rules/sharing/replies.ts';
import { answered, isAnswered } from '../../shared/rules/sharing/waits.ts';
import { addWorkingDays } from '../../shared/values/working-days.ts';
import { today } from '../platform/clock.ts';
import { forRequest } from '../platform/correlation.ts';
import { frames, log } from '../platform/log.ts';
import { type Actor, changeCase } from '../store/cases.ts';
import { caseOfShare, listConsents, toldPut } from '../store/consents.ts';
import { readDisclosure } from '../store/disclosures.ts';
import { endShare } from '../store/end-share.ts';
import { listFiles } from '../store/files.ts';
import { outboxImage, type StreamImage } from '../store/outbox.ts';
import { listReplies } from '../store/replies.ts';
import { noteForColleagues } from './note-for-colleagues.ts';
import { noteUndelivered } from './note-undelivered.ts';

/** Working days in which the lead looks at an answer. */
const lookWithin = 2;

export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { eventName, dynamodb } of event.Records) {
    if (eventName !== 'INSERT' || !dynamodb?.NewImage) continue;
    const image = dynamodb.NewImage as StreamImage;
    if (!(await forRequest(image['request']?.S, () => tell(image)))) {
      batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber ?? '' });
    }
  }
  return { batchItemFailures };
}

/** False to try it again. */
async function tell(image: StreamImage): Promise<boolean> {
  try {
    const entry = outboxImage(image);
    const { shareId, consentId } = entry;
    if (entry.undelivered) {
      await noteUndelivered(entry);
      return true;
    }
    if (entry.template === 'sharing-ends' && entry.quiet) {
      await endOnItsDay(entry);
      return true;
    }
    await noteForColleagues(entry);
    if (!shareId || !consentId) return true;
    const referralId = await caseOfShare(shareId);
    const consent = referralId && (await listConsents(referralId)).find((one) => one.consentId === consentId);
    if (!referralId || !consent) return true;
    const actor = { by: { staffId: 'work', name: consent.contact.name }, byRole: 'system' };
    if (entry.template === 'share-not-theirs')
      await endShare(referralId, shareId, actor, { by: 'reader', of: consentId });
    else if (entry.fileId) await tellFile(referralId, consent, actor, entry);
    else await tellAnswer(referralId, consent, actor, entry);
    return true;
  } catch (error) {
    log.error('WORK_NOT_TOLD', { errorName: error instanceof Error ? error.name : 'unknown', frames: frames(error) });
    return false;
  }
}

/** CON-5: the last day is over, so the row says so too, and the copy that nobody could read any more is gone. */
async function endOnItsDay({ referralId = '', consentId = '' }: OutboxEntry): Promise<void> {
  const consent = (await listConsents(referralId)).find((one) => one.consentId === consentId);
  if (!consent) return;
  const actor = { by: { staffId: 'calendar', name: 'Calendar' }, byRole: 'system' };
  await endShare(referralId, consent.shareId, actor, { by: 'time', of: consentId });
}

async function tellFile(
  referralId: string,
  { shareId, contact }: Consent,
  actor: Actor,
  { id, fileId }: OutboxEntry,
): Promise<void> {
  const file = (await listFiles(shareId)).find((one) => one.fileId === fileId);
  if (!file) return;
  const doing = { ...actor, did: 'noted from work', beside: [toldPut(shareId, id)] };
  await changeCase(referralId, doing, ({ referral }) => ({
    head: dueBy(referral, addWorkingDays(today(), lookWithin)),
    entry: { knowledge: 'work', words: `${contactInFull(contact)} attached a file about “${file.about}”.` },
  }));
}

async function tellAnswer(
  referralId: string,
  consent: Consent,
  actor: Actor,
  { id, place = '' }: OutboxEntry,
): Promise<void> {
  const { shareId, consentId, contact } = consent;
  const [all, copy] = await Promise.all([listReplies(shareId), readDisclosure(contact.address, shareId, today())]);
  const replies = all.filter((one) => one.consentId === consentId);
  const reply = newestReplies(replies).find((one) => String(one.place) === place);
  if (!reply) return;
  const done = copy === undefined || isAnswered(copy.view, replies);
  // Refused when it was told before: the row is there.
  await changeCase(referralId, { ...actor, did: 'noted from work', beside: [toldPut(shareId, id)] }, ({ referral }) => {
    const { row } = dueBy(referral, addWorkingDays(today(), lookWithin));
    return {
      head: { row: done ? answered(row, shareId) : row },
      entry: {
        knowledge: 'work',
        words: `${contactInFull(contact)} answered about “${reply.about}”: ${replyInWords(reply).join(' ')}`,
      },
    };
  });
}
