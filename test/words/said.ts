/** Everything that data says to people: the texts of a module by their place, and the errors a question can answer with. */
import { join } from 'node:path';
import type { AnswerValue, Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { files, root } from '../house/tree.ts';

/** Modules whose texts people outside the service read. Invented names of surgeries are not words of ours. */
export const spokenModules = files.filter(
  (file) =>
    (/^shared\/(content|contracts\/self-referral|services)\/.*\.ts$/.test(file) || file === 'shared/errors.ts') &&
    file !== 'shared/content/practices.ts',
);

export interface Said {
  /** "redFlags.0.urgent.tick" */
  readonly where: string;
  readonly text: string;
}

/** Every text that a module exports, down to the last list. Codes, ids and addresses are not words. */
export async function textsOf(file: string): Promise<readonly Said[]> {
  const module: unknown = await import(join(root, file));
  return textsIn(module, '');
}

function textsIn(value: unknown, where: string): readonly Said[] {
  if (typeof value === 'string') {
    return isCode(value) ? [] : value.split('\n').flatMap((text) => (text.trim() === '' ? [] : [{ where, text }]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, where === '' ? key : `${where}.${key}`));
}

const isCode = (text: string): boolean => /^[a-z\d_.:/@?=&+-]*$/.test(text) || /^(https?|tel|sms|mailto):/.test(text);

/** What people type by mistake, into any field: too much, too little, another kind of thing. */
const slips = [
  ...['?', 'x', '1', '0', 'a@', '@', 'me@example', 'QQ123456C', '45678', '9991234567', '99912345671', '999123456'],
  ...['01632', '01632 960 001', '07700 900 982', '07700900982 ext 4', '070 1234 5678', '+33 1 23 45 67 89', 'WF1'],
  ...['200 hours', 'K7Q-2MX', 'K7Q-2MX-9TB-4WHX', 'Anna 2', 'x'.repeat(400), 'x'.repeat(5000)],
];

const wrongDates = [
  ['', '', ''],
  ['', '3', '2020'],
  ['', '', '2020'],
  ['31', '4', '2020'],
  ['1', '1', '85'],
  ['1', '1', '1700'],
  ['1', '1', '2099'],
] as const;

/** Every message that reading a wrong answer to this question gives. `today` is far from all dates above. */
export function errorsOf(question: Question): readonly string[] {
  const answers: Typed[] = [
    {},
    ...slips.map((slip) => Object.fromEntries(question.fields.map(({ name }) => [name, slip]))),
    ...wrongDates.map((boxes) => typedDates(question, boxes)),
    Object.fromEntries(question.fields.map((field) => [field.name, everyChoice(field)])),
  ];
  const found = answers.flatMap((typed) => {
    const read = readAnswer(question, typed, '2026-11-23');
    return read.ok ? [] : read.errors.map(({ message }) => message);
  });
  const beyond = (together[question.id] ?? []).flatMap((value) => question.together?.(value, '2026-11-23') ?? []);
  return [...new Set([...found, ...beyond.map(({ message }) => message)])];
}

const typedDates = (question: Question, boxes: readonly [string, string, string]): Typed =>
  Object.fromEntries(
    question.fields.flatMap(({ name }) =>
      ['day', 'month', 'year'].map((part, place) => [`${name}-${part}`, boxes[place] ?? ''] as const),
    ),
  );

const everyChoice = (field: Question['fields'][number]): readonly string[] =>
  field.kind === 'checkboxes' ? [...field.options, ...(field.none ? [field.none] : [])].map(({ value }) => value) : [];

/** Answers that are right field by field and wrong together. */
export const together: Readonly<Record<string, readonly AnswerValue[]>> = {
  contact: [{}],
  job: [{ 'job-hours': '0', 'job-pattern': 'fixed' }],
  'second-job': [{ 'second-job-hours': '0', 'second-job-pattern': 'fixed' }],
  employer: [{ 'employer-named': 'named' }],
  absence: [{ 'last-worked-on': '2026-11-20', 'first-off-on': '2026-11-02' }],
  'fit-note-dates': [{ 'fit-note-from': '2026-11-20', 'fit-note-to': '2026-11-02' }],
};

/** Answers that are asked about once more. */
export const doubtful: Readonly<Record<string, AnswerValue>> = {
  contact: { email: 'amira.hussain@gmial.com' },
  absence: { 'last-worked-on': '2018-09-20', 'first-off-on': '2018-09-21' },
  'fit-note-dates': { 'fit-note-from': '2026-01-20', 'fit-note-to': '2026-11-02' },
};
