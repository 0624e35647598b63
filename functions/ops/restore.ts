/**
 * Brings a table back as it was at a moment, beside the one that is in use, and puts back what AWS's point-in-time recovery leaves out.
 * The table in use stays in use: roles, alarms and streams go on with it, and rows are copied back by `copy-back`.
 *
 * A table that is gone comes back under its own name, from the backup that AWS keeps for 35 days after a table was deleted.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeTableCommand,
  DynamoDBClient,
  ListBackupsCommand,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableDefinition, type TableName, tables } from '../store/tables.ts';
import { region } from './aws.ts';
import type { DeployedStage } from './stage.ts';
import { type Tell, Told } from './told.ts';

export interface RestoreAsked {
  readonly table: TableName;
  /** The moment; the newest there is when left out. */
  readonly at?: Date | undefined;
  /** Milliseconds between looks whether it is ready. */
  readonly each?: number | undefined;
}

const database = (): DynamoDBClient => new DynamoDBClient({ region });

/** @returns undefined for a table that is not there. */
async function described(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  const got = await client.send(new DescribeTableCommand({ TableName: name })).catch((cause: unknown) => {
    if (cause instanceof ResourceNotFoundException) return undefined;
    throw cause;
  });
  return got?.Table;
}

/** @returns the name of the table that was restored. @throws Told when the moment is out of reach, or there is no backup. */
export async function restore(
  stage: DeployedStage,
  { table, at, each = 15_000 }: RestoreAsked,
  tell: Tell,
): Promise<string> {
  const client = database();
  const name = stage.tableOf(table);
  const live = await described(client, name);
  const target = live ? `${name}-restored-${(at ?? new Date()).toISOString().replace(/\D/g, '').slice(0, 14)}` : name;
  if (live && (await described(client, target)))
    throw new Told(`${target} is there already. Delete it, or take another moment.`);
  if (live) await fromPointInTime(client, live, target, at);
  else await fromBackup(client, name);
  tell(`${table} is being restored as ${target}. It takes from some minutes to hours.`);
  let made: TableDescription | undefined;
  do {
    if (made) await pause(each);
    made = await described(client, target);
  } while (made?.TableStatus !== 'ACTIVE' || made.RestoreSummary?.RestoreInProgress);
  tell('It is there. Recovery leaves out some settings of a table; they are put back now:');
  await putBack(client, made, { definition: tables[table], live, tell });
  for (const line of live ? besides(stage, table, target) : reborn(stage, table)) tell(line);
  return target;
}

async function fromPointInTime(
  client: DynamoDBClient,
  live: TableDescription,
  target: string,
  at?: Date,
): Promise<void> {
  const { SSEDescription, TableName } = live;
  const key = SSEDescription?.KMSMasterKeyArn;
  await client
    .send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: TableName,
        TargetTableName: target,
        BillingModeOverride: 'PAY_PER_REQUEST',
        ...(at ? { RestoreDateTime: at } : { UseLatestRestorableTime: true }),
        ...(key ? { SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key } } : {}),
      }),
    )
    .catch((cause: Error) => {
      if (/InvalidRestoreTime|PointInTimeRecoveryUnavailable/.test(cause.name))
        throw new Told(
          `That moment is out of reach: the last 35 days can be restored, up to five minutes ago. ${cause.message}`,
        );
      throw cause;
    });
}

async function fromBackup(client: DynamoDBClient, name: string): Promise<void> {
  const { BackupSummaries = [] } = await client.send(new ListBackupsCommand({ TableName: name, BackupType: 'ALL' }));
  const newest = BackupSummaries.filter(({ BackupStatus }) => BackupStatus === 'AVAILABLE').sort(
    (a, b) => Number(b.BackupCreationDateTime) - Number(a.BackupCreationDateTime),
  )[0];
  if (!newest?.BackupArn)
    throw new Told(
      `${name} is gone, and there is no backup of it in DynamoDB. Look in AWS Backup (infra/runbooks/restore.md).`,
    );
  await client.send(
    new RestoreTableFromBackupCommand({
      TargetTableName: name,
      BackupArn: newest.BackupArn,
      BillingModeOverride: 'PAY_PER_REQUEST',
    }),
  );
}

/** What recovery does not bring: each is put back, and told. */
async function putBack(
  client: DynamoDBClient,
  { TableName, TableArn }: TableDescription,
  {
    definition,
    live,
    tell,
  }: { readonly definition: TableDefinition; readonly live: TableDescription | undefined; readonly tell: Tell },
): Promise<void> {
  await client.send(
    new UpdateContinuousBackupsCommand({
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  );
  tell('- point-in-time recovery is on');
  if (definition.ttl) {
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { Enabled: true, AttributeName: definition.ttl },
      }),
    );
    tell(`- rows end by themselves again (${definition.ttl})`);
  }
  const { Tags = [] } = live ? await client.send(new ListTagsOfResourceCommand({ ResourceArn: live.TableArn })) : {};
  const own = Tags.filter(({ Key }) => !Key?.startsWith('aws:'));
  if (own.length > 0) {
    await client.send(new TagResourceCommand({ ResourceArn: TableArn, Tags: own }));
    tell('- it has its tags');
  }
  // Beside the one in use nobody listens, and a stream would tell all that ever happened once more.
  if (live) return;
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
  tell('- it is protected from being deleted');
  if (!definition.stream) return;
  await client.send(
    new UpdateTableCommand({
      TableName,
      StreamSpecification: { StreamEnabled: true, StreamViewType: definition.stream },
    }),
  );
  tell('- it has a stream, with a new address');
}

const besides = ({ name }: DeployedStage, table: TableName, target: string): readonly string[] => [
  'Roles, alarms, streams and the plan of backups belong to the table in use, which kept its name: nothing to put back there.',
  `Next: see what differs: npm run ops -- copy-back --stage ${name} --table ${table} --from ${target} --only <id of a case>`,
  `When you are done: aws dynamodb delete-table --table-name ${target}`,
];

const reborn = ({ name }: DeployedStage, table: TableName): readonly string[] => [
  'Roles and alarms name the table and go on with it. AWS Backup finds it by its tags with the next plan.',
  ...(table === 'Outbox'
    ? [
        'The stream has a new address, which the two jobs that follow it do not know: infra/runbooks/restore.md, "The outbox was deleted".',
      ]
    : []),
  `Next: npx cdk deploy work-and-health-${name}-data -c stage=${name}, then npm run ops -- smoke --stage ${name}`,
];
