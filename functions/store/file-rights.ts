/**
 * The two stores of files, and who may do what with them. IAM statements are made from this page and from nothing else. A form
 * or an address that a door signs can do what the door may: let a file in without being able to read one, or hand out a kept one.
 */
import type { Runner } from './rights.ts';

/** What came in and was not looked at yet, and what is clean. */
export type FileStore = 'incoming' | 'kept';

/** Each word is one action of S3. */
export type FileRight = 'get' | 'put' | 'delete';

export const fileActions: Readonly<Record<FileRight, string>> = {
  get: 's3:GetObject',
  put: 's3:PutObject',
  delete: 's3:DeleteObject',
};

type Rights = Readonly<Partial<Record<FileStore, readonly FileRight[]>>>;

export const fileGrants: Readonly<Partial<Record<Runner, Rights>>> = {
  employer: { incoming: ['put'] },
  patient: { kept: ['get'] },
  plan: { kept: ['get'] },
  retain: { kept: ['delete'] },
  clean: { incoming: ['get', 'delete'], kept: ['put', 'delete'] },
};

/** Environment variable that carries the deployed name of a store. */
export const fileVariable: Readonly<Record<FileStore, string>> = { incoming: 'INCOMING_BUCKET', kept: 'KEPT_BUCKET' };
