import { describe, expect, it } from 'vitest';
import { webmailDomains } from '../../shared/content/webmail-domains.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { employerContact } from '../../shared/contracts/sharing.ts';
import { contactOf, contactQuestion, isWebmail } from '../../shared/rules/sharing/contact.ts';
import { readEmail } from '../../shared/values/email.ts';
import { isErrorStyle } from '../words/content-rules.ts';
import { errorsOf } from '../words/said.ts';
import { wordFaults } from './words.ts';

const made = { contactId: 'contact_1', jobId: 'part#job_1', address: 'keyed', namedAt: '2026-11-25T09:00:00.000Z' };
const right: Typed = {
  name: 'Sam Invented',
  role: 'manager',
  organisation: 'Invented Paper Company',
  email: 'sam@paper.example',
  safe: 'yes',
};

function fill(more: Typed = {}) {
  const typed = { ...right, ...more };
  const read = readAnswer(contactQuestion(String(typed['email'])), typed, '2026-11-25');
  return read.ok ? contactOf(read.value, made) : read.errors.map(({ field, message }) => `${field}: ${message}`);
}

describe('EMP-1: the person names one person at work', () => {
  it('by name, role, organisation and work address', () => {
    const { safe: _, ...named } = right;
    expect(fill()).toEqual({ ...made, ...named });
    expect(employerContact.safeParse(fill()).success).toBe(true);
  });

  it('CON-2: none of the three can be left out', () => {
    expect(fill({ name: '', role: '', organisation: '' })).toEqual([
      'name: Enter their full name',
      'role: Select what they do at your work',
      'organisation: Enter the name of the firm or organisation',
    ]);
  });

  it('a phone number may be left out, and is kept as numbers are kept', () => {
    expect(fill({ phone: '01632 960 100' })).toMatchObject({ phone: '+441632960100' });
    expect(fill({ phone: 'x' })).toEqual([expect.stringMatching(/^phone: Enter/)]);
  });
});

describe('EMP-3: an address that anybody could have', () => {
  it.each([
    ['boss@gmail.com', true],
    ['Boss@GMAIL.com', true],
    ['boss@btinternet.com', true],
    ['boss@paper.example', false],
    ['boss@gmail.com.example', false],
    ['gmail.com', false],
    ['', false],
  ])('%s: %s', (email, webmail) => expect(isWebmail(email)).toBe(webmail));

  it('is confirmed in words before it is kept', () => {
    const errors = ['webmail: Select the box if this address is right, or enter their address at work'];
    expect(fill({ email: 'boss@gmail.com' })).toEqual(errors);
    expect(fill({ email: 'boss@gmail.com', webmail: 'something else' })).toEqual(errors);
    expect(fill({ email: 'boss@gmail.com', webmail: 'right' })).toMatchObject({ webmail: true });
  });

  it('is asked about only then, and a firm’s address carries no mark', () => {
    const names = (email: string): readonly string[] => contactQuestion(email).fields.map(({ name }) => name);
    expect(names('sam@paper.example')).not.toContain('webmail');
    expect(names('boss@gmail.com')).toContain('webmail');
    expect(fill({ webmail: 'right' })).not.toHaveProperty('webmail');
  });

  it('the list holds domains as addresses are read', () => {
    expect(webmailDomains.filter((domain) => !readEmail(`a@${domain}`).ok || !isWebmail(`a@${domain}`))).toEqual([]);
    expect(new Set(webmailDomains).size).toBe(webmailDomains.length);
  });
});

describe('EMP-8: whoever the person does not feel safe with is left to staff', () => {
  it.each([
    ['yes', false],
    ['close', true],
    ['no', true],
  ])('%s: %s', (safe, unsafe) => expect(Object.hasOwn(fill({ safe }), 'unsafe')).toBe(unsafe));

  it('the question must be answered', () => {
    expect(fill({ safe: '' })).toEqual(['safe: Select yes if you feel safe with this person knowing']);
  });
});

describe('the words of the form', () => {
  it.each(['', 'boss@gmail.com'])('errors say what to do (%s)', (email) => {
    const errors = errorsOf(contactQuestion(email));
    expect(errors.filter((message) => !isErrorStyle(message) || message.endsWith('.'))).toEqual([]);
    expect(errors.flatMap(wordFaults)).toEqual([]);
  });

  it('follow the content rules', () => {
    const { title, intro = [], fields } = contactQuestion('boss@gmail.com');
    const words = fields.flatMap((field) => [
      field.label,
      field.hint ?? '',
      ...('options' in field ? field.options.map(({ label }) => label) : []),
    ]);
    expect([title, ...intro, ...words].flatMap(wordFaults)).toEqual([]);
  });
});
