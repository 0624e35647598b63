/** Codes, invitations and sessions of readers at work, under keys of their own. Everything here expires. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import {
  type EmployerCode,
  type EmployerSession,
  employerCode,
  employerSession,
  type Invitation,
  invitation,
  invitationHours,
} from '../../shared/contracts/employer-access.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import type { Consent } from '../../shared/contracts/sharing.ts';
import { hours, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { countTry, fresh, saveCode, type Tried, useUp } from './codes.ts';
import { keys } from './keys.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { saveSessionRow, sessionRows } from './session-rows.ts';

export const employerSessionRows = sessionRows(employerSession, keys.employerSession);

/** A session that ended by itself in the last day, while its row is still there: it opens nothing any more. */
export async function readLapsedSession(keyedId: string): Promise<EmployerSession | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Access'), Key: toItem(keys.employerSession(keyedId)) }),
  );
  const found = Item && fromItem(employerSession, Item);
  return found && found.expiresAt > seconds(now() - hours(24)) ? found : undefined;
}

export const saveEmployerSession = (keyedId: string, one: EmployerSession): Promise<void> =>
  saveSessionRow(employerSession, keys.employerSession(keyedId), one);

/** Stores a fresh code for the browser that asked for it, and its message, in one transaction. */
export const openEmployerCode = (
  keyedId: string,
  asked: Pick<EmployerCode, 'codeId' | 'email' | 'address'>,
  message: OutboxEntry,
): Promise<void> => saveCode(keys.employerCode(keyedId), employerCode.parse({ ...asked, ...fresh() }), message);

/** For the job that sends. Whether anything is shared with the address is for the job to look at. */
export async function readEmployerCode(keyedId: string): Promise<EmployerCode | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Access'),
      Key: toItem(keys.employerCode(keyedId)),
      ConsistentRead: true,
    }),
  );
  return Item && fromItem(employerCode, Item);
}

/** Counts one try at the code before it is compared. */
export const takeEmployerTry = (keyedId: string): Promise<Tried<EmployerCode>> =>
  countTry(keys.employerCode(keyedId), employerCode);

/** Of many who bring the right code at once, one gets true. */
export const useEmployerCode = (keyedId: string, codeId: string): Promise<boolean> =>
  useUp(keys.employerCode(keyedId), codeId);

/**
 * The writes of a release that invite its reader: what the link stands for, and the email that carries it.
 * @param origin the host on which it was agreed to, which the link leads to.
 */
export const invitationWrites = (
  referralId: string,
  invitationId: string,
  consent: Consent,
  origin: string,
): readonly TransactWriteItem[] => [
  invitationPut(invitationId, consent),
  appendOutbox(newMessage({ template: 'plan-to-read', referralId, consentId: consent.consentId, origin })),
];

const invitationPut = (invitationId: string, { consentId, shareId, contact }: Consent): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Access'),
    Item: toItem({
      ...keys.invitation(invitationId),
      ...invitation.parse({
        codeId: consentId,
        address: contact.address,
        shareId,
        tries: 0,
        expiresAt: seconds(now() + hours(invitationHours)),
      } satisfies Invitation),
    }),
  },
});

/** Counts one try at an invitation. One that never was, is over or was used is `no-code`. */
export const takeInvitationTry = (invitationId: string): Promise<Tried<Invitation>> =>
  countTry(keys.invitation(invitationId), invitation);

/** Of many who bring link and code at once, one gets true. */
export const useInvitation = (invitationId: string, codeId: string): Promise<boolean> =>
  useUp(keys.invitation(invitationId), codeId);
