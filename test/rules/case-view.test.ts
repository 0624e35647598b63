import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { type Knowledge, knowledge, type Part, partKinds } from '../../shared/contracts/case.ts';
import { referralQuestions } from '../../shared/contracts/self-referral/questions.ts';
import { type StaffRole, staffRoles } from '../../shared/contracts/staff.ts';
import { caseFor, knowledgeOf, rowFor } from '../../shared/rules/case-view.ts';
import { readsPart } from '../../shared/rules/staff-rights.ts';
import { caseOf, chestPainShown, entryOfCase, olive, partOfCase } from '../people/cases.ts';

const roles = Object.keys(staffRoles) as readonly StaffRole[];

const sorted: Readonly<Record<'contact' | 'work' | 'health', readonly string[]>> = {
  contact: [
    'date-of-birth',
    'gp-surgery',
    'postcode',
    'name',
    'know-nhs-number',
    'nhs-number',
    'address',
    'contact',
    'safe-contact',
    'communication-needs',
    'language',
    'heard-about',
    'agreement',
  ],
  work: [
    'work-status',
    'effect-on-work',
    'want-help-now',
    'other-service',
    'job-count',
    'job',
    'second-job',
    'employer',
    'absence',
    'fit-note',
    'fit-note-dates',
    'work-safety',
    'difficulties',
  ],
  health: [
    'emergency',
    'red-flags',
    'health-condition',
    'heart-event',
    'since-when',
    'work-ability',
    'goals',
    'confidence',
  ],
};

describe('every answer of the person is sorted into a kind of knowledge', () => {
  it('each question of the referral stands in one kind, here and in the rule', () => {
    expect(Object.values(sorted).flat().sort()).toEqual(referralQuestions.map(({ id }) => id).sort());
    for (const [kind, questions] of Object.entries(sorted)) {
      for (const question of questions) expect([question, knowledgeOf(question)]).toEqual([question, kind]);
    }
  });

  it.each(['a-new-question', '', 'constructor', '__proto__'])(
    '"%s", which nobody has sorted, counts as health',
    (id) => {
      expect(knowledgeOf(id)).toBe('health');
    },
  );
});

/** A word that stands in one place of a case, with the kind of knowledge it belongs to. */
interface Marked {
  readonly word: string;
  readonly about: Knowledge;
}

const everyKind = fc.constantFrom(...knowledge);

/** A case with a marked word in every place, the kind of each drawn by chance. */
const anyCase = fc
  .record({
    person: fc.constantFrom(...Object.values(people)),
    parts: fc.array(fc.record({ about: everyKind, kind: fc.constantFrom(...partKinds), ended: fc.boolean() })),
    entries: fc.array(fc.record({ about: everyKind, why: fc.boolean() })),
    questions: fc.subarray([...Object.values(sorted).flat(), 'a-new-question']),
  })
  .map(({ person, parts, entries, questions }) => {
    const marked: Marked[] = [];
    const reasons: Marked[] = [];
    const mark = (list: Marked[], word: string, about: Knowledge): string => {
      list.push({ word, about });
      return word;
    };
    const whole = caseOf({
      person,
      parts: parts.map(({ about, kind, ended }, n): Part => {
        const one = partOfCase(kind, about, { note: mark(marked, `part${n}.`, about) });
        if (!ended) return one;
        const why = mark(reasons, `ended${n}.`, about);
        return { ...one, ended: { at: one.at, by: olive, how: 'taken back', why } };
      }),
      timeline: entries.map(({ about, why }, n) =>
        entryOfCase(about, mark(marked, `entry${n}.`, about), why ? { why: mark(reasons, `why${n}.`, about) } : {}),
      ),
    });
    const answers = Object.fromEntries(
      questions.map((id) => {
        const word = mark(marked, `answer-${id}.`, knowledgeOf(id));
        return [id, { version: 1, value: { [id]: word }, asked: { [id]: word }, said: { [id]: word } }] as const;
      }),
    );
    return { whole: { ...whole, answers }, marked, reasons };
  });

describe('nothing of a kind that a role does not read comes out', () => {
  it.each(roles)('whatever the case holds, a %s receives what they read and no other word of it', (role) => {
    fc.assert(
      fc.property(anyCase, ({ whole, marked }) => {
        const received = JSON.stringify(caseFor(role, whole));
        for (const { word, about } of marked) {
          expect([word, received.includes(word)]).toEqual([word, readsPart(role, about)]);
        }
      }),
    );
  });

  it.each(roles)('reasons reach a %s only beside what they read, and an administrator never', (role) => {
    fc.assert(
      fc.property(anyCase, ({ whole, reasons }) => {
        const received = JSON.stringify(caseFor(role, whole));
        for (const { word, about } of reasons) {
          const may = role !== 'administrator' && readsPart(role, about);
          expect([word, received.includes(word)]).toEqual([word, may]);
        }
      }),
    );
  });

  it('reading a case changes nothing of it', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...roles), ({ whole }, role) => {
        const before = structuredClone(whole);
        caseFor(role, whole);
        expect(whole).toEqual(before);
      }),
    );
  });
});

describe('an administrator', () => {
  const shown = chestPainShown();
  const whole = caseOf({
    redFlags: { emergency: shown },
    types: { language: { language: 'Polish', interpreter: 'yes' } },
    head: { staffCheck: ['Not working at the moment'], outcome: 'dismissed_health' },
  });

  it('sees no red flag, no work situation, no check and no outcome', () => {
    expect(whole.referral.row.flags).toContain('Red flag page shown');
    const { referral } = caseFor('administrator', whole);
    expect(referral.redFlags).toEqual({});
    expect(referral.row.flags).not.toContain('Red flag page shown');
    expect(referral.row.workStatus).toBe('');
    expect(referral.staffCheck).toEqual([]);
    expect(referral.outcome).toBeUndefined();
  });

  it('sees what must be known to reach the person', () => {
    const { answers, referral } = caseFor('administrator', whole);
    expect(referral.row.flags).toEqual(expect.arrayContaining(['No voicemail', 'Interpreter: Polish']));
    expect(Object.keys(answers)).toEqual(expect.arrayContaining(['name', 'contact', 'safe-contact', 'language']));
  });

  it('sees a row of the list in the same way as the case', () => {
    expect(caseFor('administrator', whole).referral.row).toEqual(rowFor('administrator', whole.referral.row));
    expect(rowFor('coach', whole.referral.row)).toEqual(whole.referral.row);
  });
});

describe('everybody else', () => {
  it.each(roles.filter((role) => role !== 'administrator'))('a %s sees the warning signs', (role) => {
    const shown = chestPainShown('leave');
    const { referral } = caseFor(role, caseOf({ redFlags: { emergency: shown } }));
    expect(referral.redFlags).toEqual({ emergency: shown });
    expect(referral.row.flags).toContain('Red flag page shown');
  });
});

describe('a sensitive record', () => {
  it.each(roles)('tells a %s nothing of where the person is', (role) => {
    const whole = caseOf({
      types: { address: { 'address-line-1': '1 Invented Street' } },
      head: { sensitive: true, sourcePractice: 'Z99001' },
    });
    const { answers, referral } = caseFor(role, whole);
    expect(referral.sourcePractice).toBeUndefined();
    for (const question of ['gp-surgery', 'postcode', 'address']) expect(answers).not.toHaveProperty(question);
    expect(answers).toHaveProperty('name');
    expect(JSON.stringify(answers)).not.toMatch(/Invented Street|WF1 4DG|Z99001/);
  });
});
