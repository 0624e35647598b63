/**
 * Cleans a file that somebody at work attached (RTW-19): called by the store for each that comes in. What comes in is never
 * kept: a clean copy is, or nothing. It may run twice and be stopped anywhere; a call that fails is tried again with the file
 * still there, and the store removes after a day what nobody could.
 */
import { randomBytes } from 'node:crypto';
import type { S3Event } from 'aws-lambda';
import {
  type AttachedFile,
  fileTypes,
  mostFileBytes,
  type RefusedBecause,
} from '../../shared/contracts/attached-file.ts';
import { readObject, removeObject, writeObject } from '../outside/s3.ts';
import { frames, log } from '../platform/log.ts';
import { incomingKey, keepFile, listFiles, namedBy, refuseFile } from '../store/files.ts';
import { cleanedApart } from './clean/apart.ts';

/** @throws whatever made it impossible to finish, for Lambda to try again. */
export async function handler(event: S3Event | Scanned): Promise<void> {
  for (const { key, size = 0, refused } of objectsOf(event)) {
    try {
      const file = await waitingFor(key);
      if (file) log.info('FILE_CHECKED', { code: await settle(file, size, refused) });
      await removeObject('incoming', key);
    } catch (error) {
      log.error('FILE_NOT_CHECKED', {
        errorName: error instanceof Error ? error.name : 'unknown',
        frames: frames(error),
      });
      throw error;
    }
  }
}

/** What the scanner says of an object, where the stage has one (`infra/constructs/file-scanner.ts`). */
interface Scanned {
  readonly detail: {
    readonly s3ObjectDetails: { readonly objectKey: string };
    readonly scanResultDetails: { readonly scanResultStatus: string };
  };
}

/** What it could not look into is not opened here either. */
const scanned: Readonly<Record<string, RefusedBecause | undefined>> = {
  NO_THREATS_FOUND: undefined,
  THREATS_FOUND: 'virus',
  UNSUPPORTED: 'unusual',
};

interface CameIn {
  readonly key: string;
  /** Bytes, where the event says so. The form that brought it lets no larger one in. */
  readonly size?: number;
  readonly refused?: RefusedBecause;
}

function objectsOf(event: S3Event | Scanned): readonly CameIn[] {
  if ('Records' in event)
    return event.Records.map(({ s3: { object } }) => ({
      key: decodeURIComponent(object.key.replaceAll('+', ' ')),
      size: object.size,
    }));
  const { s3ObjectDetails, scanResultDetails } = event.detail;
  const status = scanResultDetails.scanResultStatus;
  const refused = status in scanned ? scanned[status] : 'lost';
  return [{ key: s3ObjectDetails.objectKey, ...(refused ? { refused } : {}) }];
}

/** The row that waits for this object. Without one nobody asked for it, or it was settled before. */
async function waitingFor(key: string): Promise<AttachedFile | undefined> {
  const named = namedBy(key);
  if (!named) return undefined;
  return (await listFiles(named.shareId)).find((one) => one.fileId === named.fileId && one.state === 'waiting');
}

/** @returns what became of it. */
async function settle(file: AttachedFile, size: number, refused?: RefusedBecause): Promise<string> {
  if (refused) {
    await refuseFile(file, refused);
    return refused;
  }
  const came = size > mostFileBytes ? undefined : await readObject('incoming', incomingKey(file));
  const made = came ? await cleanedApart(came) : ({ refused: size > mostFileBytes ? 'size' : 'lost' } as const);
  if ('refused' in made) {
    await refuseFile(file, made.refused);
    return made.refused;
  }
  // The bytes come first, so that a row that says "clean" always has them; no two calls write the same object.
  const object = `${file.shareId}/${file.fileId}/${randomBytes(16).toString('base64url')}`;
  await writeObject('kept', object, made.bytes, fileTypes[made.type].media);
  const outcome = await keepFile(file, made, object);
  if (outcome !== 'kept') await removeObject('kept', object);
  if (outcome === 'gone') await refuseFile(file, 'stopped');
  return outcome;
}
