import { describe, expect, it } from 'vitest';
import { type Person, people } from '../../functions/local/people.ts';
import { questionById, referralQuestions } from '../../shared/contracts/self-referral/questions.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { eligibility } from '../../shared/rules/eligibility.ts';
import * as journey from '../../shared/rules/journey.ts';
import { complete, firstOpen, questionsFor, type Standing } from '../../shared/rules/journey.ts';
import { services } from '../../shared/services/all.ts';

const today = '2026-11-23';

function standing(person: Person, changes: Standing['answers'] = {}, more: Partial<Standing> = {}): Standing {
  const answers: Record<string, Standing['answers'][string]> = {};
  for (const [id, typed] of Object.entries(person.types)) {
    const question = questionById(id);
    const read = question ? readAnswer(question, typed, today) : undefined;
    if (read?.ok) answers[id] = read.value;
  }
  return {
    answers: { ...answers, ...changes },
    profile: services[person.service],
    today,
    practiceHint: false,
    passedRedFlags: {},
    contactConfirmed: true,
    ...more,
  };
}

const without = (one: Standing, ...ids: readonly string[]): Standing => ({
  ...one,
  answers: Object.fromEntries(Object.entries(one.answers).filter(([id]) => !ids.includes(id))),
});

describe('the way through the self-referral', () => {
  it.each(Object.entries<Person>(people))('%s has answered all that applies, and may send', (_, person) => {
    expect(firstOpen(standing(person))).toBe('/ask/check-answers');
    expect(complete(standing(person))).toBe(true);
  });

  it('every question of the catalogue applies to somebody', () => {
    const asked = new Set(Object.values<Person>(people).flatMap((person) => questionsFor(standing(person))));
    expect(referralQuestions.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  it('the postcode is asked once, whether or not it decides eligibility (Q-3)', () => {
    for (const person of Object.values<Person>(people)) {
      expect(questionsFor(standing(person)).filter((id) => id === 'postcode')).toHaveLength(1);
    }
  });

  it('only the heart service asks what happened with the heart (CR-2)', () => {
    expect(questionsFor(standing(people.terry))).toContain('heart-event');
    expect(questionsFor(standing(people.amira))).not.toContain('heart-event');
  });

  it('two jobs are two pages', () => {
    expect(questionsFor(standing(people.piotr))).toContain('second-job');
    expect(questionsFor(standing(people.amira))).not.toContain('second-job');
  });

  it('an answer leads to the next question, and to its saved form when it was answered before', () => {
    const one = without(standing(people.amira), 'difficulties');
    expect(journey.after('red-flags', one, false)).toBe('/ask/difficulties');
    expect(journey.after('difficulties', one, false)).toBe('/ask/since-when?saved');
  });

  it('a change from check-answers returns there, unless it opens a new question (Q-6)', () => {
    const one = standing(people.amira);
    expect(journey.after('goals', one, true)).toBe('/ask/check-answers');
    const twoJobs = standing(people.amira, { 'job-count': { 'job-count': '2' } });
    expect(journey.after('job-count', twoJobs, true)).toBe('/ask/second-job?change');
  });

  it('back leads to the question before, and from the first to the start page (Q-2)', () => {
    expect(journey.before('date-of-birth', standing(people.amira))).toBe('/ask/emergency?saved');
    expect(journey.before('emergency', standing(people.amira))).toBe('/start');
    expect(journey.before('emergency', standing(people.terry))).toBe('/start/heart');
  });

  it('FN-16 the surgery of the link is offered first, until somebody answered', () => {
    const hinted = { ...without(standing(people.amira), 'gp-surgery'), practiceHint: true };
    expect(journey.after('date-of-birth', hinted, false)).toBe('/ask/your-gp-surgery');
    expect(journey.after('date-of-birth', standing(people.amira, {}, { practiceHint: true }), false)).toBe(
      '/ask/gp-surgery?saved',
    );
  });

  it('SN-5 a ticked sign stops the journey until the person chose to go on', () => {
    const ticked = { emergency: { emergency: ['CHEST'] } };
    expect(firstOpen(standing(people.amira, ticked))).toBe('/ask/get-help-now');
    expect(journey.after('emergency', standing(people.amira, ticked), false)).toBe('/ask/get-help-now');
    expect(firstOpen(standing(people.amira, ticked, { passedRedFlags: { emergency: ['CHEST'] } }))).toBe(
      '/ask/check-answers',
    );
  });

  it('SN-5 ticking another sign later stops it again', () => {
    const ticked = { emergency: { emergency: ['CHEST', 'STROKE'] } };
    expect(firstOpen(standing(people.amira, ticked, { passedRedFlags: { emergency: ['CHEST'] } }))).toBe(
      '/ask/get-help-now',
    );
  });

  it('an unconfirmed contact comes before check-answers', () => {
    expect(firstOpen(standing(people.amira, {}, { contactConfirmed: false }))).toBe('/ask/confirm-contact');
  });
});

describe('eligibility: stop early and kindly, in the service’s own order (Q-5)', () => {
  const outcome = (person: Person, changes: Standing['answers']) =>
    eligibility(standing(person, changes).answers, services[person.service], today);

  it.each<[string, Standing['answers'], string]>([
    ['15 years old', { 'date-of-birth': { 'date-of-birth': '2011-11-24' } }, 'too-young'],
    ['a surgery in Leeds', { 'gp-surgery': { 'gp-surgery': 'Z99024' } }, 'surgery-not-covered'],
    ['a surgery not in the list', { 'gp-surgery': { 'gp-surgery': 'not-listed' } }, 'surgery-not-covered'],
    ['a surgery that closed', { 'gp-surgery': { 'gp-surgery': 'Z99023' } }, 'surgery-closed'],
    ['retired', { 'work-status': { 'work-status': 'retired' } }, 'not-in-work'],
    ['caring and not in work', { 'work-status': { 'work-status': 'carer' } }, 'not-in-work'],
    ['health does not affect work', { 'effect-on-work': { 'effect-on-work': 'no' } }, 'health-not-affecting-work'],
    ['not yet', { 'want-help-now': { 'want-help-now': 'not-yet' } }, 'not-yet'],
  ])('%s is shown another way', (_, changes, why) => {
    expect(outcome(people.amira, changes)).toMatchObject({ outcome: 'not_eligible_signpost', why });
    expect(firstOpen(standing(people.amira, changes))).toBe('/ask/not-this-service');
  });

  it('16 today may ask at MY Therapy and not at the heart service, which begins at 18', () => {
    const sixteen = { 'date-of-birth': { 'date-of-birth': '2010-11-23' } };
    expect(outcome(people.amira, sixteen).outcome).toBe('eligible');
    expect(outcome(people.terry, sixteen)).toMatchObject({ why: 'too-young' });
  });

  it.each<[string, Standing['answers']]>([
    ['not registered with a surgery', { 'gp-surgery': { 'gp-surgery': 'not-sure' } }],
    ['not working', { 'work-status': { 'work-status': 'unemployed' } }],
    ['an apprentice', { 'work-status': { 'work-status': 'student' } }],
    ['another service helps', { 'other-service': { 'other-service': 'yes' } }],
  ])('%s is for staff to check, never refused by a rule (TRG-1)', (_, changes) => {
    expect(outcome(people.amira, changes)).toMatchObject({
      outcome: 'needs_staff_check',
      staffCheck: [expect.any(String)],
    });
  });

  it('a surgery that closed into a covered one counts as that one (FN-17)', () => {
    expect(outcome(people.amira, { 'gp-surgery': { 'gp-surgery': 'Z99016' } }).outcome).toBe('eligible');
  });

  it('nothing is decided while a question is open', () => {
    expect(eligibility({}, services['my-therapy'], today)).toEqual({ outcome: 'not-known-yet' });
  });
});
