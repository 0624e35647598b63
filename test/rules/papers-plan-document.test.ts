import { describe, expect, it } from 'vitest';
import { adjustmentById } from '../../shared/content/adjustments.ts';
import { document } from '../../shared/contracts/document.ts';
import { notAnOrder, planDocument } from '../../shared/rules/papers/plan-document.ts';
import { evidenceTypes } from '../../shared/rules/work-evidence.ts';
import { fullPlan, paperFacts, textsOf, under } from './papers-example.ts';
import { daysOf, planOf, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

const made = planDocument(fullPlan(), paperFacts());
const all = textsOf(made);

describe('a work plan on paper', () => {
  it('is a document, in the order of §4.1', () => {
    expect(document.safeParse(made).success).toBe(true);
    expect(made.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))).toEqual(
      [
        'Hours, week by week',
        'What each week looks like',
        'Safety at work',
        'Changes that help at work',
        'Reviews',
        'Time for health in working hours',
        'Pay',
        'Travel to work',
        'Signs to slow down',
        'Who to contact',
        'If you feel worse',
        'Who has agreed',
      ],
    );
  });

  it('says who, which job and by whom, and carries its version and code', () => {
    expect([made.title, made.subtitle]).toEqual([
      'Return to work plan',
      'Amira Hussain: Office manager, Invented Paper Company',
    ]);
    expect(made.foot).toBe('Version 2 of 20 November 2026. Code 4KT9-M2QX.');
    for (const text of ['40 hours a week', 'Monday 23 November 2026', 'Olive Invented, Occupational therapist']) {
      expect(all).toContain(text);
    }
  });

  it('ADJ-4 says first that it is a plan and not an order', () => {
    expect(made.blocks[0]).toEqual({ kind: 'notice', text: notAnOrder });
    expect(all.join('\n')).not.toMatch(/the employer must|you must (?!still be cleared)/i);
  });

  it('the style of every sentence is that of the NHS', () => expect(all.flatMap(wordFaults)).toEqual([]));
});

describe('weeks', () => {
  it('RTW-13, RTW-14 stand in one table, with the place when a day is at home', () => {
    const table = made.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({
      columns: ['Week', 'Starting', 'Days and hours', 'Total', 'Share of contract', 'Place'],
      rows: [
        ['1', 'Monday 23 November 2026', 'Monday and Friday: 4 hours from 10am', '8 hours', '20%', 'Home on Monday'],
        ['2', 'Monday 30 November 2026', 'Monday, Tuesday and Wednesday: 5 hours', '15 hours', '38%', 'Work'],
        [
          '3',
          'Monday 7 December 2026',
          'Monday, Tuesday, Wednesday, Thursday and Friday: 7 hours 30 minutes',
          '37 hours 30 minutes',
          '94%',
          'Work',
        ],
      ],
    });
  });

  it('has no share without promised hours, and no place when nothing is at home; a rota says so (RTW-12)', () => {
    const job = { title: 'Care worker', contractMinutes: 0, pattern: 'no-fixed' } as const;
    const rota = planDocument(planOf({ job, weeks: [workWeek(1, {}, { openMinutes: 600 })] }), paperFacts());
    expect(rota.blocks.find((block) => block.kind === 'table')).toMatchObject({
      columns: ['Week', 'Starting', 'Days and hours', 'Total'],
      rows: [['1', 'Monday 23 November 2026', 'Days as the rota says', '10 hours']],
    });
    expect(textsOf(rota)).toContain('No hours promised');
  });

  it('that say the same stand under one heading, bank holidays or not (RTW-11): 26 weeks stay readable', () => {
    const duties = { dutiesIn: [{ words: 'Email' }] };
    const weeks = [...Array(26).keys()].map((index) =>
      workWeek(index + 1, daysOf(3, 4), { ...duties, ...(index === 25 ? { note: 'Last week' } : {}) }),
    );
    const long = planDocument(planOf({ weeks }), paperFacts());
    const headings = under(long, 'What each week looks like').filter((text) => text.startsWith('Week'));
    expect(headings).toEqual(['Weeks 1 to 25', 'Week 26']);
    const hours = under(long, 'Hours, week by week');
    expect(hours).toContain('Friday 25 December 2026: Christmas Day');
    expect(hours.at(-1)).toBe('A week that is shorter only for a bank holiday is not a step back.');
  });

  it('with nothing to say beside hours have no section', () => {
    const plain = planDocument(planOf({ weeks: weeksOf(20, 25) }), paperFacts());
    expect(under(plain, 'What each week looks like')).toEqual([]);
    expect(under(made, 'Week 3')).toEqual(['Nothing else is set for this time.']);
  });
});

describe('what is held back and who decides', () => {
  it('RTW-1, RTW-3 a driving duty without a clear date stands as "not yet", in or out of the week', () => {
    const waiting = 'Deliveries by van. Not yet. You must still be cleared to drive.';
    expect(under(made, 'Week 1')).toEqual([
      ...['Tasks', 'Email'],
      ...['Left out for now', 'On-call'],
      ...['Driving', waiting],
      ...['Limits', 'Lifting and carrying: Nothing over 5 kg'],
    ]);
    const van = { words: 'Deliveries by van', needs: ['driving' as const] };
    const inside = fullPlan({ weeks: [workWeek(1, daysOf(3, 4), { dutiesIn: [van] })] });
    expect(under(planDocument(inside, paperFacts()), 'Week 1')).toEqual(['Driving', waiting]);
    const clear = { ...inside, driving: { car: { from: '2026-11-23' } } };
    expect(under(planDocument(clear, paperFacts()), 'Week 1')).toEqual(['Tasks', 'Deliveries by van']);
  });

  it('RTW-3 so does the way to work by car', () => {
    expect(under(made, 'Travel to work')).toEqual([
      'Car, as the driver. 30 minutes',
      'By car: Not yet. You must still be cleared to drive.',
    ]);
  });

  it('RTW-4 a lift limit names who set it, and what to do when it ends', () => {
    expect(under(made, 'Safety at work').slice(0, 3)).toEqual([
      'Lifting',
      '5 kg, from 23 November 2026, until 4 January 2027, set by the surgeon',
      'When a lifting limit ends, ask the people who set it before you lift more.',
    ]);
  });

  it('RTW-2 work where others decide about safety has its notice, and other work has none', () => {
    const roof = { words: 'Roof work', needs: ['heights' as const] };
    const notice = 'Role safety: the employer’s occupational health or the regulator decides about this work.';
    const of = (week: object) =>
      textsOf(planDocument(planOf({ weeks: [workWeek(1, daysOf(3, 4), week)] }), paperFacts()));
    expect(of({ dutiesOut: [roof] })).toContain(notice);
    expect(of({})).not.toContain(notice);
  });
});

describe('what a plan says of help, pay and agreement', () => {
  it('ADJ-4 a change shows the words that were agreed and never the label of the catalogue', () => {
    expect(under(made, 'Changes that help at work').slice(-5)).toEqual([
      'Could start at 10am',
      'Mornings are slow',
      'Recommend',
      'From 23 November 2026 long term',
      'The line manager',
    ]);
    expect(all).not.toContain(adjustmentById('HRS-04')?.label);
  });

  it('RTW-15 pay is words and a question; words with a sum stay out, of a draft too', () => {
    const question = 'Ask your employer or payroll how you will be paid in these weeks.';
    expect(under(made, 'Pay')).toEqual(['To be confirmed by the employer. Ask before the first day', question]);
    const sum = planDocument(fullPlan({ pay: { treatment: 'ssp', words: '£123.25 a week' } }), paperFacts());
    expect(under(sum, 'Pay')).toEqual(['Statutory Sick Pay', question]);
  });

  it('who has not agreed is "Not yet", and the plan can be used before the employer agreed', () => {
    const use = 'You can use this plan before the employer has agreed to it.';
    const rows = (agreed: object, more: object = {}) =>
      under(planDocument(fullPlan(), paperFacts({ agreed, ...more })), 'Who has agreed').slice(4);
    expect(rows({ person: '2026-11-24' })).toEqual([
      ...['Amira Hussain', 'Whose plan it is', '24 November 2026'],
      ...['Olive Invented', 'Occupational therapist, wrote the plan', '20 November 2026'],
      ...['Invented Paper Company', 'Employer', 'Not yet', use],
    ]);
    expect(rows({ person: '2026-11-24', employer: '2026-11-25' })).not.toContain(use);
    expect(rows({}, { signed: undefined, state: 'draft' }).filter((text) => text === 'Not yet')).toHaveLength(3);
  });
});

describe('what never stands in a plan', () => {
  it('RTW-16 no date of birth, and nothing that the facts have no place for', () => {
    const more = { nhsNumber: '9991234578', address: '1 Invented Street', condition: 'heart attack' };
    const facts = { ...paperFacts(), ...more, person: { ...paperFacts().person, ...more } };
    const words = JSON.stringify(planDocument(fullPlan(), facts));
    for (const secret of [...Object.values(more), '1974', '14 March', 'Tree Tops']) expect(words).not.toContain(secret);
  });

  it('RTW-16 evidence exists and has dates; of what type it is, and its id, stay out', () => {
    const facts = paperFacts({ evidenceDates: [{ from: '2026-11-16', to: '2026-12-14' }, { from: '2026-12-15' }] });
    const words = textsOf(planDocument(fullPlan({ basis: ['part_secret'] }), facts));
    expect(words).toContain('Exists, from 16 November 2026 to 14 December 2026');
    expect(words).toContain('Exists, from 15 December 2026');
    for (const [, type] of evidenceTypes.slice(0, 3)) expect(words.join('\n')).not.toContain(type);
    expect(words.join('\n')).not.toMatch(/part_secret|not fit|may be fit/i);
  });

  it.each([
    ['draft', 'Draft'],
    ['offered', 'Not agreed yet'],
    ['agreed', undefined],
    ['active', undefined],
    ['on_hold', 'On hold'],
    ['refused', 'Not valid'],
    ['changes_asked', 'Not valid'],
    ['superseded', 'Replaced'],
  ] as const)('AHP-5 a version that is %s has the mark %s', (state, mark) => {
    const { mark: found } = planDocument(fullPlan(), paperFacts({ state }));
    expect(found).toBe(mark);
  });
});
