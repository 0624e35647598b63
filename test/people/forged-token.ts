/** An issuer's answer with an ID token that somebody else has signed. */
import type { ServerResponse } from 'node:http';

/** What this answer is about to hand over has another signature, as long as the real one. */
export function signedByAnother(response: ServerResponse): void {
  const end = response.end.bind(response) as (body: unknown) => ServerResponse;
  const forge = (body: string): string =>
    body.replace(/("id_token":"[^".]+\.[^".]+\.)([^"]{40})/, (_, before, signature: string) =>
      [before, ...[...signature].toReversed()].join(''),
    );
  response.end = ((body: unknown) => end(typeof body === 'string' ? forge(body) : body)) as ServerResponse['end'];
}
