/**
 * `npm run emulator -- <address>`: deploys the templates that `cdk synth` made to an emulator of AWS on this machine, as far as it goes, and says
 * where it stops (`infra/decisions/0027-emulator.md`). Nothing else needs one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  paginateListExports,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

interface Tried {
  readonly stack: string;
  /** How many of how many resources stand. */
  readonly made: number;
  readonly of: number;
  /** Types that were left out, after the emulator had refused the stack with them. */
  readonly leftOut: readonly string[];
  readonly problem?: string;
}

/** What runs code while it is deployed needs a Lambda that runs. */
const never = /^Custom::/;

/** Whose attributes an emulator knows, so that an output may name them; a stack that imports another one gets its id. */
const known =
  /^AWS::(IAM::Role|Events::Rule|DynamoDB::Table|S3::Bucket|KMS::Key|SecretsManager::Secret|Lambda::Function|Logs::LogGroup|SQS::Queue)$/;

/**
 * The template without these types; whoever named one of them names it by its id. Code is a line of its own: its upload is not tried here.
 * @param exported names that stacks before it export.
 */
function without(template: Template, types: ReadonlySet<string>, exported: ReadonlySet<string>): Template {
  const isGone = ({ Type }: Resource): boolean => never.test(Type) || types.has(Type);
  const gone = new Set(Object.entries(template.Resources).flatMap(([id, one]) => (isGone(one) ? [id] : [])));
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    const [[how, what] = ['', '']] = Object.entries(value);
    if (how === 'Fn::ImportValue' && !exported.has(String(what))) return String(what);
    const id = how === 'Ref' ? String(what) : how === 'Fn::GetAtt' ? String((what as readonly string[])[0]) : '';
    const isTold = how !== 'Fn::GetAtt' || known.test(template.Resources[id]?.Type ?? '');
    return gone.has(id) || !isTold
      ? id
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one)]));
  };
  const kept = Object.entries(template.Resources)
    .filter(([id]) => !gone.has(id))
    .map(([id, { Type, Properties = {}, DependsOn = [] }]) => {
      // Tags of a key are read under other names than those of CloudFormation.
      const { Tags: _, ...untagged } = Properties;
      const inline = { ...Properties, Code: { ZipFile: 'exports.handler = async () => undefined;' }, Layers: [] };
      const before = [DependsOn].flat().filter((one) => !gone.has(one));
      const said = named(Type === 'AWS::KMS::Key' ? untagged : Type === 'AWS::Lambda::Function' ? inline : Properties);
      return [id, { Type, Properties: said, ...(before.length > 0 ? { DependsOn: before } : {}) }];
    });
  return { Resources: Object.fromEntries(kept), Outputs: Object.fromEntries(outputsOf(template, gone)) };
}

/** Outputs whose value an emulator can tell. */
function outputsOf({ Resources, Outputs = {} }: Template, gone: ReadonlySet<string>) {
  return Object.entries(Outputs).filter(([, one]) => {
    const { Value } = one as { readonly Value: Readonly<Record<string, unknown>> | string };
    const [[how, what] = ['', '']] = typeof Value === 'string' ? [] : Object.entries(Value);
    const id = how === 'Ref' ? String(what) : how === 'Fn::GetAtt' ? String((what as readonly string[])[0]) : '';
    return !gone.has(id) && (how === 'Ref' || (how === 'Fn::GetAtt' && known.test(Resources[id]?.Type ?? '')));
  });
}

async function deployed(client: CloudFormationClient, stack: string, template: Template): Promise<number> {
  await client.send(new DeleteStackCommand({ StackName: stack }));
  const TemplateBody = JSON.stringify(template);
  await client.send(new CreateStackCommand({ StackName: stack, TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM'] }));
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
  if (Stacks?.[0]?.StackStatus !== 'CREATE_COMPLETE') throw new Error(Stacks?.[0]?.StackStatus ?? 'no stack');
  let made = 0;
  for await (const page of paginateListStackResources({ client }, { StackName: stack }))
    made += page.StackResourceSummaries?.length ?? 0;
  return made;
}

/** Tries the whole stack, then without one type more each time, the one that lets it through if any does. */
async function tried(
  client: CloudFormationClient,
  stack: string,
  template: Template,
  exported: Set<string>,
): Promise<Tried> {
  const all = Object.values(template.Resources);
  const left = new Set<string>();
  const types = [...new Set(all.map(({ Type }) => Type))].filter((type) => !never.test(type));
  let problem = '';
  for (const candidate of [undefined, ...types]) {
    if (candidate) left.add(candidate);
    try {
      const asked = without(template, left, exported);
      const made = await deployed(client, stack, asked);
      for await (const { Exports = [] } of paginateListExports({ client }, {}))
        for (const { Name = '', Value } of Exports) if (Value) exported.add(Name);
      return { stack, made, of: all.length, leftOut: [...left] };
    } catch (error) {
      problem ||= error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      if (candidate && left.size === 1) left.delete(candidate);
    }
  }
  return { stack, made: 0, of: all.length, leftOut: [...left], problem };
}

if (import.meta.main) {
  const [address = 'http://127.0.0.1:5000'] = process.argv.slice(2);
  const credentials = { accessKeyId: 'emulator', secretAccessKey: 'emulator' };
  const client = new CloudFormationClient({ region: 'eu-west-2', endpoint: address, credentials, maxAttempts: 1 });
  const folder = join(import.meta.dirname, '../../cdk.out');
  const named = (part: string): string | undefined =>
    readdirSync(folder).find((file) => file.endsWith(`-demo-${part}.template.json`));
  const exported = new Set<string>();
  for (const part of ['data', 'service', 'site', 'watch']) {
    const file = named(part);
    if (!file) throw new Error('There are no templates of the demo. Run npm run build && npx cdk synth first.');
    const template = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template;
    const { made, of, leftOut, problem } = await tried(client, file.replace('.template.json', ''), template, exported);
    const custom = Object.values(template.Resources).filter(({ Type }) => never.test(Type)).length;
    process.stdout.write(
      `${part}: ${made} of ${of} resources; ${custom} run code and were left out${leftOut.length > 0 ? `; without ${leftOut.join(', ')}` : ''}${problem ? `; stopped: ${problem}` : ''}\n`,
    );
  }
}
