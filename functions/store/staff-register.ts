/** The staff register. A person is found by issuer and subject, never by a name or an address. */
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type StaffMember, staffMember } from '../../shared/contracts/staff.ts';
import { today } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { keyed, secrets } from '../platform/secrets.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

/** Key of a person in the register. */
export async function staffKeyOf(issuer: string, subject: string): Promise<string> {
  return keyed((await secrets()).lookupKey, 'staff', `${issuer}\n${subject}`);
}

/** The member of staff, unless unknown or gone. A leaver is out from the day they left, at their next request. */
export async function readStaff(staffKey: string): Promise<StaffMember | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(keys.staff(staffKey)), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const member = fromItem(staffMember, Item);
  return member.left !== undefined && member.left <= today() ? undefined : member;
}

/** Enters a person in the register, or changes their entry. */
export async function saveStaff(staffKey: string, member: StaffMember): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Cases'),
      Item: toItem({ ...keys.staff(staffKey), ...staffMember.parse(member) }),
    }),
  );
}
