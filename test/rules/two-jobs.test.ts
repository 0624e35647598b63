import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import type { Part } from '../../shared/contracts/case.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { jobsToChoose } from '../../shared/rules/known-jobs.ts';
import { myActions } from '../../shared/rules/my-actions/all.ts';
import { type MyFacts, myForm } from '../../shared/rules/my-actions/my-action.ts';
import { services } from '../../shared/services/all.ts';
import { caseOf, partOfCase, today } from '../people/cases.ts';

const facts = (name: 'amira' | 'piotr', parts: readonly Part[] = []): MyFacts => ({
  whole: caseOf({ person: people[name], head: { state: 'active' }, parts }),
  profile: services['my-therapy'],
  today,
});

const checkIn = myActions.find(({ id }) => id === 'check-in');
function send(about: MyFacts, typed: Typed) {
  if (!checkIn) throw new Error('a check-in');
  const form = myForm(checkIn, about);
  const read = readAnswer(form, typed, today);
  return read.ok ? checkIn.decide(about, read.value, form) : read.errors.map(({ message }) => message);
}

const both = ['Warehouse operative, Made-Up Staffing Agency', 'Cleaner, Imaginary Cleaning'];
const jobs = (...of: Parameters<typeof facts>) => jobsToChoose(facts(...of).whole).map(([, words]) => words);

describe('two jobs are kept apart', () => {
  it('each is named with its employer, and one job leaves nothing to choose', () => {
    expect(jobs('piotr')).toEqual(both);
    expect(jobs('amira')).toEqual([]);
  });

  it('a job that a colleague wrote down as well is one job', () => {
    const again = partOfCase('job', 'work', { title: 'cleaner', employer: 'Imaginary cleaning' });
    expect(jobs('piotr', [again])).toHaveLength(2);
  });

  it('a check-in says which job the hours were in', () => {
    expect(send(facts('piotr'), { hours: '8', effort: '4' })).toEqual(['Select the job']);
    expect(send(facts('piotr'), { job: 'second-job', hours: '8', effort: '4' })).toMatchObject({
      add: [{ answer: { said: { job: 'Cleaner, Imaginary Cleaning' } } }],
      entry: { words: 'Check-in (Cleaner, Imaginary Cleaning): 8 hours, 4 out of 10.' },
    });
    expect(send(facts('amira'), { hours: '8', effort: '4' })).toMatchObject({
      entry: { words: 'Check-in: 8 hours, 4 out of 10.' },
    });
  });
});
