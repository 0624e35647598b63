import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFile } from '../../../functions/build.ts';
import { localBuckets } from '../../../functions/local/settings.ts';
import { writeObject } from '../../../functions/outside/s3.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { incomingKey, listFiles } from '../../../functions/store/files.ts';
import { openStores, sendFile, uploadPage } from '../../people/files.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';
import { pngOf } from '../../people/sample-files.ts';
import { type Agreed, agreedPlan, casesHear, employerSessionOf, releaseLines } from '../../people/sharing.ts';

/** The very file that is deployed. */
let stores: Awaited<ReturnType<typeof openStores>>;
let tables: Tables;
let agreed: Agreed;
beforeAll(async () => {
  stores = await openStores();
  tables = await openTables({ s3Endpoint: stores.endpoint });
  agreed = await agreedPlan(tables);
});
afterAll(() => stores.close());

async function shared() {
  const consent = await releaseLines(agreed, ['week-1'], {
    contact: { name: 'Sam', role: 'manager', organisation: 'Invented', email: 'sam@paper.example', safe: 'yes' },
  });
  return {
    consent,
    sam: await employerSessionOf(consent.contact.address),
    place: `/shared/plans/${consent.shareId}/attach/plan`,
  };
}

/** S3's event for an object. */
const eventOf = (key: string, size = 9) => ({
  Records: [
    { eventName: 'ObjectCreated:Post', s3: { bucket: { name: localBuckets.incoming }, object: { key, size } } },
  ],
});
const job = async (event: unknown): Promise<void> => (await import(bundleFile('clean'))).handler(event);

describe('the job that cleans', () => {
  it('keeps a file, refuses one and drops one', async () => {
    const { consent, sam, place } = await shared();
    for (const bytes of [pngOf(4, 4), Buffer.from('none of ours')]) await sendFile(await uploadPage(sam, place), bytes);
    await stores.settled();
    expect(stores.troubles).toEqual([]);
    expect((await listFiles(consent.shareId)).map(({ state }) => state)).toEqual(['clean', 'refused']);
  });

  it('tells the case of each clean file, once', async () => {
    const { sam, place } = await shared();
    await sendFile(await uploadPage(sam, place), pngOf(4, 4));
    await stores.settled();
    for (const _ of [1, 2]) expect(await casesHear(tables)).toBe(0);
    const lines = (await readCase(agreed.id))?.timeline.map(({ words }) => words) ?? [];
    const files = (await rows(tables, 'Outbox')).filter(({ fileId }) => fileId !== undefined);
    expect(lines.filter((words) => words.includes('attached a file'))).toHaveLength(files.length);
  });

  it('hears a scanner, where there is one, and opens only what that found clean', async () => {
    const { consent, sam, place } = await shared();
    const outcomes = ['THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'NO_THREATS_FOUND'];
    for (const status of outcomes) {
      await uploadPage(sam, place);
      const file = (await listFiles(consent.shareId)).find(({ state }) => state === 'waiting');
      if (!file) throw new Error('Nobody waits');
      await writeObject('incoming', incomingKey(file), pngOf(4, 4), 'application/octet-stream');
      await job({
        source: 'aws.guardduty',
        detail: {
          s3ObjectDetails: { bucketName: localBuckets.incoming, objectKey: incomingKey(file) },
          scanResultDetails: { scanResultStatus: status },
        },
      });
    }
    const found = (await listFiles(consent.shareId)).map(({ state, why }) => why ?? state);
    expect(found).toEqual(['virus', 'unusual', 'lost', 'clean']);
    expect(stores.objects('incoming')).toEqual([]);
  });

  it('called again for what is settled, or for what nobody asked for, changes nothing', async () => {
    const { consent, sam, place } = await shared();
    await sendFile(await uploadPage(sam, place), pngOf(4, 4));
    await stores.settled();
    const before = [await listFiles(consent.shareId), stores.objects('kept')];
    const [file] = await listFiles(consent.shareId);
    if (!file) throw new Error('There is no file');
    const unasked = incomingKey({ ...file, fileId: `file_${'A'.repeat(22)}` });
    for (const key of [incomingKey(file), unasked, 'else', '../else', `${file.shareId}/99/${file.fileId}`, ''])
      await job(eventOf(encodeURIComponent(key)));
    expect([await listFiles(consent.shareId), stores.objects('kept')]).toEqual(before);
  });

  it('called twice at once for one file keeps one', async () => {
    const { consent, sam, place } = await shared();
    const before = stores.objects('kept').length;
    const page = await uploadPage(sam, place);
    await Promise.all([sendFile(page, pngOf(4, 4)), sendFile(page, pngOf(5, 5))]);
    await stores.settled();
    expect(stores.objects('kept').length - before).toBe(1);
    expect((await listFiles(consent.shareId)).filter(({ state }) => state === 'clean')).toHaveLength(1);
    expect(stores.objects('incoming')).toEqual([]);
  });
});
