/** Where a clean file can be taken from, under a name that says what it is and of whom it never says. */
import { type AttachedFile, fileTypes } from '../../shared/contracts/attached-file.ts';
import { fileName } from '../../shared/rules/sharing/attached-files.ts';
import { downloadAddress } from './s3.ts';

/** Undefined for a file that is not clean: it cannot be had. */
export function fileAddress({ state, type, object }: AttachedFile): string | undefined {
  if (state !== 'clean' || !type || !object) return undefined;
  return downloadAddress(object, { name: fileName(type), media: fileTypes[type].media });
}
