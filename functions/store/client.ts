/**
 * The only importer of the DynamoDB SDK, with its siblings in this folder.
 *
 * Credentials come from the environment, where Lambda puts them: the SDK's default chain of providers costs a sixth of
 * its cold start and never finds anything else there.
 */

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod/mini';
import { config } from '../platform/config.ts';

let opened: DynamoDBClient | undefined;

/** The connection of this process. Three tries in all, so that a person waits seconds and not minutes. */
export function store(): DynamoDBClient {
  if (opened) return opened;
  const { AWS_REGION, DYNAMODB_ENDPOINT } = config();
  opened = new DynamoDBClient({
    region: AWS_REGION,
    ...(DYNAMODB_ENDPOINT ? { endpoint: DYNAMODB_ENDPOINT } : {}),
    maxAttempts: 3,
    // A healthy call takes milliseconds; one that hangs must leave time for another try within the function's own limit.
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000 },
    credentials: async () => ({
      accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(process.env['AWS_SESSION_TOKEN'] ? { sessionToken: process.env['AWS_SESSION_TOKEN'] } : {}),
    }),
  });
  return opened;
}

export type Item = Record<string, AttributeValue>;

export const toItem = (value: object): Item => marshall(value, { removeUndefinedValues: true });

/** A row that does not parse names its key in the error; nobody ever gets half a page. */
export class UnreadableRow extends Error {
  constructor(key: string, problem: string) {
    super(`The row ${key} does not read: ${problem}`);
    this.name = 'UnreadableRow';
  }
}

/** @throws UnreadableRow with the row's key and the fields that are wrong, never their values. */
export function fromItem<S extends z.ZodMiniType>(schema: S, item: Item): z.infer<S> {
  const row = unmarshall(item);
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const key = [row['pk'], row['sk'], row['chain'], row['seq'], row['id']]
    .filter((part) => part !== undefined)
    .join(' ');
  throw new UnreadableRow(key, result.error.issues.map((issue) => issue.path.join('.')).join(', '));
}
