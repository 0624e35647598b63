/** The job that lists records whose time is over and deletes those that were approved, with their files. */
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { fileVariable } from '../../functions/store/file-rights.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from '../stages.ts';
import { Door } from './door.ts';
import { filePermissions } from './file-stores.ts';

export interface RetainJobProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly doors: string;
}

export function retainJob(scope: Construct, { stage, data, doors }: RetainJobProps): void {
  const job = new Door(scope, 'retain', {
    stage,
    data,
    doors,
    timeout: Duration.minutes(15),
    withoutSecret: true,
    settings: { [fileVariable.kept]: data.files.bucketName },
  });
  for (const one of filePermissions('retain', { stage, key: data.key, kept: data.files })) {
    job.function.addToRolePolicy(one);
  }
  new Rule(scope, 'EachNightRetain', {
    schedule: Schedule.cron({ minute: '30', hour: '2' }),
    targets: [new LambdaFunction(job.function)],
  });
}
