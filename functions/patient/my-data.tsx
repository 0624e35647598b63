/** GET /my/data and /my/data/everything.json: who looked, what was done, and all of it to take along (AUD-3, SAR-1). */
import type { Context } from 'hono';
import { ownRecord } from '../../shared/rules/own-record.ts';
import { looksInWords } from '../../shared/rules/who-looked.ts';
import { MyDataPage } from '../../shared/ui/my/data-page.tsx';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { readTrail } from '../store/audit-trail.ts';
import { listConsents, listContacts } from '../store/consents.ts';
import { nhsLoginOfCase } from '../store/nhs-logins.ts';
import { listPapers, readVersion } from '../store/papers.ts';
import type { Own } from './guard.ts';

export async function showMyData(c: Context, { whole, token }: Own): Promise<Response> {
  const { referralId } = whole.referral;
  const [trail, link] = await Promise.all([readTrail(referralId, 100), nhsLoginOfCase(referralId)]);
  const [looks, nhsLogin] = [looksInWords(trail), link !== undefined];
  if (wantsJson(c)) return c.json({ looks, nhsLogin });
  return c.html(html({ title: 'Your data', body: <MyDataPage token={token} looks={looks} nhsLogin={nhsLogin} /> }));
}

export async function downloadEverything(c: Context, { whole }: Own): Promise<Response> {
  const { referralId } = whole.referral;
  const [papers, consents, contacts, trail] = await Promise.all([
    listPapers(referralId),
    listConsents(referralId),
    listContacts(referralId),
    readTrail(referralId, 1000),
  ]);
  const versions = await Promise.all(
    papers.flatMap(({ paperId, versions }) =>
      versions.map(async ({ version, state }) => ({
        paperId,
        version,
        state,
        content: await readVersion(referralId, paperId, version),
      })),
    ),
  );
  const everything = { ...ownRecord(whole), papers: versions, contacts, consents, looks: looksInWords(trail) };
  return c.body(JSON.stringify(everything, undefined, 2), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="everything.json"',
  });
}
