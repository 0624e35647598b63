import { describe, expect, it } from 'vitest';
import { difficulties } from '../../shared/content/difficulties.ts';
import { wordFaults } from './words.ts';

const tags =
  'FAT PAIN MOV UL LIFT STAND BREATH HEART CONC MEM ANX MOOD SENS HEAR SEE COMM SLEEP CONT MED TRAV STRESS CONF SKIN';

describe('What is hard at work', () => {
  it('has each of the 23 tags once', () => {
    expect(difficulties.map((one) => one.tag).sort()).toEqual(tags.split(' ').sort());
  });

  it('no two labels are the same', () => {
    expect(new Set(difficulties.map((one) => one.label)).size).toBe(23);
  });

  it('is written in plain words', () => {
    expect(difficulties.flatMap((one) => [...wordFaults(one.label), ...wordFaults(one.hint ?? '')])).toEqual([]);
  });
});
