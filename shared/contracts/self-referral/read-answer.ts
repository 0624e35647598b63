/**
 * Reads what was typed on a question page by the question's own definition. Never throws: bad input becomes errors in
 * the field's words, and what was typed stays as it was.
 */

import { isIsoDate, readDate, showDate } from '../../values/date.ts';
import type { StoredAnswer } from '../stored-answer.ts';
import type {
  AnswerValue,
  DateField,
  Field,
  FieldError,
  Question,
  TextAreaField,
  TextField,
  Typed,
} from './question.ts';

export type ReadAnswer =
  | { readonly ok: true; readonly value: AnswerValue }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type Read = { readonly value?: string | readonly string[]; readonly error?: FieldError };

/** @param today ISO date, for dates that must lie in the past. */
export function readAnswer(question: Question, typed: Typed, today: string): ReadAnswer {
  const value: Record<string, string | readonly string[]> = {};
  const errors: FieldError[] = [];
  for (const field of question.fields) {
    const read = readField(field, typed, today);
    if (read.error) errors.push(read.error);
    else if (read.value !== undefined) value[field.name] = read.value;
  }
  if (errors.length === 0 && question.together) errors.push(...question.together(value, today));
  return errors.length === 0 ? { ok: true, value } : { ok: false, errors };
}

function readField(field: Field, typed: Typed, today: string): Read {
  switch (field.kind) {
    case 'text':
    case 'textarea':
      return readText(field, one(typed, field.name).trim());
    case 'date':
      return readDateField(field, typed, today);
    case 'radios': {
      const chosen = one(typed, field.name);
      if (field.options.some((choice) => choice.value === chosen)) return { value: chosen };
      return field.optional ? {} : wrong(field, field.missing);
    }
    case 'checkboxes': {
      const known = new Set([...field.options, ...(field.none ? [field.none] : [])].map((choice) => choice.value));
      const ticked = [...new Set(many(typed, field.name))].filter((value) => known.has(value));
      const none = field.none && ticked.includes(field.none.value);
      if (none && ticked.length > 1) return wrong(field, field.noneWithOthers ?? field.missing);
      if (ticked.length > 0) return { value: ticked };
      return field.optional ? {} : wrong(field, field.missing);
    }
  }
}

function readText(field: TextField | TextAreaField, text: string): Read {
  if (text === '') return field.optional ? {} : wrong(field, field.missing);
  if (field.kind === 'textarea') {
    return [...text].length > field.maxLength ? wrong(field, field.tooLong) : { value: text };
  }
  const read = field.read(text);
  return read.ok ? { value: read.value } : wrong(field, read.message);
}

function readDateField(field: DateField, typed: Typed, today: string): Read {
  const boxes = {
    day: one(typed, `${field.name}-day`).trim(),
    month: one(typed, `${field.name}-month`).trim(),
    year: one(typed, `${field.name}-year`).trim(),
  };
  if (boxes.day === '' && boxes.month === '' && boxes.year === '') {
    return field.optional ? {} : dateError(field, field.missing, ['day', 'month', 'year']);
  }
  const read = readDate(boxes, field.noun);
  if (!read.ok) return dateError(field, read.message, read.parts);
  if (field.must === 'past' && read.value >= today)
    return dateError(field, `${field.noun} must be in the past`, allParts);
  if (field.must === 'not-future' && read.value > today) {
    return dateError(field, `${field.noun} must be today or in the past`, allParts);
  }
  return { value: read.value };
}

const allParts = ['day', 'month', 'year'] as const;

const wrong = (field: Field, message: string): Read => ({ error: { field: field.name, message } });

function dateError(field: DateField, message: string, parts: FieldError['parts']): Read {
  const first = parts?.[0] ?? 'day';
  return { error: { field: `${field.name}-${first}`, message, ...(parts ? { parts } : {}) } };
}

const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

const many = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** The stored form of an answer: the codes, the words as asked and the words as answered. */
export function toStored(question: Question, value: AnswerValue): StoredAnswer {
  const asked: Record<string, string> = {};
  const said: Record<string, string> = {};
  for (const field of question.fields) {
    asked[field.name] = field.label || question.title;
    const words = inWords(field, value[field.name]);
    if (words !== '') said[field.name] = words;
  }
  const stored = Object.entries(value).map(([name, one]) => [name, typeof one === 'string' ? one : [...one]] as const);
  return { version: question.version, value: Object.fromEntries(stored), asked, said };
}

/** A stored answer with its words in the order of the question's fields: a row of the store keeps no order. */
export function inOrder(question: Question, answer: StoredAnswer): StoredAnswer {
  const names = question.fields.map(({ name }) => name);
  const sorted = Object.entries(answer.asked).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
  return { ...answer, asked: Object.fromEntries(sorted) };
}

function inWords(field: Field, value: string | readonly string[] | undefined): string {
  if (value === undefined) return '';
  if (field.kind === 'text' && typeof value === 'string') return field.show ? field.show(value) : value;
  if (field.kind === 'date' && typeof value === 'string' && isIsoDate(value)) return showDate(value);
  if (field.kind === 'radios' || field.kind === 'checkboxes') {
    const all = field.kind === 'checkboxes' && field.none ? [...field.options, field.none] : field.options;
    const chosen = typeof value === 'string' ? [value] : value;
    return chosen.map((code) => all.find((choice) => choice.value === code)?.label ?? code).join('\n');
  }
  return typeof value === 'string' ? value : value.join('\n');
}

/** What the person would see in the boxes again: the stored answer turned back into input values. */
export function toTyped(question: Question, value: AnswerValue): Typed {
  const typed: Record<string, string | readonly string[]> = {};
  for (const field of question.fields) {
    const stored = value[field.name];
    if (stored === undefined) continue;
    if (field.kind === 'date' && typeof stored === 'string') {
      const [year = '', month = '', day = ''] = stored.split('-');
      typed[`${field.name}-day`] = String(Number(day));
      typed[`${field.name}-month`] = String(Number(month));
      typed[`${field.name}-year`] = year;
    } else if (field.kind === 'text' && field.show && typeof stored === 'string') {
      typed[field.name] = field.show(stored);
    } else {
      typed[field.name] = stored;
    }
  }
  return typed;
}
