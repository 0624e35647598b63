/** The Chromium that comes as a package, so that the journeys need nothing that the machine does not have. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const packageFile = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumProgram(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Two test files may come here at the same moment, and a half unpacked browser does not start. So each unpacks into a
 * folder of its own, and the first to rename it has made the one that stays.
 */
export async function chromiumProgram(): Promise<string> {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
  const lasting = join(tmpdir(), `work-and-health-chromium-${version}`);
  const program = join(lasting, 'chromium');
  if (existsSync(program)) return program;
  const usual = process.env['TMPDIR'];
  const own = mkdtempSync(`${lasting}-`);
  process.env['TMPDIR'] = own;
  try {
    await sparticuz.executablePath();
    renameSync(own, lasting);
  } catch (error) {
    if (!existsSync(program)) throw error;
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmSync(own, { recursive: true, force: true });
  }
  return program;
}
