/** Seals as a test looks at them: the vault behind the job, chains that grow on days to come, and what stands in the bucket. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { handler, sealAll } from '../../functions/jobs/seal.ts';
import { localSeal } from '../../functions/local/settings.ts';
import { openVault, type Vault } from '../../functions/local/vault.ts';
import { listKeys, readLocked } from '../../functions/outside/s3-locked.ts';
import { days, moveClock } from '../../functions/platform/clock.ts';
import { appendNext } from '../../functions/store/audit-trail.ts';
import { toItem } from '../../functions/store/client.ts';
import { engineClient } from '../../functions/store/create-tables.ts';
import { type Seal, sealContract } from '../../functions/store/seal-format.ts';
import { openTables, type Tables } from './harness.ts';

export interface Sealed {
  readonly tables: Tables;
  readonly vault: Vault;
  /** What stands in the bucket, as files. */
  readonly folder: string;
}

/** Tables and a vault of one test's own. A list of keys has three on a page, so that every list has more than one. */
export async function openSealed(): Promise<Sealed> {
  const folder = mkdtempSync(join(tmpdir(), 'seals-'));
  const vault = await openVault({ folder, pageSize: 3 });
  const tables = await openTables({ sealEndpoint: vault.endpoint });
  return { tables, vault, folder: join(folder, localSeal.bucket) };
}

/** Lets these chains grow by one entry each, so many days from now. */
export async function growOn(day: number, ...chains: readonly string[]): Promise<void> {
  moveClock(days(day));
  for (const chain of chains) await appendNext({ chain, who: 'patient', did: 'read', what: 'own case' });
}

export const dayIn = (n: number): string => new Date(Date.now() + days(n)).toISOString().slice(0, 10);

/** The job as on a day to come, at an hour when the day before is over for certain. @param most heads in one seal. */
export async function sealOn(day: number, most?: number): Promise<void> {
  moveClock(Date.parse(`${dayIn(day)}T03:00:00Z`) - Date.now());
  await (most === undefined ? handler() : sealAll(most));
}

/** All seals in the bucket, the oldest first. */
export const sealsThatStand = async (): Promise<readonly Seal[]> =>
  Promise.all(
    (await listKeys('seals/')).map(async (key) => sealContract.parse(JSON.parse((await readLocked(key)) ?? ''))),
  );

/** A hand at the table, which needs no door and leaves no entry. */
export function handAt({ tables }: Sealed) {
  const [client, TableName] = [engineClient(tables.endpoint), tables.nameOf('Audit')];
  return {
    remove: (chain: string, seq: number) =>
      client.send(new DeleteItemCommand({ TableName, Key: toItem({ chain, seq }) })),
    put: (row: object) => client.send(new PutItemCommand({ TableName, Item: toItem(row) })),
  };
}
