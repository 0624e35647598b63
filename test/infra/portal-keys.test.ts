import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: the module is JavaScript; only its declaration is called .d.mts
import { type KeysEvent, KeysLost, keepKeys, nextKeys } from '../../infra/constructs/portal-keys/keep-keys.mjs';

const first = nextKeys({});

describe('the keys of the portal', () => {
  it('are made when there are none, each long and none like another', () => {
    const made = [first.lookupKey, first.codeKey];
    expect(new Set(made).size).toBe(2);
    for (const key of made) expect(key?.length).toBeGreaterThanOrEqual(43);
  });

  it('stay as they are when nothing is asked for', () => {
    expect(nextKeys(first)).toEqual(first);
  });

  it('stay beside what people add by hand', () => {
    expect(nextKeys({ ...first, notifyKey: 'by-hand' })).toEqual({ ...first, notifyKey: 'by-hand' });
  });
});

it('what is deployed finds all that it imports: files that go with it, and the SDK of the runtime', () => {
  const folder = join(import.meta.dirname, '../../infra/constructs/portal-keys');
  const source = readFileSync(join(folder, 'index.mjs'), 'utf8');
  const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, path = '']) => path);
  const beside = imported.filter((path) => path.startsWith('.'));
  expect(beside.filter((path) => !path.endsWith('.mjs') || !existsSync(join(folder, path)))).toEqual([]);
  expect(imported.filter((path) => !beside.includes(path))).toEqual(['@aws-sdk/client-secrets-manager']);
});

describe('keeping them', () => {
  const event = (RequestType: KeysEvent['RequestType']): KeysEvent => ({
    RequestType,
    ResourceProperties: { SecretArn: 'arn' },
  });

  function vault(text?: string) {
    const written: string[] = [];
    return {
      written,
      read: async () => written.at(-1) ?? text,
      write: async (_: string, next: string) => {
        written.push(next);
      },
    };
  }

  it('fills an empty secret once', async () => {
    const store = vault();
    await keepKeys(event('Create'), store);
    await keepKeys(event('Create'), store);
    expect(store.written).toHaveLength(1);
    expect(Object.keys(JSON.parse(store.written[0] ?? '')).toSorted()).toEqual(['codeKey', 'lookupKey']);
  });

  it('refuses to replace keys that were lost', async () => {
    await expect(keepKeys(event('Update'), vault('{}'))).rejects.toBeInstanceOf(KeysLost);
  });

  it('leaves them alone when the stack goes', async () => {
    const store = vault(JSON.stringify(first));
    await keepKeys(event('Delete'), store);
    expect(store.written).toEqual([]);
  });
});
