import type { Context } from 'hono';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pdfOf } from '../../functions/documents/pdf.ts';
import { handler } from '../../functions/jobs/print.ts';
import { printed } from '../../functions/outside/print.ts';
import { door, route } from '../../functions/platform/door.ts';
import { lambda } from '../../functions/platform/lambda.ts';
import type { Document } from '../../shared/contracts/document.ts';
import { call, openTables } from '../people/harness.ts';
import { madeAt, plan } from './papers.ts';
import { readPdf } from './tag-tree.ts';

const at = madeAt.toISOString();
const huge: Document = { ...plan, blocks: [{ kind: 'paragraph', text: 'word '.repeat(30_000) }] };

describe('the printer', () => {
  it('hands back the file', async () => {
    const { pdf } = await handler({ document: plan, madeAt: at });
    expect(Buffer.from(pdf, 'base64').equals(await pdfOf(plan, madeAt))).toBe(true);
  });

  it('says that a document is too large, and how large it may be', async () => {
    await expect(handler({ document: huge, madeAt: at })).rejects.toMatchObject({
      name: 'DocumentTooLarge',
      message: expect.stringMatching(/^The document has 1\d{5} characters .* at most 100000 are printed$/),
    });
  });

  it('says where something is no document, and never what was written there', async () => {
    const event = { document: { ...plan, lang: 'Amira Khan', blocks: [{ kind: 'Amira' }] }, madeAt: at };
    await expect(handler(event)).rejects.toMatchObject({
      name: 'NotADocument',
      message: 'This is not a document that can be printed: document.lang, document.blocks.0.kind',
    });
    for (const nothing of [undefined, null, 'text', {}, { document: plan }, { document: plan, madeAt: 'today' }]) {
      await expect(handler(nothing)).rejects.toMatchObject({ name: 'NotADocument' });
    }
  });
});

describe('who prints through Lambda', () => {
  beforeAll(async () => {
    await openTables();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  /** Lambda answers with these, one after the other. @returns what counts how often it was asked. */
  const lambdaAnswers = (...answers: readonly (Response | Error)[]) => {
    const waiting = [...answers];
    const asked = vi.fn(async () => {
      const next = waiting.shift() ?? new Error('nobody expected another call');
      if (next instanceof Error) throw next;
      return next;
    });
    vi.stubGlobal('fetch', asked);
    return asked;
  };
  const status = (code: number): Response => new Response('{}', { status: code });

  it('gets the file, made by the bundle that is deployed', async () => {
    const pdf = await printed(plan, madeAt);
    expect(readPdf(pdf).title).toBe(plan.title);
    expect(Buffer.from(pdf).equals(await pdfOf(plan, madeAt))).toBe(true);
  });

  it('is told the kind of failure and no word of the document', async () => {
    await expect(printed(huge)).rejects.toMatchObject({
      name: 'NotPrinted',
      message: 'The document was not printed: DocumentTooLarge',
    });
  });

  it('is refused with a wrong key', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another key');
    await expect(printed(plan)).rejects.toThrow('The document was not printed: Lambda answered 403');
  });

  it('tries once more when the printer has too much to do', async () => {
    const asked = lambdaAnswers(status(429), Response.json({ pdf: 'JVBERg==' }));
    expect(Buffer.from(await printed(plan)).toString()).toBe('%PDF');
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([429, 500, 503])('answers "try again soon" when Lambda says %i twice', async (code) => {
    lambdaAnswers(status(code), status(code));
    expect(await answerOfADoor()).toBe(503);
  });

  it('answers "try again soon" when nobody is there', async () => {
    lambdaAnswers(new TypeError('fetch failed'), new DOMException('too late', 'TimeoutError'));
    expect(await answerOfADoor()).toBe(503);
  });

  it('does not ask again for what is forbidden, and calls that our own mistake', async () => {
    const asked = lambdaAnswers(status(403));
    expect(await answerOfADoor()).toBe(500);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  /** Status of a door whose only page prints. */
  async function answerOfADoor(): Promise<number> {
    const print = async (c: Context): Promise<Response> => c.body(Buffer.from(await printed(plan)));
    const answer = lambda(door('print', [route('GET', '/print', anybody, print)]));
    return (await call(answer, { url: '/print' })).status;
  }
  const anybody = async (): Promise<undefined> => undefined;
});
