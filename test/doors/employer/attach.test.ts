import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, hours, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readTrail } from '../../../functions/store/audit-trail.ts';
import { listFiles } from '../../../functions/store/files.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { wordsOf } from '../../people/acting.ts';
import { chooseFile, openStores, sendFile, uploadPage } from '../../people/files.ts';
import { openTables, type Visitor } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
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

/** A file that is sent and looked at. @returns the page that says what became of it. */
async function attached(sam: Visitor, place: string, bytes: Uint8Array, name?: string): Promise<string> {
  const sent = await sendFile(await uploadPage(sam, place), bytes, name === undefined ? {} : { name });
  expect(sent.status).toBe(303);
  await stores.settled();
  expect(stores.troubles).toEqual([]);
  return wordsOf((await sam.get(place)).text);
}

/** A link to a file from work on this page. */
const fileLink = (text: string): string => /href="([^"]+\/files\/file_[\w-]{22})"/.exec(text)?.[1] ?? '';
const receiptOf = ({ consentId }: Consent): string => `/my/sharing/${consentId}`;
const stop = ({ consentId }: Consent) => sendMine(agreed.amira, `/my/sharing/${consentId}/stop`);

describe('RTW-19 Sam attaches a risk assessment', () => {
  it('and Amira and her team take a clean copy from another origin, under a name that says nothing', async () => {
    const { consent, sam, place, at } = await shared();
    const page = await uploadPage(sam, place);
    expect(page.headers['content-security-policy']).toContain(`form-action 'self' ${stores.endpoint};`);
    const sent = await sendFile(page, await report());
    const back = new URL(sent.headers.get('location') ?? '');
    expect([sent.status, back.origin, back.pathname]).toEqual([303, 'http://localhost:3000', place]);
    await stores.settled();
    expect(wordsOf((await sam.get(`${back.pathname}${back.search}`)).text)).toContain('Attached, ');
    expect(wordsOf((await sam.get(at)).text)).toContain('The work plan as a whole : Attached');
    for (const [reader, list] of [
      [agreed.amira, receiptOf(consent)],
      [agreed.olive, `${plansUrl(agreed.id)}/sharing`],
    ] as const) {
      const { text } = await reader.get(list);
      expect(wordsOf(text)).toContain(`Risk assessment from ${consent.contact.name}, `);
      const handed = await reader.get(fileLink(text));
      const url = new URL(handed.headers['location'] ?? '');
      expect([handed.status, url.origin]).toEqual([303, stores.endpoint]);
      const file = await fetch(url);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="risk-assessment.pdf"');
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(bytes.toString('latin1')).toMatch(/^%PDF-1\.7/);
      expect(canaries.filter((one) => bytes.includes(one))).toEqual([]);
    }
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['a photograph under another name', () => photo(), 'Attached, '],
    ['a drawing', async () => pngOf(40, 30), 'Attached, '],
    ['a GIF that is called PDF', async () => Buffer.from('GIF89a'), 'It is not a PDF, JPG or PNG file.'],
    ['a picture that is too large', async () => pngOf(65_000, 65_000, Buffer.alloc(9)), 'The picture is too large.'],
    ['half a file', async () => (await report()).subarray(0, 2000), 'We could not read it to its end.'],
  ])(
    '%s: the page says what became of it, nothing that came in is kept, and nothing unclean',
    async (_, bytes, words) => {
      const { sam, place } = await shared();
      const before = stores.objects('kept').length;
      expect(await attached(sam, place, await bytes(), 'amira-hussain.pdf')).toContain(words);
      expect(stores.objects('incoming')).toEqual([]);
      const kept = stores.objects('kept');
      expect(kept.length - before).toBe(words.startsWith('Attached') ? 1 : 0);
      for (const one of kept) expect(canaries.filter((canary) => one.includes(canary))).toEqual([]);
    },
  );

  it('AUD-1 each step is written down, in the chain of the share and in that of the case, without a name', async () => {
    const { consent, sam, place } = await shared();
    await attached(sam, place, await report());
    await agreed.amira.get(fileLink((await agreed.amira.get(receiptOf(consent))).text));
    const trail = (await readTrail(consent.shareId, 100)).toReversed();
    expect(brokenAt(trail)).toBeUndefined();
    expect(trail.filter(({ did }) => did !== 'opened')).toMatchObject([
      { who: 'employer', did: 'began to attach a file', what: 'version 1, the plan', why: consent.consentId },
    ]);
    expect(wordsOf((await agreed.amira.get('/my/data')).text)).toContain(
      'Whom you share with began to attach a file to an answer.',
    );
    const newest = (await readTrail(agreed.id, 5)).find(({ did }) => did === 'downloaded');
    expect(newest).toMatchObject({ who: 'patient', did: 'downloaded', what: 'a file from work' });
  });
});

describe('at most five', () => {
  it('a sixth is refused, also while a form is open; the place of a file that was refused is free again', async () => {
    const { consent, sam, place } = await shared();
    for (let n = 0; n < 4; n += 1) await attached(sam, place, pngOf(4, 4));
    await attached(sam, place, Buffer.from('none of ours'));
    expect((await chooseFile(sam, place)).status).toBe(303);
    const full = await chooseFile(sam, place);
    expect(full.status).toBe(422);
    expect(wordsOf(full.text)).toContain('You have attached 5 files already');
    expect((await listFiles(consent.shareId)).filter(({ state }) => state === 'clean')).toHaveLength(4);
    moveClock(minutes(29));
    expect((await chooseFile(sam, place)).status).toBe(422);
  });

  it('one that never came gives its place back after half an hour', async () => {
    const { consent, place } = await shared();
    let sam = await employerSessionOf(consent.contact.address);
    for (let n = 0; n < 5; n += 1) await chooseFile(sam, place);
    moveClock(minutes(31));
    sam = await employerSessionOf(consent.contact.address);
    expect(wordsOf((await sam.get(place)).text)).toContain('It did not arrive');
    expect((await chooseFile(sam, place)).status).toBe(303);
  });

  it('of ten who press at once five are let in, each to a place of their own', async () => {
    const { consent, sam, place } = await shared();
    const all = await Promise.all(Array.from({ length: 10 }, () => chooseFile(sam, place)));
    const places = all.filter(({ status }) => status === 303).map(({ headers }) => headers['location']);
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThanOrEqual(5);
    const files = await listFiles(consent.shareId);
    expect(files.map(({ slot }) => slot).toSorted()).toEqual(files.map((_, at) => at + 1));
    expect(files).toHaveLength(places.length);
  });

  it('who tries more than twenty times in an hour waits', async () => {
    const { sam, place } = await shared();
    let last = await sam.get(place);
    for (let n = 0; n < 21; n += 1) last = await chooseFile(sam, place);
    expect([last.status, wordsOf(last.text)]).toEqual([422, expect.stringContaining('Wait an hour')]);
  });
});

describe('what is not shared takes no file', () => {
  it('another’s share, another place, another file: the same neutral page', async () => {
    const { sam, at } = await shared();
    const other = await shared();
    const theirs = (await chooseFile(other.sam, other.place)).headers['location'] ?? '';
    const here = theirs.replace(other.at, at);
    const answers = new Set<string>();
    for (const url of [other.place, theirs, here, `${at}/attach/7`, `${at}/attach/x`, `${at}/attach/plan/file_x`]) {
      const { status, text } = await sam.get(url);
      answers.add(`${status} ${text}`);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^410 /);
  });

  it('CON-16 stopped while the form was open: what is sent is dropped, and nobody has it', async () => {
    const { consent, sam, place } = await shared();
    const page = await uploadPage(sam, place);
    await stop(consent);
    const before = stores.objects('kept').length;
    expect((await sendFile(page, await report())).status).toBe(303);
    await stores.settled();
    expect([stores.objects('incoming').length, stores.objects('kept').length]).toEqual([0, before]);
    expect(await listFiles(consent.shareId)).toMatchObject([{ state: 'refused', why: 'stopped' }]);
    expect((await sam.get(place)).status).toBe(410);
    expect(fileLink((await agreed.amira.get(receiptOf(consent))).text)).toBe('');
  });

  it('after a stop Sam reaches nothing, and what was attached stays with Amira and her team', async () => {
    const { consent, sam, place } = await shared();
    await attached(sam, place, await report());
    await stop(consent);
    expect((await sam.get(place)).status).toBe(410);
    expect((await chooseFile(sam, place)).status).not.toBe(303);
    const link = fileLink((await agreed.amira.get(receiptOf(consent))).text);
    expect((await fetch((await agreed.amira.get(link)).headers['location'] ?? '')).status).toBe(200);
    const all = JSON.parse((await agreed.amira.get('/my/data/everything.json')).text);
    const kept = all.fromWork.find(({ shareId }: { shareId: string }) => shareId === consent.shareId);
    expect(kept.files).toMatchObject([{ type: 'pdf' }]);
    const id = link.slice(link.lastIndexOf('/'));
    expect((await agreed.olive.get(`${plansUrl(agreed.id)}/sharing/files${id}`)).status).toBe(303);
  });

  it('a stop and a file in the same moment: it is kept exactly if its row says so', async () => {
    for (let n = 0; n < 6; n += 1) {
      const { consent, sam, place } = await shared();
      const page = await uploadPage(sam, place);
      const before = stores.objects('kept').length;
      await Promise.all([sendFile(page, pngOf(4, 4)), stop(consent)]);
      await stores.settled();
      const [file] = await listFiles(consent.shareId);
      expect(['clean', 'refused']).toContain(file?.state);
      expect(stores.objects('kept').length - before).toBe(file?.state === 'clean' ? 1 : 0);
    }
  });

  it('past the last day the form and its page are gone', async () => {
    const { consent, place } = await shared();
    moveClock(days(70) + hours(1));
    const late = await employerSessionOf(consent.contact.address);
    expect((await late.get(place)).status).toBe(410);
  });
});
