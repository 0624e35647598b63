import { describe, expect, it } from 'vitest';
import { type CaseState, caseStates } from '../../shared/contracts/case.ts';
import { hindrance, offered } from '../../shared/rules/case-actions/action.ts';
import { caseActions } from '../../shared/rules/case-actions/all.ts';
import { deedOf } from '../../shared/rules/case-actions/deeds.ts';
import {
  bucketOf,
  closedStates,
  everyState,
  inCare,
  isOpen,
  openStates,
  undecided,
} from '../../shared/rules/case-states.ts';
import { does } from '../../shared/rules/staff-rights.ts';
import { actionCalled, caseOf, cora, entryOfCase, factsAbout, fillIn, olive } from '../people/cases.ts';

const open: readonly CaseState[] = [
  'submitted',
  'needs_info',
  'accepted',
  'contacted',
  'assessed',
  'active',
  'monitoring',
  'on_hold',
];
const closed: readonly CaseState[] = [
  'not_eligible_signposted',
  'declined',
  'withdrawn',
  'did_not_respond',
  'merged',
  'discharged',
  'followed_up_13w',
  'followed_up_26w',
];
const every: readonly CaseState[] = [...open, ...closed];
const notMerged = every.filter((state) => state !== 'merged');
const accepted = open.slice(2);
const beforeHold = accepted.filter((state) => state !== 'on_hold');

/** From where each action may be done. */
const from: Readonly<Record<string, readonly CaseState[]>> = {
  take: open,
  assign: open,
  defer: open,
  accept: ['submitted', 'needs_info'],
  'change-level': accepted,
  'ask-more': ['submitted'],
  redirect: ['submitted', 'needs_info'],
  decline: ['submitted', 'needs_info'],
  withdraw: open,
  contact: open,
  job: open,
  difficulty: open,
  goal: open,
  task: open,
  message: accepted,
  note: every,
  evidence: open,
  'clinical-note': every,
  'safeguarding-note': every,
  measure: open,
  discussion: accepted,
  'take-back': every,
  restriction: open,
  'end-restriction': open,
  appointment: open,
  attendance: open,
  'task-done': open,
  'trusted-person': open,
  'trusted-person-end': open,
  assessed: ['accepted', 'contacted'],
  'start-support': ['assessed'],
  monitor: ['active'],
  'back-to-active': ['monitoring'],
  hold: beforeHold,
  resume: ['on_hold'],
  discharge: accepted,
  'follow-up-13': ['discharged'],
  'follow-up-26': ['followed_up_13w'],
  reopen: ['did_not_respond', 'withdrawn', 'declined', 'not_eligible_signposted'],
  transfer: open,
  'works-here': notMerged,
  sensitive: notMerged,
  freeze: every,
  unfreeze: every,
  'hold-deletion': every,
  'end-hold': every,
  merge: notMerged,
  unmerge: ['merged'],
};

describe('the states of a case', () => {
  it('each is open or closed, and has a name', () => {
    expect([...openStates]).toEqual(open);
    expect([...closedStates].sort()).toEqual([...closed].sort());
    expect([...everyState].sort()).toEqual([...every].sort());
    for (const state of every) expect([state, isOpen(state)]).toEqual([state, open.includes(state)]);
    for (const name of Object.values(caseStates)) expect(name).toMatch(/^[A-Z][a-z]/);
  });

  it('before the decision it waits, after it somebody is in care', () => {
    expect([...undecided, ...inCare]).toEqual(open);
  });

  it('a list shows the new, the open and the closed ones apart', () => {
    expect(every.map(bucketOf)).toEqual(
      every.map((state) => (state === 'submitted' ? 'new' : open.includes(state) ? 'open' : 'closed')),
    );
  });
});

describe('from where each action may be done', () => {
  it('every action stands here, once', () => {
    expect(caseActions.map(({ id }) => id).sort()).toEqual(Object.keys(from).sort());
  });

  it.each(caseActions.map(({ id }) => id))('"%s" is done from its states and from no other', (id) => {
    const action = actionCalled(id);
    // What else may stand in the way is left out here: only the state counts.
    const { unless: _, ...byState } = action;
    const may = every.filter((state) => hindrance(byState, factsAbout(caseOf({ head: { state } }))) === undefined);
    expect(may).toEqual(every.filter((state) => from[id]?.includes(state)));
  });
});

describe('what is closed stays as it is', () => {
  const meant = {
    any: ['clinical-note', 'end-hold', 'freeze', 'hold-deletion', 'note', 'safeguarding-note', 'take-back', 'unfreeze'],
    notMerged: ['merge', 'sensitive', 'works-here'],
  };

  it.each(closed)('a case that is "%s" can only be written about, put right, followed up or opened again', (state) => {
    const may = caseActions.filter((action) => action.from.includes(state)).map(({ id }) => id);
    const own: Partial<Record<CaseState, readonly string[]>> = {
      discharged: ['follow-up-13'],
      followed_up_13w: ['follow-up-26'],
      followed_up_26w: [],
      merged: ['unmerge'],
    };
    expect(may.sort()).toEqual(
      [...meant.any, ...(state === 'merged' ? [] : meant.notMerged), ...(own[state] ?? ['reopen'])].sort(),
    );
  });
});

describe('a frozen record', () => {
  const facts = factsAbout(caseOf({ head: { frozen: 'A letter went to another person' } }));

  it.each(caseActions.map(({ id }) => id).filter((id) => id !== 'unfreeze'))('refuses "%s" and says why', (id) => {
    expect(fillIn(id, facts)).toEqual({
      hindered:
        'This record is frozen: A letter went to another person. Nothing can be changed until that is cleared up',
    });
  });

  it.each(every)('offers nothing but to clear it up, in the state "%s" too', (state) => {
    const whole = caseOf({ head: { state, frozen: 'A letter went to another person' } });
    expect(offered(caseActions, factsAbout(whole)).map(({ id }) => id)).toEqual(['unfreeze']);
  });
});

describe('what is offered', () => {
  it('is what the role does and what can be done now', () => {
    const whole = caseOf({ head: { state: 'accepted' } });
    expect(offered(caseActions, factsAbout(whole, { role: 'administrator' })).map(({ id }) => id)).toEqual([
      'withdraw',
      'contact',
      'appointment',
      'trusted-person',
    ]);
    const manager = offered(caseActions, factsAbout(whole, { role: 'manager' }));
    expect(manager.filter(({ id }) => !does('manager', deedOf[id]))).toEqual([]);
    expect(manager.map(({ id }) => id)).not.toContain('clinical-note');
  });
});

describe('whoever comes too late is told what happened meanwhile', () => {
  const late = (
    role: 'occupational_therapist' | 'administrator' | 'manager',
    about: 'contact' | 'clinical' | 'safeguarding',
  ) =>
    fillIn(
      'assessed',
      factsAbout(
        caseOf({
          head: { state: 'declined' },
          timeline: [entryOfCase('health', 'Before'), entryOfCase(about, 'Then this.')],
        }),
        { role },
      ),
    );

  it('who did what, in the last words of the timeline', () => {
    expect(late('occupational_therapist', 'clinical')).toEqual({
      hindered: `Meanwhile ${cora.name} did this: Then this.`,
    });
    expect(late('administrator', 'contact')).toEqual({ hindered: `Meanwhile ${cora.name} did this: Then this.` });
  });

  it('and only that something changed, when they do not read that kind of thing', () => {
    expect(late('administrator', 'clinical')).toEqual({ hindered: `Meanwhile ${cora.name} changed this record` });
    expect(late('manager', 'safeguarding')).toEqual({ hindered: `Meanwhile ${cora.name} changed this record` });
  });

  it('or the state it is in, when nothing was written', () => {
    expect(fillIn('assessed', factsAbout(caseOf({ head: { state: 'did_not_respond' } })))).toEqual({
      hindered: 'Meanwhile the referral changed: it is did not respond',
    });
  });

  it('who takes a case second is told who has it', () => {
    expect(fillIn('take', factsAbout(caseOf({ head: { lead: cora } })))).toEqual({ hindered: `${cora.name} has it` });
    expect(fillIn('take', factsAbout(caseOf({ head: { lead: olive } })))).toEqual({ hindered: 'You have it already' });
  });
});
