/** Answers CloudFormation. The SDK comes with the runtime; nothing is bundled. */
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
// biome-ignore lint/correctness/useImportExtensions: the file beside us is JavaScript; its declaration stays behind
import { keepKeys } from './keep-keys.mjs';

const client = new SecretsManagerClient({});

const vault = {
  read: async (arn) =>
    client.send(new GetSecretValueCommand({ SecretId: arn })).then(
      ({ SecretString }) => SecretString,
      (error) => {
        // So Secrets Manager answers for a secret that has no value yet.
        if (error.name === 'ResourceNotFoundException') return undefined;
        throw error;
      },
    ),
  write: async (arn, text) => client.send(new PutSecretValueCommand({ SecretId: arn, SecretString: text })),
};

export async function handler(event) {
  // An error's name says what failed; its message might quote a secret, so it is not passed on.
  const problem = await keepKeys(event, vault).then(
    () => undefined,
    (error) => error.name,
  );
  const { StackId, RequestId, LogicalResourceId } = event;
  await fetch(event.ResponseURL, {
    method: 'PUT',
    body: JSON.stringify({
      Status: problem ? 'FAILED' : 'SUCCESS',
      Reason: problem ?? 'kept',
      PhysicalResourceId: 'portal-keys',
      StackId,
      RequestId,
      LogicalResourceId,
    }),
  });
}
