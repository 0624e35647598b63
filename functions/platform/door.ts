/**
 * A door: its routes on one page, one guard for each, one place where every failure becomes a page. Hono owns HTTP.
 *
 * Deny by default: a route without a guard does not compile, and `test/doors/every-door` finds each route here.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { type ErrorCode, errorEntry, Refusal } from '../../shared/errors.ts';
import { personalAnswer, securityHeaders } from '../../shared/security-headers.ts';
import { ErrorPage } from '../../shared/ui/error-page.tsx';
import { now } from './clock.ts';
import { mustBeForm, readForm } from './form.ts';
import { html } from './html.ts';
import { frames, log } from './log.ts';
import { cameThroughTheEdge, refuseForeignForms } from './origin.ts';

export type Method = 'GET' | 'POST';

/** Who may pass: answers with what it learned, answers the request itself, or throws a Refusal. */
export type Guard<T> = (c: Context) => Promise<T | Response>;

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly guardName: string;
  readonly handle: (c: Context) => Promise<Response>;
}

/** One row of a door's table: method, address, guard, operation. */
export const route = <T>(
  method: Method,
  path: string,
  guard: Guard<T>,
  operation: (c: Context, learned: T) => Promise<Response>,
): Route => ({
  method,
  path,
  guardName: guard.name,
  handle: async (c) => {
    const learned = await guard(c);
    return learned instanceof Response ? learned : operation(c, learned);
  },
});

/** Builds the Hono app of a door from its table. */
export function door(name: string, routes: readonly Route[]): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const began = now();
    await cameThroughTheEdge(c.req.raw);
    refuseForeignForms(c.req.raw);
    mustBeForm(c.req.raw);
    await next();
    dress(c.res);
    log.info('REQUEST_ANSWERED', {
      door: name,
      route: c.req.routePath,
      method: c.req.method,
      status: c.res.status,
      millis: now() - began,
    });
  });
  for (const { method, path, handle } of routes) app.on(method, path, handle);
  app.notFound((c) =>
    answerError(c, name, routes.some((one) => one.path === c.req.path) ? 'wrong-method' : 'not-found'),
  );
  app.onError(async (error, c) => dress(await answerFailure(c, name, error)));
  return app;
}

const policy = 'content-security-policy';

/** The one page whose form goes elsewhere has said so itself; every other header is the same on every answer. */
function dress(answer: Response): Response {
  const own = answer.headers.get(policy);
  for (const [key, value] of Object.entries({ ...securityHeaders, ...personalAnswer })) answer.headers.set(key, value);
  if (own) answer.headers.set(policy, own);
  return answer;
}

async function answerFailure(c: Context, name: string, error: Error): Promise<Response> {
  if (error instanceof Refusal) return answerError(c, name, error.code);
  const code: ErrorCode = isThrottle(error) ? 'try-again-soon' : 'our-mistake';
  const reference = randomBytes(5).toString('hex');
  log.error('REQUEST_FAILED', {
    door: name,
    route: c.req.routePath,
    method: c.req.method,
    code,
    reference,
    errorName: error.name,
    frames: frames(error),
  });
  return answerError(c, name, code, reference);
}

async function answerError(c: Context, name: string, code: ErrorCode, reference?: string): Promise<Response> {
  const entry = errorEntry(code);
  log.warn('REQUEST_REFUSED', { door: name, method: c.req.method, status: entry.status, code });
  if (entry.status === 503) c.header('retry-after', '5');
  if (wantsJson(c))
    return c.json({ error: { code, message: entry.sentence, next: entry.next, reference } }, entry.status);
  const typed = entry.givesBack && c.req.method === 'POST' ? await typedIn(c) : undefined;
  const body = ErrorPage({ entry, ...(typed ? { typed } : {}), ...(reference ? { reference } : {}) });
  return c.html(html({ title: entry.title, body }), entry.status);
}

/** What was typed, also when the failure came before anybody had read it. */
const typedIn = (c: Context): Promise<Typed | undefined> => readForm(c.req.raw).catch(() => undefined);

export const wantsJson = (c: Context): boolean =>
  c.req.path.startsWith('/api/') || (c.req.header('accept') ?? '').startsWith('application/json');

/** Store failures after which trying again is the right advice. */
function isThrottle(error: Error): boolean {
  return /Throttl|ProvisionedThroughput|RequestLimit|TransactionConflict|TransactionInProgress|Timeout|InternalServerError|ServiceUnavailable|ECONN|NetworkingError/i.test(
    `${error.name} ${'code' in error ? String(error.code) : ''}`,
  );
}
