/**
 * GuardDuty's scan of what comes in, where a stage has it: the job that cleans is called by the scanner and no more by the bucket, so
 * nothing is opened before it was looked at (`infra/decisions/0014-files-from-work.md`).
 */
import { Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunctionOf } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

export interface ScannedBucket {
  readonly name: string;
  readonly arn: string;
  readonly key: IKey;
}

/** @param clean is handed what the scanner says of each object. */
export function scanFiles(scope: Construct, bucket: ScannedBucket, clean: LambdaFunctionOf): void {
  const { region, account } = Stack.of(scope);
  const ownRule = `arn:aws:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;
  const managed = 'malware-protection-plan.guardduty.amazonaws.com';
  const role = new Role(scope, 'ScannerRole', {
    assumedBy: new ServicePrincipal(managed, { conditions: { StringEquals: { 'aws:SourceAccount': account } } }),
    description: 'Reads what comes in, to look for viruses',
    inlinePolicies: {
      scan: new PolicyDocument({
        // What GuardDuty's documentation asks for, without the tags that we do not use.
        statements: [
          new PolicyStatement({
            actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
            resources: [ownRule],
            conditions: { StringLike: { 'events:ManagedBy': managed } },
          }),
          new PolicyStatement({ actions: ['events:DescribeRule', 'events:ListTargetsByRule'], resources: [ownRule] }),
          new PolicyStatement({
            actions: ['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'],
            resources: [bucket.arn],
          }),
          new PolicyStatement({
            actions: ['s3:PutObject'],
            resources: [`${bucket.arn}/malware-protection-resource-validation-object`],
          }),
          new PolicyStatement({
            actions: ['s3:GetObject', 's3:GetObjectVersion'],
            resources: [`${bucket.arn}/share_*`],
          }),
          new PolicyStatement({
            actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
            resources: [bucket.key.keyArn],
            conditions: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
          }),
        ],
      }),
    },
  });
  new CfnMalwareProtectionPlan(scope, 'Scanner', {
    role: role.roleArn,
    protectedResource: { s3Bucket: { bucketName: bucket.name, objectPrefixes: ['share_'] } },
    actions: { tagging: { status: 'DISABLED' } },
  });
  new Rule(scope, 'WasScanned', {
    eventPattern: {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: [bucket.name] } },
    },
    targets: [new LambdaFunction(clean)],
  });
}
