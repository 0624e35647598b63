/**
 * Where the seals of the audit trail are kept, and the key that signs them. Nobody can read the private half of the key, and no
 * object can be removed or changed before its time, in a stage with real people not even by us (`infra/decisions/0025-audit-seal.md`).
 */
import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export class SealStore extends Construct {
  readonly bucket: Bucket;
  readonly key: Key;

  constructor(scope: Construct, id: string, { stage, key }: { readonly stage: Stage; readonly key: IKey }) {
    super(scope, id);
    const { mode, days } = stage.sealLock;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention[mode](Duration.days(days)),
      // It cannot go while anything in it is locked.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.key = new Key(this, 'Key', {
      alias: `work-and-health-${stage.name}-seal`,
      description: 'Signs the seals of the audit trail',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: stage.removal,
    });
    new CfnOutput(this, 'SealBucket', { description: 'SEAL_BUCKET of verify-seal', value: this.bucket.bucketName });
    new CfnOutput(this, 'SealKey', { description: 'SEAL_KEY of verify-seal', value: this.key.keyArn });
  }
}
