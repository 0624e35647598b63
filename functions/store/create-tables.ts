/** Creates the tables of `tables.ts` in an engine that has none of them yet. CDK does this on AWS. */
import {
  type AttributeDefinition,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import {
  type IndexDefinition,
  type KeySchema,
  type TableDefinition,
  type TableName,
  tableNames,
  tables,
} from './tables.ts';

/** An engine beside us, which asks for credentials and takes any. */
export const engineClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    region: 'eu-west-2',
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 3,
  });

/** A table that stands already and lacks an index that is asked for; the engine beside us can add none. */
export class OlderTable extends Error {
  constructor(table: TableName, index: string) {
    super(`The table ${table} has no index ${index}.`);
  }
}

/**
 * @param nameOf deployed name of each table.
 * @param streams false leaves streams off: the embedded engine writes several times slower with one.
 * @returns the tables that were made now.
 * @throws OlderTable
 */
export async function createTables(
  client: DynamoDBClient,
  nameOf: (table: TableName) => string,
  streams = true,
): Promise<readonly TableName[]> {
  const { TableNames: existing = [] } = await client.send(new ListTablesCommand({}));
  const missing = tableNames.filter((table) => !existing.includes(nameOf(table)));
  for (const table of tableNames.filter((one) => !missing.includes(one))) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: nameOf(table) }));
    const there = Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName) ?? [];
    const lacking = tables[table].indexes.find(({ name }) => !there.includes(name));
    if (lacking) throw new OlderTable(table, lacking.name);
  }
  for (const table of missing) await client.send(createCommand(nameOf(table), tables[table], streams));
  return missing;
}

function createCommand(name: string, definition: TableDefinition, streams: boolean): CreateTableCommand {
  const { indexes, stream } = definition;
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes([definition, ...indexes]),
    KeySchema: keySchema(definition),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes.map(indexOf) } : {}),
    ...(stream && streams ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } } : {}),
  });
}

const indexOf = (index: IndexDefinition) => ({
  IndexName: index.name,
  KeySchema: keySchema(index),
  Projection:
    index.include.length === 0
      ? { ProjectionType: 'KEYS_ONLY' as const }
      : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.include] },
});

const keySchema = ({ partition, sort }: KeySchema) => [
  { AttributeName: partition.name, KeyType: 'HASH' as const },
  ...(sort ? [{ AttributeName: sort.name, KeyType: 'RANGE' as const }] : []),
];

function attributes(keys: readonly KeySchema[]): AttributeDefinition[] {
  const all = new Map<string, AttributeDefinition>();
  for (const { partition, sort } of keys) {
    for (const key of sort ? [partition, sort] : [partition]) {
      all.set(key.name, { AttributeName: key.name, AttributeType: key.type });
    }
  }
  return [...all.values()];
}
