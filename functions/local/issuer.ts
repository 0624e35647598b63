/** A real OpenID provider on this machine. It stands in for the staff's own: instead of a password it asks who to be. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { paths } from '../../shared/paths.ts';
import { escaped, heading, sendInShell } from './demo-pages.ts';
import { IssuerMemory } from './issuer-memory.ts';

export interface IssuerSettings {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly people: readonly { readonly subject: string; readonly name: string; readonly description: string }[];
}

export interface Issuer {
  readonly issuerUrl: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const prefix = '/demo/issuer';
export const shellFile = fileURLToPath(new URL('../../web/dist/shell.html', import.meta.url));
const pick = /^\/pick\/[\w-]+$/;

export async function createIssuer({ origin, clientId, clientSecret, people }: IssuerSettings): Promise<Issuer> {
  const issuerUrl = `${origin}${prefix}`;
  const provider = new Provider(issuerUrl, await configuration({ origin, clientId, clientSecret, people }));
  return { issuerUrl, handle: mounted(provider, prefix, choose(provider, people)) };
}

type Handle = Issuer['handle'];

/** A provider below a path, with a page of ours where somebody chooses whom to be. */
export function mounted(provider: Provider, below: string, choosing: Handle): Handle {
  const callback = provider.callback();
  return async (request, response) => {
    const full = request.url ?? '';
    if (pick.test(full.slice(below.length).split('?')[0] ?? '')) return choosing(request, response);
    // As a router does that mounts an app below a path: the provider finds its own place by the two addresses.
    Object.assign(request, { originalUrl: full, url: full.slice(below.length) || '/' });
    await callback(request, response);
  };
}

/** What the form of such a page sent under this name. */
export async function chosen(request: IncomingMessage, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get(name) ?? '';
}

async function configuration({ origin, clientId, clientSecret, people }: IssuerSettings): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' };
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${origin}${paths.staffSignedIn}`] }],
    adapter: IssuerMemory,
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 600, IdToken: 3600, Interaction: 600, Session: 600 },
    interactions: { url: (_, interaction) => `${prefix}/pick/${interaction.uid}` },
    findAccount: (_, subject) =>
      people.some((one) => one.subject === subject)
        ? { accountId: subject, claims: () => ({ sub: subject }) }
        : undefined,
    // Nobody is asked for a consent that has only one sensible answer here.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

const choose =
  (provider: Provider, people: IssuerSettings['people']): Handle =>
  async (request, response) => {
    if (request.method === 'POST') {
      const accountId = await chosen(request, 'subject');
      // `remember: false` asks again next time: here one browser plays many people.
      return provider.interactionFinished(request, response, { login: { accountId, remember: false } });
    }
    await provider.interactionDetails(request, response);
    const choices = people.map(({ subject, name, description }) =>
      choice('subject', subject, `${name}, ${description}`),
    );
    return sendInShell(request, response, shellFile, [
      'Who are you?',
      `${heading('Who are you?')}
<p>This page stands in for the login of the staff's own organisation. Choose a person to log in as.</p>
<form method="post"><ul class="nhsuk-list">${choices.join('')}</ul></form>`,
    ]);
  };

/** One button of such a page. */
export const choice = (name: string, value: string, label: string): string =>
  `<li><button class="nhsuk-button nhsuk-button--secondary" name="${name}" value="${escaped(value)}">${escaped(label)}</button></li>`;
