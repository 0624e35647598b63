import { describe, expect, it } from 'vitest';
import type { Field, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { formOf } from '../../shared/rules/case-actions/action.ts';
import { caseActions } from '../../shared/rules/case-actions/all.ts';
import type { CaseFacts } from '../../shared/rules/case-change.ts';
import { actionCalled, caseOf, factsAbout, partOfCase, today } from '../people/cases.ts';
import { wordFaults } from './words.ts';

/** A case in which every list that a form offers has something in it. */
const facts: CaseFacts = factsAbout(
  caseOf({
    head: { state: 'accepted' },
    parts: [
      partOfCase('appointment', 'contact', { on: '2026-11-30', at: '14:30', how: 'Phone' }),
      partOfCase('task', 'work', { task: 'Ask about hours' }),
      partOfCase('restriction', 'work', { kind: 'lift', limit: 'No lifting over 5 kg' }),
      partOfCase('trusted_person', 'contact', { name: 'Jo Invented', who: 'friend', about: ['plan'] }),
    ],
  }),
);

const ids = caseActions.map(({ id }) => id);
const fieldsOf = (id: string): readonly Field[] => formOf(actionCalled(id), facts).fields;
const errorsOf = (id: string, typed: Typed): readonly string[] => {
  const read = readAnswer(formOf(actionCalled(id), facts), typed, today);
  return read.ok ? [] : read.errors.map(({ message }) => message);
};

/** How the NHS service manual words an error: what to do, or what must be so. */
const style = /^(Enter|Select) [a-z"]|must (be|have|include)/;

/** The same in every box: what no field expects. */
const everywhere = (id: string, typed: string): Typed =>
  Object.fromEntries(
    fieldsOf(id).flatMap(({ kind, name }) =>
      kind === 'date'
        ? ['day', 'month', 'year'].map((box) => [`${name}-${box}`, typed] as const)
        : [[name, typed] as const],
    ),
  );

describe('every form of an action', () => {
  it.each(ids)('"%s" names itself, its button and each of its fields, and no two alike', (id) => {
    const form = formOf(actionCalled(id), facts);
    expect(form.title).toMatch(/^[A-Z].*[^.]$/);
    expect(form.button).toMatch(/^[A-Z]/);
    const labels = form.fields.map(({ label }) => label);
    for (const label of labels) expect(label).toMatch(/^[A-Z]/);
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(form.fields.map(({ name }) => name)).size).toBe(form.fields.length);
  });

  it.each(ids)('"%s" offers choices that can be told apart', (id) => {
    for (const field of fieldsOf(id)) {
      if (field.kind !== 'radios' && field.kind !== 'checkboxes') continue;
      expect(field.options.length).toBeGreaterThan(0);
      for (const { label, value } of field.options) expect([value, label.trim() !== '']).toEqual([value, true]);
      expect(new Set(field.options.map(({ value }) => value)).size).toBe(field.options.length);
    }
  });

  it.each(ids)('"%s" keeps to the words of the NHS', (id) => {
    const { title, intro = [], fields, button = '' } = formOf(actionCalled(id), facts);
    // Why a level is suggested is a list of reasons, one sentence each.
    const paragraphs = intro.filter((text) => !text.startsWith('Because: '));
    const said = [title, button, ...paragraphs, ...fields.flatMap(({ label, hint = '' }) => [label, hint])];
    expect(said.flatMap((text) => wordFaults(text).map((fault) => `${fault}: ${text}`))).toEqual([]);
  });
});

describe('every error of a form says what to do, or what must be so', () => {
  it.each(ids)('"%s" sent empty asks for each field that is needed, in its own words', (id) => {
    const errors = errorsOf(id, {});
    const needed = fieldsOf(id).filter(({ optional }) => !optional);
    expect(errors.length).toBeGreaterThanOrEqual(needed.length > 0 ? 1 : 0);
    for (const message of errors) expect(message).toMatch(style);
    for (const message of errors) expect(message).not.toMatch(/\.$/);
    expect(new Set(errors).size).toBe(errors.length);
  });

  it.each(ids)('"%s" sent with nonsense, or with far too much, keeps that style', (id) => {
    for (const typed of ['?', '99', 'x'.repeat(20_000)]) {
      for (const message of errorsOf(id, everywhere(id, typed)))
        expect([message, style.test(message)]).toEqual([message, true]);
    }
  });

  it.each(ids)('"%s" stores no line and no text without an end', (id) => {
    const errors = errorsOf(id, everywhere(id, 'x'.repeat(20_000)));
    const written = fieldsOf(id).filter(({ kind }) => kind === 'text' || kind === 'textarea');
    expect(errors.length).toBeGreaterThanOrEqual(written.length);
  });
});
