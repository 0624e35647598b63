/**
 * AWS as functions meet it: one server that is asked under the names of its services. It knows by the access key which role asks,
 * checks the signature, has the role judged, and hands on to the engine or to the stand-ins.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { localSecretKey, localSecrets } from '../../functions/local/settings.ts';
import { kmsStandIn } from '../../functions/outside/kms-stand-in.ts';
import { isSigned } from '../../functions/outside/request-signatures.ts';
import { lockedStandIn } from '../../functions/outside/s3-locked-stand-in.ts';
import { objectAt } from '../../functions/outside/s3-signatures.ts';
import { s3StandIn } from '../../functions/outside/s3-stand-in.ts';
import { engineClient } from '../../functions/store/create-tables.ts';
import { isSignedEverywhere } from '../people/rotation.ts';
import { cleanedBy } from './deployed.ts';
import type { Judge, Wish } from './judge.ts';
import { type Answer, ofStacks, playPool, playTables } from './operated.ts';
import { edgeHost, Resolved } from './resolved.ts';
import { credentialsOf, ofDynamo, ofEdgeStore, ofEmail, ofKms, ofS3, ofSecret, type Request } from './wishes.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface AwsProps {
  readonly stage: Resolved;
  /** Address of the engine. */
  readonly engine: string;
  /** A folder for files and seals. */
  readonly folder: string;
  /** Who asks, by access key. */
  readonly judgeOf: (key: string) => Pick<Judge, 'may'> | undefined;
  /** Calls a function by its name or ARN. @throws when it fails. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  /** What is said to whom no template names: GOV.UK Notify and SES. */
  readonly notify: Handle;
  readonly ses: Handle;
  /** What the edge answers who comes from outside. */
  readonly outside: Handle;
}

export interface PlayedAws {
  readonly port: number;
  /** Texts of secrets, by ARN. */
  readonly secrets: Map<string, string>;
  /** What the edge reads. */
  readonly edge: Map<string, string>;
  /** Tables as things, and the pool of colleagues, as an operator changes them. */
  readonly tables: ReturnType<typeof playTables>;
  readonly pool: ReturnType<typeof playPool>;
  /** Resolves when every file that came was looked at. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const denied: Answer = {
  status: 400,
  body: JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#AccessDeniedException' }),
};

export async function playAws({
  stage,
  engine,
  folder,
  judgeOf,
  invoke,
  notify,
  ses,
  outside,
}: AwsProps): Promise<PlayedAws> {
  const [secrets, edge] = [new Map<string, string>(), new Map<string, string>()];
  let version = 1;
  const nameAt = (path: string): string => Resolved.nameOf(stage.at('AWS::S3::Bucket', path));
  const secretKey = localSecretKey;
  const files = s3StandIn({
    folder: `${folder}/files`,
    secretKey,
    follow: { bucket: nameAt('IncomingFiles'), handler: (event) => invoke(cleanedBy(stage), event) },
  });
  const seals = lockedStandIn({ folder: `${folder}/seals`, bucket: nameAt('Seals/Bucket'), secretKey });
  const sealKey = Resolved.arnOf(stage.at('AWS::KMS::Key', 'Seals/Key'));
  const kms = kmsStandIn({ keyId: sealKey, secretKey });

  const tables = playTables(stage, engineClient(engine));
  const pool = playPool(localSecrets.staffClientSecret);

  const answered = (status: number, body: object, headers = {}): Answer => ({
    status,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

  function secret(request: Request): Answer {
    const asked: Readonly<Record<string, string>> = JSON.parse(request.body.toString('utf8'));
    const { SecretId = '', SecretString = '' } = asked;
    if (request.headers['x-amz-target'] === 'secretsmanager.PutSecretValue') {
      secrets.set(SecretId, SecretString);
      return answered(200, {});
    }
    const known = secrets.get(SecretId);
    return known ? answered(200, { SecretString: known }) : answered(400, { __type: 'ResourceNotFoundException' });
  }

  function atEdge({ method, url, headers, body }: Request): Answer {
    const [, , , keys, name = ''] = url.split('/').map(decodeURIComponent);
    if (!keys) return answered(200, { Status: 'READY' }, { etag: `E${version}` });
    const value = edge.get(name);
    if (method === 'GET') return value ? answered(200, { Key: name, Value: value }) : answered(404, {});
    if (headers['if-match'] !== `E${version}`) return answered(409, { Message: 'ConflictException' });
    version += 1;
    edge.set(name, JSON.parse(body.toString('utf8')).Value);
    return answered(200, {});
  }

  async function table(request: Request): Promise<Answer> {
    const { headers, body } = request;
    const asThing = await tables.answer(request);
    if (asThing) return asThing;
    const { host: _, connection: __, 'content-length': ___, ...sent } = headers;
    const got = await fetch(engine, {
      method: 'POST',
      headers: { ...sent, 'accept-encoding': 'identity' } as Record<string, string>,
      body: new Uint8Array(body),
    });
    const type = { 'content-type': 'application/x-amz-json-1.0' };
    return { status: got.status, body: Buffer.from(await got.arrayBuffer()), headers: type };
  }

  /** Who may have it, what it asks of IAM, and who answers. Undefined for what is not played. */
  function placeOf(host: string, request: Request): Place | undefined {
    const service = host.split('.').at(-4) ?? host;
    if (host === 'localhost:2773') {
      const arn = new URL(request.url, 'http://extension').searchParams.get('secretId') ?? '';
      const key = String(request.headers['x-rehearsal-key']);
      const known = secrets.get(arn);
      const isOwn = request.headers['x-aws-parameters-secrets-token'] === `token-of-${key}`;
      return {
        key,
        isSigned: isOwn,
        wishes: ofSecret(stage, 'GetSecretValue', arn),
        answer: () => (known ? answered(200, { SecretString: known }) : answered(400, {})),
      };
    }
    const { bucket, key: object } = objectAt(new URL(request.url, `http://${host}`));
    if (host.includes('.s3.') || request.url.includes('%2Fs3%2Faws4_request')) {
      const [, key = ''] = /(?:Credential=|x-amz-credential"\r\n\r\n)([^/%]+)/i.exec(credentialsOf(request)) ?? [];
      const isForm = request.method === 'POST';
      const named = isForm ? (/name="key"\r\n\r\n([^\r]+)/.exec(request.body.toString('latin1'))?.[1] ?? '') : object;
      return {
        key,
        // Stand-ins check forms, signed addresses and signed headers themselves.
        isSigned: true,
        wishes: ofS3(stage, request, { bucket, key: named }),
        handle: bucket === nameAt('Seals/Bucket') ? seals : files.handle,
      };
    }
    const [, key = '', scope = ''] = /Credential=([^/]+)\/([^,]+)/.exec(String(request.headers['authorization'])) ?? [];
    const by = (named: Parameters<typeof isSigned>[2]['service']): boolean =>
      isSigned(request as never, request.body, { service: named, secretKey });
    if (host.endsWith('.cloudfront-kvs.global.api.aws'))
      return {
        key,
        isSigned: isSignedEverywhere(request as never, request.body.toString('utf8')),
        wishes: ofEdgeStore(request),
        answer: () => atEdge(request),
      };
    // An operator is pointed here by a setting of the SDK, and says in the signature whom they mean.
    const named = host.startsWith('127.0.0.1') ? scope.split('/')[2] : host.split('.')[0];
    const operated = { key, isSigned: true, wishes: [{ action: 'operate', resource: '*' }] };
    switch (named) {
      case 'cloudformation':
        return { ...operated, answer: () => ofStacks(stage, request) };
      case 'cognito-idp':
        return { ...operated, answer: () => pool.answer(request) };
      case 'dynamodb':
        return { key, isSigned: by('dynamodb'), wishes: ofDynamo(stage, request), answer: () => table(request) };
      case 'kms':
        return { key, isSigned: by('kms'), wishes: ofKms(request), handle: kms };
      case 'email':
        return { key, isSigned: by('ses'), wishes: ofEmail(request), handle: ses };
      case 'secretsmanager': {
        const { SecretId } = JSON.parse(request.body.toString('utf8'));
        const action = request.headers['x-amz-target'] === 'secretsmanager.PutSecretValue' ? 'Put' : 'Get';
        const wishes = ofSecret(stage, `${action}SecretValue`, SecretId);
        return { key, isSigned: by('secretsmanager'), wishes, answer: () => secret(request) };
      }
      case 'lambda': {
        const name = decodeURIComponent(request.url.split('/')[3] ?? '');
        const resource = `arn:aws:lambda:eu-west-2:111122223333:function:${name}`;
        const call = async (): Promise<Answer> =>
          invoke(name, JSON.parse(request.body.toString('utf8'))).then(
            (said) => answered(200, said as object),
            () => answered(200, { errorType: 'Error' }, { 'x-amz-function-error': 'Unhandled' }),
          );
        return { key, isSigned: by('lambda'), wishes: [{ action: 'lambda:InvokeFunction', resource }], answer: call };
      }
      default:
        throw new Error(`${service} is not played: ${host}`);
    }
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '/', headers } = incoming;
    const host = headers.host ?? '';
    if (host === 'api.notifications.service.gov.uk') return notify(incoming, response);
    if (host === edgeHost) return outside(incoming, response);
    const request: Request = { method, url, headers, body: await buffer(incoming) };
    const place = placeOf(host, request);
    const judge = judgeOf(place?.key ?? '');
    const isAllowed = judge !== undefined && (place?.wishes.map((wish) => judge.may(wish)).every(Boolean) ?? false);
    if (place && isAllowed && place.isSigned && place.handle) {
      const again = Object.assign(Readable.from([request.body]), { method, url, headers });
      return place.handle(again as unknown as IncomingMessage, response);
    }
    const said = place?.answer && isAllowed && place.isSigned ? await place.answer() : denied;
    response.writeHead(said.status, said.headers).end(said.body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    secrets,
    edge,
    tables,
    pool,
    settled: files.settled,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Place {
  readonly key: string;
  readonly isSigned: boolean;
  readonly wishes: readonly Wish[];
  readonly answer?: () => Answer | Promise<Answer>;
  readonly handle?: Handle;
}
