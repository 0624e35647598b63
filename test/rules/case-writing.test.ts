import { describe, expect, it } from 'vitest';
import type { Knowledge, PartKind } from '../../shared/contracts/case.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { formOf } from '../../shared/rules/case-actions/action.ts';
import { dateIn } from '../people/acting.ts';
import {
  actionCalled,
  caseOf,
  changeBy,
  cora,
  endedAs,
  factsAbout,
  fillIn,
  olive,
  partOfCase,
  today,
} from '../people/cases.ts';

const facts = factsAbout(caseOf({ head: { state: 'active' } }));

describe('what is written down is kept under its kind of knowledge', () => {
  it.each<[string, Typed, PartKind, Knowledge, string]>([
    ['job', { title: 'Cleaner', hours: '8', pattern: 'fixed' }, 'job', 'work', 'Job added: Cleaner.'],
    ['difficulty', { difficulties: ['STRESS'] }, 'difficulty', 'work', 'What is hard at work was added.'],
    ['goal', { goal: 'Lift again' }, 'goal', 'health', 'A goal was added.'],
    [
      'task',
      { task: 'Ask about hours', ...dateIn('due', '2026-12-01'), owner: 'patient' },
      'task',
      'work',
      'A task was added.',
    ],
    ['message', { message: 'Hello' }, 'message', 'health', 'A message was written to the person.'],
    ['note', { note: 'Slept badly' }, 'note', 'health', 'A note was written.'],
    ['clinical-note', { note: 'Fine' }, 'note', 'clinical', 'A clinical note was written.'],
    ['safeguarding-note', { note: 'Worried' }, 'note', 'safeguarding', 'A safeguarding note was written.'],
    [
      'discussion',
      { who: 'Olive', decision: 'Physio first', next: 'Ring' },
      'discussion',
      'clinical',
      'The team discussed the case.',
    ],
  ])('"%s"', (id, typed, kind, about, words) => {
    const { add, entry, head } = changeBy(id, facts, typed);
    expect(add).toEqual([{ kind, knowledge: about, answer: expect.objectContaining({ version: 1 }) }]);
    expect(entry).toEqual({ knowledge: about, words });
    expect(head).toBeUndefined();
  });

  it('the words as asked and as answered are kept beside the codes', () => {
    const [part] =
      changeBy('job', facts, { title: 'Cleaner', hours: '7.5', pattern: 'rota', safety: ['heights'] }).add ?? [];
    expect(part?.answer).toMatchObject({
      value: { title: 'Cleaner', hours: '450', pattern: 'rota', safety: ['heights'] },
      asked: { hours: 'Contract hours each week' },
      said: { hours: '7 hours 30 minutes', pattern: 'A rota that changes', safety: 'Works at height' },
    });
  });

  it('a job may promise no hours at all', () => {
    expect(fillIn('job', facts, { title: 'Courier', hours: '0', pattern: 'no-fixed' })).toHaveProperty('change');
  });

  it('the manager is told of a safeguarding note, and not what it says', () => {
    expect(changeBy('safeguarding-note', facts, { note: 'Worried about home' }).notice).toBe(
      'A safeguarding note was written',
    );
  });
});

describe('appointments (CR-5)', () => {
  const form: Typed = { how: 'video', ...dateIn('on', '2026-12-07'), at: '2:30pm', with: cora.staffId };

  it.each(['phone', 'video', 'home', 'clinic'])(
    'by %s, with a day, a time and a colleague; the person is told',
    (how) => {
      expect(changeBy('appointment', facts, { ...form, how })).toMatchObject({
        add: [{ kind: 'appointment', knowledge: 'contact', answer: { value: { how, on: '2026-12-07', at: '14:30' } } }],
        entry: { knowledge: 'contact', words: 'Appointment on Monday 7 December 2026 at 2:30pm.' },
        message: 'appointment',
      });
    },
  );

  it('today is possible, yesterday is not', () => {
    expect(fillIn('appointment', facts, { ...form, ...dateIn('on', today) })).toHaveProperty('change');
    expect(fillIn('appointment', facts, { ...form, ...dateIn('on', '2026-11-22') })).toEqual({
      refused: 'The day must be today or later',
    });
  });

  it('a bare 2:30 is asked about, and an administrator meets nobody', () => {
    expect(fillIn('appointment', facts, { ...form, at: '2:30', with: 'staff_adam' })).toEqual({
      errors: [
        { field: 'at', message: 'Enter the time with am or pm, for example 2:30pm' },
        { field: 'with', message: 'Select with whom' },
      ],
    });
  });
});

describe('what ends', () => {
  const appointment = partOfCase('appointment', 'contact', { on: '7 December 2026', at: '2:30pm', how: 'Video' });
  const task = partOfCase('task', 'work', { task: 'Ask about hours' });
  const note = partOfCase('note', 'clinical', { note: 'Wrong person' });
  const limit = partOfCase('restriction', 'work', { kind: 'lift', limit: 'No lifting' });
  const about = factsAbout(caseOf({ head: { state: 'active' }, parts: [appointment, task, note, limit] }));

  it.each(['attended', 'did not attend', 'cancelled by the person', 'cancelled by us'])('an appointment: %s', (how) => {
    const form = { appointment: appointment.partId, how };
    expect(changeBy('attendance', about, form)).toEqual({
      end: [{ partId: appointment.partId, how }],
      entry: { knowledge: 'contact', words: `Appointment: ${how}.` },
    });
    expect(changeBy('attendance', about, { ...form, note: 'Ill' }).end).toMatchObject([{ why: 'Ill' }]);
  });

  it('a task is done, or not needed any more', () => {
    expect(changeBy('task-done', about, { task: task.partId, how: 'done' })).toEqual({
      end: [{ partId: task.partId, how: 'done' }],
      entry: { knowledge: 'work', words: 'Task: done.' },
    });
  });

  it('what somebody wrote by mistake is taken back with a reason, under its own kind of knowledge', () => {
    expect(changeBy('take-back', about, { part: note.partId, reason: 'Other person' })).toEqual({
      end: [{ partId: note.partId, how: 'taken back', why: 'Other person' }],
      entry: { knowledge: 'clinical', words: 'Taken back: note.', why: 'Other person' },
    });
  });

  it('only by who wrote it', () => {
    expect(fillIn('take-back', { ...about, me: cora })).toEqual({ hindered: 'You have written nothing here' });
    const hers = { ...task, by: cora };
    const both = factsAbout(caseOf({ parts: [hers, note] }));
    const [field] = formOf(actionCalled('take-back'), both).fields;
    expect(field?.kind === 'radios' && field.options.map(({ value }) => value)).toEqual([note.partId]);
  });

  it('nothing ends that is not there', () => {
    expect(fillIn('attendance', facts)).toEqual({ hindered: 'There is no appointment to record' });
    expect(fillIn('task-done', facts)).toEqual({ hindered: 'There is no task to close' });
    const ended = [appointment, task].map((part) => ({ ...part, ...endedAs('done') }));
    const over = factsAbout(caseOf({ parts: ended }));
    expect(fillIn('attendance', over)).toHaveProperty('hindered');
    expect(fillIn('task-done', over)).toHaveProperty('hindered');
    expect(fillIn('take-back', over)).toHaveProperty('hindered');
  });

  it.each<[string, Typed]>([
    ['attendance', { appointment: appointment.partId, how: 'attended' }],
    ['task-done', { task: task.partId, how: 'done' }],
    ['end-restriction', { restriction: limit.partId, 'cleared-by': 'The surgeon' }],
    ['take-back', { part: note.partId, reason: 'Other person' }],
  ])('of two who do "%s" at once the second is told so, and what the first wrote stays', (id, typed) => {
    const action = actionCalled(id);
    const form = formOf(action, about);
    const parts = about.whole.parts.map((part) => ({ ...part, ...endedAs('cancelled by us') }));
    const others = [appointment, task, note, limit].map((part) => ({
      ...part,
      partId: `${part.partId}-other`,
      by: olive,
    }));
    const meanwhile = { ...about, whole: { ...about.whole, parts: [...parts, ...others] } };
    expect(action.decide(meanwhile, typed, form)).toMatch(/^Select /);
  });
});
