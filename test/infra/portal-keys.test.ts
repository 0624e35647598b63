import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: the module is JavaScript; only its declaration is called .d.mts
import { type KeysEvent, KeysLost, keepKeys, nextKeys } from '../../infra/constructs/portal-keys/keep-keys.mjs';

const first = nextKeys({}, '2026-11-23');

describe('the keys of the portal', () => {
  it('are made when there are none, each long and none like another', () => {
    const made = [first.lookupKey, first.codeKey, first.originKey];
    expect(new Set(made).size).toBe(3);
    for (const key of made) expect(key?.length).toBeGreaterThanOrEqual(43);
  });

  it('stay as they are when nothing is asked for', () => {
    expect(nextKeys(first, '2026-11-23')).toEqual(first);
  });

  it('stay beside what people add by hand', () => {
    expect(nextKeys({ ...first, notifyKey: 'by-hand' }, '2026-11-23')).toEqual({ ...first, notifyKey: 'by-hand' });
  });

  it('on a later day only the origin key is new, and the one before is remembered', () => {
    const next = nextKeys(first, '2027-02-01');
    expect(next.originKey).not.toBe(first.originKey);
    expect(next.previousOriginKey).toBe(first.originKey);
    expect([next.lookupKey, next.codeKey]).toEqual([first.lookupKey, first.codeKey]);
  });

  it('a deployment that is rolled back changes nothing, since the edge may have the new key already', () => {
    const next = nextKeys(first, '2027-02-01');
    expect(nextKeys(next, '2026-11-23')).toEqual(next);
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
  const event = (RequestType: KeysEvent['RequestType'], OriginKeyOf = '2026-11-23'): KeysEvent => ({
    RequestType,
    ResourceProperties: { SecretArn: 'arn', OriginKeyOf },
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
    expect(Object.keys(JSON.parse(store.written[0] ?? '')).toSorted()).toEqual([
      'codeKey',
      'lookupKey',
      'originKey',
      'originKeyOf',
    ]);
  });

  it('refuses to replace keys that were lost', async () => {
    await expect(keepKeys(event('Update'), vault('{}'))).rejects.toBeInstanceOf(KeysLost);
  });

  it('leaves them alone when the stack goes', async () => {
    const store = vault(JSON.stringify(first));
    await keepKeys(event('Delete', '2027-02-01'), store);
    expect(store.written).toEqual([]);
  });
});
