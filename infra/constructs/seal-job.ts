/** The job that seals the audit trail each night, and all that it may do: read heads, sign, and put what was never there. */
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

export function sealJob(scope: Construct, { stage, data, doors }: SealJobProps): void {
  const { bucket, key } = data.seals;
  const seal = new Door(scope, 'seal', {
    stage,
    data,
    doors,
    timeout: Duration.minutes(15),
    withoutSecret: true,
    settings: { SEAL_BUCKET: bucket.bucketName, SEAL_KEY: key.keyArn },
  });
  for (const statement of sealPermissions(stage, data)) seal.function.addToRolePolicy(statement);
  // Days are days of UTC; the one before is over for certain an hour after it ended.
  new Rule(scope, 'EachNightSeal', {
    schedule: Schedule.cron({ minute: '0', hour: '3' }),
    targets: [new LambdaFunction(seal.function)],
  });
}

/** What stands in the bucket, by which the next seal goes on. A job that only asks how far seals reach needs no more. */
const readSeals = (stage: Stage, { seals: { bucket }, key }: DataStack): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': 'seals/*' } },
  }),
  new PolicyStatement({ actions: ['s3:GetObject'], resources: [`${bucket.bucketArn}/seals/*`] }),
  new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn], conditions: throughS3(stage) }),
];

const sealPermissions = (stage: Stage, data: DataStack): readonly PolicyStatement[] => [
  ...readSeals(stage, data),
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

const throughS3 = ({ region }: Stage) => ({ StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } });
