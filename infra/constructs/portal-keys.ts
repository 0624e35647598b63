/**
 * The portal's own secret: `lookupKey`, `codeKey`, and what people add by hand.
 *
 * CloudFormation can generate one value in a secret. These are several, they may never change, and others stand beside them; so a
 * small function fills in what is missing.
 */
import { join } from 'node:path';
import { CustomResource, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { keyPermission, logPermission, secretPermission } from './permissions.ts';

export interface PortalKeysProps {
  readonly key: IKey;
  readonly stage: Stage;
}

export class PortalKeys extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { key, stage }: PortalKeysProps) {
    super(scope, id);

    this.secret = new Secret(this, 'Secret', {
      description: `Keys of the portal, ${stage.name}. Add others by hand; those that are there stay`,
      encryptionKey: key,
      removalPolicy: stage.removal,
    });
    // Born empty, so that no later change of this resource can write a value over the keys.
    (this.secret.node.defaultChild as CfnSecret).addPropertyDeletionOverride('GenerateSecretString');

    const log = new LogGroup(this, 'Log', { retention: stage.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: 'Fills in the keys of the portal while it is deployed',
      inlinePolicies: {
        secret: new PolicyDocument({
          statements: [
            secretPermission(this.secret),
            new PolicyStatement({ actions: ['secretsmanager:PutSecretValue'], resources: [this.secret.secretArn] }),
            keyPermission(key, 'secretsmanager', true),
          ],
        }),
        log: new PolicyDocument({ statements: [logPermission(log)] }),
      },
    });
    const keeper = new LambdaFunction(this, 'Keeper', {
      code: Code.fromAsset(join(import.meta.dirname, 'portal-keys'), { exclude: ['*.d.mts'] }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(30),
      role,
      logGroup: log,
      loggingFormat: LoggingFormat.JSON,
    });

    new CustomResource(this, 'Keys', {
      serviceToken: keeper.functionArn,
      resourceType: 'Custom::PortalKeys',
      serviceTimeout: Duration.minutes(5),
      properties: { SecretArn: this.secret.secretArn },
    });
  }
}
