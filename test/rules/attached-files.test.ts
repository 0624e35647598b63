import { describe, expect, it } from 'vitest';
import { type AttachedFile, attachedFile, fileTypes, refusedBecause } from '../../shared/contracts/attached-file.ts';
import {
  asItStands,
  fileName,
  fileTitle,
  freeSlot,
  sizeInWords,
  stateOfFile,
  uploadUntil,
} from '../../shared/rules/sharing/attached-files.ts';

const begunAt = '2026-11-25T11:00:00.000Z';
const later = (minutes: number): number => Date.parse(begunAt) + minutes * 60_000;

const file = (over: Partial<AttachedFile> = {}): AttachedFile => ({
  fileId: `file_${'A'.repeat(22)}`,
  shareId: 'share',
  consentId: 'consent',
  address: 'address',
  slot: 1,
  place: 'plan',
  about: 'The plan',
  begunAt,
  state: 'waiting',
  ...over,
});
const inSlots = (...states: readonly AttachedFile['state'][]): readonly AttachedFile[] =>
  states.map((state, at) => file({ slot: at + 1, state, begunAt: new Date(later(at)).toISOString() }));

describe('RTW-19 at most five files for each share', () => {
  it.each<[string, readonly AttachedFile['state'][], number | undefined]>([
    ['none yet', [], 1],
    ['two', ['clean', 'waiting'], 3],
    ['four, one of them refused: an empty place comes first', ['clean', 'refused', 'clean', 'clean'], 5],
    ['five, one of them refused: its place is taken', ['clean', 'clean', 'refused', 'clean', 'clean'], 3],
    ['five, two of them refused: the older one’s', ['clean', 'refused', 'clean', 'refused', 'clean'], 2],
    ['five', ['clean', 'clean', 'waiting', 'clean', 'clean'], undefined],
  ])('%s', (_, states, slot) => {
    expect(freeSlot(inSlots(...states), later(10))).toBe(slot);
  });

  it('a file that did not come in half an hour gives its place back', () => {
    const five = inSlots('clean', 'clean', 'waiting', 'clean', 'clean');
    expect(freeSlot(five, later(31))).toBeUndefined();
    expect(freeSlot(five, later(32))).toBe(3);
  });
});

describe('a file as it stands', () => {
  it('is waited for half an hour, and its form takes it for ten minutes', () => {
    expect(uploadUntil(file()).toISOString()).toBe('2026-11-25T11:10:00.000Z');
    expect(asItStands(file(), later(29)).state).toBe('waiting');
    expect(asItStands(file(), later(30))).toMatchObject({ state: 'refused', why: 'lost' });
    expect(asItStands(file({ state: 'clean' }), later(99)).state).toBe('clean');
  });

  it('says where it is in words, and why it was refused', () => {
    expect(stateOfFile(file(), later(1))).toBe('We are waiting for it, or checking it. This takes up to a minute.');
    expect(stateOfFile(file({ state: 'clean', bytes: 1_500_000 }), later(1))).toBe('Attached, 1.4 MB.');
    expect(stateOfFile(file({ state: 'refused', why: 'encrypted' }), later(1))).toBe(
      'Not attached. It is locked with a password. Save it without one.',
    );
    expect(stateOfFile(file(), later(40))).toContain('It did not arrive');
  });

  it.each(Object.entries(refusedBecause))('%s is said in whole, short sentences', (_, words) => {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words.length).toBeLessThan(110);
  });

  it.each([
    [1, '1 KB'],
    [40_000, '39 KB'],
    [200_000, '0.2 MB'],
    [10 * 1024 * 1024, '10.0 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});

describe('what it is called', () => {
  it('for the person and the team: who sent it, and on which day', () => {
    expect(fileTitle('Sam Boss', file())).toBe('Risk assessment from Sam Boss, 25 November 2026');
    // After midnight in London, and before it in Greenwich.
    expect(fileTitle('Sam Boss', file({ begunAt: '2026-07-01T23:30:00.000Z' }))).toContain('2 July 2026');
  });

  it('when it is saved: what it is, and nothing of whom', () => {
    expect(Object.keys(fileTypes).map((type) => fileName(type as keyof typeof fileTypes))).toEqual([
      'risk-assessment.pdf',
      'risk-assessment.jpg',
      'risk-assessment.png',
    ]);
  });

  it('in the table: by ids alone, and no name that its sender gave it', () => {
    expect(Object.keys(attachedFile.shape)).not.toContain('name');
    expect(attachedFile.safeParse(file({ fileId: 'file_../x' })).success).toBe(false);
    expect(attachedFile.safeParse(file({ slot: 6 })).success).toBe(false);
  });
});
