/** The portal of a stage as templates, made from a few small files instead of the real build. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { portal } from '../../infra/app.ts';
import type { Built } from '../../infra/built.ts';
import type { Stage } from '../../infra/stages.ts';

const here = import.meta.dirname;

export const fixture: Built = { doors: join(here, 'built/doors'), pages: join(here, 'built/pages') };

/** Everything of one test file goes here, since CDK takes an asset it has already staged from the app before. */
const outdirs = mkdtempSync(join(tmpdir(), 'synth-'));
afterAll(() => rmSync(outdirs, { recursive: true }));

export interface Synthesised {
  readonly data: Template;
  readonly service: Template;
  readonly site: Template;
  readonly watch: Template;
  /** Where the stage has a firewall. */
  readonly edge?: Template;
  /** Where templates and code stand until the test file ends. */
  readonly outdir: string;
  /** What is left of the findings of cdk-nag and of CDK itself. */
  readonly findings: readonly unknown[];
}

export interface Options {
  readonly built?: Built;
  /** With CDK's own rules for templates too, which take two seconds to load. cdk-nag always runs. */
  readonly everyRule?: boolean;
}

/** @throws ValidationFailed when a finding is an error. */
export function synthesised(stage: Stage, { built = fixture, everyRule = false }: Options = {}): Synthesised {
  const outdir = mkdtempSync(join(outdirs, 'app-'));
  const { context } = JSON.parse(readFileSync(join(here, '../../cdk.json'), 'utf8'));
  // As the command line of CDK does: each resource says where it stands in the tree.
  const paths = { 'aws:cdk:enable-path-metadata': true };
  const app = new App({ context: { ...context, ...paths }, outdir, builtinCloudFormationValidation: everyRule });
  const { data, service, site, watch, edge } = portal(app, stage, built);
  const assembly = app.synth();
  const template = (name: string) => Template.fromJSON(assembly.getStackByName(name).template);
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return {
    data: template(data.stackName),
    service: template(service.stackName),
    site: template(site.stackName),
    watch: template(watch.stackName),
    ...(edge ? { edge: template(edge.stackName) } : {}),
    outdir,
    findings: report.pluginReports,
  };
}

type OneOrMore = string | readonly string[];

export interface Statement {
  readonly Effect: string;
  readonly Action: OneOrMore;
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
}

export const list = (value: OneOrMore): readonly string[] => (typeof value === 'string' ? [value] : value);

/** Every statement of every role whose logical id starts with one of these, or of all roles. */
export function statements(template: Template, ...roles: readonly string[]): readonly Statement[] {
  const wanted = ([id]: readonly [string, unknown]) => roles.length === 0 || roles.some((role) => id.startsWith(role));
  const inline = Object.entries(template.findResources('AWS::IAM::Role'))
    .filter(wanted)
    .flatMap(([, role]): readonly Policy[] => role.Properties.Policies ?? []);
  const attached = Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(wanted)
    .map(([, policy]): Policy => policy.Properties);
  return [...inline, ...attached].flatMap((policy) => policy.PolicyDocument.Statement);
}
