import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf } from '../../shared/rules/sharing/canonical.ts';
import { fullPlan } from './papers-example.ts';
import { viewWith } from './sharing-example.ts';

describe('CON-8 one text for one value', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'é"\n'], c: undefined }, '{"a":[true,null,"é\\"\\n"],"b":1}'],
    [[], '[]'],
    [{ Z: 0.5, a: -1, ä: {} }, '{"Z":0.5,"a":-1,"ä":{}}'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('any JSON comes back whole, and the order of its keys does not count', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, [undefined], () => 1])('there is none for %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('the hash is the same for the same view, another for another, and known', () => {
    const view = viewWith(fullPlan());
    expect(hashOf(view)).toBe(hashOf(JSON.parse(JSON.stringify(view))));
    expect(hashOf({ ...view, version: 2 })).not.toBe(hashOf(view));
    expect(hashOf(view)).toBe(createHash('sha256').update(canonicalJson(view)).digest('base64url'));
  });
});
