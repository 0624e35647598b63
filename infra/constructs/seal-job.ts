/**
 * The job that seals the audit trail each night, and all that it may do: read heads, sign, and put what was never there. And the
 * one that checks all seals each week, which may read and nothing else.
 */
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from '../stages.ts';
import { Door } from './door.ts';

export interface SealJobProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly doors: string;
}

export function sealJobs(scope: Construct, { stage, data, doors }: SealJobProps): void {
  const { bucket, key } = data.seals;
  const job = (runner: 'seal' | 'verify', statements: readonly PolicyStatement[]): LambdaFunction => {
    const made = new Door(scope, runner, {
      stage,
      data,
      doors,
      timeout: Duration.minutes(15),
      withoutSecret: true,
      settings: { SEAL_BUCKET: bucket.bucketName, SEAL_KEY: key.keyArn },
    });
    for (const statement of statements) made.function.addToRolePolicy(statement);
    return new LambdaFunction(made.function);
  };
  // Days are days of UTC; the one before is over for certain an hour after it ended.
  new Rule(scope, 'EachNightSeal', {
    schedule: Schedule.cron({ minute: '0', hour: '3' }),
    targets: [job('seal', sealPermissions(stage, data))],
  });
  new Rule(scope, 'EachWeekVerify', {
    schedule: Schedule.cron({ minute: '0', hour: '4', weekDay: 'MON' }),
    targets: [job('verify', verifyPermissions(stage, data))],
  });
}

/** What stands in the bucket: its newest objects, or every version of each. */
const readSeals = (
  stage: Stage,
  { seals: { bucket }, key }: DataStack,
  actions: { readonly list: string; readonly get: string },
): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: [actions.list],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': 'seals/*' } },
  }),
  new PolicyStatement({ actions: [actions.get], resources: [`${bucket.bucketArn}/seals/*`] }),
  new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn], conditions: throughS3(stage) }),
];

const sealPermissions = (stage: Stage, data: DataStack): readonly PolicyStatement[] => [
  ...readSeals(stage, data, { list: 's3:ListBucket', get: 's3:GetObject' }),
  new PolicyStatement({ actions: ['s3:PutObject'], resources: [`${data.seals.bucket.bucketArn}/seals/*`] }),
  new PolicyStatement({
    actions: ['kms:GenerateDataKey'],
    resources: [data.key.keyArn],
    conditions: throughS3(stage),
  }),
  new PolicyStatement({
    actions: ['kms:Sign'],
    resources: [data.seals.key.keyArn],
    conditions: { StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256', 'kms:MessageType': 'RAW' } },
  }),
];

const verifyPermissions = (stage: Stage, data: DataStack): readonly PolicyStatement[] => [
  ...readSeals(stage, data, { list: 's3:ListBucketVersions', get: 's3:GetObjectVersion' }),
  new PolicyStatement({ actions: ['kms:GetPublicKey'], resources: [data.seals.key.keyArn] }),
];

const throughS3 = ({ region }: Stage) => ({ StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } });
