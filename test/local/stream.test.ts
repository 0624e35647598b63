import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { expect, inject, it, onTestFinished } from 'vitest';
import { followStream, type Job } from '../../functions/local/stream.ts';
import { createTables, engineClient } from '../../functions/store/create-tables.ts';
import { until } from './running-portal.ts';

/** A table with a stream, a hand that writes to it, and a job that notes the ids it gets. */
async function openOutbox() {
  const endpoint = inject('endpoint');
  const prefix = `s${randomBytes(6).toString('hex')}`;
  const client = engineClient(endpoint);
  await createTables(client, (table) => `${prefix}-${table.toLowerCase()}`);
  const table = `${prefix}-outbox`;
  const write = (id: string) => client.send(new PutItemCommand({ TableName: table, Item: { id: { S: id } } }));
  const got: string[] = [];
  const troubles: string[] = [];
  const follow = (job: Job) => {
    const follower = followStream(endpoint, table, job, (trouble) => troubles.push(String(trouble)));
    onTestFinished(follower.stop);
    return follower;
  };
  const note = ({ Records }: DynamoDBStreamEvent) => {
    got.push(...Records.map(({ dynamodb }) => dynamodb?.Keys?.['id']?.S ?? ''));
  };
  return { write, follow, note, got, troubles };
}

it('hands over what was written before it began, and what is written after, in order', async () => {
  const { write, follow, note, got } = await openOutbox();
  await write('before');
  follow(async (event) => {
    note(event);
    return { batchItemFailures: [] };
  });
  await until('the first has come', () => got.length === 1);
  await write('after');
  await until('the second has come', () => got.length === 2);
  expect(got).toEqual(['before', 'after']);
});

it('hands over again only what the job could not do', async () => {
  const { write, follow, note, got } = await openOutbox();
  await write('good');
  await write('bad');
  follow(async (event) => {
    note(event);
    const failed = got.length === 2 ? event.Records.slice(1) : [];
    return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })) };
  });
  await until('it was tried again', () => got.length >= 3);
  expect(got).toEqual(['good', 'bad', 'bad']);
});

it('says so and begins anew when the job fails altogether', async () => {
  const { write, follow, note, got, troubles } = await openOutbox();
  await write('one');
  follow(async (event) => {
    if (troubles.length === 0) throw new Error('invented');
    note(event);
    return { batchItemFailures: [] };
  });
  await until('it has come', () => got.length > 0);
  expect([got, troubles]).toEqual([['one'], ['Error: invented']]);
});
