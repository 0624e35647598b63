/**
 * What whoever runs a stage asks of AWS, and no function does: stacks, the pool of colleagues, and tables as things. A table is restored here as
 * AWS describes it: rows and indexes as they were, and none of its settings.
 */
import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { Resolved } from './resolved.ts';
import type { Request } from './wishes.ts';

export interface Answer {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const json = (status: number, body: object): Answer => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/x-amz-json-1.0' },
});

const tag = (name: string, inside: string): string => `<${name}>${inside}</${name}>`;
const members = (all: readonly string[]): string => all.map((one) => tag('member', one)).join('');

/** CloudFormation: what stands, by the templates. */
export function ofStacks(stage: Resolved, { body }: Request): Answer {
  const asked = new URLSearchParams(body.toString('utf8'));
  const [action = '', stack = ''] = [asked.get('Action') ?? '', asked.get('StackName') ?? ''];
  const outputs = stage.outputs.get(stack);
  const answer = (inside: string): Answer => ({
    status: 200,
    body: tag(`${action}Response`, tag(`${action}Result`, inside)),
    headers: { 'content-type': 'text/xml' },
  });
  if (!outputs) {
    const why = tag('Code', 'ValidationError') + tag('Message', `Stack with id ${stack} does not exist`);
    return { status: 400, body: tag('ErrorResponse', tag('Error', why)), headers: { 'content-type': 'text/xml' } };
  }
  const at = new Date(0).toISOString();
  if (action === 'DescribeStacks') {
    const said = Object.entries(outputs).map(([key, value]) => tag('OutputKey', key) + tag('OutputValue', value));
    const one = `${tag('StackName', stack)}${tag('CreationTime', at)}${tag('StackStatus', 'CREATE_COMPLETE')}`;
    return answer(tag('Stacks', members([one + tag('Outputs', members(said))])));
  }
  const resources = stage.resources.filter((one) => one.stack === stack);
  return answer(
    tag(
      'StackResourceSummaries',
      members(
        resources.map((one) =>
          [
            tag('LogicalResourceId', one.id),
            tag('PhysicalResourceId', Resolved.nameOf(one)),
            tag('ResourceType', one.type),
            tag('LastUpdatedTimestamp', at),
            tag('ResourceStatus', 'CREATE_COMPLETE'),
          ].join(''),
        ),
      ),
    ),
  );
}

/** A pool of colleagues: whom it knows, by email. */
export function playPool(clientSecret: string) {
  const known = new Map<string, string>();
  return {
    known,
    answer: ({ headers, body }: Request): Answer => {
      const { Username = '' } = JSON.parse(body.toString('utf8')) as { readonly Username?: string };
      const attributes = () => [{ Name: 'sub', Value: known.get(Username) }];
      switch (String(headers['x-amz-target']).split('.')[1]) {
        case 'DescribeUserPoolClient':
          return json(200, { UserPoolClient: { ClientSecret: clientSecret } });
        case 'AdminCreateUser':
          if (known.has(Username)) return json(400, { __type: 'UsernameExistsException' });
          known.set(Username, randomUUID());
          return json(200, { User: { Username, Attributes: attributes() } });
        case 'AdminGetUser':
          return json(200, { Username, UserAttributes: attributes() });
        default:
          return json(400, { __type: 'InvalidAction' });
      }
    },
  };
}

type Row = Record<string, AttributeValue>;
type Settings = Readonly<Record<string, unknown>>;

/** Tables as things, over an engine that has none of this. */
export function playTables(stage: Resolved, client: DynamoDBClient) {
  /** Rows of a table at a moment that somebody remembered. */
  const remembered = new Map<string, readonly Row[]>();
  const settings = new Map<string, Record<string, unknown>>();
  const note = (table: string, more: Settings): void => {
    settings.set(table, { ...settings.get(table), ...more });
  };

  async function rowsOf(table: string): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table })) rows.push(...Items);
    return rows;
  }

  async function bring(source: string, target: string): Promise<Answer> {
    const like = stage.of('AWS::DynamoDB::Table').find((one) => Resolved.nameOf(one) === source);
    const rows = remembered.get(source);
    if (!like || !rows) return json(400, { __type: 'PointInTimeRecoveryUnavailableException' });
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = like.properties;
    const table = { TableName: target, BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions, KeySchema };
    const indexes = GlobalSecondaryIndexes ? { GlobalSecondaryIndexes } : {};
    await client.send(new CreateTableCommand({ ...table, ...indexes } as never));
    for (const Item of rows) await client.send(new PutItemCommand({ TableName: target, Item }));
    return json(200, { TableDescription: { TableName: target, TableStatus: 'CREATING' } });
  }

  return {
    settings,
    /** This is the moment that will be asked for. */
    remember: async (table: string): Promise<void> => void remembered.set(table, await rowsOf(table)),
    /** Somebody deletes a table. */
    lose: (table: string) => client.send(new DeleteTableCommand({ TableName: table })),
    /** Undefined for what the engine answers itself. */
    answer: async ({ headers, body }: Request): Promise<Answer | undefined> => {
      const action = String(headers['x-amz-target']).split('.')[1];
      const asked = JSON.parse(body.toString('utf8'));
      switch (action) {
        case 'RestoreTableToPointInTime':
          if (Number(asked.RestoreDateTime) * 1000 > Date.now())
            return json(400, { __type: 'InvalidRestoreTimeException' });
          note(asked.TargetTableName, { key: asked.SSESpecificationOverride?.KMSMasterKeyId });
          return bring(asked.SourceTableName, asked.TargetTableName);
        case 'ListBackups': {
          const one = { BackupArn: `backup:${asked.TableName}`, BackupStatus: 'AVAILABLE', BackupCreationDateTime: 1 };
          return json(200, { BackupSummaries: remembered.has(asked.TableName) ? [one] : [] });
        }
        case 'RestoreTableFromBackup':
          return bring(String(asked.BackupArn).replace('backup:', ''), asked.TargetTableName);
        case 'UpdateContinuousBackups':
          note(asked.TableName, { recovery: asked.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled });
          return json(200, {});
        case 'UpdateTimeToLive':
          note(asked.TableName, { ttl: asked.TimeToLiveSpecification.AttributeName });
          return json(200, {});
        case 'ListTagsOfResource':
          return json(200, {
            Tags: [
              { Key: 'service', Value: 'work-and-health' },
              { Key: 'aws:cloudformation:x', Value: 'y' },
            ],
          });
        case 'TagResource':
          note(String(asked.ResourceArn).split('/').at(-1) ?? '', { tags: asked.Tags });
          return json(200, {});
        case 'UpdateTable':
          note(asked.TableName, {
            ...(asked.DeletionProtectionEnabled ? { isProtected: true } : {}),
            ...(asked.StreamSpecification ? { stream: asked.StreamSpecification.StreamViewType } : {}),
          });
          return json(200, {});
        case 'DescribeTable': {
          const got = await client
            .send(new DescribeTableCommand({ TableName: asked.TableName }))
            .catch(() => undefined);
          if (!got) return json(400, { __type: 'ResourceNotFoundException' });
          const { TableName, KeySchema } = got.Table ?? {};
          const key = Resolved.arnOf(stage.at('AWS::KMS::Key', 'Key'));
          const TableArn = `arn:aws:dynamodb:eu-west-2:111122223333:table/${TableName}`;
          return json(200, {
            Table: { TableName, TableArn, KeySchema, TableStatus: 'ACTIVE', SSEDescription: { KMSMasterKeyArn: key } },
          });
        }
        default:
          return undefined;
      }
    },
  };
}
