/** GET …/versions/<n>/changes: what changed since the version before, in one sentence a week and line by line. */
import type { Context } from 'hono';
import { Refusal } from '../../../shared/errors.ts';
import { paperDifference } from '../../../shared/rules/papers/paper-difference.ts';
import { paperTitle } from '../../../shared/rules/papers/paper-title.ts';
import { weeksInSentences } from '../../../shared/rules/plan/difference.ts';
import { DifferencePage } from '../../../shared/ui/staff/plans/difference-page.tsx';
import { wantsJson } from '../../platform/door.ts';
import { html } from '../../platform/html.ts';
import { readVersion } from '../../store/papers.ts';
import { whoIs } from '../who.ts';
import { addressesOf, personOf } from './addresses.ts';
import type { PaperReader } from './guard.ts';
import { versionAt } from './version-at.ts';

export async function showDifference(c: Context, reader: PaperReader): Promise<Response> {
  const { version, content } = await versionAt(c, reader);
  const number = version?.version ?? reader.head.versions.length + 1;
  const before = await readVersion(reader.whole.referral.referralId, reader.head.paperId, number - 1);
  if (!before) throw new Refusal('not-found');
  const changes = paperDifference(before, content);
  const sentences =
    before.kind === 'plan' && content.kind === 'plan' ? weeksInSentences(before.plan, content.plan) : [];
  if (wantsJson(c)) return c.json({ sentences, changes });
  const title = `${paperTitle(content)}: ${version ? `version ${number}` : 'the draft'} against version ${number - 1}`;
  const body = (
    <DifferencePage
      who={whoIs(reader)}
      backHref={addressesOf(reader).paper(reader.head.paperId)}
      person={personOf(reader)}
      title={title}
      sentences={sentences}
      changes={changes}
    />
  );
  return c.html(html({ title, body }));
}
