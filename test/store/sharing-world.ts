/** Sharing as doors do it: consents of a case are read, and what follows is written as one transaction. */
import { randomBytes } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { now, today } from '../../functions/platform/clock.ts';
import { tableNameOf } from '../../functions/platform/config.ts';
import { store, toItem } from '../../functions/store/client.ts';
import { endWrites, listConsents, releaseWrites } from '../../functions/store/consents.ts';
import { keys } from '../../functions/store/keys.ts';
import { transact } from '../../functions/store/transact.ts';
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import type { Consent, EmployerContact } from '../../shared/contracts/sharing.ts';
import { newConsent } from '../../shared/rules/sharing/consent.ts';
import { addDays } from '../../shared/values/date.ts';
import { fullPlan } from '../rules/papers-example.ts';
import { asked, contact, shareFacts } from '../rules/sharing-example.ts';

export const newId = (kind: string): string => `${kind}_${randomBytes(9).toString('base64url')}`;

const plan = fullPlan();
let made = 0;

export interface Prepared {
  readonly consent: Consent;
  readonly view: EmployerView;
  /** Words that only this copy holds. */
  readonly mark: string;
}

/** A consent of now with its view, which holds words that no other does. @param lasts days after today. */
export function prepare(shareId: string, who: EmployerContact = contact(), lasts = 30): Prepared {
  made += 1;
  const mark = `Only in copy ${made}`;
  const given = newConsent(
    asked({
      plan,
      facts: shareFacts({ version: made, person: mark }),
      choices: ['week-1', 'contract'],
      contact: who,
      today: today(),
      until: addDays(today(), lasts),
      // Instants of one test differ, so that the order of consents is the order of what was done.
      at: new Date(now() + made).toISOString(),
      ids: { consentId: newId('consent'), number: newId('number'), shareId },
    }),
  );
  if (!given.ok) throw new Error(given.problems.map(({ words }) => words).join(' '));
  return { consent: given.consent, view: given.view, mark };
}

/** The consent of a share that is stored as active, past its day or not. */
export const storedActive = async (referralId: string, shareId: string): Promise<Consent | undefined> =>
  (await listConsents(referralId)).find((one) => one.shareId === shareId && one.state === 'active');

export type Outcome = 'written' | 'refused';

const write = async (items: Parameters<typeof transact>[0]): Promise<Outcome> =>
  (await transact(items)) === 'written' ? 'written' : 'refused';

/** @param older what the releasing door has read before. */
export const release = (
  { consent, view }: Prepared,
  referralId: string,
  older: Consent | undefined,
): Promise<Outcome> => write(releaseWrites(referralId, consent, view, older, today()));

export const end = (referralId: string, consent: Consent, by: 'person' | 'staff' | 'time'): Promise<Outcome> =>
  write(endWrites(referralId, consent, { at: new Date(now()).toISOString(), by }));

/** EMP-7: another contact is another share; the old one ends in the same transaction. */
export const changeContact = (referralId: string, old: Consent, next: Prepared): Promise<Outcome> =>
  write([
    ...endWrites(referralId, old, { at: new Date(now()).toISOString(), by: 'person' }),
    ...releaseWrites(referralId, next.consent, next.view, undefined, today()),
  ]);

/** Whose consent the copy in the table belongs to, past its day or not. */
export async function copyOf(shareId: string): Promise<string | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Disclosures'),
      Key: toItem(keys.copy(contact().address, shareId)),
      ConsistentRead: true,
    }),
  );
  return Item?.['consentId']?.S;
}
