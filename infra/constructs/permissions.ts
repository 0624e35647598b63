/** IAM statements made from `grants` and `actions` in `functions/store/grants.ts`, and from nothing else. */
import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { grants } from '../../functions/store/grants.ts';
import { actions, type Grant, type Right, type Runner, rights } from '../../functions/store/rights.ts';
import { tableNames } from '../../functions/store/tables.ts';
import type { TableSet } from '../stacks/data.ts';

/**
 * What a door or job may do with tables: one statement for each table and right. The leading keys of all grants of that
 * right stand together, since a transaction may touch two kinds of items with one action.
 */
export const tablePermissions = (runner: Runner, tables: TableSet): PolicyStatement[] =>
  tableNames.flatMap((table) => {
    const here = grants[runner].filter((grant) => grant.table === table);
    return [...rights.flatMap((right) => onItems(right, here, tables[table])), ...onIndexes(here, tables[table])];
  });

function onItems(right: Right, here: readonly Grant[], { tableArn }: ITable): PolicyStatement[] {
  const giving = here.filter((grant) => grant.rights.includes(right));
  if (giving.length === 0) return [];
  const whole = giving.some(({ leadingKeys }) => leadingKeys === undefined);
  const leadingKeys = giving.flatMap((grant) => grant.leadingKeys ?? []);
  return [
    new PolicyStatement({
      actions: [actions[right]],
      resources: [tableArn],
      ...(whole ? {} : { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys } } }),
    }),
  ];
}

/** An index can only be queried, and as a whole: its partition key is another one than the table's. */
function onIndexes(here: readonly Grant[], { tableArn }: ITable): PolicyStatement[] {
  const indexes = here.flatMap((grant) => grant.indexes ?? []);
  if (indexes.length === 0) return [];
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

/** What the key of a secret is asked for: to open it, and to make the key under which a new value is locked. */
const ofSecrets = (locks: boolean): string[] => (locks ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt']);

/** Use of our key, and only through the service that holds what it encrypts. */
export const keyPermission = (key: IKey, service: 'dynamodb' | 'secretsmanager', locks: boolean): PolicyStatement =>
  new PolicyStatement({
    actions: service === 'secretsmanager' ? ofSecrets(locks) : locks ? [...unlocking, ...locking] : unlocking,
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  });

/** True when any grant of this runner writes. */
export const writes = (runner: Runner): boolean =>
  grants[runner].some((grant) => grant.rights.some((right) => right !== 'get' && right !== 'list'));

/** Lines of its own log, and nobody else's. */
export const logPermission = (log: ILogGroup): PolicyStatement =>
  new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] });

/** Reading one secret. */
export const secretPermission = (secret: ISecret): PolicyStatement =>
  new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });

/** Calling the printer, and no other function. */
export const printPermission = (printer: IFunction): PolicyStatement =>
  new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [printer.functionArn] });
