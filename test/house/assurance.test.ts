import { describe, expect, it } from 'vitest';
import { asvsTable, requirements } from '../../infra/assurance/asvs.ts';
import { hazards } from '../../infra/assurance/hazards.ts';
import { dataMap, hazardLog } from '../../infra/assurance/write.ts';
import { files, read } from './tree.ts';

/** True when a test file has a title with these words. */
function hasTest(file: string, words: string): boolean {
  const titles = read(file).match(/\b(?:it|test|describe)\b[^\n]*(?:\n[^\n]*){0,4}/g) ?? [];
  return titles.some((title) => title.includes(words));
}

describe('the table of ASVS 5.0', () => {
  it('has each requirement of levels 1 and 2 once: 70 and 183 (OWASP ASVS 5.0.0)', () => {
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(253);
    expect([1, 2].map((level) => requirements.filter((one) => one.level === level).length)).toEqual([70, 183]);
    const inChapters = Map.groupBy(requirements, ({ id }) => Number(id.split('.')[0]));
    const each = [...inChapters].map(([chapter, all]) => [chapter, all.length]);
    // As counted in the standard's own list.
    const standard = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
    expect(each).toEqual(standard.map((count, n) => [n + 1, count]));
  });

  it('shows by a test or a file what it calls met, and says why where it is not', () => {
    for (const { id, verdict, shown } of requirements) expect([id, 'file' in shown]).toEqual([id, verdict === 'm']);
  });

  it.each(requirements.flatMap(({ id, shown }) => ('file' in shown ? [[id, shown] as const] : [])))(
    'V%s: its evidence is there',
    (_, { file, test }) => {
      expect(files).toContain(file);
      if (test !== undefined) expect([test, hasTest(file, test)]).toEqual([test, true]);
    },
  );

  it('is the page that stands in the tree', () => {
    expect(read('infra/decisions/assurance/asvs.md')).toBe(asvsTable());
  });
});

describe('the hazard log', () => {
  it('has each hazard once, in order, with a control and what is left to others', () => {
    expect(hazards.map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, n) => `HZ-${String(n + 1).padStart(2, '0')}`),
    );
    expect(hazards.filter(({ controls, toAdd }) => controls.length === 0 || toAdd === '')).toEqual([]);
  });

  it.each(hazards.flatMap(({ id, controls }) => controls.map(({ file, test }) => [id, file, test] as const)))(
    '%s: %s has a test of "%s"',
    (_, file, test) => {
      expect(files).toContain(`test/${file}`);
      expect(hasTest(`test/${file}`, test)).toBe(true);
    },
  );

  it('is the page that stands in the tree: npm run assurance writes it', () => {
    expect(read('infra/decisions/assurance/hazard-log.md')).toBe(hazardLog());
  });

  it('and so is the map of who may touch which data', () => {
    expect(read('infra/decisions/assurance/data-map.md')).toBe(dataMap());
  });
});
