import { randomBytes } from 'node:crypto';

const newKey = () => randomBytes(32).toString('base64url');

/** The keys as they should be: what is missing is made, what is there stays. */
export const nextKeys = (current) => ({
  ...current,
  lookupKey: current.lookupKey ?? newKey(),
  codeKey: current.codeKey ?? newKey(),
});

/** Keys that were there and are gone must be restored by a person; fresh ones would orphan everything looked up by them. */
export class KeysLost extends Error {
  name = 'KeysLost';
}

/** Brings the secret up to date. `vault` reads its text, if it has any yet, and writes it. */
export async function keepKeys(event, vault) {
  if (event.RequestType === 'Delete') return;
  const { SecretArn } = event.ResourceProperties;
  const text = await vault.read(SecretArn);
  const current = JSON.parse(text ?? '{}');
  if (event.RequestType === 'Update' && !(current.lookupKey && current.codeKey)) throw new KeysLost();
  const next = JSON.stringify(nextKeys(current));
  if (next !== text) await vault.write(SecretArn, next);
}
