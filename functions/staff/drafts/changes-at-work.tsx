/** GET and POST …/plans/<paper>/changes-at-work: what the plan asks for, and the catalogue. What is hard goes by POST. */
import type { Context } from 'hono';
import { difficulties } from '../../../shared/content/difficulties.ts';
import { Refusal } from '../../../shared/errors.ts';
import { answersOf } from '../../../shared/rules/case-change.ts';
import { ChangesPage } from '../../../shared/ui/staff/plans/changes-page.tsx';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { addressesOf, personOf } from '../plans/addresses.ts';
import type { PaperReader } from '../plans/guard.ts';
import { whoIs } from '../who.ts';

/** Opens with what the person said is hard at work. */
export async function showChanges(c: Context, reader: PaperReader): Promise<Response> {
  const said = [answersOf(reader.whole)['difficulties']?.['difficulties'] ?? []].flat();
  return show(c, reader, '', said);
}

export async function findChanges(c: Context, reader: PaperReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const find = [typed['find'] ?? ''].flat()[0]?.slice(0, 100) ?? '';
  return show(c, reader, find.trim(), [typed['tags'] ?? []].flat());
}

async function show(c: Context, reader: PaperReader, find: string, ticked: readonly string[]): Promise<Response> {
  const { draft, head } = reader;
  if (draft.content.kind !== 'plan') throw new Refusal('not-found');
  const to = addressesOf(reader);
  const { adjustmentsFor, searchAdjustments, adjustmentGroups } = await import(
    '../../../shared/content/adjustments.ts'
  );
  const tags = difficulties.map(({ tag }) => tag).filter((tag) => ticked.includes(tag));
  const byWord = searchAdjustments(find);
  const byTag = tags.length === 0 ? byWord : adjustmentsFor(tags).filter((one) => byWord.includes(one));
  const body = (
    <ChangesPage
      who={whoIs(reader)}
      backHref={to.paper(head.paperId)}
      person={personOf(reader)}
      plan={draft.content.plan}
      editHref={(id) => to.part(head.paperId, `edit/${id}`)}
      find={find}
      tags={tags}
      found={
        find === '' && tags.length === 0
          ? undefined
          : byTag.map((one) => ({
              ...one,
              groupLabel: adjustmentGroups.find(({ group }) => group === one.group)?.label ?? '',
            }))
      }
    />
  );
  return c.html(html({ title: 'Changes at work', body }));
}
