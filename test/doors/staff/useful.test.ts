import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { handler } from '../../../functions/staff/app.ts';
import { topicName, topicSlugs } from '../../../shared/content/self-help-names.ts';
import { guidance } from '../../../shared/guidance-paths.ts';
import { paths } from '../../../shared/paths.ts';
import { openTables, Visitor } from '../../people/harness.ts';
import { loggedInAs } from '../../people/staff.ts';

const page = paths.staffUseful('my-therapy');
const answer = (slug: string, useful: 'yes' | 'no') =>
  new Visitor(publicDoor).post(guidance.selfHelpTopic(slug), { useful });
const shown = async () => (await (await loggedInAs(handler, 'my-therapy', 'manager')).get(page)).text;
const rowsOf = (body: string): readonly string[] =>
  [...body.matchAll(/<tr role="row" class="nhsuk-table__row">(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replaceAll(/<span.*?<\/span>|<[^>]+>/gs, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

beforeAll(async () => {
  await openTables();
});
afterEach(() => moveClock(0));

describe('what people answered on guides and changes', () => {
  it('is nothing at first, and then 2 numbers for each guide, those with most "No" first', async () => {
    expect(await shown()).toContain('Nobody has answered yet.');
    await answer(topicSlugs['SH-09'], 'yes');
    for (const useful of ['no', 'no', 'yes'] as const) await answer(topicSlugs['SH-16'], useful);
    await new Visitor(publicDoor).post(guidance.change('later-start'), { useful: 'no' });
    expect(rowsOf(await shown())).toEqual(['Angina and GTN 1 2', 'Later start 0 1', 'Back pain 1 0']);
  });

  it('adds up 3 months and leaves out what is older', async () => {
    moveClock(days(31));
    await answer(topicSlugs['SH-09'], 'no');
    expect(rowsOf(await shown())).toContain('Back pain 1 1');
    moveClock(days(100));
    expect(rowsOf(await shown())).toEqual([]);
  });

  it('calls every guide by words', () => {
    for (const slug of Object.values(topicSlugs)) expect(topicName(slug)).toMatch(/^[A-Z][A-Za-z ]+$/);
  });
});
