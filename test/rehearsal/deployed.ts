/** What a deployment makes of the templates before anything runs: the stage itself, the folders of its code, its tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { nhsLoginClientId, nhsLoginPrefix, staffClientId } from '../../functions/local/settings.ts';
import { trial } from '../../infra/stages.ts';
import { fixture, synthesised } from '../infra/synthesised.ts';
import { Resolved, type Resource } from './resolved.ts';

const root = join(import.meta.dirname, '../..');

/** Noon in the time of the world of the next day from Monday to Thursday. */
export function nextNoon(from: number): number {
  const noon = new Date(from);
  noon.setUTCHours(12, 0, 0, 0);
  while (noon.getTime() < from || noon.getUTCDay() < 1 || noon.getUTCDay() > 4) noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.getTime();
}

interface Target {
  readonly Arn: string;
  readonly Input?: string;
}

/** @throws Error when the rule does not name one target. */
export function targetOf(stage: Resolved, path: string): Target {
  const targets = stage.at('AWS::Events::Rule', path).properties['Targets'] as readonly Target[];
  const [target] = targets;
  if (!target || targets.length !== 1) throw new Error(`The rule ${path} has ${targets.length} targets`);
  return target;
}

/** A stage with real people and all that it can have, and the folders of its code. */
export function synthesise(origin: string, ownPool: boolean) {
  const stage = {
    ...trial,
    ...(ownPool ? {} : { staffSignIn: { issuer: `${origin}/demo/issuer`, clientId: staffClientId } }),
    nhsLogin: { issuer: `${origin}${nhsLoginPrefix}`, clientId: nhsLoginClientId },
    emailToWork: { from: 'work@mail.example', domain: 'mail.example' },
  };
  const made = synthesised(stage, { built: { ...fixture, doors: join(root, '.build/doors') } });
  const files = Object.assign(
    {},
    ...['service', 'watch'].map((stack) => {
      const file = join(made.outdir, `work-and-health-${stage.name}-${stack}.assets.json`);
      return JSON.parse(readFileSync(file, 'utf8')).files;
    }),
  );
  const codeOf = ({ properties }: Resource): string => {
    const { S3Key } = properties['Code'] as { readonly S3Key: string };
    const { path } = files[S3Key.replace('.zip', '')].source;
    return join(made.outdir, path);
  };
  return { templates: [made.data, made.service, made.site, made.watch], codeOf };
}

/** A table as the template says, in the words of the engine. */
export function tableOf({ properties, ...rest }: Resource): ConstructorParameters<typeof CreateTableCommand>[0] {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode, StreamSpecification } = properties;
  return {
    TableName: Resolved.nameOf({ properties, ...rest }),
    AttributeDefinitions,
    KeySchema,
    BillingMode,
    ...(GlobalSecondaryIndexes ? { GlobalSecondaryIndexes } : {}),
    ...(StreamSpecification ? { StreamSpecification: { ...StreamSpecification, StreamEnabled: true } } : {}),
  } as ConstructorParameters<typeof CreateTableCommand>[0];
}

/** The function that the bucket of incoming files calls. */
export function cleanedBy(stage: Resolved): string {
  const { properties } = stage.at('AWS::S3::Bucket', 'IncomingFiles');
  const said = properties['NotificationConfiguration'] as {
    readonly LambdaConfigurations: readonly { readonly Event: string; readonly Function: string }[];
  };
  const found = said.LambdaConfigurations.find(({ Event }) => Event === 's3:ObjectCreated:Post');
  if (!found) throw new Error('Nobody hears of files that come in');
  return found.Function;
}
