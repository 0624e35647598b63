import { describe, expect, it } from 'vitest';
import { hazards } from '../../infra/assurance/hazards.ts';
import { dataMap, hazardLog } from '../../infra/assurance/write.ts';
import { files, read } from './tree.ts';

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
      const titles = read(`test/${file}`).match(/\b(?:it|test|describe)\b[^\n]*(?:\n[^\n]*){0,4}/g) ?? [];
      expect(titles.some((title) => title.includes(test))).toBe(true);
    },
  );

  it('is the page that stands in the tree: npm run assurance writes it', () => {
    expect(read('infra/decisions/assurance/hazard-log.md')).toBe(hazardLog());
  });

  it('and so is the map of who may touch which data', () => {
    expect(read('infra/decisions/assurance/data-map.md')).toBe(dataMap());
  });
});
