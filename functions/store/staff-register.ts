/**
 * The staff register. A person is found by issuer and subject, never by a name or an address; beside their entry stands
 * one line in the team of each service they work for, so that a team is one query.
 */
import { GetItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type StaffMember, staffMember, type TeamMember, teamMember } from '../../shared/contracts/staff.ts';
import { today } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { keyed, secrets } from '../platform/secrets.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { transact } from './transact.ts';

/** Key of a person in the register. */
export async function staffKeyOf(issuer: string, subject: string): Promise<string> {
  return keyed((await secrets()).lookupKey, 'staff', `${issuer}\n${subject}`);
}

/** The member of staff, unless unknown or gone. A leaver is out from the day they left, at their next request. */
export async function readStaff(staffKey: string): Promise<StaffMember | undefined> {
  const member = await readRegister(staffKey);
  return member?.left !== undefined && member.left <= today() ? undefined : member;
}

/** The entry as it stands, of somebody who left too. For those who keep the register. */
export async function readRegister(staffKey: string): Promise<StaffMember | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(keys.staff(staffKey)), ConsistentRead: true }),
  );
  return Item ? fromItem(staffMember, Item) : undefined;
}

/** Enters a person in the register or changes their entry, with their lines in the teams. */
export async function saveStaff(staffKey: string, member: StaffMember): Promise<void> {
  const before = await readRegister(staffKey);
  const TableName = tableNameOf('Cases');
  const { staffId, name, roles, left } = staffMember.parse(member);
  const gone = (before?.roles ?? []).filter(({ service }) => !roles.some((one) => one.service === service));
  const outcome = await transact([
    { Put: { TableName, Item: toItem({ ...keys.staff(staffKey), ...member }) } },
    ...roles.map(
      ({ service, role }): TransactWriteItem => ({
        Put: {
          TableName,
          Item: toItem({ ...keys.member(service, staffKey), ...teamMember.parse({ staffId, name, role, left }) }),
        },
      }),
    ),
    ...gone.map(
      ({ service }): TransactWriteItem => ({ Delete: { TableName, Key: toItem(keys.member(service, staffKey)) } }),
    ),
  ]);
  if (outcome !== 'written') throw new Error('The register was not changed');
}

/** A line of the team, with the key of the person's entry. */
export interface OfTeam extends TeamMember {
  readonly staffKey: string;
}

/** Everybody in the team of a service, also those who left. One query. */
export async function listTeam(service: string): Promise<readonly OfTeam[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.member(service, '').pk }),
    }),
  );
  return Items.map((item) => ({ ...fromItem(teamMember, item), staffKey: item['sk']?.S ?? '' })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** Those of a team who are still there. */
export const stillThere = (team: readonly OfTeam[]): readonly OfTeam[] =>
  team.filter(({ left }) => left === undefined || left > today());
