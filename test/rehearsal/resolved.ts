/**
 * The templates of a stage with every reference filled in, as CloudFormation would: what each resource is called, where it
 * is, and what each property then says. A word of CloudFormation that is not known here is an error and never left out.
 */
import { randomBytes } from 'node:crypto';
import type { Template } from 'aws-cdk-lib/assertions';

export const account = '111122223333';
export const region = 'eu-west-2';

/** The name that CloudFront gives. */
export const edgeHost = 'd111111abcdef8.cloudfront.net';

export interface Resource {
  readonly id: string;
  /** Begins the names that a template leaves to AWS: several rehearsals share one engine. */
  readonly home: string;
  /** Name of its stack. */
  readonly stack: string;
  /** Where it stands in the tree of constructs, without stack and last name: `send/Function`. */
  readonly path: string;
  readonly type: string;
  readonly properties: Properties;
}

export type Properties = Readonly<Record<string, unknown>>;

interface Raw {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Metadata?: { readonly 'aws:cdk:path'?: string };
}

interface RawTemplate {
  readonly Resources: Readonly<Record<string, Raw>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>;
}

const idOfKey = (id: string): string => `${Buffer.from(id).toString('hex').padEnd(12, '0').slice(0, 12)}`;

/** What `Ref` gives, where it is not a name made of the logical id. Names that a template gives itself come first. */
const named: Readonly<Record<string, (resource: Resource) => unknown>> = {
  'AWS::DynamoDB::Table': ({ id, home, properties }) => properties['TableName'] ?? `${home}-${id}`,
  'AWS::Lambda::Function': ({ id, home, properties }) => properties['FunctionName'] ?? `${home}-${id}`,
  'AWS::Logs::LogGroup': ({ id, home, properties }) => properties['LogGroupName'] ?? `${home}-${id}`,
  'AWS::S3::Bucket': ({ id, home, properties }) => properties['BucketName'] ?? `${home}-${id.toLowerCase()}`,
  'AWS::SES::EmailIdentity': ({ properties }) => properties['EmailIdentity'],
  'AWS::KMS::Key': ({ id }) => `00000000-0000-4000-8000-${idOfKey(id)}`,
  'AWS::SecretsManager::Secret': ({ id }) => `arn:aws:secretsmanager:${region}:${account}:secret:${id}-AbCdEf`,
};

const arns: Readonly<Record<string, (name: string) => string>> = {
  'AWS::DynamoDB::Table': (name) => `arn:aws:dynamodb:${region}:${account}:table/${name}`,
  'AWS::Lambda::Function': (name) => `arn:aws:lambda:${region}:${account}:function:${name}`,
  'AWS::Logs::LogGroup': (name) => `arn:aws:logs:${region}:${account}:log-group:${name}:*`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::KMS::Key': (name) => `arn:aws:kms:${region}:${account}:key/${name}`,
  'AWS::CloudFront::KeyValueStore': (name) => `arn:aws:cloudfront::${account}:key-value-store/${idOfKey(name)}`,
};

/** All stacks of a stage, as they would stand in the account 111122223333. */
export class Resolved {
  readonly resources: readonly Resource[];
  /** Outputs of each stack, by its name. */
  readonly outputs = new Map<string, Readonly<Record<string, string>>>();
  private readonly exported = new Map<string, unknown>();
  private readonly home = `rehearsal-${randomBytes(3).toString('hex')}`;

  /** @throws Error for a reference to what is not there. */
  constructor(templates: readonly Template[]) {
    const all: Resource[] = [];
    for (const template of templates) {
      const raw = template.toJSON() as unknown as RawTemplate;
      const resolve = (value: unknown): unknown => this.resolve(value, raw);
      const outputs: Record<string, string> = {};
      for (const [name, { Value, Export }] of Object.entries(raw.Outputs ?? {})) {
        outputs[name] = String(resolve(Value));
        if (Export) this.exported.set(Export.Name, resolve(Value));
      }
      for (const [id, { Type: type, Properties = {}, Metadata }] of Object.entries(raw.Resources)) {
        const [stack = '', ...rest] = (Metadata?.['aws:cdk:path'] ?? id).split('/');
        this.outputs.set(stack, outputs);
        const { home } = this;
        all.push({
          id,
          home,
          stack,
          path: rest.slice(0, -1).join('/'),
          type,
          properties: resolve(Properties) as Properties,
        });
      }
    }
    this.resources = all;
  }

  of(type: string): readonly Resource[] {
    return this.resources.filter((one) => one.type === type);
  }

  /** @throws Error when there is none of this type at this place. */
  at(type: string, path: string): Resource {
    const found = this.resources.find((one) => one.type === type && one.path === path);
    if (!found) throw new Error(`The templates have no ${type} at ${path}`);
    return found;
  }

  /** What `Ref` gives for a resource. */
  static nameOf(resource: Resource): string {
    return String((named[resource.type] ?? (({ id }) => id))(resource));
  }

  static arnOf(resource: Resource): string {
    const arn = arns[resource.type];
    if (!arn) throw new Error(`No ARN is known for ${resource.type}`);
    return arn(Resolved.nameOf(resource));
  }

  private resolve(value: unknown, raw: RawTemplate): unknown {
    if (Array.isArray(value)) return value.map((one) => this.resolve(one, raw));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (entries.length === 1 && first && (first[0] === 'Ref' || first[0].startsWith('Fn::')))
      return this.reference(first[0], first[1], raw);
    return Object.fromEntries(entries.map(([name, one]) => [name, this.resolve(one, raw)]));
  }

  private reference(how: string, what: unknown, raw: RawTemplate): unknown {
    if (how === 'Ref') return this.ref(String(what), raw);
    if (how === 'Fn::GetAtt') return this.attribute(what as readonly [string, string], raw);
    if (how === 'Fn::ImportValue') {
      const name = String(this.resolve(what, raw));
      if (!this.exported.has(name)) throw new Error(`No stack exports ${name}`);
      return this.exported.get(name);
    }
    if (how === 'Fn::Join') {
      const [between, parts] = what as readonly [string, readonly unknown[]];
      return parts.map((part) => this.resolve(part, raw)).join(between);
    }
    if (how === 'Fn::Sub') return String(what).replace(/\$\{([\w:]+)\}/g, (_, name: string) => this.ref(name, raw));
    throw new Error(`${how} is not known here`);
  }

  private ref(name: string, { Resources }: RawTemplate): string {
    const pseudo = pseudoParameters[name];
    if (pseudo !== undefined) return pseudo;
    const found = Resources[name];
    if (!found) return name;
    return Resolved.nameOf(this.asResource(name, found));
  }

  private asResource(id: string, { Type, Properties = {} }: Raw): Resource {
    return { id, home: this.home, stack: '', path: id, type: Type, properties: Properties };
  }

  private attribute([id, attribute]: readonly [string, string], raw: RawTemplate): string {
    const found = raw.Resources[id];
    if (!found) throw new Error(`There is no ${id}`);
    const resource = this.asResource(id, {
      ...found,
      Properties: this.resolve(found.Properties ?? {}, raw) as Properties,
    });
    if (found.Type === 'AWS::CloudFront::Distribution' && attribute === 'DomainName') return edgeHost;
    if (attribute === 'StreamArn') return `${Resolved.arnOf(resource)}/stream/2026-01-01T00:00:00.000`;
    return attribute === 'Arn' && arns[found.Type] ? Resolved.arnOf(resource) : `${id}.${attribute}`;
  }
}

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};
