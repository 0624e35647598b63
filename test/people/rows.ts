/** Every row of a table, for tests that check what was written. Only tests scan. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { store } from '../../functions/store/client.ts';
import type { TableName } from '../../functions/store/tables.ts';
import type { Tables } from './harness.ts';

export type Row = Readonly<Record<string, unknown>>;

export async function rows({ nameOf }: Tables, table: TableName): Promise<readonly Row[]> {
  const { Items = [] } = await store().send(new ScanCommand({ TableName: nameOf(table), ConsistentRead: true }));
  return Items.map((item) => unmarshall(item));
}

/** The newest code that was put into the outbox: what a person would read in their message. */
export async function newestCodeId(tables: Tables): Promise<string> {
  const codes = (await rows(tables, 'Outbox')).filter((row) => typeof row['codeId'] === 'string');
  const newest = codes.sort((a, b) => String(a['createdAt']).localeCompare(String(b['createdAt']))).at(-1);
  return String(newest?.['codeId'] ?? '');
}
