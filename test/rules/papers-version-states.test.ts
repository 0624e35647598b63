import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaperHead, type PaperKind, paperHead, paperKinds, versionStates } from '../../shared/contracts/paper.ts';
import {
  holdUntil,
  isInForce,
  moved,
  movesFor,
  type VersionMoveId,
  versionMoves,
} from '../../shared/rules/papers/version-states.ts';
import { headOf, olive } from './papers-example.ts';
import { wordFaults } from './words.ts';

const at = '2026-11-25T10:00:00.000Z';
const today = '2026-11-25';
const move = (head: PaperHead, version: number, id: VersionMoveId, why?: string, on = today) =>
  moved(head, version, id, olive, at, why, on);

/** States of the versions after a move, or the sentence why not. */
const statesAfter = (...of: Parameters<typeof move>) => {
  const head = move(...of);
  return typeof head === 'string' ? head : head.versions.map(({ state }) => state);
};

const late = 'This cannot be done any more. Somebody may have changed it.';
const otherKind = 'This cannot be done with a paper of this kind.';
const first = 'The person has time to read it first. Issue it when they agree, or when that time is over.';

describe('the moves of a version', () => {
  it.each<[PaperKind, string, VersionMoveId, string]>([
    ['plan', 'offered', 'agree', 'agreed'],
    ['report', 'offered', 'ask_change', 'changes_asked'],
    ['letter', 'offered', 'refuse', 'refused'],
    ['report', 'agreed', 'refuse', 'refused'],
    ['plan', 'agreed', 'start', 'active'],
    ['plan', 'active', 'hold', 'on_hold'],
    ['plan', 'active', 'step_back', 'on_hold'],
    ['plan', 'on_hold', 'resume', 'active'],
    ['plan', 'active', 'complete', 'completed'],
    ['plan', 'active', 'stop', 'stopped'],
    ['plan', 'on_hold', 'stop', 'stopped'],
    ['report', 'agreed', 'issue', 'issued'],
    ['letter', 'agreed', 'issue', 'issued'],
  ])('a %s that is %s: %s makes it %s', (kind, state, id, to) => {
    expect(statesAfter(headOf(kind, { state: state as 'offered' }), 1, id, 'Because')).toEqual([to]);
  });

  it('every state can be reached or is where a version begins, and nothing leaves an end', () => {
    const reached = new Set<string>(['offered', ...versionMoves.map(({ to }) => to)]);
    expect(Object.keys(versionStates).filter((state) => !reached.has(state))).toEqual([]);
    const left = new Set<string>(versionMoves.flatMap(({ from }) => from));
    expect(Object.keys(versionStates).filter((state) => !left.has(state))).toEqual([
      ...['changes_asked', 'refused', 'completed', 'stopped', 'superseded'],
    ]);
  });

  it('the head counts the change and says who, when, how and why; the day of agreement stays', () => {
    const agreed = move(headOf('plan', {}), 1, 'agree');
    const started = typeof agreed === 'string' ? agreed : move(agreed, 1, 'start');
    const held = typeof started === 'string' ? started : move(started, 1, 'hold', ' Waiting for a chair ');
    expect(paperHead.safeParse(held).success).toBe(true);
    expect(held).toMatchObject({
      rev: 4,
      versions: [
        { state: 'on_hold', agreedOn: today, answered: { at, by: olive, how: 'hold', why: 'Waiting for a chair' } },
      ],
    });
  });

  it.each<[VersionMoveId, string]>([
    ['ask_change', 'offered'],
    ['hold', 'active'],
    ['stop', 'active'],
  ])('%s needs a reason', (id, state) => {
    expect(statesAfter(headOf('plan', { state: state as 'offered' }), 1, id, '  ')).toBe('Enter the reason.');
  });

  it('AHP-4 who stops a paper owes no reason', () => {
    expect(statesAfter(headOf('report', {}), 1, 'refuse')).toEqual(['refused']);
  });

  it('what is over, of another kind, or not there has a sentence', () => {
    expect(statesAfter(headOf('plan', { state: 'completed' }), 1, 'resume')).toBe(late);
    expect(statesAfter(headOf('plan', { state: 'agreed' }), 1, 'issue')).toBe(otherKind);
    expect(statesAfter(headOf('report', { state: 'agreed' }), 1, 'start')).toBe(otherKind);
    expect(statesAfter(headOf('report', {}), 2, 'agree')).toBe('There is no version 2.');
    expect(statesAfter(headOf('report', { state: 'issued' }), 1, 'supersede')).toMatch(/Nobody chooses it/);
  });

  it('labels and sentences are in the style of the NHS', () => {
    const sentences = [late, otherKind, first, 'A newer version is in force.', 'Enter the reason.'];
    expect([...versionMoves.map(({ label }) => label), ...sentences].flatMap(wordFaults)).toEqual([]);
  });
});

describe('AMR-5 a version waits for the person’s eyes', () => {
  it.each<[PaperKind, string, string]>([
    ['report', '2026-11-25', '2026-12-02'],
    ['letter', '2026-11-27', '2026-12-04'],
    ['plan', '2026-12-23', '2027-01-04'],
  ])('AMR-5 a %s of %s until %s: 5 working days, without bank holidays', (kind, from, until) => {
    expect(holdUntil(kind, from)).toBe(until);
  });

  it('AMR-5 working days are counted into a year whose bank holidays nobody has looked up', () => {
    expect(holdUntil('report', '2028-12-29')).toMatch(/^2029-01-/);
  });

  it('AMR-5 an offered report is issued after its last day, and on that day not yet', () => {
    const head = headOf('report', { holdUntil: today });
    expect(statesAfter(head, 1, 'issue')).toBe(first);
    expect(statesAfter(head, 1, 'issue', undefined, '2026-11-26')).toEqual(['issued']);
  });

  it('AMR-5 when the person agrees, nobody waits', () => {
    expect(statesAfter(headOf('report', { state: 'agreed', holdUntil: '2026-12-31' }), 1, 'issue')).toEqual(['issued']);
  });

  it('AMR-5 a plan never starts by waiting', () => {
    expect(statesAfter(headOf('plan', { holdUntil: '2026-01-01' }), 1, 'start')).toBe(late);
    expect(statesAfter(headOf('plan', { holdUntil: '2026-01-01' }), 1, 'issue')).toBe(otherKind);
  });
});

describe('one version in force', () => {
  it('a newer version that comes into force replaces what counted and what still waited', () => {
    const head = headOf(
      'plan',
      { state: 'active' },
      { state: 'on_hold' },
      {},
      { state: 'agreed' },
      { state: 'agreed' },
    );
    expect(statesAfter(head, 5, 'start')).toEqual([...Array(4).fill('superseded'), 'active']);
  });

  it('what was answered stays as it was answered', () => {
    const head = headOf('report', { state: 'refused' }, { state: 'changes_asked' }, { state: 'agreed' });
    expect(statesAfter(head, 3, 'issue')).toEqual(['refused', 'changes_asked', 'issued']);
  });

  it('an earlier version does not come back while a newer one counts, and leaves a newer offer alone', () => {
    const newer = 'A newer version is in force.';
    expect(statesAfter(headOf('plan', { state: 'agreed' }, { state: 'active' }), 1, 'start')).toBe(newer);
    expect(statesAfter(headOf('plan', { state: 'on_hold' }, { state: 'on_hold' }), 1, 'resume')).toBe(newer);
    expect(statesAfter(headOf('plan', { state: 'agreed' }, {}), 1, 'start')).toEqual(['active', 'offered']);
  });

  it('the moves that can be chosen are those that can be made', () => {
    const ids = (head: PaperHead) => movesFor(head, 1, today).map(({ id }) => id);
    expect(ids(headOf('report', {}))).toEqual(['agree', 'ask_change', 'refuse']);
    expect(ids(headOf('plan', { state: 'active' }))).toEqual(['hold', 'step_back', 'complete', 'stop']);
    expect(ids(headOf('letter', { state: 'issued' }))).toEqual([]);
  });

  const anyMove = fc.record({
    version: fc.integer({ min: 1, max: 4 }),
    id: fc.constantFrom(...versionMoves.map(({ id }) => id)),
    on: fc.constantFrom('2026-11-25', '2026-11-28'),
    offers: fc.boolean(),
  });

  it('AHP-5 whatever the moves, at most one is in force, and no number, code, signature or hold changes', () => {
    const kinds = Object.keys(paperKinds) as PaperKind[];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(anyMove, { maxLength: 30 }), (kind, moves) => {
        let head = headOf(kind, {});
        for (const { version, id, on, offers } of moves) {
          if (offers && head.versions.length < 4) {
            const { versions } = headOf(kind, ...head.versions, {});
            head = { ...head, versions };
          }
          const next = move(head, version, id, 'Because', on);
          if (typeof next === 'string') continue;
          expect(next.rev).toBe(head.rev + 1);
          expect(next.versions.map(kept)).toEqual(head.versions.map(kept));
          expect(next.versions.filter(({ state }) => isInForce(state)).length).toBeLessThanOrEqual(1);
          head = next;
        }
      }),
    );
  });

  const kept = ({ version, code, signed, holdUntil: until }: PaperHead['versions'][number]) => ({
    version,
    code,
    signed,
    until,
  });
});
