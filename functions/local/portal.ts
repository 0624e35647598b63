/** The whole portal in this process: engine, stand-ins, doors, stream and edge, put together on one port. */
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { paths } from '../../shared/paths.ts';
import { bundleFile } from '../build.ts';
import { notifyStandIn } from '../outside/notify-stand-in.ts';
import { invocations, printStandIn } from '../outside/print-stand-in.ts';
import { outboundEmails, sesStandIn } from '../outside/ses-stand-in.ts';
import { createTables, engineClient } from '../store/create-tables.ts';
import { calledFor } from '../store/outbox-streams.ts';
import { demoPages } from './demo-pages.ts';
import type { Door } from './event.ts';
import { openFileStores } from './files.ts';
import { issuersAt } from './issuers.ts';
import { movedClock } from './moved-clock.ts';
import { newClientKey } from './nhs-people.ts';
import { type SeedProgress, seedRegister, seedRequests } from './seed.ts';
import { portalServer } from './server.ts';
import {
  applySettings,
  localSecretKey,
  localSecrets,
  localTableName,
  nhsLoginPrefix,
  printerName,
} from './settings.ts';
import { type Follower, filtered, followStream, type Job } from './stream.ts';
import { openVault } from './vault.ts';

/** A function that is called with an event and not with a request. */
type Called = (event: unknown) => Promise<unknown>;

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface OpenPortal {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface PortalOptions extends SeedProgress {
  /** Address of a DynamoDB. */
  readonly endpoint: string;
  readonly port: number;
  /** Folder of the files that come from work; one that nobody comes back to when left out. */
  readonly files?: string;
  /** Folder of the seals and of the key that signs them; one that nobody comes back to when left out. */
  readonly seals?: string;
  readonly onTrouble: (trouble: unknown) => void;
  /** Where it is kept how far the clock was moved. */
  readonly clockFile?: string;
}

/** Opens the portal. The site and the doors must have been built. */
export async function openPortal(options: PortalOptions): Promise<OpenPortal> {
  const { endpoint, port, onTrouble } = options;
  const origin = `http://localhost:${port}`;
  const clock = movedClock(options.clockFile);
  const nhsLoginKey = newClientKey();
  // The job reads its settings when it is first called.
  const stores = await openFileStores({
    clean: async (event) => (await load<Called>('clean'))(event),
    onTrouble,
    ...(options.files ? { folder: options.files } : {}),
  });
  const vault = await openVault(options.seals ? { folder: options.seals } : {});
  applySettings({
    endpoint,
    origin,
    nhsLoginKey: nhsLoginKey.pem,
    s3Endpoint: stores.endpoint,
    sealEndpoint: vault.endpoint,
    sesEndpoint: origin,
  });
  const notify = notifyStandIn(localSecrets.notifyKey, {
    url: `${origin}${paths.delivery}`,
    token: localSecrets.notifyCallbackToken,
  });
  const { issuer, nhsLogin } = await issuersAt(origin, nhsLoginKey.publicKey);
  await createTables(engineClient(endpoint), localTableName);
  await seedRegister(issuer.issuerUrl);
  await seedRequests(options);
  const remind = await load<() => Promise<void>>('remind');
  const retain = await load<() => Promise<void>>('retain');
  const seal = await load<() => Promise<void>>('seal');
  const sweep = await load<(event: object) => Promise<unknown>>('send');
  const followers: Follower[] = [];
  const heard = () => Promise.all(followers.map((one) => one.caughtUp()));
  const moveOn = (days: number) => clock.moveOn(days, { remind, retain, seal, heard, sweep: () => sweep({}) });
  const server = portalServer({
    site: `${root}web/dist`,
    originKey: localSecrets.originKey,
    doors: {
      public: await load<Door>('public'),
      patient: await load<Door>('patient'),
      employer: await load<Door>('employer'),
      login: await load<Door>('login'),
      staff: await load<Door>('staff'),
      plan: await load<Door>('plan'),
      draft: await load<Door>('draft'),
      delivery: await load<Door>('delivery'),
    },
    standIns: [
      ['/demo/issuer', issuer.handle],
      [nhsLoginPrefix, nhsLogin.handle],
      ['/demo', demoPages({ shellFile: `${root}web/dist/shell.html`, inbox: notify.inbox, origin, moveOn })],
      ['/v2/notifications', notify.handle],
      [
        outboundEmails,
        sesStandIn({ secretKey: localSecretKey, inbox: notify.inbox, tell: await load<Called>('mail') }),
      ],
      [
        invocations,
        printStandIn({ name: printerName, secretKey: localSecretKey, handler: await load<Called>('print') }),
      ],
    ],
  });
  const jobs = (['send', 'work'] as const).map(async (name) => filtered(calledFor[name], await load<Job>(name)));
  await listen(server, port);
  // Last: what still waits is sent at once, and Notify is played by the server.
  const eachMinute = setInterval(() => {
    void Promise.all([remind(), sweep({}), seal()]).catch(onTrouble);
  }, 60_000);
  for (const job of await Promise.all(jobs))
    followers.push(followStream(endpoint, localTableName('Outbox'), job, onTrouble));
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearInterval(eachMinute);
      await Promise.all(followers.map((one) => one.stop()));
      await Promise.all([stores.close(), vault.close()]);
      clock.stop();
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });

/** The handler of a bundle: the very file that is deployed. */
async function load<T>(name: string): Promise<T> {
  const module: unknown = await import(bundleFile(name));
  return (module as { readonly handler: T }).handler;
}
