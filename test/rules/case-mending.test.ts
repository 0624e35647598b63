import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import type { CaseState } from '../../shared/contracts/case.ts';
import { formOf } from '../../shared/rules/case-actions/action.ts';
import { withMerged } from '../../shared/rules/case-change.ts';
import { closedStates, everyState, openStates } from '../../shared/rules/case-states.ts';
import { cardiac } from '../../shared/services/cardiac.ts';
import { actionCalled, caseOf, changeBy, cora, entryOfCase, factsAbout, fillIn, partOfCase } from '../people/cases.ts';

const facts = factsAbout(caseOf());

describe('a case is handed over to the other service', () => {
  const whole = caseOf({
    head: {
      state: 'on_hold',
      stateBefore: 'active',
      lead: cora,
      row: { ...caseOf().referral.row, tier: '3', lead: cora.name },
    },
  });
  const { head, entry } = changeBy('transfer', factsAbout(whole), { service: 'cardiac', reason: 'Heart attack' });

  it('stands there as new: no lead, no level, no state to come back to', () => {
    expect(head).toMatchObject({ service: 'cardiac', state: 'submitted', profileVersion: cardiac.version });
    expect(head).toHaveProperty('lead', undefined);
    expect(head).toHaveProperty('stateBefore', undefined);
    expect(head?.row).not.toHaveProperty('tier');
    expect(entry).toEqual({ knowledge: 'contact', words: `Handed over to ${cardiac.name}.`, why: 'Heart attack' });
  });

  it('TRG-4 promises a contact within the working days of that service', () => {
    expect(head?.row?.promisedBy).toBe('2026-11-26');
  });

  it.each(['my-therapy', 'cardiac'] as const)('the other service is offered and never the own one (%s)', (own) => {
    const about = factsAbout(caseOf({ person: own === 'cardiac' ? people.terry : people.amira }));
    const [field] = formOf(actionCalled('transfer'), about).fields;
    expect(field?.kind === 'radios' && field.options.map(({ value }) => value)).toEqual(
      ['my-therapy', 'cardiac'].filter((id) => id !== own),
    );
    expect(fillIn('transfer', about, { service: own, reason: 'Same' })).toHaveProperty('errors');
  });
});

describe('a duplicate is merged', () => {
  const form = { reference: 'wh 7k3m 2qxd', reason: 'Same date of birth and address' };
  const other = { ...caseOf().referral, referralId: 'ref_2', reference: 'WH-7K3M-2QXD' };

  it.each(everyState.filter((state) => state !== 'merged'))('from "%s", and knows where it was', (state) => {
    const about = factsAbout(caseOf({ head: { state } }), { other });
    expect(changeBy('merge', about, form)).toEqual({
      head: { state: 'merged', stateBefore: state, mergedInto: 'ref_2' },
      entry: {
        knowledge: 'contact',
        words: expect.stringMatching(/^Merged into .*7K3M.?2QXD\.$/),
        why: 'Same date of birth and address',
      },
    });
  });

  it('not into nothing, not into itself, not into one that is merged itself', () => {
    expect(fillIn('merge', facts, form)).toEqual({
      refused: 'There is no record with this reference in your service',
    });
    expect(fillIn('merge', { ...facts, other: facts.whole.referral }, form)).toEqual({
      refused: 'That is this record. Enter the reference of the other one',
    });
    expect(fillIn('merge', { ...facts, other: { ...other, state: 'merged' } }, form)).toEqual({
      refused: 'That record is merged itself. Enter the reference of the one that stays',
    });
  });

  it('only with words on how one knows that it is the same person', () => {
    expect(fillIn('merge', { ...facts, other }, { reference: form.reference })).toEqual({
      errors: [{ field: 'reason', message: 'Enter how you know that it is the same person' }],
    });
  });

  it.each<CaseState>(['submitted', 'active', 'withdrawn'])('undone, it is "%s" again', (stateBefore) => {
    const merged = caseOf({ head: { state: 'merged', stateBefore, mergedInto: 'ref_2' } });
    expect(changeBy('unmerge', factsAbout(merged), { reason: 'Twins' })).toEqual({
      head: { state: stateBefore, stateBefore: undefined, mergedInto: undefined },
      entry: { knowledge: 'contact', words: 'The merge was undone.', why: 'Twins' },
    });
  });

  it('nothing is lost: what was written in both is read in order of time', () => {
    const [early, middle, late] = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => ({
      at: `${day}T09:00:00.000Z`,
    }));
    const stays = caseOf({
      parts: [
        partOfCase('note', 'health', { note: 'one' }, early),
        partOfCase('note', 'health', { note: 'three' }, late),
      ],
      timeline: [entryOfCase('health', 'one', early), entryOfCase('health', 'three', late)],
    });
    const taken = caseOf({
      parts: [partOfCase('note', 'clinical', { note: 'two' }, middle)],
      timeline: [entryOfCase('clinical', 'two', middle)],
    });
    const both = withMerged(stays, [taken]);
    expect(both.parts.map(({ answer }) => answer.value['note'])).toEqual(['one', 'two', 'three']);
    expect(both.timeline.map(({ words }) => words)).toEqual(['one', 'two', 'three']);
    expect(both.referral).toEqual(stays.referral);
    expect(both.answers).toEqual(stays.answers);
    expect(withMerged(stays, [])).toEqual(stays);
  });
});

describe('the wrong person', () => {
  it('everything stops, the manager is told, and what happened is kept', () => {
    expect(changeBy('freeze', facts, { what: 'A letter went astray', told: 'Her employer' })).toEqual({
      head: { frozen: 'A letter went astray' },
      entry: { knowledge: 'contact', words: 'Incident: stopped. A letter went astray', why: 'Her employer' },
      notice: 'Wrong person: A letter went astray',
    });
  });

  it('what happened is needed, who was told may not be known yet', () => {
    expect(fillIn('freeze', facts)).toEqual({ errors: [{ field: 'what', message: 'Enter what happened' }] });
    expect(changeBy('freeze', facts, { what: 'A letter went astray' }).entry).not.toHaveProperty('why');
  });

  it.each([...openStates, ...closedStates])('a frozen case that is "%s" goes on when it is cleared up', (state) => {
    const about = factsAbout(caseOf({ head: { state, frozen: 'A letter went astray' } }));
    expect(changeBy('unfreeze', about, { found: 'It was her own letter' })).toEqual({
      head: { frozen: undefined },
      entry: { knowledge: 'contact', words: 'The incident is cleared up.', why: 'It was her own letter' },
    });
  });

  it('there is nothing to clear up when nothing was stopped', () => {
    expect(fillIn('unfreeze', facts, { found: 'Nothing' })).toEqual({ hindered: 'The record is not frozen' });
  });
});

describe('records that need more care', () => {
  it('AUD-4 a colleague’s own record is marked once', () => {
    expect(changeBy('works-here', facts)).toMatchObject({ head: { worksHere: true }, entry: { knowledge: 'contact' } });
    expect(fillIn('works-here', factsAbout(caseOf({ head: { worksHere: true } })))).toEqual({
      hindered: 'It is marked already',
    });
  });

  it('a sensitive record loses its practice in the lists, and says first what it is', () => {
    const { head, entry } = changeBy('sensitive', facts, { reason: 'Told by the register' });
    expect(head).toMatchObject({ sensitive: true, row: { practice: 'Not shown' } });
    expect(head).toHaveProperty('practiceCode', undefined);
    expect(head?.row?.flags).toEqual(['Sensitive record', ...facts.whole.referral.row.flags]);
    expect(entry).toMatchObject({ knowledge: 'contact', why: 'Told by the register' });
    expect(fillIn('sensitive', factsAbout(caseOf({ head: { sensitive: true } })))).toEqual({
      hindered: 'It is marked already',
    });
  });
});
