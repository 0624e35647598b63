/** The seals in their bucket: the newest, and up to where they reach. Who signs and who checks share this. */
import { addDays } from '../../shared/values/date.ts';
import { listKeys, putOnce, readLocked } from '../outside/s3-locked.ts';
import { type Seal, sealContract } from '../store/seal-format.ts';

export const sealPrefix = 'seals/';

/** Numbers as long as each other sort as they count. */
export const sealKey = (number: number): string => `${sealPrefix}${String(number).padStart(10, '0')}.json`;

/** The newest seal, or undefined before the first. @throws Error when what stands there is no seal. */
export async function newestSeal(): Promise<Seal | undefined> {
  const key = (await listKeys(sealPrefix)).at(-1);
  const text = key === undefined ? undefined : await readLocked(key);
  return text === undefined ? undefined : sealContract.parse(JSON.parse(text));
}

/** @returns false when another run was faster; its seal stands. */
export const keepSeal = (one: Seal): Promise<boolean> => putOnce(sealKey(one.number), JSON.stringify(one));

/**
 * The last day (UTC) whose chains are all sealed. A chain that ended on it or before may lose the rows before its end
 * (`infra/decisions/0025-audit-seal.md`).
 */
export async function sealedThrough(): Promise<string | undefined> {
  const through = (await newestSeal())?.through;
  return through?.chain === undefined ? through?.day : addDays(through.day, -1);
}
