import { describe, expect, it } from 'vitest';
import type { CaseState, Part } from '../../shared/contracts/case.ts';
import { paperHead } from '../../shared/contracts/paper.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { closedStates, openStates } from '../../shared/rules/case-states.ts';
import { myActions } from '../../shared/rules/my-actions/all.ts';
import { myActionIds } from '../../shared/rules/my-actions/ids.ts';
import { type MyFacts, myForm, myHindrance } from '../../shared/rules/my-actions/my-action.ts';
import { ownRecord } from '../../shared/rules/own-record.ts';
import { myMoves, stateForPerson } from '../../shared/rules/papers/for-the-person.ts';
import { looksInWords } from '../../shared/rules/who-looked.ts';
import { services } from '../../shared/services/all.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, olive, partOfCase, today } from '../people/cases.ts';
import { planOf } from './plan-example.ts';

const facts = (state: CaseState = 'active', parts: readonly Part[] = []): MyFacts => ({
  whole: caseOf({ head: { state }, parts }),
  profile: services['my-therapy'],
  today,
});

const action = (id: string) => {
  const found = myActions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no action ${id}`);
  return found;
};

const read = (id: string, typed: Typed, about = facts()) => readAnswer(myForm(action(id), about), typed, today);
const errors = (id: string, typed: Typed, about = facts()) => {
  const answer = read(id, typed, about);
  return answer.ok ? [] : answer.errors.map(({ message }) => message);
};
function done(id: string, typed: Typed, about = facts()) {
  const answer = read(id, typed, about);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return action(id).decide(about, answer.value, myForm(action(id), about));
}

describe('what a person does in their own case', () => {
  it('has an id in the list of which a door makes its routes, in the same order', () => {
    expect(myActions.map(({ id }) => id)).toEqual(myActionIds);
  });

  it.each([
    ['message', {}, ['Enter your message']],
    ['check-in', {}, ['Enter the hours you worked, or 0', 'Select how hard it was']],
    ['job-check', { job: 'Office manager' }, ['Enter at least one task']],
    ['fit-note', { outcome: 'not_fit', profession: 'doctor' }, ['Enter the first day']],
    [
      'fit-note',
      { outcome: 'not_fit', profession: 'doctor', ...dateIn('from', '2026-11-10'), ...dateIn('to', '2026-11-09') },
      ['Last day must be the same as or after the first day'],
    ],
    ['correct', {}, ['Enter what is wrong', 'Select what it is']],
    ['leave', {}, []],
  ] as const)('%s, of %o, says %o', (id, typed, said) => {
    expect(errors(id, typed)).toEqual(said);
  });

  it('a message brings the case up in the list, and never puts it off', () => {
    const about = facts();
    const late = done('message', { message: 'A question' }, about);
    const soon: MyFacts = {
      ...about,
      whole: {
        ...about.whole,
        referral: { ...about.whole.referral, row: { ...about.whole.referral.row, promisedBy: today } },
      },
    };
    const kept = done('message', { message: 'A question' }, soon);
    expect(late).toMatchObject({ head: { row: { promisedBy: expect.stringMatching(/^2026-11-2/) } } });
    expect(kept).toMatchObject({ head: { row: { promisedBy: today } } });
  });

  it('a check-in is kept in words, with the hours and the effort', () => {
    expect(done('check-in', { hours: '7.5', effort: '6' })).toMatchObject({
      add: [{ kind: 'check_in', knowledge: 'health' }],
      entry: { words: 'Check-in: 7 hours 30 minutes, 6 out of 10.' },
    });
  });

  it('FN-12 a fit note is told and not handed in, and counts as evidence', () => {
    const note = { outcome: 'may_be_fit', profession: 'physiotherapist', ...dateIn('from', '2026-11-10') };
    expect(done('fit-note', note)).toMatchObject({
      add: [{ kind: 'evidence', answer: { value: { type: 'fit_note' } } }],
    });
    expect(myForm(action('fit-note'), facts()).intro?.join(' ')).toContain('The note stays yours');
  });

  it('SN-1 whatever takes words about health stands beside the crisis strip', () => {
    for (const id of ['message', 'check-in']) expect(myForm(action(id), facts()).crisisStrip).toBe('read-later');
  });

  it.each(openStates)('the service can be left while the case is %s', (state) => {
    expect(myHindrance(action('leave'), facts(state))).toBeUndefined();
    expect(done('leave', {}, facts(state))).toMatchObject({ head: { state: 'withdrawn' } });
  });

  it.each(closedStates)('nothing can be done while the case is %s', (state) => {
    for (const one of myActions) expect(myHindrance(one, facts(state))).toContain('Phone us');
  });

  it('an appointment that changed meanwhile is not answered', () => {
    const booked = partOfCase(
      'appointment',
      'contact',
      { on: '2026-12-01', at: '10:00', how: 'phone' },
      { partId: 'a1' },
    );
    const about = facts('active', [booked]);
    const typed = { appointment: 'a1', answer: 'other', when: 'Mornings' };
    expect(done('appointment', typed, about)).toMatchObject({
      head: { row: { promisedBy: today } },
      entry: { why: 'Mornings' },
    });
    const answer = read('appointment', typed, about);
    expect(
      answer.ok && action('appointment').decide(facts(), answer.value, myForm(action('appointment'), about)),
    ).toContain('this one has changed');
    expect(myHindrance(action('appointment'), facts())).toBe('You have no appointment with us');
  });
});

describe('SAR-1 what a person receives of their own record', () => {
  it('is what was written about work and health, and no clinical or safeguarding note', () => {
    const parts = (['work', 'health', 'clinical', 'safeguarding'] as const).map((knowledge) =>
      partOfCase('note', knowledge, { note: `A ${knowledge} note` }),
    );
    const text = JSON.stringify(ownRecord(caseOf({ parts })));
    expect([text.includes('A work note'), text.includes('A health note')]).toEqual([true, true]);
    expect([text.includes('A clinical note'), text.includes('A safeguarding note')]).toEqual([false, false]);
    expect(text).not.toContain(olive.staffId);
  });
});

describe('AUD-3 who looked, in plain words', () => {
  const look = (who: string, did: string) =>
    looksInWords([
      { chain: 'c', seq: 1, at: '2026-11-23T09:00:00.000Z', who, did, what: 'case', previous: '', hash: '' },
    ])[0]?.words;

  it.each([
    ['occupational_therapist staff_1', 'read', 'An occupational therapist looked at your record.'],
    ['coach staff_2', 'refused', 'A work and health coach tried to open your record and was refused.'],
    ['administrator staff_3', 'downloaded', 'An administrator downloaded a file of your record.'],
    ['patient', 'read', 'You looked at your record.'],
    ['patient patient', 'withdrew', 'You stopped sharing.'],
    ['physiotherapist staff_4', 'accept', 'A physiotherapist changed something in your record.'],
    ['job', 'seal', 'The system changed something in your record.'],
  ])('%s, %s: %s', (who, did, words) => expect(look(who, did)).toBe(words));
});

describe('AHP-4 what a person may answer to a version', () => {
  const head = (state: string) =>
    paperHead.parse({
      paperId: 'plan_1',
      kind: 'plan',
      title: 'A plan',
      rev: 1,
      begun: { by: olive, at: '2026-11-23T09:00:00.000Z' },
      versions: [
        {
          version: 1,
          state,
          signed: { by: olive, role: 'occupational_therapist', at: '2026-11-23T09:00:00.000Z' },
          code: 'K7Q-2MX-9TB-4WHD',
          holdUntil: '2026-11-30',
        },
      ],
    });
  const [version] = head('offered').versions;
  if (!version) throw new Error('a version');

  it.each([
    ['offered', ['agree', 'ask_change', 'refuse']],
    ['agreed', ['refuse']],
    ['active', ['hold']],
    ['on_hold', []],
    ['completed', []],
    ['superseded', []],
  ])('%s: %o', (state, ids) => {
    expect(myMoves(head(state), version, { kind: 'plan', plan: planOf() }, today).map(({ id }) => id)).toEqual(ids);
  });

  it('it is said until when it waits, and not after that day', () => {
    expect(stateForPerson(version, today)).toContain('It waits for you until Monday 30 November 2026.');
    expect(stateForPerson(version, '2026-12-01')).not.toContain('waits for you until');
  });
});
