/** Referrals: written once by the public door. What staff make of them is `cases.ts`. */
import {
  type OutboxEntry,
  type Referral,
  referralAnswers,
  referral as referralContract,
} from '../../shared/contracts/referral.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { tableNameOf } from '../platform/config.ts';
import { appendAudit } from './audit.ts';
import { listedIn, nameKey, nhsNumberKey } from './case-lists.ts';
import { toItem } from './client.ts';
import { becomesSubmitted } from './drafts.ts';
import { keys } from './keys.ts';
import { appendOutbox } from './outbox.ts';
import { pack } from './packed.ts';
import { transact } from './transact.ts';

const absent = 'attribute_not_exists(pk)';

export interface Submission {
  readonly draftId: string;
  readonly referral: Referral;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly messages: readonly OutboxEntry[];
}

/**
 * Turns a draft into a referral: referral, answers, audit entry, messages and the badge count in one transaction, or
 * nothing at all.
 * @returns 'submitted', or 'already-submitted' when the draft had been turned before (a repeat, a second tab, an answer
 * that was lost on the way back), or 'reference-taken' when another request has this reference, which is seldom.
 */
export async function submit({
  draftId,
  referral,
  answers,
  messages,
}: Submission): Promise<'submitted' | 'already-submitted' | 'reference-taken'> {
  const Cases = tableNameOf('Cases');
  const { referralId, service, row } = referralContract.parse(referral);
  const personKeys = await keysOfPerson(answers);
  const head = {
    ...keys.referral(referralId),
    ...referral,
    ...listedIn(referral),
    ...(personKeys.name ? { personKey: personKeys.name } : {}),
  };
  const outcome = await transact([
    becomesSubmitted(draftId, { referralId, reference: row.reference, promisedBy: row.promisedBy }),
    { Put: { TableName: Cases, Item: toItem(head), ConditionExpression: absent } },
    {
      Put: {
        TableName: Cases,
        Item: toItem({
          ...keys.referralAnswers(referralId),
          answers: pack(referralAnswers.parse(answers)),
          ...(personKeys.nhsNumber ? { personKey: personKeys.nhsNumber } : {}),
        }),
        ConditionExpression: absent,
      },
    },
    {
      Update: {
        TableName: Cases,
        Key: toItem(keys.count(service, 'new')),
        UpdateExpression: 'ADD howMany :one',
        ExpressionAttributeValues: toItem({ ':one': 1 }),
      },
    },
    appendAudit({
      chain: referralId,
      at: row.receivedAt,
      who: 'person',
      did: 'submitted',
      what: 'referral',
    }),
    ...messages.map(appendOutbox),
  ]);
  if (outcome === 'written') return 'submitted';
  return outcome.includes(0) ? 'already-submitted' : 'reference-taken';
}

/** Under which keys the person is found later; an NHS number only when they gave one. */
async function keysOfPerson(
  answers: Submission['answers'],
): Promise<{ readonly name?: string; readonly nhsNumber?: string }> {
  const text = (question: string, field = question): string => {
    const value = answers[question]?.value[field];
    return typeof value === 'string' ? value : '';
  };
  const name = `${text('name', 'first-name')} ${text('name', 'last-name')}`.trim();
  const [born, number] = [text('date-of-birth'), text('nhs-number')];
  return {
    ...(name && born ? { name: await nameKey(name, born) } : {}),
    ...(number ? { nhsNumber: await nhsNumberKey(number) } : {}),
  };
}
