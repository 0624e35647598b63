/** Outcome measures that are free to use, each with a plain meaning (OM-1) and the change that counts (OM-2). */
import type { Part } from '../contracts/case.ts';
import type { AnswerValue, FieldError } from '../contracts/self-referral/question.ts';

export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly range: readonly [number, number];
  /** Points of change below which nothing is said to be better or worse (OM-2). */
  readonly counts: number;
  /** True when a higher score is better. */
  readonly higherIsBetter: boolean;
  /** OM-1: what a score means, in a sentence. Drafts, waiting for clinical review. */
  readonly meaning: (score: number) => string;
}

const band = (score: number, steps: readonly (readonly [atLeast: number, words: string])[]): string =>
  steps.find(([atLeast]) => score >= atLeast)?.[1] ?? '';

export const measures: readonly Measure[] = [
  {
    id: 'work-ability',
    label: 'Work Ability Score',
    range: [0, 10],
    counts: 2,
    higherIsBetter: true,
    meaning: (score) =>
      band(score, [
        [8, 'Near the person’s best ever.'],
        [6, 'Somewhat below the person’s best.'],
        [4, 'Well below the person’s best: support is likely to help.'],
        [0, 'Far below the person’s best: work is hard or not possible now.'],
      ]),
  },
  {
    id: 'phq-4',
    label: 'PHQ-4',
    range: [0, 12],
    counts: 3,
    higherIsBetter: false,
    meaning: (score) =>
      band(score, [
        [9, 'Many signs of worry and low mood. Talk about support now.'],
        [6, 'Some signs of worry and low mood. Ask more.'],
        [3, 'A few signs of worry and low mood.'],
        [0, 'Hardly any signs of worry and low mood.'],
      ]),
  },
  {
    id: 'confidence',
    label: 'Confidence to reach the goal',
    range: [0, 10],
    counts: 2,
    higherIsBetter: true,
    meaning: (score) =>
      band(score, [
        [7, 'Fairly or very sure.'],
        [4, 'Not quite sure: look at what is in the way.'],
        [0, 'Not sure: a smaller step may help.'],
      ]),
  },
  {
    id: 'days-worked',
    label: 'Days worked in the last 4 weeks',
    range: [0, 28],
    counts: 2,
    higherIsBetter: true,
    meaning: (score) => `Worked on ${score} of the last 28 days.`,
  },
];

export const measureOf = (id: string): Measure | undefined => measures.find((one) => one.id === id);

const text = (value: AnswerValue, field: string): string => String(value[field] ?? '');

export function measureErrors(value: AnswerValue): readonly FieldError[] {
  const measure = measureOf(text(value, 'measure'));
  const score = Number(text(value, 'score'));
  if (!measure || (score >= measure.range[0] && score <= measure.range[1])) return [];
  return [{ field: 'score', message: `${measure.label} must be from ${measure.range.join(' to ')}` }];
}

/** Scores of one measure as they were taken, with the plain meaning of the last and of the change since the first. */
export function measureInWords(parts: readonly Part[], id: string): string | undefined {
  const measure = measureOf(id);
  const scores = parts
    .filter(({ kind, ended, answer }) => kind === 'measure' && !ended && answer.value['measure'] === id)
    .map(({ answer }) => Number(answer.value['score']));
  const [first, last] = [scores[0], scores.at(-1)];
  if (!measure || first === undefined || last === undefined) return undefined;
  const meaning = `${measure.label}: ${last}. ${measure.meaning(last)}`;
  if (scores.length < 2) return meaning;
  return `${meaning} ${changeInWords(measure, first, last)}`;
}

/** OM-2: a small change is no change. */
export function changeInWords({ counts, higherIsBetter }: Measure, first: number, last: number): string {
  const change = last - first;
  if (Math.abs(change) < counts) return `It was ${first} at first: about the same.`;
  return `It was ${first} at first: ${change > 0 === higherIsBetter ? 'better' : 'worse'}.`;
}
