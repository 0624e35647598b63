/** Copies of the tables that are kept apart from them, for a stage with real people (`infra/decisions/0019-backup.md`). */
import { Duration } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export interface BackupsProps {
  readonly stage: Stage;
  readonly key: IKey;
  readonly tables: readonly Table[];
}

/** Beyond point-in-time recovery, which ends with its table. Nothing for the demo. */
export function backups(scope: Construct, { stage, key, tables }: BackupsProps): void {
  if (!stage.deletionProtection) return;
  const backupVault = new BackupVault(scope, 'Backups', {
    encryptionKey: key,
    blockRecoveryPointDeletion: true,
    removalPolicy: stage.removal,
  });
  const plan = new BackupPlan(scope, 'BackupPlan', {
    backupVault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: 'EachNight',
        scheduleExpression: Schedule.cron({ minute: '0', hour: '1' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(35),
      }),
    ],
  });
  plan.addSelection('Tables', { resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)) });
}
