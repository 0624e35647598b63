import { describe, expect, it } from 'vitest';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import type { SheetMaker } from '../../shared/rules/sheets/sheet.ts';
import { shouldITell } from '../../shared/rules/sheets/should-i-tell.ts';
import { talkToYourEmployer } from '../../shared/rules/sheets/talk-to-your-employer.ts';

function made({ form, make }: SheetMaker, typed: Typed): Readonly<Record<string, readonly string[]>> {
  const read = readAnswer(form, typed, '2026-11-26');
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return Object.fromEntries(make(read.value).parts.map(({ title, lines }) => [title, lines]));
}

describe('should I tell my employer', () => {
  const answers = ['yes', 'no', 'not-sure'];
  const all = answers.flatMap((changes) =>
    answers.flatMap((safety) => answers.flatMap((trust) => answers.map((seen) => ({ changes, safety, trust, seen })))),
  );

  it.each(all)('has reasons on both sides, and never decides: %o', (typed) => {
    const parts = made(shouldITell, typed);
    expect(parts['Reasons to tell them']?.length).toBeGreaterThan(0);
    expect(parts['Reasons to wait']?.length).toBeGreaterThan(0);
    expect(JSON.stringify(parts)).not.toMatch(/you should|we recommend|we advise/i);
  });

  it('who is not sure is told what to find out, and not answered as if it were yes or no', () => {
    const parts = made(shouldITell, { changes: 'not-sure', safety: 'not-sure', trust: 'not-sure', seen: 'not-sure' });
    expect(parts['What you can find out first']).toHaveLength(4);
    expect(JSON.stringify(parts)).not.toMatch(/You want changes|You need no changes|You worry how|People at work see/);
    const sure = made(shouldITell, { changes: 'yes', safety: 'no', trust: 'yes', seen: 'no' });
    expect(sure['What you can find out first']).toEqual([]);
  });

  it('a risk to safety stands among the reasons until it is ruled out', () => {
    const risk = /must tell your employer about a risk/;
    const said = (safety: string) =>
      made(shouldITell, { changes: 'no', trust: 'no', seen: 'no', safety })['Reasons to tell them']?.join('\n');
    for (const safety of ['yes', 'not-sure']) expect(said(safety)).toMatch(risk);
    expect(said('no')).not.toMatch(risk);
  });

  it('says what the law protects in 2 sentences', () => {
    const [typed] = all;
    expect(made(shouldITell, typed ?? {})['What the law protects']).toHaveLength(2);
  });
});

describe('a talk with an employer', () => {
  const typed = { can: 'Emails\n\n Calls ', hard: 'Long days', back: ['name'], often: 'two-weeks', way: 'text' };

  it('has what was typed line by line, and what was ticked in the words of the form', () => {
    const parts = made(talkToYourEmployer, typed);
    expect(parts['What I can do']).toEqual(['Emails', 'Calls']);
    expect(parts['What I keep to myself']).toEqual(['The name of my illness']);
    expect(parts['What I bring']).toEqual([]);
    expect(parts['How we stay in touch']?.[0]).toBe('Every 2 weeks, by text message.');
  });

  it('has no rule for time off for somebody who is at work', () => {
    const parts = made(talkToYourEmployer, { ...typed, often: 'none' });
    expect(parts['How we stay in touch']).toEqual(['If there are questions after the talk: by text message.']);
  });
});
