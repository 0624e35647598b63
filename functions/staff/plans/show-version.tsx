/** GET …/versions/<n>: a version, or the draft, as the very document that is printed (RTW-17). */
import type { Context } from 'hono';
import { VersionPage } from '../../../shared/ui/staff/plans/version-page.tsx';
import { wantsJson } from '../../platform/door.ts';
import { html } from '../../platform/html.ts';
import { whoIs } from '../who.ts';
import { addressesOf } from './addresses.ts';
import type { PaperReader } from './guard.ts';
import { documentOf } from './paper-document.ts';
import { versionAt } from './version-at.ts';

export async function showVersion(c: Context, reader: PaperReader): Promise<Response> {
  const { version, content } = await versionAt(c, reader);
  const document = await documentOf(reader, reader.head, content, version);
  if (wantsJson(c)) return c.json({ version, document });
  const to = addressesOf(reader);
  const part = (name: string): string =>
    to.part(reader.head.paperId, `versions/${version?.version ?? 'draft'}/${name}`);
  const body = (
    <VersionPage
      who={whoIs(reader)}
      backHref={to.paper(reader.head.paperId)}
      document={document}
      links={[
        { text: 'PDF to print', href: part('document.pdf') },
        ...(content.kind === 'plan' ? [{ text: 'Weeks as a calendar file', href: part('weeks.ics') }] : []),
      ]}
    />
  );
  return c.html(html({ title: document.title, body }));
}
