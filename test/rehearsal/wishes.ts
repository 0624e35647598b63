/** What a request to AWS asks of IAM: the actions, what they are about, and what conditions may look at. */
import type { Wish } from './judge.ts';
import { Resolved, type Resource, region } from './resolved.ts';

/** A request as it came in. */
export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

type Input = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, { readonly S?: string; readonly N?: string } | undefined>>;

/** In a transaction each part needs the right that it would need alone. */
const alone: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const through = (service: string) => ({ 'kms:ViaService': `${service}.${region}.amazonaws.com` });

/** The key that encrypts what a service holds for us must open for whoever asks. */
export const unlocking = (stage: Resolved, service: string, action = 'kms:Decrypt'): Wish => ({
  action,
  resource: Resolved.arnOf(stage.at('AWS::KMS::Key', 'Key')),
  context: through(service),
});

/** DynamoDB. All parts of a transaction that do the same with the same table are judged together, by all their keys. */
export function ofDynamo(stage: Resolved, request: Request): readonly Wish[] {
  const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
  const input: Input = JSON.parse(request.body.toString('utf8'));
  const items = input['TransactItems'] as readonly Readonly<Record<string, Input>>[] | undefined;
  const parts: readonly (readonly [string, Input])[] = items
    ? items.flatMap((one) => Object.entries(one).map(([kind, part]) => [alone[kind] ?? kind, part] as const))
    : [[operation, input]];
  const wishes = new Map<string, { readonly wish: Omit<Wish, 'context'>; readonly keys: string[] }>();
  for (const [name, part] of parts) {
    const table = stage.of('AWS::DynamoDB::Table').find((one) => Resolved.nameOf(one) === part['TableName']);
    const arn = table ? Resolved.arnOf(table) : 'no table of this stage';
    const index = part['IndexName'];
    const wish = { action: `dynamodb:${name}`, resource: index ? `${arn}/index/${index}` : arn };
    const known = wishes.get(JSON.stringify(wish)) ?? { wish, keys: [] };
    wishes.set(JSON.stringify(wish), known);
    known.keys.push(partitionOf(part, table));
  }
  const about = [...wishes.values()].map(({ wish, keys }) => ({ ...wish, context: { 'dynamodb:LeadingKeys': keys } }));
  return [...about, unlocking(stage, 'dynamodb')];
}

/** The partition that a call is about: of its key, its item, or the condition of its query. */
function partitionOf(input: Input, table: Resource | undefined): string {
  const schema = (table?.properties['KeySchema'] ?? []) as readonly Readonly<Record<string, string>>[];
  const name = schema.find(({ KeyType }) => KeyType === 'HASH')?.['AttributeName'] ?? '';
  const direct = ((input['Key'] ?? input['Item']) as Values | undefined)?.[name];
  const asked = /^\s*#?\w+ = (:\w+)/.exec(String(input['KeyConditionExpression'] ?? ''))?.[1] ?? '';
  const value = direct ?? (input['ExpressionAttributeValues'] as Values | undefined)?.[asked];
  return value?.S ?? value?.N ?? '';
}

/** What S3 asks the key for, by what is done with an object. */
const keyOfS3: Readonly<Record<string, string>> = {
  's3:GetObject': 'kms:Decrypt',
  's3:GetObjectVersion': 'kms:Decrypt',
  's3:PutObject': 'kms:GenerateDataKey',
};

/** S3, by what is asked and by the object. A form is judged as what its signer may do. */
export function ofS3(
  stage: Resolved,
  request: Request,
  { bucket, key }: { readonly bucket: string; readonly key: string },
) {
  const query = new URL(request.url, 'http://s3').searchParams;
  const arn = `arn:aws:s3:::${bucket}`;
  if (key === '' && request.method === 'GET') {
    const action = query.has('versions') ? 's3:ListBucketVersions' : 's3:ListBucket';
    return [{ action, resource: arn, context: { 's3:prefix': query.get('prefix') ?? '' } }];
  }
  const ofVersion = query.has('versionId') ? 'Version' : '';
  const action = `s3:${{ GET: 'Get', PUT: 'Put', POST: 'Put', DELETE: 'Delete' }[request.method] ?? '?'}Object${ofVersion}`;
  const wish: Wish = { action, resource: `${arn}/${key}` };
  const onKey = keyOfS3[action];
  return onKey ? [wish, unlocking(stage, 's3', onKey)] : [wish];
}

/** KMS, asked by itself. */
export function ofKms(request: Request): readonly Wish[] {
  const input: Readonly<Record<string, string>> = JSON.parse(request.body.toString('utf8'));
  const action = `kms:${String(request.headers['x-amz-target']).split('.')[1]}`;
  const { KeyId = '', SigningAlgorithm, MessageType } = input;
  const context = {
    ...(SigningAlgorithm ? { 'kms:SigningAlgorithm': SigningAlgorithm } : {}),
    ...(MessageType ? { 'kms:MessageType': MessageType } : {}),
  };
  return [{ action, resource: KeyId, context }];
}

/** Secrets Manager, and the extension that asks it with the function's own rights. */
export function ofSecret(stage: Resolved, action: 'GetSecretValue' | 'PutSecretValue', arn: string): readonly Wish[] {
  const locking = action === 'PutSecretValue' ? [unlocking(stage, 'secretsmanager', 'kms:GenerateDataKey')] : [];
  return [{ action: `secretsmanager:${action}`, resource: arn }, unlocking(stage, 'secretsmanager'), ...locking];
}

/** The key-value store of CloudFront. */
export function ofEdgeStore(request: Request): readonly Wish[] {
  const [, , arn = '', keys] = request.url.split('/').map(decodeURIComponent);
  const action = keys ? (request.method === 'GET' ? 'GetKey' : 'PutKey') : 'DescribeKeyValueStore';
  return [{ action: `cloudfront-keyvaluestore:${action}`, resource: arn }];
}

/** SES: the identity that is sent from, and the set of settings. */
export function ofEmail(request: Request): readonly Wish[] {
  const input: Readonly<Record<string, string>> = JSON.parse(request.body.toString('utf8'));
  const { FromEmailAddress = '', ConfigurationSetName = '' } = input;
  const own = `arn:aws:ses:${region}:111122223333`;
  return [
    {
      action: 'ses:SendEmail',
      resource: `${own}:identity/${FromEmailAddress.split('@')[1]}`,
      context: { 'ses:FromAddress': FromEmailAddress },
    },
    {
      action: 'ses:SendEmail',
      resource: `${own}:configuration-set/${ConfigurationSetName}`,
      context: { 'ses:FromAddress': FromEmailAddress },
    },
  ];
}

/** Where a signer says who it is: in a header, in an address, or in a form. */
export const credentialsOf = ({ url, headers, body, method }: Request): string =>
  [headers['authorization'], decodeURIComponent(url), method === 'POST' ? body.toString('latin1') : ''].join('\n');
