import { beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../functions/store/cases.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { wordsOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import { edit, least, move, offer, paperIdOf, startPaper, wordsOfPdf } from '../../people/plans.ts';
import {
  type Agreed,
  agreedPlan,
  boss,
  previewedIn,
  releaseLines,
  samReads,
  upToPreview,
} from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
let staffReport = '';
/** The report at the patient's door. */
let mine = '';
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  staffReport = await startPaper(agreed.olive, agreed.id, 'report', { comments: 'Fire drills need a chair.' });
  const recommendation = { difficulty: 'Standing for long', recommendation: 'A high stool', strength: 'try' };
  expect((await edit(agreed.olive, staffReport, 'recommendation', recommendation)).status).toBe(303);
  expect((await offer(agreed.olive, staffReport)).status).toBe(303);
  mine = `/my/plans/${paperIdOf(staffReport)}`;
});

const linesOf = ({ text }: Got): readonly string[] =>
  Array.from(text.matchAll(/value="(report-[\w-]+)"/g), ([, key = '']) => key);
const lines = async (): Promise<Got> => {
  await sendMine(agreed.amira, `${agreed.plan}/share`, { who: 'new' });
  await sendMine(agreed.amira, `${agreed.plan}/share/contact`, boss);
  return agreed.amira.get(`${agreed.plan}/share/lines`);
};
/** The key of the line whose words are these. */
const keyOf = ({ text }: Got, words: string): string =>
  [...text.matchAll(/value="(report-[\w-]+)"[\s\S]*?nhsuk-checkboxes__hint[^>]*>([^<]*)</g)].find(([, , said]) =>
    said?.includes(words),
  )?.[1] ?? '';

describe('AMR-5, AHP-4 a report goes nowhere before Amira agreed to it', () => {
  it('she reads it first, and none of its lines can be shared', async () => {
    expect(wordsOf((await agreed.amira.get(mine)).text)).toContain('Standing for long');
    expect(linesOf(await lines())).toEqual([]);
  });

  it('AMR-4 she says something to it, in her words, which stand in the report from then on', async () => {
    expect((await sendMine(agreed.amira, `${mine}/statement`, { statement: 'x'.repeat(1001) })).status).toBe(422);
    const got = await sendMine(agreed.amira, `${mine}/statement`, { statement: 'A stool alone is not enough' });
    expect(got.headers['location']).toBe(mine);
    const page = wordsOf((await agreed.amira.get(mine)).text);
    expect(page).toContain('says to it');
    expect(page).toContain('A stool alone is not enough');
    expect((await readCase(agreed.id))?.timeline.at(-1)?.words).toContain('The person added their words to');
    const pdf = await agreed.olive.get(`${staffReport}/versions/1/document.pdf`);
    expect(wordsOfPdf(pdf)).toContain('A stool alone is not enough');
  });

  it('only a report takes such words: of a plan there is no such page', async () => {
    expect((await agreed.amira.get(`${agreed.plan}/statement`)).status).toBe(404);
  });
});

describe('CON-2 parts of a report, each by its own choice', () => {
  it('are there once she agreed, and none is ticked or usual', async () => {
    expect((await sendMine(agreed.amira, `${mine}/answer/agree`)).status).toBe(303);
    const page = await lines();
    expect(linesOf(page).length).toBeGreaterThan(3);
    const usual = await sendMine(agreed.amira, `${agreed.plan}/share/lines`, { do: 'usual' });
    const ticked = [...usual.text.matchAll(/<input[^>]*value="(report-[\w-]+)"[^>]* checked/g)];
    expect(ticked).toEqual([]);
  });

  it('AMR-4 what she said travels with the line that she turns on; the rest leaves no trace', async () => {
    const stool = keyOf(await lines(), 'A high stool');
    const page = await upToPreview(agreed, ['week-1', stool]);
    expect(wordsOf(page.text)).toContain('A stool alone is not enough');
    const got = await sendMine(agreed.amira, `${agreed.plan}/share/preview`, { previewed: previewedIn(page) });
    const consent = (await listConsents(agreed.id)).find(({ consentId }) =>
      got.headers['location']?.endsWith(consentId),
    );
    if (!consent) throw new Error('Nothing was released');
    const seen = wordsOf((await (await samReads(tables, consent)).get(`/shared/plans/${consent.shareId}`)).text);
    for (const shown of ['From the health and work report', 'A high stool', 'A stool alone is not enough'])
      expect(seen).toContain(shown);
    for (const hidden of ['Fire drills', 'Review of the report', 'may be able to do some work', '1974'])
      expect(seen).not.toContain(hidden);
  });

  it('of a copy without a line of the report there is nothing of her words either', async () => {
    const consent = await releaseLines(agreed, ['week-1'], { contact: { ...boss, email: 'kim@paper.example' } });
    const [, copy] = [consent, await (await samReads(tables, consent)).get(`/shared/plans/${consent.shareId}`)];
    expect(copy.text).not.toMatch(/stool|health and work report/);
  });

  it('what is said later changes nothing that was shared, until she shares it again (RTW-17)', async () => {
    const stool = keyOf(await lines(), 'A high stool');
    const consent = await releaseLines(agreed, ['week-1', stool], { contact: { ...boss, email: 'lee@paper.example' } });
    const lee = await samReads(tables, consent);
    await sendMine(agreed.amira, `${mine}/statement`, { statement: '' });
    expect((await lee.get(`/shared/plans/${consent.shareId}`)).text).toContain('A stool alone is not enough');
    const again = await releaseLines(agreed, ['week-1', stool], { who: consent.contact.contactId });
    expect((await lee.get(`/shared/plans/${again.shareId}`)).text).not.toContain('A stool alone');
  });

  it('an issued report is shared in the same way, and a newer one that she has not agreed to is not', async () => {
    await move(agreed.olive, staffReport, 1, 'issue');
    const before = linesOf(await lines());
    expect(before.length).toBeGreaterThan(3);
    await edit(agreed.olive, staffReport, 'report', { ...least.report(), comments: 'Another text' });
    expect((await offer(agreed.olive, staffReport)).status).toBe(303);
    const page = await lines();
    expect(linesOf(page)).toEqual(before);
    expect(page.text).not.toContain('Another text');
  });
});
