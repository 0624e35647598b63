import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { difficulties } from '../../shared/content/difficulties.ts';
import { rates } from '../../shared/content/rates.ts';
import { isSigned, topicGroups } from '../../shared/content/self-help.ts';
import { topicIds, topicSlugs } from '../../shared/content/self-help-names.ts';
import { current, withDatedWords } from '../../shared/rules/dated-words.ts';
import { root } from '../house/tree.ts';
import { builtPages, tagged } from '../ui/built-pages.ts';
import { elements, textOf } from '../ui/markup.ts';
import { noFaults } from './no-faults.ts';
import { readTopic, safetyOf, topicFaults } from './topic-rules.ts';

const folder = join(root, 'web/src/topics');
const today = '2026-11-26';
const files = readdirSync(folder)
  .sort()
  .map((file) => readTopic(file.replace('.md', ''), readFileSync(join(folder, file), 'utf8')));

describe('the self-help guides', () => {
  it('are the 30 that were promised', () => {
    expect(files.map(({ slug }) => slug)).toEqual(Object.values(topicSlugs).toSorted());
  });

  it.each(files)('$slug is written as a guide is', (file) => noFaults(topicFaults(file, today)));

  it('every difficulty is in one group of the list', () => {
    expect(topicGroups.flatMap(({ tags }) => tags).sort()).toEqual(difficulties.map(({ tag }) => tag).sort());
  });
});

describe('the rules find what they are for', () => {
  const good = `## One\n\n${'Walk a little. '.repeat(120)}`.replace(/(Walk a little\. ){3}/g, '$&\n\n');
  const guide = (body: string, facts = 'id: SH-02\nsafety: []') =>
    topicFaults(readTopic('fit-note', `---\n${facts}\n---\n${body}`), today).join('\n');

  it('and leave a good guide alone', () => expect(guide(good)).toBe(''));

  it.each([
    ['a guide that is too short', '## One\n\nWalk.', '2 words; add'],
    ['one that is too long', good.repeat(3), 'take out at least'],
    ['a heading of the first level', `# One\n\n${good}`, 'begin with ##'],
    ['a level left out', `${good}\n\n#### Two`, 'leaves out a level'],
    ['a link inside the site', `${good}\n\n[here](/start)`, 'must name a guide'],
    ['a rate written by hand', `${good}\n\nIt is £123.25 a week.`, 'changes: put a mark'],
    ['a phone number written by hand', `${good}\n\nPhone 0300 123 1100.`, 'changes: put a mark'],
    ['a word of the trade', `${good}\n\nWe triage you.`, 'triage'],
  ])('%s', (_, body, message) => expect(guide(body)).toContain(message));

  it('SN-2 warning signs that are missing', () => {
    expect(guide(good, 'id: SH-09\nsafety: []')).toContain('its warning signs are none, and must be BACK');
  });
});

describe('figures with dates', () => {
  it('hold on their first and last day, and then say where to look', () => {
    const { 'ssp-week': rate } = rates;
    expect(withDatedWords('You get ((ssp-week)).', rate.until)).toBe('You get £123.25 a week.');
    expect(() => current('ssp-week', rate, '2027-04-06')).toThrow(/ssp-week.*6 April 2027.*gov\.uk/);
    expect(() => withDatedWords('((no-such-thing))', today)).toThrow('no figure and no number');
  });
});

describe('a guide is signed', () => {
  const signed = { reviewer: 'Consultant physiotherapist', reviewedOn: today };

  it('only when its care cards are too', () => {
    expect(isSigned({ ...signed, safety: [] }, '')).toBe(true);
    expect(isSigned({ ...signed, safety: ['BACK'] }, '')).toBe(false);
    expect(isSigned({ ...signed, safety: ['BACK'] }, 'Clinical safety officer')).toBe(true);
    expect(isSigned({ reviewer: '', reviewedOn: '', safety: [] }, 'Clinical safety officer')).toBe(false);
  });
});

describe.each(topicIds)('%s as it is built', (id) => {
  const page = builtPages.find(({ file }) => file === `self-help/${topicSlugs[id]}.html`);
  const main = tagged(page?.nodes ?? [], 'main');

  it('says that it waits for review, and asks whether it was useful', () => {
    expect(textOf(main)).toContain('waits for a clinician’s review');
    expect(tagged(main, 'button').map(({ attributes }) => attributes['value'])).toEqual(['yes', 'no']);
  });

  it('SN-2 has its care cards before its words, and help in a crisis where that belongs', () => {
    const classes = elements(main, ({ tag }) => /^(div|h2|aside)$/.test(tag)).map(
      ({ attributes }) => attributes['class'] ?? '',
    );
    const card = classes.findIndex((one) => one.includes('nhsuk-card--care'));
    const safety = safetyOf[id] ?? [];
    const flags = safety.filter((one) => one !== 'STRIP' && one !== 'GENERAL');
    expect(card >= 0).toBe(flags.length > 0);
    if (card >= 0) expect(classes.slice(0, card).filter((one) => one.includes('nhsuk-heading'))).toEqual([]);
    expect(classes.includes('app-crisis')).toBe(safety.includes('STRIP') || safety.includes('MENTAL'));
  });
});
