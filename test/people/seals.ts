/** Seals as a test looks at them: the vault behind the job, chains that grow on days to come, and what stands in the bucket. */
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
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
}

/** Tables and a vault of one test's own. A list of keys has three on a page, so that every list has more than one. */
export async function openSealed(): Promise<Sealed> {
  const vault = await openVault({ pageSize: 3 });
  return { tables: await openTables({ sealEndpoint: vault.endpoint }), vault };
}

/** Lets these chains grow by one entry each, so many days from now. */
export async function growOn(day: number, ...chains: readonly string[]): Promise<void> {
  moveClock(days(day));
  for (const chain of chains) await appendNext({ chain, who: 'patient', did: 'read', what: 'own case' });
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
