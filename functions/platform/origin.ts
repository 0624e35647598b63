/** Where a request came from: through our own edge, and, when it changes something, from our own pages. */
import { Refusal } from '../../shared/errors.ts';
import { newerSecrets, type Secrets, sameText, secrets } from './secrets.ts';

/** Set by the edge on every request to a door; whatever a browser sends under these names is overwritten there. */
export const edgeHeaders = {
  /** The rotated secret that only CloudFront knows. */
  originKey: 'x-origin-key',
  /** The host name the browser asked for. */
  viewerHost: 'x-viewer-host',
  /** `address:port` of the browser's side, set by CloudFront itself. */
  viewerAddress: 'cloudfront-viewer-address',
} as const;

/** @throws Refusal `not-found`: to somebody who went around the edge there is nothing here. */
export async function cameThroughTheEdge(request: Request): Promise<void> {
  const sent = request.headers.get(edgeHeaders.originKey) ?? '';
  const isKnown = ({ originKeys }: Secrets): boolean => originKeys.some((key) => sameText(sent, key));
  // The key changes while we run.
  if (!isKnown(await secrets()) && !isKnown(await newerSecrets())) throw new Refusal('not-found');
}

/**
 * Every unsafe request must carry our own Origin; without an Origin, the browser's own word that it is same-origin.
 * @throws Refusal `from-another-site`.
 */
export function refuseForeignForms(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  const ours =
    origin === null ? request.headers.get('sec-fetch-site') === 'same-origin' : origin === ownOrigin(request);
  if (!ours) throw new Refusal('from-another-site');
}

/** Our own origin as the browser knows it. Plain http only on a loopback name, where browsers call it secure. */
export function ownOrigin(request: Request): string {
  const host = request.headers.get(edgeHeaders.viewerHost) ?? '';
  return `${/^localhost(:\d+)?$/.test(host) ? 'http' : 'https'}://${host}`;
}

/** The address a rate is counted by: IPv4 whole, IPv6 by its /64, since one home has a whole /64 to choose from. */
export function viewerAddress(request: Request): string {
  const address = (request.headers.get(edgeHeaders.viewerAddress) ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
