/** IAM statements made from `grants` and `actions` in `functions/store/tables.ts`, and from nothing else. */
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { actions, type Grant, grants, type Right, type Runner } from '../../functions/store/tables.ts';
import type { TableSet } from '../stacks/data.ts';

/** What a door or job may do with tables. */
export const tablePermissions = (runner: Runner, tables: TableSet): PolicyStatement[] =>
  grants[runner].flatMap((grant) => [onItems(grant, tables), ...onIndexes(grant, tables)]);

function onItems({ table, rights, leadingKeys }: Grant, tables: TableSet): PolicyStatement {
  return new PolicyStatement({
    actions: rights.flatMap((right) => actions[right]),
    resources: [tables[table].tableArn],
    ...(leadingKeys ? { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...leadingKeys] } } } : {}),
  });
}

/** An index can only be queried. Its partition key is not the table's, so leading keys of the table mean nothing there. */
function onIndexes({ table, leadingKeys, indexes = [] }: Grant, tables: TableSet): PolicyStatement[] {
  if (indexes.length === 0) return [];
  if (leadingKeys) throw new Error(`A grant on ${table} names leading keys and indexes. Write two grants.`);
  const { tableArn } = tables[table];
  return [
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: indexes.map((index) => `${tableArn}/index/${index}`),
    }),
  ];
}

const unlocking = ['kms:Decrypt', 'kms:DescribeKey'];

// Spelled out instead of `GenerateDataKey*` and `ReEncrypt*`, so that no role has a wildcard.
const locking = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** Use of our key, and only through the service that holds what it encrypts. */
export const keyPermission = (key: IKey, service: 'dynamodb' | 'secretsmanager', locks: boolean): PolicyStatement =>
  new PolicyStatement({
    actions: locks ? [...unlocking, ...locking] : unlocking,
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  });

/** True when any grant of this runner writes. */
export const writes = (runner: Runner): boolean =>
  grants[runner].some(({ rights }) => rights.some((right: Right) => right !== 'read'));

/** Lines of its own log, and nobody else's. */
export const logPermission = (log: ILogGroup): PolicyStatement =>
  new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] });

/** Reading one secret. */
export const secretPermission = (secret: ISecret): PolicyStatement =>
  new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
