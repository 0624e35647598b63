import { describe, expect, it } from 'vitest';
import { readName } from '../../shared/values/person-name.ts';

const read = readName('First name');

describe('Name: every name people have is taken', () => {
  it.each([
    'Amira',
    'O',
    'Ng',
    'Anne-Marie',
    "D'Arcy",
    'O’Neill',
    'Mary Jane',
    'St. John',
    'J.R.',
    'Łukasz',
    'Zoë',
    'Nguyễn Thị Ánh',
    'محمد',
    'علی‌رضا',
    'Наталія',
    '明美',
    'ਜਸਪ੍ਰੀਤ',
    'ગીતા',
    'Καίτη',
    'ʻAkahi',
    'Gal·la',
    'd’',
  ])('%s', (name) => expect(read(name)).toEqual({ ok: true, value: name.normalize('NFC') }));

  it('letters typed as two characters are stored as one (NFC)', () => {
    expect(read('Zoe\u0308')).toEqual({ ok: true, value: 'Zo\u00EB' });
  });

  it('spaces around a name and double spaces inside it are taken out', () => {
    expect(read('  Mary \u00A0 Jane ')).toEqual({ ok: true, value: 'Mary Jane' });
  });

  it('a name of 100 characters is taken, counted as people count', () => {
    expect(read('Ж'.repeat(100)).ok).toBe(true);
    expect(read('𐌰'.repeat(100)).ok).toBe(true);
  });
});

describe('Name: what is refused names the field', () => {
  it.each([
    'Sam1',
    '<b>Sam</b>',
    'Sam & Jo',
    'sam@example.com',
    '=Sam',
    'Sam;',
    '"Sam"',
    '😀',
    '-',
    '...',
    'Sam\u202Eeman',
    'Sam\u0000',
  ])('%j', (name) => {
    expect(read(name)).toEqual({
      ok: false,
      message: 'First name must only have letters, spaces, hyphens, apostrophes and full stops',
    });
  });

  it('more than 100 characters', () => {
    expect(readName('Last name')('a'.repeat(101))).toEqual({
      ok: false,
      message: 'Last name must be 100 characters or fewer',
    });
  });
});
