/**
 * Copies rows from a restored table into the one in use: those that are gone, and with `changed` those that are otherwise. Nothing is
 * removed, nothing newer is written over unless that is asked for, and without `write` it only says what it would do.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../store/client.ts';
import { type TableName, tables } from '../store/tables.ts';
import { region } from './aws.ts';
import type { DeployedStage } from './stage.ts';
import { type Tell, Told } from './told.ts';

export interface CopyAsked {
  readonly table: TableName;
  /** Name of the restored table. */
  readonly from: string;
  /** Only rows whose key has this text, such as the id of a case. */
  readonly only?: string | undefined;
  /** Rows that are otherwise are written over too. */
  readonly changed: boolean;
  readonly write: boolean;
}

/** Why a table is not copied back. */
const refused: Readonly<Partial<Record<TableName, string>>> = {
  Outbox:
    'What was sent would be sent again. Its rows are messages: look at them one by one (infra/runbooks/restore.md).',
  Access: 'It holds sessions and codes. Old ones must not come back; people log in again.',
};

export interface Copied {
  readonly gone: number;
  readonly changed: number;
  readonly same: number;
  readonly written: number;
}

/** @throws Told when this table is not copied back. */
export async function copyBack(stage: DeployedStage, asked: CopyAsked, tell: Tell): Promise<Copied> {
  const { table, from, only = '', changed, write } = asked;
  const why = refused[table];
  if (why) throw new Told(`${table} is not copied back. ${why}`);
  if (table === 'Audit' && changed)
    throw new Told('Entries of the audit trail are never written over. Leave --changed out, and compare them by hand.');
  const client = new DynamoDBClient({ region });
  const TableName = stage.tableOf(table);
  if (from === TableName) throw new Told('--from is the table in use. Name the one that was restored.');
  const { partition, sort } = tables[table] as {
    readonly partition: { readonly name: string };
    readonly sort?: { readonly name: string };
  };
  const keyOf = (item: Item): Item =>
    Object.fromEntries([partition, ...(sort ? [sort] : [])].map(({ name }) => [name, item[name] ?? { S: '' }]));
  const named = (item: Item): string =>
    Object.values(keyOf(item))
      .map((one) => one.S ?? one.N)
      .join(' ');
  const counts = { gone: 0, changed: 0, same: 0, written: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: from, ConsistentRead: true })) {
    for (const item of Items) {
      if (!named(item).includes(only) || isOver(item)) continue;
      const { Item: now } = await client.send(
        new GetItemCommand({ TableName, Key: keyOf(item), ConsistentRead: true }),
      );
      const how = now === undefined ? 'gone' : isDeepStrictEqual(now, item) ? 'same' : 'changed';
      counts[how] += 1;
      if (how === 'same') continue;
      const isWritten =
        write &&
        (how === 'gone' || changed) &&
        (await put(client, TableName, item, now === undefined ? partition.name : undefined));
      if (isWritten) counts.written += 1;
      tell(`${how === 'gone' ? 'gone   ' : 'changed'} ${isWritten ? 'written' : '-      '} ${named(item)}`);
    }
  }
  const { gone, changed: otherwise, same, written } = counts;
  tell(`${gone} gone, ${otherwise} changed, ${same} the same; ${written} written.`);
  if (!write && gone + otherwise > 0)
    tell('Nothing was written. Say --write to write what is gone, and --changed for what is otherwise too.');
  if (written > 0)
    tell(
      'Next: numbers of lists are mended tonight, or now: npm run ops -- call --job recount. Write down why it was done.',
    );
  return counts;
}

/** A row that has ended by itself meanwhile stays ended. */
const isOver = ({ expiresAt }: Item): boolean => expiresAt?.N !== undefined && Number(expiresAt.N) * 1000 < Date.now();

/** @param absent name of the key, for a row that must still be gone. @returns false when somebody wrote it meanwhile. */
async function put(
  client: DynamoDBClient,
  TableName: string,
  item: Item,
  absent: string | undefined,
): Promise<boolean> {
  const only = absent
    ? { ConditionExpression: 'attribute_not_exists(#key)', ExpressionAttributeNames: { '#key': absent } }
    : {};
  try {
    await client.send(new PutItemCommand({ TableName, Item: item, ...only }));
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw cause;
  }
}
