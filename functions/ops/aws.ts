/**
 * AWS as whoever runs a stage reaches it, with their own credentials (a profile, single sign-on, the environment). The only importer of
 * AWS's other clients: nothing here is deployed, and what is deployed has none of them.
 */
import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { Told } from './told.ts';

/** Everything stands in London (UK hosting). */
export const region = 'eu-west-2';

const client = <C>(kind: new (settings: { readonly region: string }) => C): C => new kind({ region });

/**
 * Puts the credentials of whoever runs this where the store looks for them.
 * @throws Told when there are none.
 */
export async function takeCredentials(): Promise<void> {
  const found = await client(CloudFormationClient)
    .config.credentials()
    .catch(() => {
      throw new Told(
        'No AWS credentials were found. Log in first (for instance: aws sso login, and set AWS_PROFILE), then run this again.',
      );
    });
  process.env['AWS_REGION'] = region;
  process.env['AWS_ACCESS_KEY_ID'] = found.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = found.secretAccessKey;
  if (found.sessionToken) process.env['AWS_SESSION_TOKEN'] = found.sessionToken;
}

/** What a stack made: outputs by name, and physical names by logical id. */
export interface Stack {
  readonly outputs: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<string, string>>;
}

/** @returns undefined for a stack that is not there. @throws Told when AWS refuses. */
export async function readStack(name: string): Promise<Stack | undefined> {
  const formation = client(CloudFormationClient);
  const found = await formation.send(new DescribeStacksCommand({ StackName: name })).catch((cause: Error) => {
    if (cause.message.includes('does not exist')) return undefined;
    throw new Told(`AWS did not answer about the stack ${name}: ${cause.name}. ${cause.message}`);
  });
  if (!found) return undefined;
  const resources: Record<string, string> = {};
  for await (const page of paginateListStackResources({ client: formation }, { StackName: name })) {
    for (const { LogicalResourceId = '', PhysicalResourceId = '' } of page.StackResourceSummaries ?? [])
      resources[LogicalResourceId] = PhysicalResourceId;
  }
  const outputs = found.Stacks?.[0]?.Outputs ?? [];
  return {
    outputs: Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue])),
    resources,
  };
}

/** Text of a secret; undefined while it has none. */
export async function readSecret(id: string): Promise<string | undefined> {
  const asked = client(SecretsManagerClient).send(new GetSecretValueCommand({ SecretId: id }));
  const got = await asked.catch((cause: unknown) => {
    if (cause instanceof ResourceNotFoundException) return undefined;
    throw cause;
  });
  return got?.SecretString;
}

export async function writeSecret(id: string, text: string): Promise<void> {
  await client(SecretsManagerClient).send(new PutSecretValueCommand({ SecretId: id, SecretString: text }));
}

/** Calls a function and waits for it. @returns what it answered. @throws Told when it failed. */
export async function callFunction(name: string, event: object): Promise<unknown> {
  const Payload = new TextEncoder().encode(JSON.stringify(event));
  const got = await client(LambdaClient).send(new InvokeCommand({ FunctionName: name, Payload }));
  const said = got.Payload ? new TextDecoder().decode(got.Payload) : 'null';
  if (got.FunctionError)
    throw new Told(`The function failed (${got.FunctionError}). Its log says why: /aws/lambda/${name}`);
  return JSON.parse(said || 'null');
}

/** The secret by which the portal proves itself to the stage's own pool. */
export async function secretOfPoolClient(pool: string, clientId: string): Promise<string> {
  const got = await client(CognitoIdentityProviderClient).send(
    new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId: clientId }),
  );
  const { ClientSecret } = got.UserPoolClient ?? {};
  if (!ClientSecret) throw new Told('The pool has no secret for the portal. Deploy the service stack again.');
  return ClientSecret;
}

/** Invites somebody into the stage's own pool, who gets a message with a first password. @returns their subject there. */
export async function inviteToPool(pool: string, email: string): Promise<string> {
  const cognito = client(CognitoIdentityProviderClient);
  const user = { UserPoolId: pool, Username: email };
  const attributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  const made = await cognito
    .send(new AdminCreateUserCommand({ ...user, UserAttributes: attributes, DesiredDeliveryMediums: ['EMAIL'] }))
    .then(
      ({ User }) => User?.Attributes,
      async (cause: unknown) => {
        // Whoever was invited before stays who they are.
        if (!(cause instanceof UsernameExistsException)) throw cause;
        return (await cognito.send(new AdminGetUserCommand(user))).UserAttributes;
      },
    );
  const subject = made?.find(({ Name }) => Name === 'sub')?.Value;
  if (!subject) throw new Told('The pool did not say who that is. Look at it in the console of Cognito.');
  return subject;
}
