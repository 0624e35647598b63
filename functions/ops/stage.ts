/** A stage that is deployed: what it is made of, by the names that AWS gave. */
import { type TableName, tableNames, tableVariable } from '../store/tables.ts';
import { readSecret, readStack, takeCredentials } from './aws.ts';
import { Told } from './told.ts';

export interface DeployedStage {
  readonly name: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly tableOf: (table: TableName) => string;
  /** ARN of the portal's own secret. */
  readonly secret: string;
  /** Name of the bucket of clean files from work. */
  readonly kept: string;
  /** Deployed name of a door or job. @throws Told when the stage has none of that name. */
  readonly functionOf: (runner: string) => string;
}

/** CDK adds eight digits and letters to the name of a construct. */
const made = (resources: Readonly<Record<string, string>>, construct: string): string | undefined =>
  Object.entries(resources).find(([id]) => new RegExp(`^${construct}[0-9A-F]{8}$`).test(id))?.[1];

/**
 * Looks up what was deployed, and tells the store where it is.
 * @throws Told when there are no credentials or there is no such stage.
 */
export async function openStage(name: string): Promise<DeployedStage> {
  await takeCredentials();
  const stacks = await Promise.all(
    ['data', 'service', 'site'].map(
      async (part) => [part, await readStack(`work-and-health-${name}-${part}`)] as const,
    ),
  );
  const missing = stacks.filter(([, stack]) => !stack).map(([part]) => part);
  if (missing.length > 0)
    throw new Told(
      `In this account there is no stack ${missing.map((part) => `work-and-health-${name}-${part}`).join(', ')}. Deploy first: npx cdk deploy --all -c stage=${name}`,
    );
  const all = stacks.map(([, stack]) => stack);
  const resources = Object.assign({}, ...all.map((stack) => stack?.resources)) as Readonly<Record<string, string>>;
  const outputs = Object.assign({}, ...all.map((stack) => stack?.outputs)) as Readonly<Record<string, string>>;
  const find = (construct: string): string => {
    const found = made(resources, construct);
    if (!found) throw new Told(`The stage ${name} has no ${construct}. Was it deployed from this code?`);
    return found;
  };
  for (const table of tableNames) process.env[tableVariable(table)] = find(table);
  process.env['KEPT_BUCKET'] = find('KeptFiles');
  return {
    name,
    outputs,
    tableOf: find,
    secret: find('PortalKeysSecret'),
    kept: find('KeptFiles'),
    functionOf: (runner) => find(`${runner}Function`),
  };
}

/** What stands in the portal's secret now. */
export async function secretOf({ secret }: DeployedStage): Promise<Readonly<Record<string, string>>> {
  return JSON.parse((await readSecret(secret)) ?? '{}');
}

/** Gives the store the keys by which people are found. @throws Told while the stage has none. */
export async function takeKeys(stage: DeployedStage): Promise<void> {
  const keys = await secretOf(stage);
  if (!keys['lookupKey'] || !keys['codeKey'])
    throw new Told('The secret of the portal has no keys yet. They are made while the data stack is deployed.');
  process.env['SECRETS'] = JSON.stringify(keys);
}
