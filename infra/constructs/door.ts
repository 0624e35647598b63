/**
 * A door or a job: one Lambda function, one role that can do what `grants` says, one log. What has no grant gets nothing of
 * the data: no key, no secret, no name of a table.
 */
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  ParamsAndSecretsLayerVersion,
  ParamsAndSecretsLogLevel,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { grants } from '../../functions/store/grants.ts';
import type { Runner } from '../../functions/store/rights.ts';
import { tableNames, tableVariable } from '../../functions/store/tables.ts';
import type { DoorName } from '../../shared/paths.ts';
import { builtFolder } from '../built.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from '../stages.ts';
import { keyPermission, logPermission, secretPermission, tablePermissions, writes } from './permissions.ts';

export interface DoorProps {
  readonly stage: Stage;
  readonly data: DataStack;
  /** Folder of all built doors; this one's code is in the folder of its name. */
  readonly doors: string;
  readonly timeout: Duration;
  /** It needs none of our secrets, so it can fetch none. */
  readonly withoutSecret?: true;
  /** Settings of this one alone. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Those that browsers reach, and that refuse what did not come through the edge. */
const behindEdge: ReadonlySet<Runner> = new Set<DoorName>([
  'public',
  'patient',
  'employer',
  'login',
  'staff',
  'plan',
  'draft',
  'delivery',
]);

/** AWS publishes the extension from this account in eu-west-2. */
const extensionArn = (stage: Stage): string =>
  `arn:aws:lambda:${stage.region}:133256977650:layer:AWS-Parameters-and-Secrets-Lambda-Extension-Arm64:${stage.secretsExtension}`;

export class Door extends Construct {
  readonly function: LambdaFunction;
  readonly log: LogGroup;

  constructor(scope: Construct, runner: Runner, { stage, data, doors, timeout, settings, withoutSecret }: DoorProps) {
    super(scope, runner);

    const readsData = grants[runner].length > 0;
    const readsSecret = readsData && !withoutSecret;
    this.log = new LogGroup(this, 'Log', { retention: stage.logRetention, removalPolicy: RemovalPolicy.DESTROY });

    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${runner} may do in ${stage.name}`,
      inlinePolicies: {
        ...(readsData ? dataPolicies(runner, data, readsSecret) : {}),
        log: new PolicyDocument({ statements: [logPermission(this.log)] }),
      },
    });

    const reserved = stage.concurrency[runner];
    this.function = new LambdaFunction(this, 'Function', {
      code: Code.fromAsset(builtFolder(doors, runner)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: stage.memory[runner],
      timeout,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      ...(readsSecret ? { paramsAndSecrets: secretsExtension(stage) } : {}),
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      environment: { STAGE: stage.kind, ...(readsData ? dataSettings(runner, stage, data) : {}), ...settings },
    });
    if (readsData) this.function.node.addDependency(data.keys);
  }
}

const dataPolicies = (runner: Runner, data: DataStack, readsSecret: boolean): Record<string, PolicyDocument> => ({
  tables: new PolicyDocument({ statements: tablePermissions(runner, data.tables) }),
  keys: new PolicyDocument({
    statements: [
      keyPermission(data.key, 'dynamodb', writes(runner)),
      ...(readsSecret ? [keyPermission(data.key, 'secretsmanager', false), secretPermission(data.keys.secret)] : []),
      ...(behindEdge.has(runner) ? [secretPermission(data.originKey)] : []),
    ],
  }),
});

const secretsExtension = (stage: Stage): ParamsAndSecretsLayerVersion =>
  ParamsAndSecretsLayerVersion.fromVersionArn(extensionArn(stage), {
    cacheSize: 10,
    logLevel: ParamsAndSecretsLogLevel.WARN,
  });

const dataSettings = (runner: Runner, stage: Stage, data: DataStack): Record<string, string> => ({
  SERVICES: stage.services.join(','),
  SECRET_ARN: data.keys.secret.secretArn,
  ...(behindEdge.has(runner) ? { ORIGIN_SECRET_ARN: data.originKey.secretArn } : {}),
  // A name opens nothing: the role decides. Every door gets them all, so that settings read the same everywhere.
  ...Object.fromEntries(tableNames.map((name) => [tableVariable(name), data.tables[name].tableName])),
});
