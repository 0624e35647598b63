import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPractice, practices, searchPractices } from '../../shared/content/practices.ts';
import { isIsoDate } from '../../shared/values/date.ts';
import { readPostcode } from '../../shared/values/postcode.ts';

const codes = (text: string): readonly string[] => searchPractices(text).map((practice) => practice.odsCode);

describe('The directory of practices is plainly invented', () => {
  it('every code is Z99 and two numbers, each once', () => {
    expect(practices).toHaveLength(30);
    expect(practices.filter((practice) => !/^Z990\d\d$/.test(practice.odsCode))).toEqual([]);
    expect(new Set(practices.map((practice) => practice.odsCode)).size).toBe(30);
    expect(new Set(practices.map((practice) => practice.name)).size).toBe(30);
  });

  it.each(practices)('$name has a postcode that reads well and that no address can have', ({ postcode }) => {
    expect(readPostcode(postcode)).toEqual({ ok: true, value: postcode });
    expect(postcode).toMatch(/ \d[CIKMOV]{2}$/);
  });

  it('a closed practice has the day it closed, and its successor is open', () => {
    const closed = practices.filter((practice) => practice.status === 'closed');
    expect(closed.map((practice) => practice.odsCode)).toEqual(['Z99016', 'Z99023']);
    for (const { closedOn = '', successor } of closed) {
      expect(isIsoDate(closedOn)).toBe(true);
      expect(successor === undefined ? 'open' : findPractice(successor)?.status).toBe('open');
    }
  });
});

describe('FN-16 a practice code is looked up', () => {
  it.each(['Z99001', 'z99001', ' Z99001 '])('"%s" is Tree Tops Surgery', (code) => {
    expect(findPractice(code)?.name).toBe('Tree Tops Surgery');
  });

  it.each(['', 'Z99031', 'B87001', 'constructor', 'Z99001;'])('FN-17 "%s" is nobody', (code) => {
    expect(findPractice(code)).toBeUndefined();
  });
});

describe('Search for a GP surgery', () => {
  it.each([
    ['Tree Tops Surgery', 'Z99001'],
    ['tree tops', 'Z99001'],
    ['TOPS TREE', 'Z99001'],
    ['tree-tops medical centre', 'Z99001'],
    ['tree tops wakefield', 'Z99001'],
    ['rhub', 'Z99002'],
    ['weavers loft', 'Z99005'],
    ["weaver's loft", 'Z99005'],
    ['saint swithins', 'Z99011'],
    ['St. Swithin’s Oak', 'Z99011'],
    ['wf1 2kv', 'Z99002'],
    ['WF12KV', 'Z99002'],
    ['wf12', 'Z99018'],
    ['kingfisher lock knottingley', 'Z99010'],
    ['mirfield', 'Z99021'],
  ])('"%s" finds %s first', (text, code) => expect(codes(text)[0]).toBe(code));

  it('a town finds all its practices, closed ones too', () => {
    expect(codes('Ossett')).toEqual(['Z99012', 'Z99023']);
    expect(codes('wakefield')).toHaveLength(6);
  });

  it('a whole postcode district comes before districts that begin alike', () => {
    expect(codes('WF1').slice(0, 3)).toEqual(['Z99002', 'Z99001', 'Z99016']);
    expect(codes('WF1')).toContain('Z99010');
  });

  it('a closed practice is found and flagged', () => {
    expect(searchPractices('sparrow row')).toMatchObject([
      { odsCode: 'Z99016', status: 'closed', successor: 'Z99001' },
    ]);
  });

  it.each(['', 'a', ' ', '--', '.w.', 'not sure', 'no such place', 'SW1A 1AA'])('"%s" finds nothing', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('a word that nearly every practice has finds at most 20', () => {
    expect(codes('surgery').length).toBeGreaterThan(10);
    expect(codes('surgery').length).toBeLessThanOrEqual(20);
  });

  it('every practice is found by its name, its postcode and its town', () => {
    for (const { odsCode, name, postcode, town } of practices) {
      expect(codes(name)[0]).toBe(odsCode);
      expect(codes(postcode)).toEqual([odsCode]);
      expect(codes(town)).toContain(odsCode);
    }
  });

  it('whatever is typed, at most 20 practices and each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'wf1 treSt.’é-\u0000Ж😀') }), (text) => {
        const found = codes(text);
        return found.length <= 20 && new Set(found).size === found.length;
      }),
    );
  });
});
