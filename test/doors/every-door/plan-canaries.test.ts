import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tables as definitions, tableNames } from '../../../functions/store/tables.ts';
import { type Got, openTables, type Tables } from '../../people/harness.ts';
import { therapist, wordsOfPdf } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { type Kept, keepWhatIsLogged } from './logged.ts';
import {
  apart,
  beside,
  born,
  everywhere,
  letter,
  mistakes,
  Noting,
  name,
  type Papers,
  person,
  plan,
  reasons,
  report,
  writeEverything,
} from './plan-canaries.ts';

// The log reads how much it says when it is first imported.
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG';
});

let tables: Tables;
let olive: Noting;
let kept: Kept | undefined;
let at: Papers;

beforeAll(async () => {
  tables = await openTables();
  kept = keepWhatIsLogged();
  const { cookies, door } = await therapist();
  olive = new Noting(door);
  for (const [key, value] of cookies) olive.cookies.set(key, value);
  const id = await sendRequest(tables, person);
  at = await writeEverything(olive, id);
  await mistakes(olive, at);
}, 60_000);
afterAll(() => kept?.stop());

const page = (paper: keyof Papers, part: string): Promise<Got> => olive.get(`${at[paper]}${part}`);
const printed = async (paper: keyof Papers, version: string): Promise<string> =>
  wordsOfPdf(await page(paper, `/versions/${version}/document.pdf`));
const calendar = async (version: string): Promise<string> => {
  const { text } = await page('plan', `/versions/${version}/weeks.ics`);
  // Lines of a calendar are folded, and a download comes in base64.
  return Buffer.from(text, 'base64')
    .toString()
    .replace(/\r\n[ \t]/g, '');
};

const none = (text: string, values: readonly string[]): void => {
  const squeezed = (words: string): string => words.toLowerCase().replace(/\s+/g, '');
  expect(values.filter((value) => squeezed(text).includes(squeezed(value)))).toEqual([]);
};

describe('what is written in plans, reports and letters', () => {
  it('was really there: the documents say it', async () => {
    // Who cleared somebody to drive is for the author.
    const { cleared: _, ...shown } = plan;
    const texts = {
      plan: await printed('plan', '1'),
      report: await printed('report', '1'),
      letter: await printed('letter', '1'),
    };
    const missing = (text: string, values: object) =>
      Object.values(values).filter((value) => !text.replace(/\s+/g, '').includes(String(value).replace(/\s+/g, '')));
    expect([missing(texts.plan, shown), missing(texts.report, report), missing(texts.letter, letter)]).toEqual([
      [],
      [],
      [],
    ]);
    for (const text of Object.values(texts)) expect(text).toContain(name.last);
  });

  it('stands in no log line, not even of failures', async () => {
    const logged = kept?.text() ?? '';
    for (const code of ['"door":"plan"', '"door":"draft"', 'REQUEST_REFUSED', 'REQUEST_FAILED']) {
      expect([code, logged.includes(code)]).toEqual([code, true]);
    }
    none(logged, [...everywhere, ...Object.values(reasons), ...born]);
  });

  it('stands in no address, no redirect, no cookie and no name of a file', async () => {
    for (const version of ['1', 'draft']) {
      for (const paper of ['plan', 'report', 'letter'] as const) await page(paper, `/versions/${version}/document.pdf`);
      await calendar(version);
    }
    none([...olive.seen, ...olive.files].join('\n'), [...everywhere, ...Object.values(reasons), ...born]);
    expect([...new Set(olive.files.map((one) => one.replace('attachment; filename=', '')))].sort()).toEqual([
      '"letter-draft.pdf"',
      '"letter-version-1.pdf"',
      '"plan-draft.pdf"',
      '"plan-version-1.pdf"',
      '"report-draft.pdf"',
      '"report-version-1.pdf"',
      '"weeks.ics"',
    ]);
  });

  it.each(tableNames)('stands in no key of %s', async (table) => {
    const definition = definitions[table];
    const keys = [definition, ...definition.indexes].flatMap((one) => [
      one.partition.name,
      ...('sort' in one && one.sort ? [one.sort.name] : []),
    ]);
    const all = await rows(tables, table);
    none(JSON.stringify(all.map((row) => keys.map((key) => row[key]))), [
      ...everywhere,
      ...Object.values(reasons),
      ...born,
    ]);
  });

  it('stands in no entry of the trail, but for the reason of what was done', async () => {
    const trail = await rows(tables, 'Audit');
    expect(trail.filter(({ did }) => did === 'downloaded').length).toBeGreaterThan(0);
    none(JSON.stringify(trail), [...everywhere, ...born]);
    none(JSON.stringify(trail.map(({ why: _, ...row }) => row)), Object.values(reasons));
  });

  it('stands in no message that waits to be sent, and beside no session', async () => {
    none(JSON.stringify([await rows(tables, 'Outbox'), await rows(tables, 'Access')]), [
      ...everywhere,
      ...Object.values(reasons),
      ...born,
    ]);
  });
});

describe('what goes out of the house', () => {
  const score = ['PHQ-4', 'phq'];
  const never = [...Object.values(apart), ...score, 'Heart or circulation', 'WF1 4DG', '+447700900357'];

  it.each(['1', 'draft'])('a plan (%s), printed or as a calendar, carries nothing but the plan', async (version) => {
    for (const text of [await printed('plan', version), await calendar(version)]) {
      none(text, [...never, ...born, ...Object.values(report), ...Object.values(letter), ...Object.values(reasons)]);
      none(text, [beside.found, beside.task, beside.which, beside.instead]);
    }
    none(await printed('plan', version), [plan.cleared]);
    // Whoever opens the calendar of the person at work learns from it when, and not of whom.
    expect(await calendar(version)).toContain('BEGIN:VEVENT');
    none(await calendar(version), Object.values(name));
  });

  it.each(['1', 'draft'])(
    'a report and a letter (%s) carry the date of birth, and else no more than they say',
    async (version) => {
      for (const kind of ['report', 'letter'] as const) {
        const text = await printed(kind, version);
        expect(text).toContain('23 July 1971');
        none(text, [...never, ...Object.values(reasons), ...Object.values(beside)]);
      }
      none(await printed('report', version), Object.values(letter));
    },
  );
});
