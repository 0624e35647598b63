export interface Keys {
  readonly lookupKey?: string;
  readonly codeKey?: string;
  /** Added by hand. */
  readonly [other: string]: string | undefined;
}

export interface KeysEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResourceProperties: { readonly SecretArn: string };
}

export interface Vault {
  /** Nothing while the secret has no value yet. */
  read(arn: string): Promise<string | undefined>;
  write(arn: string, text: string): Promise<void>;
}

export class KeysLost extends Error {}
export function nextKeys(current: Keys): Keys;
export function keepKeys(event: KeysEvent, vault: Vault): Promise<void>;
