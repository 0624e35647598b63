/**
 * Everything that a stage holds, for the end of a contract: a file of lines for each table, the files from work, and a list of all with their
 * SHA-256. It is readable without us: packed answers are unpacked. Sessions, codes and messages are left out: they are nobody's record.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { readObject } from '../outside/s3.ts';
import type { TableName } from '../store/tables.ts';
import { region } from './aws.ts';
import { type DeployedStage, takeKeys } from './stage.ts';
import { type Tell, Told } from './told.ts';

const exported: readonly TableName[] = ['Cases', 'Disclosures', 'Audit'];

interface Part {
  readonly file: string;
  readonly rows?: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** For the owner alone. */
const mine = 0o600;

/** What was packed as it is, and what nobody could read in JSON. */
const readable = (_: string, value: unknown): unknown => {
  if (value instanceof Uint8Array) {
    try {
      return JSON.parse(brotliDecompressSync(value).toString('utf8'));
    } catch {
      return { base64: Buffer.from(value).toString('base64') };
    }
  }
  return value instanceof Set ? [...value] : value;
};

/** @throws Told when the folder is not empty. */
export async function exportAll(stage: DeployedStage, folder: string, tell: Tell): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Told(`${folder} is not empty. Name a new folder, on an encrypted disk.`);
  // Reading files asks for all settings of a function.
  await takeKeys(stage);
  mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o700 });
  const client = new DynamoDBClient({ region });
  const parts: Part[] = [];
  const objects: string[] = [];
  for (const table of exported) {
    const file = `${table.toLowerCase()}.ndjson`;
    const open = openSync(join(folder, file), 'wx', mine);
    const hash = createHash('sha256');
    let [rows, bytes] = [0, 0];
    for await (const { Items = [] } of paginateScan(
      { client },
      { TableName: stage.tableOf(table), ConsistentRead: true },
    )) {
      for (const item of Items) {
        const row = unmarshall(item);
        const line = Buffer.from(`${JSON.stringify(row, readable)}\n`);
        writeSync(open, line);
        hash.update(line);
        [rows, bytes] = [rows + 1, bytes + line.length];
        if (String(row['pk']).startsWith('file#') && row['object']) objects.push(String(row['object']));
      }
    }
    closeSync(open);
    parts.push({ file, rows, bytes, sha256: hash.digest('hex') });
    tell(`${file}: ${rows} rows`);
  }
  for (const object of objects) {
    const bytes = await readObject('kept', object);
    const file = join('files', object.replaceAll('/', '_'));
    if (!bytes)
      throw new Told(
        `The file ${object} is named in a row and is not in the bucket. Look at it before the stage goes.`,
      );
    writeFileSync(join(folder, file), bytes, { mode: mine, flag: 'wx' });
    parts.push({ file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  if (objects.length > 0) tell(`files/: ${objects.length} files from work`);
  const list = { stage: stage.name, madeAt: new Date().toISOString(), parts };
  writeFileSync(join(folder, 'list.json'), `${JSON.stringify(list, null, 2)}\n`, { mode: mine, flag: 'wx' });
  tell(
    `list.json names each file with its SHA-256. This is health data of real people: keep ${folder} encrypted, and hand it over in person.`,
  );
  tell(
    'Next: infra/runbooks/leave.md says what is compared and when the stage may go. Seals of the audit trail stay in their bucket.',
  );
}
