/** The bucket of the static site, how pages get there, and the bucket of access logs. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const closed = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
} as const;

/** Access logs of the edge and of the page bucket. They hold browsers' addresses, so they end, by themselves. */
export const logBucket = (scope: Construct, stage: Stage): Bucket =>
  new Bucket(scope, 'Logs', {
    ...closed,
    // CloudFront delivers its logs by access list.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(stage.accessLogDays) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** The pages, built from this repository. */
export const pageBucket = (scope: Construct, logs: Bucket, stage: Stage): Bucket =>
  new Bucket(scope, 'Pages', {
    ...closed,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'pages/',
    removalPolicy: stage.removal,
  });

/** Files whose names change with what is in them. */
const hashed = '_astro/*';

/**
 * Puts the built site into the bucket. Hashed files go first and old ones stay, since a page that a browser opened
 * before may still ask for them. Pages are asked for anew by browsers and kept a minute by the edge, so a new safety
 * text or phone number is everywhere within that minute and nothing needs to be invalidated.
 */
export function publishPages(scope: Construct, bucket: Bucket, folder: string, stage: Stage): void {
  const common = {
    destinationBucket: bucket,
    sources: [Source.asset(folder)],
    memoryLimit: 512,
    // A bucket that may go must be empty first.
    retainOnDelete: stage.removal === RemovalPolicy.RETAIN,
    logGroup: new LogGroup(scope, 'PublishLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  };
  const files = new BucketDeployment(scope, 'HashedFiles', {
    ...common,
    exclude: ['*'],
    include: [hashed],
    prune: false,
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  });
  const pages = new BucketDeployment(scope, 'PublishedPages', {
    ...common,
    exclude: [hashed],
    prune: true,
    cacheControl: [CacheControl.fromString('public, max-age=0, s-maxage=60, must-revalidate')],
  });
  pages.node.addDependency(files);
}
