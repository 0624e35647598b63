/**
 * A function that asks the stage's address like anybody does, and an alarm when it has not been well for a quarter of an hour. CloudWatch's own
 * canaries cost $10 a month at this pace, more than all else of a quiet stage; this one costs cents (`decisions/0020`).
 */
import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from '../stages.ts';
import { countOfCode } from './code-metrics.ts';
import { Door } from './door.ts';

export interface CanaryProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly doors: string;
  /** Where people go. */
  readonly address: string;
}

/** @returns how often it was well in a quarter of an hour: three times, when all is. */
export function canary(scope: Construct, { address, ...at }: CanaryProps): Metric {
  const job = new Door(scope, 'canary', {
    ...at,
    timeout: Duration.seconds(30),
    settings: { CANARY_ADDRESS: address },
  });
  new Rule(scope, 'EachFiveMinutes', {
    schedule: Schedule.rate(Duration.minutes(5)),
    targets: [new LambdaFunction(job.function)],
  });
  return countOfCode(scope, job.log, `work-and-health/${at.stage.name}`, 'CANARY_WELL').with({
    period: Duration.minutes(15),
  });
}
