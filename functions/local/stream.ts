/**
 * Plays the stream of the Outbox table: reads its records and hands them to the job, as Lambda's event source mapping
 * does. It begins with the oldest record that the stream still has, so what was waiting when the portal stopped is sent
 * when it starts again; the job itself passes over entries that are done with.
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
import type { Pattern } from '../store/outbox-streams.ts';

export type Job = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

export interface Follower {
  /** Resolves when the job has had all that stood in the stream at this moment. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const triesOfOneBatch = 5;
/** Milliseconds between looks at a stream with nothing new, and between tries. */
const quiet = 200;
const beforeNextTry = 500;

/** True when any of these patterns fits, as AWS filters what it calls a function for. */
const fits = (patterns: readonly Pattern[], record: object): boolean =>
  patterns.some((pattern) => isLike(pattern, record));

function isLike(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const said = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
    if (!Array.isArray(wanted)) return isLike(wanted as Pattern, said);
    return wanted.some((one) => (typeof one === 'string' ? said === one : said !== undefined));
  });
}

/** The job, called for what fits and for nothing else. */
export const filtered =
  (patterns: readonly Pattern[], job: Job): Job =>
  async ({ Records }) => {
    const fitting = Records.filter((record) => fits(patterns, record));
    return fitting.length === 0 ? { batchItemFailures: [] } : job({ Records: fitting });
  };

/** Follows the table's stream until it is stopped. After trouble it begins anew. */
export function followStream(endpoint: string, table: string, job: Job, onTrouble: (error: unknown) => void): Follower {
  const client = new DynamoDBStreamsClient({
    region: 'eu-west-2',
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const ending = new AbortController();
  const { signal } = ending;
  const asked = new Asked();
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await followShards(client, table, { job, signal, asked });
      } catch (error) {
        if (!signal.aborted) onTrouble(error);
      }
      await pause(beforeNextTry, undefined, { signal }).catch(() => undefined);
    }
  };
  const done = loop();
  return {
    caughtUp: () => asked.forEmpty(),
    stop: async () => {
      ending.abort();
      await done;
      asked.take().heard();
      client.destroy();
    },
  };
}

interface Following {
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly asked: Asked;
}

/** Who waits until nothing is left in the stream. Whoever asks wakes its reader. */
class Asked {
  private waiting: Array<() => void> = [];
  private wake: () => void = () => undefined;

  forEmpty(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.wake();
    });
  }

  /** Those who asked so far: to be told, or to go on waiting. */
  take(): { readonly heard: () => void; readonly wait: () => void } {
    const asking = this.waiting.splice(0);
    return {
      heard: () => {
        for (const heard of asking) heard();
      },
      wait: () => void this.waiting.push(...asking),
    };
  }

  async sleep(signal: AbortSignal): Promise<void> {
    if (this.waiting.length > 0) return;
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    await Promise.race([pause(quiet, undefined, { signal }).catch(() => undefined), woken]);
  }
}

/** Reads the shards one after the other, oldest first, and the last of them until it is closed. */
async function followShards(
  client: DynamoDBStreamsClient,
  table: string,
  { job, signal, asked }: Following,
): Promise<void> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const StreamArn = Streams[0]?.StreamArn;
  if (!StreamArn) throw new Error(`The table ${table} has no stream`);
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    let { ShardIterator: place } = await client.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    while (place && !signal.aborted) {
      const asking = asked.take();
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: place }));
      place = NextShardIterator;
      if (Records.length > 0) {
        asking.wait();
        await deliver(job, { Records } as unknown as DynamoDBStreamEvent, signal);
      } else {
        asking.heard();
        if (place) await asked.sleep(signal);
      }
    }
  }
}

async function deliver(job: Job, event: DynamoDBStreamEvent, signal: AbortSignal): Promise<void> {
  let left = event;
  for (let tries = 0; tries < triesOfOneBatch && left.Records.length > 0 && !signal.aborted; tries += 1) {
    if (tries > 0) await pause(beforeNextTry, undefined, { signal }).catch(() => undefined);
    const { batchItemFailures } = await job(left);
    const failed = new Set(batchItemFailures.map((one) => one.itemIdentifier));
    left = { Records: left.Records.filter((record) => failed.has(record.dynamodb?.SequenceNumber ?? '')) };
  }
}
