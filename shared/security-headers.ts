/** @param formsTo where else the forms of one page may send: origins that we sign for. */
export const contentPolicy = (...formsTo: readonly string[]): string =>
  `default-src 'self'; base-uri 'none'; form-action ${["'self'", ...formsTo].join(' ')}; frame-ancestors 'none'; object-src 'none'`;

/**
 * The one file that may compile WebAssembly: the worker that searches our own index. A worker goes by the policy that comes with
 * it, so no page is allowed more than the others (`infra/decisions/0024-search.md`).
 */
export const searchWorker = {
  path: '/pagefind/pagefind-worker.js',
  policy: `${contentPolicy()}; script-src 'self' 'wasm-unsafe-eval'`,
} as const;

/**
 * Headers on every answer, errors and static pages too. CloudFront sends them, and so do the local server and the doors
 * themselves, so that an answer that reaches a browser by another way is no weaker.
 *
 * `referrer-policy` is `same-origin`, not `no-referrer`: the latter makes browsers send `Origin: null` with a form, and
 * the doors refuse what does not come from our own origin.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy(),
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Added to every answer of a door: what is personal is never kept by a browser or a cache. */
export const personalAnswer: Readonly<Record<string, string>> = { 'cache-control': 'no-store' };
