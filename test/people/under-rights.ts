/**
 * A door in a test may do what its role may and nothing more: every call to the engine that a door makes is held against `grants`,
 * and refused as IAM refuses it. What a test does by itself, to look or to prepare, is nobody's door.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { grants } from '../../functions/store/grants.ts';
import { actions, type Runner } from '../../functions/store/rights.ts';
import { type TableName, tableNames, tables } from '../../functions/store/tables.ts';

type Input = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, { readonly S?: string; readonly N?: string } | undefined>>;

/** As IAM says it. A door makes a mistake of ours of it, so the test that led here fails. */
class AccessDenied extends Error {
  override name = 'AccessDeniedException';
}

const acting = new AsyncLocalStorage<{ readonly runner: Runner; readonly nameOf: (table: TableName) => string }>();

/** Runs something as this door or job. */
export const underRights = <T>(
  runner: Runner,
  nameOf: (table: TableName) => string,
  work: () => Promise<T>,
): Promise<T> => acting.run({ runner, nameOf }, work);

/** In a transaction each write needs the right that it would need alone. */
const alone: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

type Send = (this: DynamoDBClient, command: { readonly input: Input }, ...rest: readonly unknown[]) => Promise<unknown>;
const client = DynamoDBClient.prototype as unknown as { send: Send };
const sent = client.send;
client.send = function (command, ...rest) {
  const door = acting.getStore();
  if (door) {
    const name = command.constructor.name.replace(/Command$/, '');
    const writes = command.input['TransactItems'] as readonly Readonly<Record<string, Input>>[] | undefined;
    const parts: readonly (readonly [string, Input])[] = writes
      ? writes.flatMap((one) => Object.entries(one).map(([kind, part]) => [alone[kind] ?? kind, part] as const))
      : [[name, command.input]];
    for (const [action, input] of parts) refuse(door, action, input);
  }
  return sent.call(this, command, ...rest);
};

/** @throws AccessDenied saying who wanted what, without an id. */
function refuse(
  { runner, nameOf }: NonNullable<ReturnType<typeof acting.getStore>>,
  action: string,
  input: Input,
): void {
  const table = tableNames.find((one) => nameOf(one) === input['TableName']);
  const key = table ? partitionOf(input, tables[table].partition.name) : '';
  const index = input['IndexName'] as string | undefined;
  const isAllowed = grants[runner].some(
    ({ table: one, rights, leadingKeys, indexes }) =>
      one === table &&
      (index === undefined
        ? rights.some((right) => actions[right] === `dynamodb:${action}`) &&
          (!leadingKeys || leadingKeys.some((pattern) => key.startsWith(pattern.slice(0, -1))))
        : action === 'Query' && (indexes?.includes(index) ?? false)),
  );
  if (!isAllowed)
    throw new AccessDenied(`${runner} may not ${action} ${table} ${index ?? ''} ${key.replace(/[#_].*/s, '')}`);
}

/** The partition that a call is about: of its key, its item, or the condition of its query. */
function partitionOf(input: Input, name: string): string {
  const direct = ((input['Key'] ?? input['Item']) as Values | undefined)?.[name];
  const asked = /^\s*#?\w+ = (:\w+)/.exec(String(input['KeyConditionExpression'] ?? ''))?.[1] ?? '';
  const value = direct ?? (input['ExpressionAttributeValues'] as Values | undefined)?.[asked];
  return value?.S ?? value?.N ?? '';
}
