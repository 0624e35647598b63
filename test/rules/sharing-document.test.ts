import { describe, expect, it } from 'vitest';
import { employerMessages } from '../../shared/content/employer-messages.ts';
import { document as documentContract } from '../../shared/contracts/document.ts';
import { adviceNotOrder, closingSentence, employerDocument } from '../../shared/rules/sharing/employer-document.ts';
import { toEmployerView } from '../../shared/rules/sharing/to-employer-view.ts';
import { callsToAction, healthWords } from '../words/content-rules.ts';
import { fullPlan, textsOf, under } from './papers-example.ts';
import { daysOf, planOf, workWeek } from './plan-example.ts';
import { keysOf, shareFacts, viewWith } from './sharing-example.ts';
import { wordFaults } from './words.ts';

const plan = fullPlan();
const paper = (of = plan, ...labels: readonly string[]) => employerDocument(viewWith(of, ...labels));
const choosing = (...choices: readonly string[]) => employerDocument(toEmployerView(plan, shareFacts(), choices));
const headings = (document: ReturnType<typeof paper>): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));

describe('the paper of an employer (RTW-16, RTW-17)', () => {
  it('is a document by its contract, of whom and for which job', () => {
    expect(documentContract.parse(paper())).toEqual(paper());
    expect(paper()).toMatchObject({
      title: 'Work plan',
      subtitle: 'Amira Hussain: Office manager, Invented Paper Company',
    });
  });

  it('ADJ-4: it begins and ends with who decides', () => {
    const texts = textsOf(paper());
    expect(texts[2]).toBe(adviceNotOrder);
    expect(texts.slice(-2)).toEqual([
      closingSentence,
      'Work plan, version 1. Advice from an NHS occupational therapist.',
    ]);
  });

  it('ADJ-4: no sentence of ours orders the employer', () => {
    expect(textsOf(paper()).filter((text) => /\b(you|employer|manager) (must|shall|have to)\b/i.test(text))).toEqual(
      [],
    );
  });

  it('has every part when all is on', () => {
    expect(headings(paper())).toEqual([
      'Hours',
      'Tasks and limits',
      'Safety at work',
      'Changes that help at work',
      'When to look at the plan together',
      'Time away from tasks',
      'Pay',
      'Travel to work',
      'Signs to slow down',
      'In the words of Amira Hussain',
      'Who to talk to',
    ]);
  });

  it('a part that is off has no heading', () => {
    expect(headings(choosing('week-1'))).toEqual(['Hours', 'Who to talk to']);
    expect(headings(choosing())).toEqual(['Who to talk to']);
  });

  it('hours are told by dates, and the share of contract only beside contract hours', () => {
    expect(under(choosing('week-1'), 'Hours')).toEqual([
      ...['Hours in each week', 'Week starting', 'Days and hours', 'Total', 'Place'],
      ...['Monday 23 November 2026', 'Monday and Friday: 4 hours from 10am', '8 hours', 'Home on Monday'],
    ]);
    expect(under(choosing('week-2', 'contract'), 'Hours').slice(-2)).toEqual(['15 hours', '38%']);
  });

  it('tasks and limits stand under the dates they hold for, and no heading reaches over a week without them', () => {
    const weeks = [1, 2, 3, 4].map((number) =>
      workWeek(number, daysOf(1, 4), { dutiesIn: number === 3 ? [] : [{ words: 'Email' }] }),
    );
    expect(under(paper(planOf({ weeks }), 'A task you do'), 'Tasks and limits')).toEqual([
      'Monday 23 November 2026 to Sunday 6 December 2026',
      ...['Tasks', 'Email'],
      'Monday 14 December 2026 to Sunday 20 December 2026',
      ...['Tasks', 'Email'],
    ]);
  });

  it('a change without its reason has no empty place for one', () => {
    expect(under(choosing('adjustment-adj_1'), 'Changes that help at work')).toEqual([
      ...['Change', 'Could start at 10am', 'How strongly', 'Recommend', 'When', 'From 23 November 2026 long term'],
      ...['Who sees to it', 'The line manager'],
      // From the catalogue, for a manager without HR.
      ...['How to try it', expect.stringContaining('Agree a start time'), 'Cost', 'It usually costs nothing.'],
    ]);
  });

  it('a change in the author’s own words has no guidance that may not fit', () => {
    const own = planOf({ adjustments: fullPlan().adjustments.map(({ catalogueId: _, ...one }) => one) });
    const all = textsOf(employerDocument(toEmployerView(own, shareFacts(), ['adjustment-adj_1']))).join('\n');
    expect(all).toContain('Could start at 10am');
    expect(all).not.toContain('How to try it');
  });

  it('RTW-11: bank holidays only of weeks whose hours are shared', () => {
    const holiday = planOf({ weeks: [workWeek(1, daysOf(1, 4)), workWeek(2, {}, { monday: '2026-12-21' })] });
    const of = (key: string): string =>
      textsOf(employerDocument(toEmployerView(holiday, shareFacts(), [key]))).join('\n');
    expect(of('week-2')).toContain('Friday 25 December 2026: Christmas Day');
    expect(of('week-1')).not.toContain('Bank holidays');
  });

  it('CON-15: says whom to ring, that the person decides what is talked about, and that it is not for emergencies', () => {
    expect(under(choosing(), 'Who to talk to')).toEqual([
      ...['NHS work support', 'Phone 01632 960 001', 'Monday to Friday, 9am to 4:30pm'],
      'Your employee decides what we may talk about with you.',
      'This number is not for emergencies. In an emergency, call 999.',
      closingSentence,
    ]);
  });

  it('nothing in it says that something is hidden, and no number of a week or a change is on it', () => {
    for (const document of [choosing(), choosing('week-3'), choosing(...keysOf())]) {
      expect(textsOf(document).join('\n')).not.toMatch(/hidden|not shared|left off|chose|withheld|week \d|adj_/i);
    }
  });

  it('its own words follow the content rules', () => {
    const own = [adviceNotOrder, closingSentence, ...under(choosing(), 'Who to talk to'), ...headings(paper())];
    expect(own.flatMap(wordFaults)).toEqual([]);
  });
});

describe('EMP-2, EMP-10: the notice by email', () => {
  const { subject, body } = employerMessages['plan-to-read'].email;

  it('has the subject that everybody gets', () => expect(subject).toBe('You have been asked to read a work plan'));

  it('tells nothing about health, and names nobody', () => {
    expect(healthWords.exec(subject + body)).toBeNull();
    expect([...body.matchAll(/\(\((\w+)\)\)/g)].map(([, mark]) => mark)).toEqual(['link', 'phone', 'hours']);
  });

  it('is written like a page, and has no attachment', () => {
    expect(body.split('\n').flatMap(wordFaults)).toEqual([]);
    expect(body).not.toMatch(/attach/i);
    expect(callsToAction(body)).toBeLessThanOrEqual(2);
  });
});
