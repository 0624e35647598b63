/**
 * Looks from outside, every five minutes, whether people can reach us: the start page, and the door at which they ask for support. It is
 * called like anybody, through the edge, and knows nothing but the address. That it is silent is told too (`infra/constructs/canary.ts`).
 */
import * as z from 'zod/mini';
import { paths } from '../../shared/paths.ts';
import { log } from '../platform/log.ts';

/** Milliseconds after which somebody has left. */
const patience = 8000;

const settings = z.object({ CANARY_ADDRESS: z.url() });

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly policy: string;
}

/** What should be so, and what says that it is. */
const checks: readonly { readonly check: string; readonly path: string; readonly isWell: (seen: Seen) => boolean }[] = [
  {
    check: 'start page',
    path: paths.home,
    // The warning signs stand there, whatever else is down (HZ-16).
    isWell: ({ status, text, policy }) =>
      status === 200 && text.includes('<h1') && text.includes('999') && policy.includes("default-src 'self'"),
  },
  {
    check: 'health of the public door',
    path: paths.publicHealth,
    isWell: ({ status, text }) => status === 200 && text === '{"ok":true}',
  },
];

export async function handler(): Promise<void> {
  const { CANARY_ADDRESS } = settings.parse(process.env);
  const began = performance.now();
  const millis = (): number => Math.round(performance.now() - began);
  for (const { check, path, isWell } of checks) {
    const seen = await look(new URL(path, CANARY_ADDRESS));
    if (!isWell(seen)) return log.error('CANARY_ILL', { check, status: seen.status, millis: millis() });
  }
  log.info('CANARY_WELL', { millis: millis() });
}

/** @returns status 0 when nothing answered in time. */
async function look(url: URL): Promise<Seen> {
  try {
    const got = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return { status: got.status, text: await got.text(), policy: got.headers.get('content-security-policy') ?? '' };
  } catch {
    return { status: 0, text: '', policy: '' };
  }
}
