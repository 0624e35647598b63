import { describe, expect, it } from 'vitest';
import type { Part } from '../../shared/contracts/case.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import type { StaffRole } from '../../shared/contracts/staff.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { closedStates } from '../../shared/rules/case-states.ts';
import { caseFor } from '../../shared/rules/case-view.ts';
import { mayTalkWith } from '../../shared/rules/may-talk-with.ts';
import { ownRecord } from '../../shared/rules/own-record.ts';
import { trustedNow } from '../../shared/rules/trusted-person.ts';
import {
  type CaseChanges,
  caseOf,
  changeBy,
  entryOfCase,
  factsAbout,
  fillIn,
  partOfCase,
  today,
} from '../people/cases.ts';
import { wordFaults } from './words.ts';

const jo = { name: 'Jo Invented', who: 'family', about: ['plan'] };
const named = (name = jo.name, changes: Partial<Part> = {}): Part =>
  partOfCase('trusted_person', 'contact', { ...jo, name, phone: '07700 900982' }, changes);
const typed: Typed = { ...jo, phone: '07700 900982', pushed: 'no', reason: 'She gave her date of birth' };

const active = ({ head, ...changes }: CaseChanges = {}): WholeCase =>
  caseOf({ ...changes, head: { state: 'active', ...head } });
const lines = (whole: WholeCase, role: StaffRole = 'occupational_therapist'): readonly string[] =>
  mayTalkWith(caseFor(role, whole), trustedNow(whole), role);

const joLine = 'Jo Invented (partner or family). About: the work plan. Phone 07700 900982.';
const notTheirs = 'Anything else is not theirs to hear, and they decide nothing for the person (CAP-2).';

describe('CAP-3 somebody the person trusts, with limited scope', () => {
  it('is kept with who they are and what about, and without what was asked beside it', () => {
    const change = changeBy('trusted-person', factsAbout(active()), typed);
    expect(change).toMatchObject({
      add: [{ kind: 'trusted_person', knowledge: 'contact' }],
      end: [],
      entry: {
        knowledge: 'contact',
        words:
          'The person said to Olive Invented: we may talk with Jo Invented (partner or family). About: the work plan.',
        why: 'She gave her date of birth',
      },
    });
    const [part] = change.add ?? [];
    const fields = ['about', 'name', 'phone', 'who'];
    for (const of of [part?.answer.value, part?.answer.said, part?.answer.asked])
      expect(Object.keys(of ?? {}).sort()).toEqual(fields);
  });

  it.each([
    [{ name: '', about: [] }, ['Enter their name', 'Select at least 1 thing that we may talk about']],
    [{ who: '' }, ['Select who they are']],
    [{ pushed: '' }, ['Select yes if anyone is pushing you to name them']],
    [{ reason: '' }, ['Enter how you made sure that it is the person']],
    [{ phone: '12' }, [expect.stringContaining('phone number')]],
  ])('of %o it asks again', (changes, said) => {
    const done = fillIn('trusted-person', factsAbout(active()), { ...typed, ...changes });
    expect('errors' in done && done.errors.map(({ message }) => message)).toEqual(said);
  });

  it('the same name again changes what may be talked about, however it is written', () => {
    const [before, other] = [named('Jo Invented'), named('Kim Made-Up')];
    const facts = factsAbout(active({ parts: [before, other, named('Third Person')] }));
    expect(changeBy('trusted-person', facts, { ...typed, name: 'JO  invented' }).end).toEqual([
      { partId: before.partId, how: 'changed' },
    ]);
  });

  it('three people at most', () => {
    const facts = factsAbout(active({ parts: [named('One'), named('Two'), named('Three')] }));
    expect(fillIn('trusted-person', facts, typed)).toEqual({
      refused: 'You must have 3 people or fewer. Take somebody back first',
    });
  });

  it('of two who take somebody back at once, the second is told', () => {
    const part = named();
    const form = { person: part.partId, reason: 'She rang' };
    expect(changeBy('trusted-person-end', factsAbout(active({ parts: [part] })), form)).toMatchObject({
      end: [{ partId: part.partId }],
      entry: { words: 'Taken back: we no longer talk with Jo Invented (partner or family).', why: 'She rang' },
    });
    const over = { ...part, ended: { at: part.at, by: part.by, how: 'taken back' } };
    expect(fillIn('trusted-person-end', factsAbout(active({ parts: [over] })), form)).toEqual({
      hindered: 'The person has named nobody',
    });
  });

  it.each([
    ['reopen', 'withdrawn', { reason: 'She asks again' }],
    ['transfer', 'active', { service: 'cardiac', reason: 'Her heart team asks' }],
  ] as const)('"%s" does not carry it on: it is asked anew', (id, state, form) => {
    const part = named();
    const facts = factsAbout(caseOf({ head: { state }, parts: [part] }));
    expect(changeBy(id, facts, form).end).toEqual([{ partId: part.partId, how: 'to be asked anew' }]);
  });
});

describe('CON-11 somebody pushes the person to name them', () => {
  const yes: Typed = { pushed: 'yes', name: 'Jo Invented' };

  it('a yes counts whatever else is wrong: nobody is named, and it is to be acted on today', () => {
    const change = changeBy('trusted-person', factsAbout(active()), yes);
    expect([change.add, change.end, change.head?.row?.promisedBy]).toEqual([undefined, undefined, today]);
    expect(change.entry).toMatchObject({
      knowledge: 'safeguarding',
      words: expect.stringContaining('Phone them alone'),
    });
    expect(change.notice).toBe('Somebody may be pushing a person to name whom we talk with');
    expect(JSON.stringify([change.entry, change.notice])).not.toContain('Jo');
  });

  const pushed = active({ timeline: [entryOfCase('safeguarding', 'May be pushed.', { did: 'trusted-person' })] });

  it('stands before anything else for those who act on it, also when nobody is named', () => {
    const alone = 'Somebody may be pushing the person (23 November 2026). Talk with them alone first.';
    expect(lines(pushed)).toEqual([alone, 'Nobody is named.']);
    expect(lines(pushed, 'administrator')).toEqual(['Nobody is named.']);
    const byPlan = active({ timeline: [entryOfCase('safeguarding', 'May be.', { did: 'stopped sharing: pushed' })] });
    expect(lines(byPlan)).toEqual([alone, 'Nobody is named.']);
  });

  it('is not in what the person downloads, since somebody may look on', () => {
    expect(JSON.stringify(ownRecord(pushed))).not.toContain('pushed');
  });

  it('a no is an ordinary answer, which says nothing of it', () => {
    const line = entryOfCase('contact', 'Jo was named.', { did: 'trusted-person' });
    expect(lines(active({ timeline: [line], parts: [named()] }))).toEqual([joLine, notTheirs]);
  });
});

describe('with whom staff may talk', () => {
  it.each(closedStates)('a case that is "%s": with nobody', (state) => {
    const whole = caseOf({ head: { state }, parts: [named()] });
    expect([trustedNow(whole), lines(whole)]).toEqual([[], ['Nobody: this case is closed.']]);
  });

  it('CAP-2 who is named decides nothing, whatever the scope', () => {
    expect(
      lines(active({ parts: [partOfCase('trusted_person', 'contact', { ...jo, about: ['plan', 'everything'] })] })),
    ).toEqual(['Jo Invented (partner or family). About: everything about the support.', notTheirs]);
  });

  it.each([
    ['RTW-3 a restriction', { parts: [partOfCase('restriction', 'work', { limit: 'No lifting' })] }, /^A restriction/],
    ['a safeguarding note', { parts: [partOfCase('note', 'safeguarding', { note: 'A' })] }, /^A safeguarding note/],
    ['CAP-1 paused sharing', { head: { sharingPaused: 'Worried' } }, /^Sharing is paused/],
    ['HZ-14 a sensitive record', { head: { sensitive: true } }, /^Sensitive record: tell nobody where/],
    ['a stopped record', { head: { frozen: 'Wrong person' } }, /^The record is stopped/],
  ])('%s is said before who is named', (_, { head = {}, parts = [] }: CaseChanges, words) => {
    const said = lines(active({ head, parts: [...parts, named()] }));
    expect(said).toEqual([expect.stringMatching(words), joLine, notTheirs]);
  });

  it('every line follows the content rules', () => {
    const everything = active({
      head: { sharingPaused: 'Worried', sensitive: true, frozen: 'Wrong person' },
      parts: [
        partOfCase('restriction', 'work', { limit: 'No lifting' }),
        partOfCase('note', 'safeguarding', { note: 'A' }),
        named(),
      ],
      timeline: [entryOfCase('safeguarding', 'May be pushed.', { did: 'trusted-person' })],
    });
    const said = [lines(everything), lines(everything, 'manager')];
    expect(said.map(({ length }) => length)).toEqual([8, 7]);
    expect(said.flat().flatMap(wordFaults)).toEqual([]);
  });

  it('who may not read of safeguarding or health is told to ask, note or not, and learns nothing', () => {
    const note = partOfCase('note', 'safeguarding', { note: 'A' });
    const [calm, worried] = [[], [note]].map((parts) =>
      lines(
        active({ head: parts.length > 0 ? { sharingPaused: 'A' } : {}, parts: [...parts, named()] }),
        'administrator',
      ),
    );
    expect(worried).toEqual(calm);
    expect(calm).toEqual(['Ask the lead each time, before you talk with anybody named here.', joLine, notTheirs]);
  });

  it('what ended, and who was named in a record that was merged into this one, is not read as a permission', () => {
    const whole = active();
    expect(mayTalkWith(caseFor('coach', active({ parts: [named()] })), trustedNow(whole), 'coach')).toEqual([
      'Nobody is named.',
    ]);
    const over = named('Kim', {
      ended: { at: '2026-11-23T09:00:00.000Z', by: { staffId: 's', name: 'S' }, how: 'changed' },
    });
    expect(lines(active({ parts: [over] }))).toEqual(['Nobody is named.']);
  });
});
