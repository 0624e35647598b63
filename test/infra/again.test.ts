import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Built } from '../../infra/built.ts';
import { production } from '../../infra/stages.ts';
import { fixture, type Synthesised, synthesised } from './synthesised.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'again-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** The same code as somebody else has it: another folder, another day. */
function copied(name: string): Built {
  const built = { doors: join(elsewhere, name, 'doors'), pages: join(elsewhere, name, 'pages') };
  cpSync(fixture.doors, built.doors, { recursive: true });
  cpSync(fixture.pages, built.pages, { recursive: true });
  utimesSync(join(built.doors, 'public/index.mjs'), 1, 1);
  return built;
}

/** Each resource of a stage as text, by stack and logical id. */
const resources = ({ data, service, edge, site, watch }: Synthesised): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ data, service, edge, site, watch }).flatMap(([stack, template]) =>
      Object.entries(template?.toJSON().Resources ?? {}).map(
        ([id, resource]) => [`${stack} ${id}`, JSON.stringify(resource)] as const,
      ),
    ),
  );

const before = resources(synthesised(production));

/** Resources that are otherwise when this is deployed over what stands. */
function changed(built: Built): readonly string[] {
  const after = resources(synthesised(production, { built }));
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
}

it('deploying the same code again changes nothing, whoever does it and when', () => {
  expect(before.size).toBeGreaterThan(200);
  expect(changed(copied('same'))).toEqual([]);
});

it('deploying a change of one door changes that function alone', () => {
  const built = copied('other');
  writeFileSync(join(built.doors, 'public/index.mjs'), 'export const handler = async () => ({ statusCode: 403 });\n');
  expect(changed(built)).toEqual([expect.stringMatching(/^service publicFunction/)]);
});
