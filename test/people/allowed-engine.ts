/**
 * The engine as a role sees it: a server before the real one that lets through what `grants` allows a door or job, by table,
 * action, partition key and index, and answers the rest as IAM does. What a bundle does over it, it may do on AWS.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { actions, grants, type Runner } from '../../functions/store/grants.ts';
import { tableNames, tables } from '../../functions/store/tables.ts';
import type { Tables } from './harness.ts';

type Input = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, { readonly S?: string; readonly N?: string } | undefined>>;

export interface AllowedEngine {
  readonly endpoint: string;
  /** What was let through and what was refused: "Access PutItem workcode#…" without the id. */
  readonly allowed: Set<string>;
  readonly refused: Set<string>;
  readonly close: () => void;
}

/** In a transaction each write is judged as the call that it would be alone. */
const alone: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

export async function allowedEngine(opened: Tables, runner: Runner): Promise<AllowedEngine> {
  const [allowed, refused] = [new Set<string>(), new Set<string>()];

  function may(action: string, input: Input): boolean {
    const table = tableNames.find((one) => opened.nameOf(one) === input['TableName']);
    const key = table ? partitionOf(input, tables[table].partition.name) : '';
    const index = input['IndexName'] as string | undefined;
    const isAllowed = grants[runner].some(
      (grant) =>
        grant.table === table &&
        (index === undefined
          ? grant.rights.some((right) => actions[right].includes(`dynamodb:${action}`)) &&
            (!grant.leadingKeys || grant.leadingKeys.some((pattern) => key.startsWith(pattern.slice(0, -1))))
          : action === 'Query' && grant.indexes?.includes(index)),
    );
    (isAllowed ? allowed : refused).add(`${table} ${action} ${key.replace(/[#_].*/, '')}`);
    return isAllowed;
  }

  const server = createServer(async (request, response) => {
    const body = await text(request);
    const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const input: Input = JSON.parse(body);
    const writes = (input['TransactItems'] ?? []) as readonly Readonly<Record<string, Input>>[];
    const parts =
      writes.length === 0
        ? [[action, input] as const]
        : writes.flatMap((one) => Object.entries(one).map(([kind, part]) => [alone[kind] ?? kind, part] as const));
    if (!parts.map(([name, part]) => may(name, part)).every(Boolean)) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#AccessDeniedException' }));
      return;
    }
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answer = await fetch(opened.endpoint, { method: 'POST', headers: headers as Record<string, string>, body });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { endpoint, allowed, refused, close: () => server.close() };
}

/** The partition that a call is about: of its key, its item, or the condition of its query. */
function partitionOf(input: Input, name: string): string {
  const direct = ((input['Key'] ?? input['Item']) as Values | undefined)?.[name];
  const asked = /^\s*#?\w+ = (:\w+)/.exec(String(input['KeyConditionExpression'] ?? ''))?.[1] ?? '';
  const value = direct ?? (input['ExpressionAttributeValues'] as Values | undefined)?.[asked];
  return value?.S ?? value?.N ?? '';
}
