/** The store's part of the compared program, by the SDK as it comes and the whole of zod. */
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';

export const settings = z
  .object({
    AWS_REGION: z.string(),
    DYNAMODB_ENDPOINT: z.url().optional(),
    TABLE_CASES: z.string().min(3),
    TABLE_ACCESS: z.string().min(3),
    SECRETS: z.string(),
    SHELL_FILE: z.string().optional(),
  })
  .parse(process.env);

const client = new DynamoDBClient({
  region: settings.AWS_REGION,
  ...(settings.DYNAMODB_ENDPOINT ? { endpoint: settings.DYNAMODB_ENDPOINT } : {}),
});

const answer = z.object({
  version: z.number().int(),
  value: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  asked: z.record(z.string(), z.string()),
  said: z.record(z.string(), z.string()),
});
export type Answer = z.infer<typeof answer>;

const draft = z.object({
  draftId: z.string(),
  service: z.enum(['my-therapy', 'cardiac']),
  state: z.enum(['started', 'submitted']),
  startedAt: z.iso.datetime(),
  expiresAt: z.number().int(),
  keyHash: z.string(),
  hintPractice: z.string().optional(),
  channel: z.string().optional(),
});
export type Draft = z.infer<typeof draft>;

const inSeconds = (): number => Math.floor(Date.now() / 1000);

export async function readDraft(
  draftId: string,
): Promise<{ draft: Draft; answers: Record<string, Answer> } | undefined> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: settings.TABLE_CASES,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': `draft#${draftId}` }),
      ConsistentRead: true,
    }),
  );
  const rows = Items.map((item) => unmarshall(item));
  const head = draft.safeParse(rows.find((row) => row['sk'] === 'head'));
  if (!head.success || head.data.expiresAt <= inSeconds()) return undefined;
  const answers: Record<string, Answer> = {};
  for (const row of rows) {
    const key = String(row['sk']);
    if (key.startsWith('answer#')) answers[key.slice('answer#'.length)] = answer.parse(row);
  }
  return { draft: head.data, answers };
}

export async function saveAnswer({ draftId, expiresAt }: Draft, question: string, one: Answer): Promise<void> {
  const row = { pk: `draft#${draftId}`, sk: `answer#${question}`, ...answer.parse(one), expiresAt };
  await client.send(
    new PutItemCommand({ TableName: settings.TABLE_CASES, Item: marshall(row, { removeUndefinedValues: true }) }),
  );
}

/** Counts a try. False once there were too many in this hour. */
export async function countTry(who: string): Promise<boolean> {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: settings.TABLE_ACCESS,
        Key: marshall({ pk: `rate#return#${who}#${Math.floor(Date.now() / 3_600_000)}` }),
        UpdateExpression: 'ADD uses :one SET expiresAt = :later',
        ConditionExpression: 'attribute_not_exists(uses) OR uses < :most',
        ExpressionAttributeValues: marshall({ ':one': 1, ':most': 20, ':later': inSeconds() + 7200 }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

const returnRow = z.object({ draftId: z.string(), expiresAt: z.number() });

export async function draftOfReturnCode(keyedCode: string): Promise<string | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: settings.TABLE_ACCESS, Key: marshall({ pk: `return#${keyedCode}` }) }),
  );
  const row = Item ? returnRow.parse(unmarshall(Item)) : undefined;
  return row && row.expiresAt > inSeconds() ? row.draftId : undefined;
}
