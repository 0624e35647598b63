/**
 * The two buckets of files from work: what comes in, for a day at most, and what is clean. Neither is ever an origin of the
 * edge; a browser reaches them by forms and addresses that doors sign (`infra/decisions/0014-files-from-work.md`).
 */
import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnPermission, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type FileRight, type FileStore, fileActions, fileGrants } from '../../functions/store/file-rights.ts';
import type { Runner } from '../../functions/store/rights.ts';
import type { Stage } from '../stages.ts';
import { scanFiles } from './file-scanner.ts';

const closed = {
  encryption: BucketEncryption.KMS,
  bucketKeyEnabled: true,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
} as const;

interface StoreProps {
  readonly stage: Stage;
  readonly key: IKey;
}

/** Clean files. They stay as long as the case that they belong to: nothing here ends them by itself. */
export const keptFiles = (scope: Construct, { stage, key }: StoreProps): Bucket =>
  new Bucket(scope, 'KeptFiles', { ...closed, encryptionKey: key, removalPolicy: stage.removal });

/**
 * Named beforehand, since the job must know the bucket, the bucket the job, and the edge where forms may send.
 */
export const incomingName = ({ name }: Stage): string => `work-and-health-${name}-incoming-${Aws.ACCOUNT_ID}`;
const incomingArn = (stage: Stage): string => `arn:aws:s3:::${incomingName(stage)}`;

/** Where the form of a page sends a file. */
export const uploadOrigin = (stage: Stage): string => `https://${incomingName(stage)}.s3.${stage.region}.amazonaws.com`;

/** What comes in, and the job that is called for each. */
export function incomingFiles(
  scope: Construct,
  { stage, key, clean }: StoreProps & { readonly clean: LambdaFunction },
): void {
  const bucket = new Bucket(scope, 'IncomingFiles', {
    ...closed,
    encryptionKey: key,
    bucketName: incomingName(stage),
    // The job removes what it has looked at. This is for what it never could.
    lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // Said to the bucket itself: CDK's own way is another function, which may change the notifications of every bucket.
  const own = bucket.node.defaultChild as CfnBucket;
  if (stage.fileScanner) {
    own.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    scanFiles(scope, { name: bucket.bucketName, arn: incomingArn(stage), key }, clean);
    return;
  }
  const mayCall = new CfnPermission(scope, 'IncomingMayCall', {
    action: 'lambda:InvokeFunction',
    functionName: clean.functionArn,
    principal: 's3.amazonaws.com',
    sourceAccount: Stack.of(scope).account,
    sourceArn: incomingArn(stage),
  });
  own.notificationConfiguration = {
    lambdaConfigurations: [{ event: 's3:ObjectCreated:Post', function: clean.functionArn }],
  };
  own.addResourceDependency(mayCall);
}

/** The key opens for who gets, and locks for who puts. */
const keyActions: Readonly<Partial<Record<FileRight, string>>> = { get: 'kms:Decrypt', put: 'kms:GenerateDataKey' };

/** What a door or job may do with files, made from `file-rights.ts` and from nothing else. */
export function filePermissions(
  runner: Runner,
  { stage, key, kept }: StoreProps & { readonly kept: Bucket },
): readonly PolicyStatement[] {
  const given = Object.entries(fileGrants[runner] ?? {}) as readonly [FileStore, readonly FileRight[]][];
  const arn: Readonly<Record<FileStore, string>> = { incoming: incomingArn(stage), kept: kept.bucketArn };
  const unlocks = given.flatMap(([, rights]) => rights.flatMap((right) => keyActions[right] ?? []));
  return [
    ...given.map(
      ([store, rights]) =>
        new PolicyStatement({
          actions: rights.map((right) => fileActions[right]),
          resources: [`${arn[store]}/share_*`],
        }),
    ),
    // To remove a file nobody needs the key.
    ...(unlocks.length === 0
      ? []
      : [
          new PolicyStatement({
            actions: [...new Set(unlocks)],
            resources: [key.keyArn],
            conditions: { StringEquals: { 'kms:ViaService': `s3.${stage.region}.amazonaws.com` } },
          }),
        ]),
  ];
}
