/**
 * NHS login on this machine: a real OpenID provider that asks as NHS login does (`vtr`, `private_key_jwt`, RS512) and
 * answers with its claims. Instead of a password it asks whom to be and how much of it is proved.
 */
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type Configuration, errors } from 'oidc-provider';
import { paths } from '../../shared/paths.ts';
import { heading, sendInShell } from './demo-pages.ts';
import { choice, chosen, type Issuer, mounted, shellFile } from './issuer.ts';
import { IssuerMemory } from './issuer-memory.ts';
import { nhsLoginPrefix } from './settings.ts';

/** How much somebody has proved: some facts that match (P5), or a photo as well (P9). */
export type Level = 'P5' | 'P9';

export interface NhsPerson {
  readonly subject: string;
  readonly name: string;
  /** What NHS login says of them, beside `sub`; what it does not know is left out. */
  readonly claims: (level: Level) => Readonly<Record<string, string>>;
}

export interface NhsLoginSettings {
  readonly origin: string;
  readonly clientId: string;
  /** The public half of the key with which our service says who it is. */
  readonly clientKey: JWK;
  readonly people: readonly NhsPerson[];
}

export async function createNhsLogin(settings: NhsLoginSettings): Promise<Issuer> {
  const issuerUrl = `${settings.origin}${nhsLoginPrefix}`;
  const provider = new Provider(issuerUrl, await configuration(issuerUrl, settings));
  const handle = mounted(provider, nhsLoginPrefix, choose(provider, settings.people));
  return {
    issuerUrl,
    handle: (request, response) => {
      // Whoever was here before is asked again: one browser plays many people, and a step up is a second choice.
      request.headers.cookie = (request.headers.cookie ?? '').replace(/_nhs_session[^;]*;?/g, '');
      return handle(request, response);
    },
  };
}

async function configuration(issuerUrl: string, settings: NhsLoginSettings): Promise<Configuration> {
  const { origin, clientId, clientKey, people } = settings;
  const { privateKey } = await generateKeyPair('RS512', { extractable: true });
  return {
    clients: [
      {
        client_id: clientId,
        redirect_uris: [`${origin}${paths.nhsLoggedIn}`],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'RS512',
        id_token_signed_response_alg: 'RS512',
        jwks: { keys: [{ ...clientKey, alg: 'RS512', use: 'sig' }] },
      },
    ],
    adapter: IssuerMemory,
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS512', use: 'sig' }] },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { interaction: '_nhs_interaction', resume: '_nhs_resume', session: '_nhs_session' },
    },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS512'], idTokenSigningAlgValues: ['RS512'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 300, AuthorizationCode: 600, Grant: 600, IdToken: 3600, Interaction: 600, Session: 600 },
    interactions: { url: (_, interaction) => `${nhsLoginPrefix}/pick/${interaction.uid}` },
    scopes: ['openid', 'profile'],
    claims: {
      openid: ['sub', 'vot', 'vtm'],
      profile: ['nhs_number', 'family_name', 'birthdate', 'identity_proofing_level'],
    },
    // NHS login's ID token carries the claims of the scope.
    conformIdTokenClaims: false,
    extraParams: { vtr: (_, value) => void refuseStrangeVectors(value) },
    assertJwtClientAuthClaimsAndHeader: async (_, { aud, sub }) => {
      if (aud !== `${issuerUrl}/token` || sub !== clientId) throw new errors.InvalidClientAuth('aud or sub is wrong');
    },
    findAccount: (_, accountId) => {
      const [subject = '', level = ''] = accountId.split('~');
      const person = people.find((one) => one.subject === subject);
      if (!person || (level !== 'P5' && level !== 'P9')) return undefined;
      return { accountId, claims: () => ({ vtm: `${issuerUrl}/trustmark`, ...person.claims(level), sub: subject }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

function refuseStrangeVectors(asked: string | undefined): void {
  if (!/^\["P\d(\.C[a-z])+"(,"P\d(\.C[a-z])+")*\]$/.test(asked ?? '')) throw new errors.InvalidRequest('vtr is wrong');
}

const choose =
  (provider: Provider, people: readonly NhsPerson[]): Issuer['handle'] =>
  async (request, response) => {
    if (request.method === 'POST') {
      const accountId = await chosen(request, 'who');
      const result =
        accountId === 'refuse'
          ? { error: 'access_denied', error_description: 'ConsentNotGiven' }
          : { login: { accountId, remember: false } };
      return provider.interactionFinished(request, response, result);
    }
    await provider.interactionDetails(request, response);
    const choices = people.flatMap(({ subject, name }) => [
      choice('who', `${subject}~P9`, `${name}, proved with a photo (P9)`),
      choice('who', `${subject}~P5`, `${name}, not yet proved with a photo (P5)`),
    ]);
    return sendInShell(request, response, shellFile, [
      'NHS login of the demonstration',
      `${heading('Who are you?')}
<p>This page stands in for NHS login. Choose a person, and how much of who they are is proved.</p>
<form method="post"><ul class="nhsuk-list">${choices.join('')}${choice('who', 'refuse', 'I do not agree to share my details')}</ul></form>`,
    ]);
  };
