/** The whole portal in this process: engine, stand-ins, doors, stream and edge, put together on one port. */
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { bundleFile } from '../build.ts';
import { notifyStandIn } from '../outside/notify-stand-in.ts';
import { createTables, engineClient } from '../store/create-tables.ts';
import { demoPages } from './demo-pages.ts';
import type { Door } from './event.ts';
import { createIssuer } from './issuer.ts';
import { seedRequests } from './seed.ts';
import { portalServer } from './server.ts';
import { applySettings, localSecrets, localTableName, staffClientId } from './settings.ts';
import { seedStaff, staffPeople } from './staff-people.ts';
import { followStream, type Job } from './stream.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface OpenPortal {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface PortalOptions {
  /** Address of a DynamoDB. */
  readonly endpoint: string;
  readonly port: number;
  /** Called before people are invented, which happens once for a new database. */
  readonly onSeed?: () => void;
  readonly onTrouble: (trouble: unknown) => void;
}

/** Opens the portal. The site and the doors must have been built. */
export async function openPortal({ endpoint, port, onSeed, onTrouble }: PortalOptions): Promise<OpenPortal> {
  const origin = `http://localhost:${port}`;
  applySettings({ endpoint, origin });
  const notify = notifyStandIn(localSecrets.notifyKey);
  const issuer = await createIssuer({
    origin,
    clientId: staffClientId,
    clientSecret: localSecrets.staffClientSecret,
    people: staffPeople,
  });
  const made = await createTables(engineClient(endpoint), localTableName);
  if (made.includes('Cases')) {
    onSeed?.();
    await seedStaff(issuer.issuerUrl);
    await seedRequests();
  }
  const server = portalServer({
    site: `${root}web/dist`,
    originKey: localSecrets.originKey,
    doors: { public: await load<Door>('public'), staff: await load<Door>('staff') },
    standIns: [
      ['/demo/issuer', issuer.handle],
      ['/demo', demoPages({ shellFile: `${root}web/dist/shell.html`, inbox: notify.inbox })],
      ['/v2/notifications', notify.handle],
    ],
  });
  const follower = followStream(endpoint, localTableName('Outbox'), await load<Job>('send'), onTrouble);
  await listen(server, port);
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await follower.stop();
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
