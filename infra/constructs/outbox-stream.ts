import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { calledFor, type Pattern } from '../../functions/store/outbox-streams.ts';

/**
 * Hands each new outbox entry to the sender, and those that a case must hear of to the job that tells it. A batch that fails is retried
 * without what was done, then halved, and after the last try only its place in the stream goes to the queue: the entry itself
 * stays in the table.
 */
export function followOutbox(
  scope: Construct,
  { outbox, send, work }: { readonly outbox: Table; readonly send: LambdaFunction; readonly work: LambdaFunction },
): void {
  const onFailure = new SqsDlq(
    new Queue(scope, 'NotSent', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    }),
  );
  follow(scope, 'OutboxStream', { outbox, job: send, onFailure, patterns: calledFor.send });
  follow(scope, 'WorkStream', { outbox, job: work, onFailure, patterns: calledFor.work });
}

interface Following {
  readonly outbox: Table;
  readonly job: LambdaFunction;
  readonly onFailure: SqsDlq;
  readonly patterns: readonly Pattern[];
}

function follow(scope: Construct, id: string, { outbox, job, onFailure, patterns }: Following): void {
  const { tableStreamArn } = outbox;
  if (!tableStreamArn) throw new Error('The outbox has no stream.');
  job.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [tableStreamArn],
    }),
  );
  // Listing streams cannot be narrowed to one table; it tells names and nothing of what they hold.
  job.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
  const stream = new EventSourceMapping(scope, id, {
    target: job,
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    filters: patterns.map((pattern) => FilterCriteria.filter(pattern)),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 6,
    maxRecordAge: Duration.hours(6),
    onFailure,
  });
  // Creating the mapping reads the stream with the role, which must be complete by then.
  stream.node.addDependency(job.role ?? job);
}
