/**
 * Plays the stream of the Outbox table: reads its records and hands them to the job, as Lambda's event source mapping
 * does. What the job could not do is tried again.
 */

import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

export type Job = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

export interface Follower {
  readonly stop: () => Promise<void>;
}

const triesOfOneBatch = 5;

/** Follows the table's stream from now on. */
export function followStream(endpoint: string, table: string, job: Job, onTrouble: (error: unknown) => void): Follower {
  const client = new DynamoDBStreamsClient({
    region: 'eu-west-2',
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let going = true;
  const loop = async (): Promise<void> => {
    let iterator = await latest(client, table);
    while (going && iterator) {
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
      iterator = NextShardIterator;
      if (Records.length > 0) await deliver(job, { Records } as unknown as DynamoDBStreamEvent);
      else await pause(200);
    }
  };
  const done = loop().catch((error: unknown) => {
    if (going) onTrouble(error);
  });
  return {
    stop: async () => {
      going = false;
      await done;
      client.destroy();
    },
  };
}

async function deliver(job: Job, event: DynamoDBStreamEvent): Promise<void> {
  let left = event;
  for (let tries = 0; tries < triesOfOneBatch && left.Records.length > 0; tries += 1) {
    if (tries > 0) await pause(500);
    const { batchItemFailures } = await job(left);
    const failed = new Set(batchItemFailures.map((one) => one.itemIdentifier));
    left = { Records: left.Records.filter((record) => failed.has(record.dynamodb?.SequenceNumber ?? '')) };
  }
}

async function latest(client: DynamoDBStreamsClient, table: string): Promise<string | undefined> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const arn = Streams[0]?.StreamArn;
  if (!arn) throw new Error(`The table ${table} has no stream`);
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
  const shard = StreamDescription?.Shards?.at(-1)?.ShardId;
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ShardIteratorType: 'LATEST' }),
  );
  return ShardIterator;
}
