import { describe, expect, it } from 'vitest';
import {
  agreeButton,
  consentLines,
  consentReview,
  healthLine,
  pushedQuestion,
  talkLine,
  talkQuestion,
} from '../../shared/content/consent-words.ts';
import { versionStates } from '../../shared/contracts/paper.ts';
import { consent as consentContract } from '../../shared/contracts/sharing.ts';
import { hashOf } from '../../shared/rules/sharing/canonical.ts';
import { type ConsentAsked, consentWords, defaultUntil, newConsent } from '../../shared/rules/sharing/consent.ts';
import { isOpen, stateOn } from '../../shared/rules/sharing/consent-state.ts';
import { employerDocument } from '../../shared/rules/sharing/employer-document.ts';
import { fullPlan } from './papers-example.ts';
import { planOf, weeksOf } from './plan-example.ts';
import { asked, contact, problemsFor, today, viewWith } from './sharing-example.ts';
import { wordFaults } from './words.ts';

const given = (changes: Partial<ConsentAsked> = {}) => {
  const answer = newConsent(asked(changes));
  if (!answer.ok) throw new Error(answer.problems.map(({ words }) => words).join('\n'));
  return answer;
};
const outcomeOf = (changes: Partial<ConsentAsked>) => {
  const answer = newConsent(asked(changes));
  return answer.ok ? 'shared' : answer.problems[0]?.outcome;
};

describe('what keeps sharing back, as the person reads it', () => {
  it.each<[string, Partial<ConsentAsked>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'CON-2 nobody is named',
      { contact: undefined },
      ['CON-2 contact: Enter the name of one person, what they do at your work, and where they work'],
    ],
    [
      'CON-2 “your employer” without a person',
      { contact: contact({ name: ' ' }) },
      ['CON-2 contact: Enter the name of one person, what they do at your work, and where they work'],
    ],
    ['CON-1 nothing is on', { choices: [] }, ['CON-1 choices: Select at least 1 line to share']],
    [
      'CON-1 only lines that are not there',
      { choices: ['week-99'] },
      ['CON-1 choices: Select at least 1 line to share'],
    ],
    [
      'CON-3 a line names health and was chosen once',
      { choices: ['own-words'] },
      [
        'CON-3 own-words: “What you wrote yourself” may say something about your health. Select if you want to share it',
      ],
    ],
    ['CON-3 and confirmed a second time', { choices: ['own-words'], confirmed: ['own-words'] }, []],
    ['CON-4 no purpose', { purpose: undefined }, ['CON-4 purpose: Select why you want to share your plan']],
    ['CON-5 a day in the past', { until: '2026-11-24' }, ['CON-5 until: The last day must be today or later']],
    ['CON-5 today', { until: today }, []],
    ['CON-5 12 months', { until: '2027-11-24' }, []],
    [
      'CON-5 a day more than 12 months',
      { until: '2027-11-25' },
      ['CON-5 until: The last day must be 24 November 2027 or earlier'],
    ],
    ['CON-5 no day at all', { until: '' }, ['CON-5 until: Enter the last day on which they may read it']],
    [
      'CON-8 it changed after it was previewed',
      { previewed: 'another page' },
      ['CON-8 preview: This is not the page you looked at. Check it again before you share it'],
    ],
    ['CON-11 not asked', { pushed: undefined }, ['CON-11 pushed: Select yes if anyone is pushing you to share this']],
    [
      'EMP-3 webmail that nobody confirmed',
      { contact: contact({ email: 'boss@gmail.com' }) },
      ['EMP-3 contact: Check that the email address is right. Anybody can have an address like this'],
    ],
    ['EMP-3 webmail that the person confirmed', { contact: contact({ email: 'boss@gmail.com', webmail: true }) }, []],
    [
      'a second job’s plan to the first job’s contact',
      { contact: contact({ jobId: 'part#job_1' }) },
      ['EMP-1 other-job: You named this person for another job. Check that they must read this plan'],
    ],
    ['the same, and meant', { contact: contact({ jobId: 'part#job_1' }), otherJob: true }, []],
    [
      'all at once, so that nobody mends one after the other',
      { contact: undefined, purpose: undefined, choices: [], until: '2020-01-01', pushed: undefined },
      [
        'CON-2 contact: Enter the name of one person, what they do at your work, and where they work',
        'CON-4 purpose: Select why you want to share your plan',
        'CON-1 choices: Select at least 1 line to share',
        'CON-5 until: The last day must be today or later',
        'CON-11 pushed: Select yes if anyone is pushing you to share this',
      ],
    ],
  ])('%s', (_, changes, words) => {
    expect(problemsFor(changes)).toEqual(words);
    expect(words.map((one) => one.replace(/^[^:]*: /, '')).flatMap(wordFaults)).toEqual([]);
  });

  it.each<[string, Partial<ConsentAsked>, string, string]>([
    ['CON-11 somebody is pushing: nothing is sent and the lead rings', { pushed: 'yes' }, 'lead_rings', 'phone you'],
    ['CAP-1 a concern is recorded: sharing waits', { capacityConcern: true }, 'paused', 'Phone us'],
    ['EMP-8 the contact is not safe: staff only', { contact: contact({ unsafe: true }) }, 'staff_only', 'Phone us'],
  ])('%s, and no other error hides it', (_, changes, outcome, words) => {
    const problems = problemsFor({ purpose: undefined, choices: [], ...changes });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems.flatMap(wordFaults)).toEqual([]);
    expect(outcomeOf(changes)).toBe(outcome);
  });

  it('CON-11 is heard before anything else is looked at', () => {
    expect(outcomeOf({ pushed: 'yes', capacityConcern: true, state: 'offered' })).toBe('lead_rings');
  });

  it.each(Object.keys(versionStates) as (keyof typeof versionStates)[])('a version that is %s', (state) => {
    expect(newConsent(asked({ state })).ok).toBe(['agreed', 'active', 'on_hold'].includes(state));
  });

  it('CON-7, CON-14, EMP-9: the paper to hand over needs no consent and no contact', () => {
    expect(employerDocument(viewWith(fullPlan())).blocks.length).toBeGreaterThan(10);
  });
});

describe('the consent (CON-9)', () => {
  it('keeps whom, what, why, until when, which words, and the hash of what was seen', () => {
    const { consent, view } = given();
    expect(consentContract.parse(consent)).toEqual(consent);
    expect(consent).toMatchObject({
      version: 2,
      contact: contact(),
      state: 'active',
      method: 'screen',
      until: '2027-02-17',
    });
    expect(consent.hash).toBe(hashOf(view));
    expect(consent.choices).not.toContain('own-words');
  });

  it('CON-10: spoken, it says who wrote it down', () => {
    const recordedBy = { staffId: 'staff_olive', name: 'Olive Invented' };
    expect(given({ how: { method: 'spoken', recordedBy } }).consent).toMatchObject({ method: 'spoken', recordedBy });
  });

  it('drops lines that cannot be shared from what was chosen', () => {
    expect(given({ choices: ['week-1', 'reason-adj_1', 'week-99'] }).consent.choices).toEqual(['week-1']);
  });

  it.each<[string, number, string]>([
    ['a short plan: 12 weeks, so that its last review is still read', 3, '2027-02-17'],
    ['a long plan: its last Sunday, so that no limit ends before it', 20, '2027-04-11'],
    ['more than 12 months: 12 months', 60, '2027-11-24'],
  ])('CON-5 by default ends with %s', (_, count, until) => {
    const weeks = weeksOf(...Array.from({ length: count }, () => 20));
    expect(defaultUntil(planOf({ weeks }), today)).toBe(until);
  });

  it.each([
    ['active', '2026-11-25', true],
    ['active', '2026-11-24', false],
    ['withdrawn', '2026-12-01', false],
    ['superseded', '2026-12-01', false],
    ['expired', '2026-12-01', false],
  ] as const)('CON-5, CON-16: %s until %s is open: %s', (state, until, open) => {
    expect(isOpen({ state, until }, today)).toBe(open);
  });

  it('CON-16: past its day it has ended, whatever is stored', () => {
    expect(stateOn({ state: 'active', until: '2026-11-24' }, today)).toBe('expired');
    expect(stateOn({ state: 'withdrawn', until: '2026-11-24' }, today)).toBe('withdrawn');
  });
});

describe('the words that are agreed to', () => {
  const { version, words } = consentWords(contact(), 'return_to_work', '2027-02-17');
  const all = words.join(' ');

  it.each([
    ['CON-2 person, role and organisation', 'Sam Invented (Line manager), Invented Paper Company'],
    ['CON-4 why', 'to plan my return to work'],
    ['CON-5 until when', 'until 17 February 2027'],
    ['CON-6 stop at any time', 'You can stop at any time'],
    ['RTW-21 what cannot be taken back', 'We cannot take back what they have already opened, printed or downloaded'],
    ['CON-7 saying no changes nothing about care', 'If you say no, your care with us stays the same'],
    ['EMP-9 by hand', 'hand it over yourself'],
  ])('%s', (_, part) => expect(all).toContain(part));

  it('are numbered, wait for review, and follow the content rules', () => {
    expect(version).toBe(2);
    expect(consentReview.status).toMatch(/^waiting for review/);
    const spoken = [
      agreeButton,
      ...Object.values(consentLines),
      ...Object.values(healthLine),
      ...Object.values(pushedQuestion),
      talkLine,
      ...Object.values(talkQuestion),
    ];
    expect(spoken.flatMap(wordFaults)).toEqual([]);
  });

  it('are for a reading age of 9 to 11: short words in short sentences', () => {
    const texts = Object.values(consentLines)
      .join(' ')
      .replace(/\(\(\w+\)\)/g, 'Sam');
    const all = texts.match(/[\p{L}’]+/gu) ?? [];
    const syllables = all.reduce(
      (sum, word) => sum + Math.max(1, (word.match(/[aeiouy]+(?!$)|[aiouy]$/gi) ?? []).length),
      0,
    );
    const sentences = texts.split(/[.?]\s/).length;
    // Flesch and Kincaid's grade; 6 is a child of 11.
    expect(0.39 * (all.length / sentences) + 11.8 * (syllables / all.length) - 15.59).toBeLessThan(6);
  });
});
