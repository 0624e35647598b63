/** GET /my/data and /my/data/everything.json: who looked, what was done, and all of it to take along (AUD-3, SAR-1). */
import type { Context } from 'hono';
import type { AuditEntry } from '../../shared/contracts/referral.ts';
import type { Consent } from '../../shared/contracts/sharing.ts';
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
  const [trail, link] = await Promise.all([
    trailsOf(referralId, await listConsents(referralId), 100),
    nhsLoginOfCase(referralId),
  ]);
  const [looks, nhsLogin] = [looksInWords(trail), link !== undefined];
  if (wantsJson(c)) return c.json({ looks, nhsLogin });
  return c.html(html({ title: 'Your data', body: <MyDataPage token={token} looks={looks} nhsLogin={nhsLogin} /> }));
}

export async function downloadEverything(c: Context, { whole }: Own): Promise<Response> {
  const { referralId } = whole.referral;
  const [papers, consents, contacts] = await Promise.all([
    listPapers(referralId),
    listConsents(referralId),
    listContacts(referralId),
  ]);
  const trail = await trailsOf(referralId, consents, 1000);
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

/** The chain of the case and those of its shares: what a reader at work did stands in a chain that their door can write. */
async function trailsOf(
  referralId: string,
  consents: readonly Consent[],
  most: number,
): Promise<readonly AuditEntry[]> {
  const chains = [referralId, ...new Set(consents.map(({ shareId }) => shareId))];
  return (await Promise.all(chains.map((chain) => readTrail(chain, most)))).flat();
}
