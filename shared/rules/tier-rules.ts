/**
 * TRG-1 to TRG-6: which level of support to suggest. Fixed, plain, versioned rules over what the person answered; each
 * that fires says with which answers. A person decides, and suggestion and decision are both kept.
 *
 * Thresholds are those of the local model (domain rules of thumb) and wait for clinical review like all clinical wording.
 */
import { daysBetween } from '../values/date.ts';
import type { Answers } from './eligibility.ts';

export type Level = '1' | '2' | '3' | 'urgent';

export interface TierRule {
  readonly id: string;
  readonly level: Level;
  /** The rule in words for staff. */
  readonly words: string;
  /** Words of the answers that fire it; undefined when it does not fire. `today` is an ISO date. */
  readonly fires: (answers: Answers, today: string, read: WordsRead) => string | undefined;
}

/** The words that stood beside a choice when the person ticked it. */
export type WordsRead = (question: string, field: string, code: string) => string;

export interface TierRuleSet {
  readonly version: number;
  readonly rules: readonly TierRule[];
}

export interface Fired {
  readonly id: string;
  readonly level: Level;
  readonly words: string;
  /** What the person answered. */
  readonly because: string;
}

export interface TierSuggestion {
  readonly version: number;
  readonly level: Level;
  /** The highest level's reasons first. */
  readonly fired: readonly Fired[];
}

const said = (answers: Answers, question: string, field = question): string | readonly string[] | undefined =>
  answers[question]?.[field];
const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
const number = (answers: Answers, question: string): number | undefined => {
  const value = said(answers, question);
  return typeof value === 'string' ? Number(value) : undefined;
};

/** Days off so far, 0 when at work. */
function daysOff(answers: Answers, today: string): number | undefined {
  const first = said(answers, 'absence', 'first-off-on');
  if (typeof first === 'string') return Math.max(0, daysBetween(first, today));
  return said(answers, 'work-status') === 'off-sick' ? undefined : 0;
}

const redFlagsTicked = (answers: Answers, read: WordsRead): readonly string[] =>
  ['emergency', 'red-flags'].flatMap((question) =>
    list(said(answers, question)).flatMap((key) => (key === 'none' ? [] : [read(question, question, key)])),
  );

export const tierRules: TierRuleSet = {
  version: 1,
  rules: [
    {
      id: 'red-flag',
      level: 'urgent',
      words: 'A warning sign was ticked',
      fires: (answers, _, read) => {
        const ticked = redFlagsTicked(answers, read);
        return ticked.length > 0 ? `Ticked: ${ticked.join('; ')}` : undefined;
      },
    },
    {
      id: 'work-ability-low',
      level: '3',
      words: 'Work ability 3 or lower',
      fires: (answers) => {
        const score = number(answers, 'work-ability');
        return score !== undefined && score <= 3 ? `Work ability ${score} out of 10` : undefined;
      },
    },
    {
      id: 'off-long',
      level: '3',
      words: 'Off sick for more than 4 weeks',
      fires: (answers, today) => {
        const off = daysOff(answers, today);
        return off !== undefined && off > 28 ? `Off sick for ${off} days` : undefined;
      },
    },
    {
      id: 'heart',
      level: '3',
      words: 'Heart condition, or after an operation',
      fires: (answers, _, read) => {
        const group = said(answers, 'health-condition', 'condition-group');
        return group === 'heart' || group === 'surgery'
          ? `Main condition: ${read('health-condition', 'condition-group', group)}`
          : undefined;
      },
    },
    {
      id: 'safety-critical',
      level: '3',
      words: 'A safety-critical job: driving, height, machines',
      fires: (answers, _, read) => {
        const critical = list(said(answers, 'work-safety'))
          .filter((one) => ['driving-group-2', 'heights', 'machinery'].includes(one))
          .map((one) => read('work-safety', 'work-safety', one));
        return critical.length > 0 ? `Part of the job: ${critical.join('; ')}` : undefined;
      },
    },
    {
      id: 'not-fit-note',
      level: '3',
      words: 'A fit note that says not fit for work',
      fires: (answers) => (said(answers, 'fit-note') === 'not_fit' ? 'Fit note: not fit for work' : undefined),
    },
    {
      id: 'two-conditions',
      level: '3',
      words: 'More than one condition',
      fires: (answers) => {
        const other = said(answers, 'health-condition', 'other-conditions');
        return typeof other === 'string' && other !== '' ? 'Another condition was named' : undefined;
      },
    },
    {
      id: 'work-ability-middle',
      level: '2',
      words: 'Work ability 4 to 6',
      fires: (answers) => {
        const score = number(answers, 'work-ability');
        return score !== undefined && score >= 4 && score <= 6 ? `Work ability ${score} out of 10` : undefined;
      },
    },
    {
      id: 'off-some-weeks',
      level: '2',
      words: 'Off sick for 1 to 4 weeks',
      fires: (answers, today) => {
        const off = daysOff(answers, today);
        return off !== undefined && off > 7 && off <= 28 ? `Off sick for ${off} days` : undefined;
      },
    },
    {
      id: 'confidence-low',
      level: '2',
      words: 'Confidence 6 or lower',
      fires: (answers) => {
        const score = number(answers, 'confidence');
        return score !== undefined && score <= 6 ? `Confidence ${score} out of 10` : undefined;
      },
    },
    {
      id: 'stress-at-work',
      level: '2',
      words: 'Pressure at work is one of the difficulties',
      fires: (answers, _, read) =>
        list(said(answers, 'difficulties')).includes('STRESS')
          ? `Hard at work: ${read('difficulties', 'difficulties', 'STRESS')}`
          : undefined,
    },
    {
      id: 'not-in-work',
      level: '2',
      words: 'Not in work, or the job is ending',
      fires: (answers, _, read) => {
        const status = said(answers, 'work-status');
        return status === 'unemployed' || status === 'notice'
          ? `Work: ${read('work-status', 'work-status', status)}`
          : undefined;
      },
    },
  ],
};

const order: readonly Level[] = ['urgent', '3', '2', '1'];

/**
 * The suggestion for these answers. The highest level that fires wins, so no rule can lower what a red flag needs
 * (TRG-2); level 1 is what is left when nothing fires.
 */
export function suggestTier(
  answers: Answers,
  today: string,
  set: TierRuleSet = tierRules,
  read: WordsRead = (_question, _field, code) => code,
): TierSuggestion {
  const fired = set.rules.flatMap(({ id, level, words, fires }): readonly Fired[] => {
    const because = fires(answers, today, read);
    return because === undefined ? [] : [{ id, level, words, because }];
  });
  const sorted = [...fired].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return { version: set.version, level: sorted[0]?.level ?? '1', fired: sorted };
}
