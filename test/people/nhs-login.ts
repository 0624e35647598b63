/** NHS login for tests of doors: the stand-in on a port of its own, people it knows, and a person who goes through its pages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Door } from '../../functions/local/event.ts';
import { createNhsLogin, type NhsPerson } from '../../functions/local/nhs-login.ts';
import { newClientKey } from '../../functions/local/nhs-people.ts';
import { nhsLoginClientId } from '../../functions/local/settings.ts';
import { handler as loginDoor } from '../../functions/login/app.ts';
import { handler as patientDoor } from '../../functions/patient/app.ts';
import { doorOf, paths } from '../../shared/paths.ts';
import { signedByAnother } from './forged-token.ts';
import { type Got, openTables, type Tables, Visitor } from './harness.ts';
import { throughIssuer } from './through-issuer.ts';

/** The two doors that a patient meets on the way, as the API sends them there. */
export const patientDoors: Door = (event, context) =>
  (doorOf(event.rawPath) === 'login' ? loginDoor : patientDoor)(event, context);

export interface NhsLoginWorld {
  readonly tables: Tables;
  readonly origin: string;
  /** A browser whose address bar shows the host where NHS login is played too. */
  readonly browser: () => Visitor;
  /** NHS login comes to know one more. @returns their subject there. */
  readonly knows: (claims: NhsPerson['claims']) => string;
  /** Whether NHS login knows our key from now on. */
  readonly knowKey: (known: boolean) => Promise<void>;
  /** Whether somebody else signs for NHS login from now on. */
  readonly forgeTokens: (forging: boolean) => void;
  readonly close: () => Promise<void>;
}

export async function openNhsLogin(): Promise<NhsLoginWorld> {
  const people: NhsPerson[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [own, strange] = [newClientKey(), newClientKey()];
  const standIn = (clientKey: typeof own.publicKey) =>
    createNhsLogin({ origin, clientId: nhsLoginClientId, clientKey, people });
  const known = await standIn(own.publicKey);
  let answering = known;
  let forging = false;
  server.on('request', (request, response) => {
    if (forging && request.url?.endsWith('/token')) signedByAnother(response);
    void answering.handle(request, response);
  });
  return {
    tables: await openTables({ origin, nhsLoginKey: own.pem }),
    origin,
    browser: () => new Visitor(patientDoors, new URL(origin).host),
    knows: (claims) => {
      const subject = `subject-${people.length}`;
      people.push({ subject, name: 'Somebody', claims });
      return subject;
    },
    knowKey: async (isKnown) => {
      answering = isKnown ? known : await standIn(strange.publicKey);
    },
    forgeTokens: (isForging) => {
      forging = isForging;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Goes through NHS login's own pages. @param who a subject with a level, such as `amira~P9`. @returns the address that leads back to us. */
export const atNhsLogin = (location: string, who: string): Promise<string> =>
  throughIssuer(location, { who }, paths.nhsLoggedIn);

/** From our page to NHS login and back. @returns what we answer. */
export async function comeBackAs(visitor: Visitor, who: string): Promise<Got> {
  const begun = await visitor.get('/my/nhs-log-in');
  return visitor.get(await atNhsLogin(begun.headers['location'] ?? '', who));
}
