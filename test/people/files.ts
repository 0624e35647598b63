/** Files as somebody at work sends them: the form that our page signs, filled in as a browser does, and the store behind it. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFile } from '../../functions/build.ts';
import { openFileStores } from '../../functions/local/files.ts';
import { localBuckets } from '../../functions/local/settings.ts';
import type { Got, Visitor } from './harness.ts';
import { tokenAtWork } from './sharing.ts';

/** The stores of files with the built job behind them. Before `openTables`, which is told of them. */
export async function openStores() {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const troubles: unknown[] = [];
  const stores = await openFileStores({
    folder,
    clean: async (event) => (await import(bundleFile('clean'))).handler(event),
    onTrouble: (trouble) => troubles.push(trouble),
  });
  const objects = (bucket: keyof typeof localBuckets): readonly Buffer[] =>
    readdirSync(folder)
      .filter((name) => name.startsWith(`${localBuckets[bucket]}%2F`))
      .map((name) => readFileSync(join(folder, name)));
  return { ...stores, troubles, objects };
}

/** Hidden fields of the form on this page, in their order, and where it goes. */
export function formOn({ text }: Got): { readonly action: string; readonly fields: readonly [string, string][] } {
  const form = /<form method="post" action="([^"]+)" enctype="multipart\/form-data">([\s\S]*?)<\/form>/.exec(text);
  const hidden = (form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return {
    action: form?.[1] ?? 'http://nowhere/',
    fields: Array.from(hidden, ([, name = '', value = '']) => [name, value]),
  };
}

/** Sends a file with the form on this page. @param change what a browser would not send. */
export async function sendFile(
  page: Got,
  bytes: Uint8Array,
  {
    name = 'risks.pdf',
    change = {},
  }: { readonly name?: string; readonly change?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { action, fields } = formOn(page);
  const form = new FormData();
  for (const [field, value] of fields) form.append(field, change[field] ?? value);
  for (const field of Object.keys(change))
    if (!fields.some(([known]) => known === field)) form.append(field, change[field] ?? '');
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  return fetch(action, { method: 'POST', body: form, redirect: 'manual' });
}

/** Presses the button on the page of files, also when it is not there any more. @returns where it leads. */
export const chooseFile = async (reader: Visitor, place: string): Promise<Got> =>
  reader.post(place, { token: await tokenAtWork(reader) });

/** The page with the form that takes one file. */
export const uploadPage = async (reader: Visitor, place: string): Promise<Got> =>
  reader.get((await chooseFile(reader, place)).headers['location'] ?? '/');
