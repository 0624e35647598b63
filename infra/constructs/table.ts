import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { KeySchema, TableDefinition, TableName } from '../../functions/store/tables.ts';
import type { Stage } from '../stages.ts';

const types = { S: AttributeType.STRING, N: AttributeType.NUMBER } as const;

const schema = ({ partition, sort }: KeySchema) => ({
  partitionKey: { name: partition.name, type: types[partition.type] },
  ...(sort ? { sortKey: { name: sort.name, type: types[sort.type] } } : {}),
});

/** One table as `functions/store/tables.ts` defines it: paid by use, under our key, restorable to any second of 35 days. */
export function portalTable(
  scope: Construct,
  name: TableName,
  definition: TableDefinition,
  { key, stage }: { readonly key: IKey; readonly stage: Stage },
): Table {
  const table = new Table(scope, name, {
    ...schema(definition),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: stage.deletionProtection,
    removalPolicy: stage.removal,
    ...(definition.ttl ? { timeToLiveAttribute: definition.ttl } : {}),
    ...(definition.stream ? { stream: StreamViewType[definition.stream] } : {}),
  });
  for (const index of definition.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      ...schema(index),
      ...(index.include.length === 0
        ? { projectionType: ProjectionType.KEYS_ONLY }
        : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.include] }),
    });
  }
  return table;
}
