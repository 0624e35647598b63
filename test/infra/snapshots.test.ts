import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { demo, production, type Stage, trial } from '../../infra/stages.ts';
import { synthesised } from './synthesised.ts';

/**
 * Every setting of every resource as a line, so that whoever changes one reads in the review what changed for a stage. Production stands whole;
 * demo and trial as what they have otherwise. Renew: `npx vitest run --project infra test/infra/snapshots.test.ts -u`, and read it.
 */
const stacks = ['data', 'service', 'edge', 'site', 'watch'] as const;

/** What is another one in each build: hashes of code. */
const masked = (text: string): string => text.replace(/[0-9a-f]{64}/g, '<hash>');

/** The same on everything (`infra/app.ts`), and said by `stages.test.ts`. */
const isTag = (path: string): boolean => /(^|\.)(Tags|UserPoolTags|BackupPlanTags|BackupVaultTags)\b/.test(path);

/** `path value`, one for each leaf; a reference to something else counts as a value. */
function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  const isReference = entries.length === 1 && /^(Ref|Fn::)/.test(entries[0]?.[0] ?? '');
  if (isReference || entries.length === 0) return [`${path} ${JSON.stringify(value)}`];
  return entries.flatMap(([name, one]) => leaves(one, path ? `${path}.${name}` : name));
}

/** Lines of a template: `logical id`, its type, then what it says. */
function linesOf(template: Template): readonly string[] {
  const { Resources = {}, Outputs = {} } = template.toJSON();
  const resources = Object.entries<{ Type: string; Properties?: object; DeletionPolicy?: string }>(Resources);
  return [
    ...resources.flatMap(([id, { Type, Properties = {}, DeletionPolicy }]) => [
      `${id} ${Type}${DeletionPolicy ? ` ${DeletionPolicy}` : ''}`,
      ...leaves(Properties, '')
        .filter((line) => !isTag(line.split(' ')[0] ?? ''))
        .map((line) => `${id}   ${line}`),
    ]),
    ...Object.entries<{ Value: unknown }>(Outputs)
      .filter(([name]) => !name.startsWith('ExportsOutput'))
      .flatMap(([name, { Value }]) => leaves(Value, `output ${name}`)),
  ].map(masked);
}

const whole = (stage: Stage): Readonly<Record<(typeof stacks)[number], readonly string[]>> => {
  // Everything that a stage can have, so that nothing is left out of a review.
  const made = synthesised({ ...stage, opsEmail: 'ops@example.nhs.uk' });
  // Ids that CDK makes of the name of a stack end with a hash of it.
  const named = (lines: readonly string[]) =>
    lines.map((line) =>
      line.replaceAll(stage.name, '<stage>').replace(/(workandhealth<stage>\w*?)[0-9A-F]{8,16}\b/g, '$1<id>'),
    );
  const of = (stack: (typeof stacks)[number]) => named(linesOf(made[stack] ?? Template.fromJSON({ Resources: {} })));
  return { data: of('data'), service: of('service'), edge: of('edge'), site: of('site'), watch: of('watch') };
};

/** The id stands once, above its lines. */
function grouped(lines: readonly string[]): string {
  let last = '';
  return lines
    .map((line) => {
      const [id = ''] = line.split(' ');
      const isSame = id === last;
      last = id;
      return isSame ? line.slice(id.length) : line;
    })
    .join('\n');
}

const file = (name: string): string => join(import.meta.dirname, 'snapshots', `${name}.txt`);
const full = whole(production);

describe('what is deployed', () => {
  it.each(stacks)('to production, stack %s, is what was reviewed', async (stack) => {
    await expect(`${grouped(full[stack])}\n`).toMatchFileSnapshot(file(`production-${stack}`));
  });

  it.each([trial, demo])('to $name differs from production as was reviewed', async (stage) => {
    const other = whole(stage);
    const text = stacks.flatMap((stack) => {
      const [here, there] = [new Set(other[stack]), new Set(full[stack])];
      const only = full[stack].filter((line) => !here.has(line)).map((line) => `- ${line}`);
      const own = other[stack].filter((line) => !there.has(line)).map((line) => `+ ${line}`);
      return [`# ${stack}`, ...only, ...own];
    });
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot(file(stage.name));
  });

  it('names no account, no hash of a build and nobody', () => {
    const text = JSON.stringify(full);
    expect(text).not.toMatch(/[0-9a-f]{64}|\b\d{12}\b(?<!133256977650)/);
  });
});
