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

/**
 * How many requirements of level 1 and of level 2 each section has, counted in the standard's own list: `5.0/docs_en/OWASP_Application_`
 * `Security_Verification_Standard_5.0.0_en.csv` of github.com/OWASP/ASVS at commit 5cf9b03.
 */
const inSections =
  '1.1:0+2 1.2:5+4 1.3:2+9 1.4:0+3 1.5:1+1 2.1:1+2 2.2:2+1 2.3:1+3 2.4:0+1 3.2:2+0 3.3:1+3 3.4:2+4 3.5:3+2 3.7:0+2 ' +
  '4.1:1+2 4.2:0+1 4.3:0+2 4.4:1+3 5.1:0+1 5.2:2+1 5.3:2+0 5.4:0+3 6.1:1+2 6.2:8+4 6.3:2+2 6.4:2+2 6.5:0+5 6.6:0+3 ' +
  '6.8:0+4 7.1:0+3 7.2:4+0 7.3:0+2 7.4:2+3 7.5:0+2 7.6:0+2 8.1:1+1 8.2:2+1 8.3:1+0 8.4:0+1 9.1:3+0 9.2:1+3 10.1:0+2 ' +
  '10.2:0+2 10.3:0+4 10.4:5+6 10.5:0+5 10.6:0+2 10.7:0+3 11.1:0+2 11.2:0+3 11.3:2+1 11.4:1+3 11.5:0+1 11.6:0+1 ' +
  '12.1:1+2 12.2:2+0 12.3:0+4 13.1:0+1 13.2:0+5 13.3:0+2 13.4:1+4 14.1:0+2 14.2:1+3 14.3:1+2 15.1:1+2 15.2:1+2 ' +
  '15.3:1+6 16.1:0+1 16.2:0+5 16.3:0+4 16.4:0+3 16.5:0+3 17.1:0+1 17.2:0+4 17.3:0+2';

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

  it('has exactly the numbers that the standard has, those of level 1 first in each section', () => {
    const expected = inSections.split(' ').flatMap((section) => {
      const [name, one = 0, two = 0] = section.split(/[:+]/);
      return Array.from({ length: Number(one) + Number(two) }, (_, n) => [`${name}.${n + 1}`, n < Number(one) ? 1 : 2]);
    });
    expect(requirements.map(({ id, level }) => [id, level])).toEqual(expected);
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
