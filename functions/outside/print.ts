/**
 * The printer, which is a Lambda function of its own (`functions/jobs/print.ts`), called as Lambda's API asks: one signed
 * POST (`infra/decisions/0008-a-printer-without-rights.md`).
 */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Document } from '../../shared/contracts/document.ts';
import { now } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { signedFetch } from './signed.ts';

/** The printer does not answer, or has too much to do: trying again soon is the right advice, and the name says so. */
export class PrinterServiceUnavailable extends Error {
  constructor(status: number) {
    super(`The printer answered ${status === 0 ? 'nothing' : status}`);
    this.name = 'PrinterServiceUnavailable';
  }
}

/** The printer refused this document, and would refuse it again. */
export class NotPrinted extends Error {
  constructor(why: string) {
    // The printer's sentence stays with the printer: only the kind of its failure may reach a log line.
    super(`The document was not printed: ${why}`);
    this.name = 'NotPrinted';
  }
}

/** Milliseconds for one try. A printer that starts fresh and prints a long plan needs two seconds. */
const patience = 8000;
const tries = 2;

const answer = z.object({ pdf: z.string() });
const failure = z.object({ errorType: z._default(z.string(), 'unknown') });

/**
 * Prints.
 * @param madeAt the moment that the file says it was made.
 * @returns the bytes of a PDF.
 * @throws PrinterServiceUnavailable or NotPrinted.
 */
export async function printed(document: Document, madeAt = new Date(now())): Promise<Uint8Array> {
  const body = JSON.stringify({ document, madeAt: madeAt.toISOString() });
  let status = 0;
  for (let n = 0; n < tries; n += 1) {
    if (n > 0) await pause(300);
    const got = await invoke(body).catch(() => undefined);
    status = got?.status ?? 0;
    if (got && status !== 429 && status < 500) return fileIn(got);
  }
  throw new PrinterServiceUnavailable(status);
}

async function fileIn(got: Response): Promise<Uint8Array> {
  if (!got.ok) throw new NotPrinted(`Lambda answered ${got.status}`);
  const said: unknown = await got.json();
  if (got.headers.has('x-amz-function-error')) {
    throw new NotPrinted(failure.safeParse(said).data?.errorType ?? 'unknown');
  }
  return new Uint8Array(Buffer.from(answer.parse(said).pdf, 'base64'));
}

async function invoke(body: string): Promise<Response> {
  const { PRINTER, LAMBDA_ENDPOINT, AWS_REGION } = config();
  if (!PRINTER) throw new Error('No printer is set: PRINTER');
  const url = new URL(
    `/2015-03-31/functions/${encodeURIComponent(PRINTER)}/invocations`,
    LAMBDA_ENDPOINT ?? `https://lambda.${AWS_REGION}.amazonaws.com`,
  );
  const headers = { 'content-type': 'application/json' };
  return signedFetch('lambda', url, { method: 'POST', headers, body, patience });
}
