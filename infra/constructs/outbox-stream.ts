import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/**
 * Hands each new outbox entry to the sender. A batch that fails is retried without what was sent, then halved, and after
 * the last try only its place in the stream goes to the queue: the entry itself stays in the table until it is sent.
 */
export function sendFromOutbox(
  scope: Construct,
  { outbox, send }: { readonly outbox: Table; readonly send: LambdaFunction },
): void {
  const { tableStreamArn } = outbox;
  if (!tableStreamArn) throw new Error('The outbox has no stream.');

  const notSent = new Queue(scope, 'NotSent', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });

  send.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [tableStreamArn],
    }),
  );
  // Listing streams cannot be narrowed to one table; it tells names and nothing of what they hold.
  send.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));

  const stream = new EventSourceMapping(scope, 'OutboxStream', {
    target: send,
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    // Marking an entry as sent is a change too, and must not call the sender again.
    filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') })],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 6,
    maxRecordAge: Duration.hours(6),
    onFailure: new SqsDlq(notSent),
  });
  // Creating the mapping reads the stream with the role, which must be complete by then.
  stream.node.addDependency(send.role ?? send);
}
