/**
 * The key by which doors know that a request came through CloudFront: the secret that holds it, the store of the edge that sends it, and
 * the job that changes both by schedule (`infra/decisions/0018-origin-key-rotation.md`).
 */
import { CustomResource, Duration } from 'aws-cdk-lib';
import { KeyValueStore } from 'aws-cdk-lib/aws-cloudfront';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from '../stages.ts';
import { Door } from './door.ts';
import { keyPermission, secretPermission } from './permissions.ts';

/** A secret of its own, so that what changes it by itself cannot reach the keys that must never change. */
export function originSecret(scope: Construct, { stage, key }: { readonly stage: Stage; readonly key: IKey }): Secret {
  const secret = new Secret(scope, 'OriginKey', {
    description: `Origin key of the edge, ${stage.name}. A job writes it; leave it to the job`,
    encryptionKey: key,
    removalPolicy: stage.removal,
  });
  // Born empty: the job makes the first key, and no later change of this resource can write over it.
  (secret.node.defaultChild as CfnSecret).addPropertyDeletionOverride('GenerateSecretString');
  return secret;
}

export interface RotationProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly doors: string;
}

/** @returns the store that the edge function reads. It holds a key when this is deployed. */
export function rotateOriginKey(scope: Construct, { stage, data, doors }: RotationProps): KeyValueStore {
  const store = new KeyValueStore(scope, 'EdgeStore', {
    keyValueStoreName: `work-and-health-${stage.name}`,
    comment: 'The origin key that the edge sends',
  });
  const rotate = new Door(scope, 'rotate', {
    stage,
    data,
    doors,
    timeout: Duration.minutes(1),
    settings: { ORIGIN_SECRET_ARN: data.originKey.secretArn, EDGE_STORE_ARN: store.keyValueStoreArn },
  });
  for (const statement of [
    secretPermission(data.originKey),
    new PolicyStatement({ actions: ['secretsmanager:PutSecretValue'], resources: [data.originKey.secretArn] }),
    keyPermission(data.key, 'secretsmanager', true),
    new PolicyStatement({
      actions: [
        'cloudfront-keyvaluestore:DescribeKeyValueStore',
        'cloudfront-keyvaluestore:GetKey',
        'cloudfront-keyvaluestore:PutKey',
      ],
      resources: [store.keyValueStoreArn],
    }),
  ])
    rotate.function.addToRolePolicy(statement);
  // Most hours it only sees that the edge sends what doors know.
  new Rule(scope, 'EachHour', {
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new LambdaFunction(rotate.function)],
  });
  const first = new CustomResource(scope, 'FirstOriginKey', {
    serviceToken: rotate.function.functionArn,
    resourceType: 'Custom::OriginKey',
    serviceTimeout: Duration.minutes(5),
    properties: { Store: store.keyValueStoreArn },
  });
  // The role's own policy must be there when it is called.
  first.node.addDependency(rotate);
  return store;
}
