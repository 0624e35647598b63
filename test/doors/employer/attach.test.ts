import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readTrail } from '../../../functions/store/audit-trail.ts';
import { listFiles } from '../../../functions/store/files.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { wordsOf } from '../../people/acting.ts';
import { chooseFile, formOn, openStores, sendFile, uploadPage } from '../../people/files.ts';
import { openTables, type Visitor } from '../../people/harness.ts';
import { plansUrl } from '../../people/plans.ts';
import { canaries, photo, pngOf, report } from '../../people/sample-files.ts';
import { type Agreed, agreedPlan, employerSessionOf, releaseLines } from '../../people/sharing.ts';

let stores: Awaited<ReturnType<typeof openStores>>;
let agreed: Agreed;
beforeAll(async () => {
  stores = await openStores();
  agreed = await agreedPlan(await openTables({ s3Endpoint: stores.endpoint }));
});
afterEach(() => moveClock(0));
afterAll(() => stores.close());

let made = 0;
async function shared(): Promise<{ consent: Consent; sam: Visitor; place: string; at: string }> {
  made += 1;
  const email = `sam${made}@paper.example`;
  const contact = { name: `Sam ${made}`, role: 'manager', organisation: 'Invented', email, safe: 'yes' };
  const consent = await releaseLines(agreed, ['week-1'], { contact });
  const at = `/shared/plans/${consent.shareId}`;
  return { consent, sam: await employerSessionOf(consent.contact.address), at, place: `${at}/attach/plan` };
}

/** A link to a file from work on this page. */
const fileLink = (text: string): string => /href="([^"]+\/files\/file_[\w-]{22})"/.exec(text)?.[1] ?? '';

describe('RTW-19 Sam attaches a risk assessment', () => {
  it('and Amira and her team take a clean copy from another origin, under a name that says nothing', async () => {
    const { consent, sam, place, at } = await shared();
    const page = await uploadPage(sam, place);
    expect(page.headers['content-security-policy']).toContain(`form-action 'self' ${stores.endpoint};`);
    const sent = await sendFile(page, await report());
    expect(sent.status).toBe(303);
    const back = new URL(sent.headers.get('location') ?? '');
    expect([back.origin, back.pathname]).toEqual(['http://localhost:3000', place]);
    await stores.settled();
    expect(stores.troubles).toEqual([]);
    expect(wordsOf((await sam.get(`${back.pathname}${back.search}`)).text)).toContain('Attached, ');
    expect(wordsOf((await sam.get(at)).text)).toContain('The work plan as a whole : Attached');
    expect(stores.objects('incoming')).toEqual([]);
    for (const [reader, list] of [
      [agreed.amira, `/my/sharing/${consent.consentId}`],
      [agreed.olive, `${plansUrl(agreed.id)}/sharing`],
    ] as const) {
      const { text } = await reader.get(list);
      expect(wordsOf(text)).toContain(`Risk assessment from ${consent.contact.name}, `);
      const handed = await reader.get(fileLink(text));
      expect(handed.status).toBe(303);
      const url = new URL(handed.headers['location'] ?? '');
      expect(url.origin).toBe(stores.endpoint);
      const file = await fetch(url);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="risk-assessment.pdf"');
      expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-1\.7/);
    }
  });
});
