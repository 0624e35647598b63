/**
 * A whole stage on this machine, made from what `cdk deploy` would send and from nothing else: tables, roles, functions, streams,
 * schedules, routes and the edge as the templates say, with the real bundles. `infra/decisions/0023-rehearsal.md`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, json } from 'node:stream/consumers';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { freePort } from '../../functions/local/engine.ts';
import type { Door } from '../../functions/local/event.ts';
import { issuersAt } from '../../functions/local/issuers.ts';
import { newClientKey } from '../../functions/local/nhs-people.ts';
import { applySettings, localSecretKey, localSecrets, nhsLoginPrefix } from '../../functions/local/settings.ts';
import { type Follower, filtered, followStream } from '../../functions/local/stream.ts';
import { type Delivered, notifyStandIn } from '../../functions/outside/notify-stand-in.ts';
import { sesStandIn } from '../../functions/outside/ses-stand-in.ts';
import { engineClient } from '../../functions/store/create-tables.ts';
import type { Pattern } from '../../functions/store/outbox-streams.ts';
import { type TableName, tableNames, tableVariable } from '../../functions/store/tables.ts';
import { paths } from '../../shared/paths.ts';
import type { Tables } from '../people/harness.ts';
import { type PlayedAws, playAws } from './aws.ts';
import { nextNoon, synthesise, tableOf, targetOf } from './deployed.ts';
import { askedBy, playEdge } from './edge.ts';
import { clock, PlayedFunction } from './function.ts';
import { Judge } from './judge.ts';
import { Resolved } from './resolved.ts';

const real = Date.now;
/** Clouds that are open: all live in the same time. */
let open = 0;

/** Access key of whoever runs the stage: they may do everything. */
export const operator = 'operator';

export interface Cloud {
  /** The address that people type. */
  readonly origin: string;
  /** The edge, as tests ask doors. */
  readonly door: Door;
  /** Tables as a hand of the operator reaches them; no function does. */
  readonly tables: Tables;
  readonly aws: PlayedAws;
  readonly stage: Resolved;
  /** What went out, newest first. */
  readonly inbox: Delivered[];
  readonly functions: ReadonlyMap<string, PlayedFunction>;
  readonly judges: ReadonlyMap<string, Judge>;
  /** Runs a rule of EventBridge as its schedule would. */
  readonly schedule: (path: string) => Promise<void>;
  /** Calls a function as an operator does. */
  readonly invoke: (runner: string, event: unknown) => Promise<unknown>;
  /** Resolves when streams and files are quiet. */
  readonly quiet: () => Promise<void>;
  /** What the functions answered that a deployment waits for. */
  readonly deployed: readonly unknown[];
  /** Lines that say that something went wrong. */
  readonly troubled: () => readonly string[];
  /** Moves the stage's clock on. Instances stay. */
  readonly moveOn: (millis: number) => void;
  readonly close: () => Promise<void>;
}

/** @param engine address of a DynamoDB. @param ownPool colleagues are in the stage's own pool, where nobody can log in here. */
export async function openCloud(engine: string, ownPool = false): Promise<Cloud> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { templates, codeOf } = synthesise(origin, ownPool);
  const stage = new Resolved(templates);
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  // What is not urgent goes by day, so the stage lives on a working day at noon.
  clock.ahead ||= nextNoon(real()) - real();
  Date.now = () => real() + clock.ahead;
  open += 1;
  const nhsKey = newClientKey();
  const [functions, judges] = [new Map<string, PlayedFunction>(), new Map<string, Judge>()];
  const byName = new Map<string, PlayedFunction>();
  const call = (name: string, event: unknown): Promise<unknown> => {
    const found = byName.get(name.slice(name.lastIndexOf(':') + 1));
    if (!found) throw new Error(`There is no function ${name}`);
    return found.invoke(event);
  };

  const notify = notifyStandIn(localSecrets.notifyKey, {
    url: `${origin}${paths.delivery}`,
    token: localSecrets.notifyCallbackToken,
  });
  const ses = sesStandIn({
    secretKey: localSecretKey,
    inbox: notify.inbox,
    tell: (event) => call(targetOf(stage, 'EmailEvents').Arn, event),
  });
  /** A request from outside, as CloudFront answers it. */
  const outside = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const { method = 'GET', url = '/' } = request;
    const got = await edge({ method, url, headers, body: await buffer(request), address: '198.51.100.9:1' });
    response.writeHead(got.statusCode ?? 500, got.headers as Record<string, string>).end(got.body);
  };
  const aws: PlayedAws = await playAws({
    outside,
    stage,
    engine,
    folder,
    judgeOf: (key) => (key === operator ? { may: () => true } : judges.get(key)),
    invoke: call,
    notify: notify.handle,
    ses,
  });

  for (const resource of stage.of('AWS::Lambda::Function')) {
    const [runner = '', last] = resource.path.split('/');
    if (last !== 'Function') continue;
    const role = stage.at('AWS::IAM::Role', `${runner}/Role`);
    const made = new PlayedFunction(resource, {
      port: aws.port,
      key: runner,
      secretKey: localSecretKey,
      folder: codeOf(resource),
    });
    functions.set(runner, made);
    byName.set(made.name, made);
    judges.set(runner, new Judge(stage, role));
  }

  const nameOf = (table: TableName): string => Resolved.nameOf(stage.at('AWS::DynamoDB::Table', table));
  const client = engineClient(engine);
  for (const one of stage.of('AWS::DynamoDB::Table')) await client.send(new CreateTableCommand(tableOf(one)));

  // The function that fills in the portal's keys runs on the SDK that Lambda brings; `test/infra/portal-keys.test.ts` runs it.
  const portalSecret = Resolved.nameOf(stage.at('AWS::SecretsManager::Secret', 'PortalKeys/Secret'));
  const secrets = { ...localSecrets, nhsLoginKey: nhsKey.pem };
  const { originKey: _, ...keys } = secrets;
  aws.secrets.set(portalSecret, JSON.stringify(keys));

  const edge = playEdge({ stage, store: aws.edge, invoke: call });
  const { issuer, nhsLogin } = await issuersAt(origin, nhsKey.publicKey);
  const deployed: unknown[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === '/deployed') {
      deployed.push(await json(request));
      return void response.end();
    }
    if (request.url?.startsWith('/demo/issuer')) return issuer.handle(request, response);
    if (request.url?.startsWith(nhsLoginPrefix)) return nhsLogin.handle(request, response);
    return outside(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));

  applySettings({ endpoint: engine, origin });
  for (const table of tableNames) process.env[tableVariable(table)] = nameOf(table);

  for (const { id, properties } of stage.of('Custom::OriginKey')) {
    const ids = { StackId: 'stack', RequestId: 'request', LogicalResourceId: id };
    const asked = { RequestType: 'Create', ResponseURL: `${origin}/deployed`, ...ids };
    await call(String(properties['ServiceToken']), asked);
  }

  const troubles: unknown[] = [];
  const followers: Follower[] = stage.of('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
    const { Filters } = properties['FilterCriteria'] as { readonly Filters: readonly { readonly Pattern: string }[] };
    const patterns = Filters.map((one) => JSON.parse(one.Pattern) as Pattern);
    const job = async (event: DynamoDBStreamEvent) =>
      (await call(String(properties['FunctionName']), event)) as DynamoDBBatchResponse;
    return followStream(engine, nameOf('Outbox'), filtered(patterns, job), (trouble) => troubles.push(trouble));
  });

  return {
    origin,
    door: (event) => edge(askedBy(event)),
    tables: { endpoint: engine, nameOf },
    aws,
    stage,
    inbox: notify.inbox,
    functions,
    judges,
    schedule: async (path) => {
      const { Arn, Input } = targetOf(stage, path);
      await call(Arn, Input === undefined ? { source: 'aws.events' } : JSON.parse(Input));
    },
    invoke: (runner, event) => call(functions.get(runner)?.name ?? runner, event),
    quiet: async () => {
      await aws.settled();
      await Promise.all(followers.map((one) => one.caughtUp()));
      if (troubles.length > 0) throw troubles[0];
    },
    deployed,
    troubled: () =>
      [...functions.values()].flatMap(({ lines }) =>
        lines.filter((line) => /"level":"(ERROR|CRITICAL)"|^\S*Error/.test(line)),
      ),
    moveOn: (millis) => {
      clock.ahead += millis;
    },
    close: async () => {
      open -= 1;
      if (open === 0) Date.now = real;
      await Promise.all(followers.map((one) => one.stop()));
      await Promise.all([...functions.values()].map((one) => one.stop()));
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await aws.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
