import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { downloadAddress, readObject, removeObject, writeObject } from '../../../functions/outside/s3.ts';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { formOn, openStores, sendFile, uploadPage } from '../../people/files.ts';
import { type Got, openTables, type Visitor } from '../../people/harness.ts';
import { pngOf } from '../../people/sample-files.ts';
import { agreedPlan, employerSessionOf, releaseLines } from '../../people/sharing.ts';

let stores: Awaited<ReturnType<typeof openStores>>;
let sam: Visitor;
let page: Got;
beforeAll(async () => {
  stores = await openStores();
  const agreed = await agreedPlan(await openTables({ s3Endpoint: stores.endpoint }));
  const { contact, shareId } = await releaseLines(agreed, ['week-1']);
  sam = await employerSessionOf(contact.address);
  page = await uploadPage(sam, `/shared/plans/${shareId}/attach/plan`);
});
afterEach(() => {
  moveClock(0);
  vi.unstubAllEnvs();
});
afterAll(() => stores.close());

const answerOf = async (sent: Response): Promise<string> =>
  `${sent.status} ${/<Code>(\w+)/.exec(await sent.text())?.[1] ?? ''}`;

describe('a signed form', () => {
  it('carries what the store checks and nothing of ours: no token, no name, no session', () => {
    const { fields } = formOn(page);
    expect(fields.map(([name]) => name).toSorted()).toEqual([
      'Content-Type',
      'key',
      'policy',
      'success_action_redirect',
      'x-amz-algorithm',
      'x-amz-credential',
      'x-amz-date',
      'x-amz-signature',
    ]);
    expect(JSON.stringify(fields)).not.toMatch(/token|Amira|Hussain|paper\.example|ref_/);
  });

  it.each<[string, Record<string, string>]>([
    ['another key', { key: 'share_x/1/file_x' }],
    ['a type that a browser would show', { 'Content-Type': 'text/html' }],
    ['another way back', { success_action_redirect: 'https://evil.example/' }],
    ['one field more', { acl: 'public-read' }],
    ['a field that makes the object a page', { 'x-amz-website-redirect-location': 'https://evil.example/' }],
  ])('with %s is refused', async (_, change) => {
    expect(await answerOf(await sendFile(page, pngOf(4, 4), { change }))).toBe('403 AccessDenied');
  });

  it('with a policy that somebody else wrote is refused', async () => {
    const policy = Buffer.from(JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [] })).toString(
      'base64',
    );
    expect(await answerOf(await sendFile(page, pngOf(4, 4), { change: { policy } }))).toBe('403 SignatureDoesNotMatch');
  });

  it('takes nothing that is empty and nothing above 10 MB', async () => {
    expect(await answerOf(await sendFile(page, Buffer.alloc(0)))).toBe('400 EntityTooSmall');
    expect(await answerOf(await sendFile(page, Buffer.alloc(10 * 1024 * 1024 + 1)))).toBe('400 EntityTooLarge');
  });

  it('takes nothing after ten minutes, and its page then leads back', async () => {
    moveClock(minutes(10));
    expect(await answerOf(await sendFile(page, pngOf(4, 4)))).toBe('403 AccessDenied');
    expect(stores.objects('incoming')).toEqual([]);
  });

  it('carries the word of a role that only lends its rights', async () => {
    vi.stubEnv('AWS_SESSION_TOKEN', 'lent');
    const [, place = ''] = /href="([^"]+\/attach\/plan)"/.exec(page.text) ?? [];
    const { fields } = formOn(await uploadPage(sam, place));
    expect(fields).toContainEqual(['x-amz-security-token', 'lent']);
    expect(new URL(downloadAddress('a', { name: 'b', media: 'c' })).searchParams.get('X-Amz-Security-Token')).toBe(
      'lent',
    );
  });
});

describe('a signed address', () => {
  const risks = { name: 'risk-assessment.png', media: 'image/png' };

  it('hands out what it was signed for, as a file to save', async () => {
    await writeObject('kept', 'share_x/a b/(c)', pngOf(4, 4), 'image/png');
    const got = await fetch(downloadAddress('share_x/a b/(c)', risks));
    expect([got.status, got.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="risk-assessment.png"',
    ]);
    expect(Buffer.from(await got.arrayBuffer()).equals(pngOf(4, 4))).toBe(true);
  });

  it('is refused for another object, another name, another act, and after a minute', async () => {
    const address = downloadAddress('share_x/a', risks);
    const changed = [address.replace('share_x/a', 'share_x/b'), address.replace('attachment', 'inline')];
    for (const one of changed) expect(await answerOf(await fetch(one))).toBe('403 SignatureDoesNotMatch');
    expect(await answerOf(await fetch(address, { method: 'DELETE' }))).toBe('403 SignatureDoesNotMatch');
    moveClock(minutes(1));
    expect(await answerOf(await fetch(address))).toBe('403 AccessDenied');
  });

  it('of something that is not there says so, and to remove it is no mistake', async () => {
    expect(await readObject('incoming', 'share_x/none')).toBeUndefined();
    await removeObject('incoming', 'share_x/none');
  });

  it('signed with another key is refused, and the error names no object', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another');
    await expect(readObject('kept', 'share_x/a')).rejects.toThrow('The file store answered GET with 403');
  });

  it('says "busy" when nobody answers', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
    await expect(readObject('kept', 'share_x/a')).rejects.toMatchObject({ name: 'FileStoreServiceUnavailable' });
    vi.unstubAllGlobals();
  });
});
