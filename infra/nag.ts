/**
 * cdk-nag's AWS Solutions rules and CDK's own run with every synthesis, and an error stops it. This page is the whole list
 * of findings we live with: where, which, and why. A line whose place is gone stops the synthesis as well.
 */
import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { Portal } from './app.ts';
import { type Accepted, backupRole, files, scanner, seals, staffPool, wildcard } from './nag-of-stage.ts';
import type { Stage } from './stages.ts';

const accepted: readonly Accepted[] = [
  {
    stack: 'data',
    at: 'PortalKeys/Secret',
    rules: ['AwsSolutions-SMG4'],
    reason:
      'lookupKey and codeKey must never change: stored look-ups could not be found again. The others are changed with their own systems (runbooks/rotate.md).',
  },
  {
    stack: 'data',
    at: 'OriginKey',
    rules: ['AwsSolutions-SMG4'],
    reason:
      'A job of ours changes it each month, in steps that doors and edge can follow, which a schedule of Secrets Manager does not know.',
  },
  {
    stack: 'data',
    at: 'Seals/Bucket',
    rules: ['AwsSolutions-S1'],
    reason:
      'One job puts an object there each night, and nothing can be removed. Who reads hashes and random ids harms nobody.',
  },
  ...(['data', 'service'] as const).map((stack) => ({
    stack,
    at: stack === 'data' ? 'KeptFiles' : 'IncomingFiles',
    rules: ['AwsSolutions-S1'],
    reason:
      'Each look at a file is an audit entry before it is handed out. A log of requests would add addresses of browsers and signed links, and say less.',
  })),
  {
    stack: 'service',
    at: 'send/Role/DefaultPolicy',
    rules: [wildcard('Resource::*')],
    reason:
      'dynamodb:ListStreams, which Lambda needs to read a stream, takes no narrower resource. It shows names only.',
  },
  {
    stack: 'service',
    at: 'work/Role/DefaultPolicy',
    rules: [wildcard('Resource::*')],
    reason: 'dynamodb:ListStreams, as for the sender.',
  },
  {
    stack: 'service',
    at: 'NotSent',
    rules: ['AwsSolutions-SQS3'],
    reason: 'This is the dead-letter queue, of a stream and not of another queue, which the rule cannot see.',
  },
  {
    stack: 'service',
    at: 'Api',
    rules: ['AwsSolutions-APIG4'],
    reason:
      'Most of the public door has no accounts, and the staff door keeps sessions itself. Both refuse what did not come through the edge, and no route exists without a guard.',
  },
  {
    stack: 'site',
    at: 'Distribution',
    rules: ['AwsSolutions-CFR1'],
    reason: 'People who are off work may be abroad, and an employer may sit anywhere. There is no country to keep out.',
  },
  {
    stack: 'site',
    at: 'Distribution',
    rules: ['Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk'],
    reason:
      'The root has a default object, the edge function strips queries, and the bucket holds public pages only. Without listing, S3 answers 403 for a missing page, a status in which doors have words of their own.',
  },
  {
    stack: 'site',
    at: 'Custom::CDKBucketDeployment',
    rules: ['AwsSolutions-L1'],
    reason: 'CDK chooses the runtime of its own deployment helper. It runs only while we deploy.',
  },
  {
    stack: 'site',
    at: 'Custom::CDKBucketDeployment',
    rules: ['AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]'],
    reason: 'CDK gives its deployment helper the AWS policy for writing logs. It holds nothing else.',
  },
  {
    stack: 'site',
    at: 'Custom::CDKBucketDeployment',
    rules: [
      wildcard('Action::s3:GetBucket*'),
      wildcard('Action::s3:GetObject*'),
      wildcard('Action::s3:List*'),
      wildcard('Action::s3:Abort*'),
      wildcard('Action::s3:DeleteObject*'),
      wildcard('Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-eu-west-2/*'),
      wildcard('Resource::<Pages127DFD1A.Arn>/*'),
    ],
    reason:
      'CDK writes these for its deployment helper: it copies from the asset bucket to the page bucket, and both are public text.',
  },
];

const withoutDomain: Accepted = {
  stack: 'site',
  at: 'Distribution',
  rules: ['AwsSolutions-CFR4'],
  reason:
    'Without a domain the stage uses the certificate of CloudFront, which fixes the TLS policy. A domain in stages.ts sets TLS 1.2.',
};

const withoutFirewall: Accepted = {
  stack: 'site',
  at: 'Distribution',
  rules: ['AwsSolutions-CFR2'],
  reason: 'A stage with invented people: a firewall would cost more than all else of it. The API is throttled.',
};

const firewallAlarms: Accepted = {
  stack: 'edge',
  at: 'Alarms',
  rules: ['AwsSolutions-SNS2'],
  reason: 'It says the name of an alarm. CloudWatch cannot publish under the key of SNS, and ours lives in London.',
};

/** Adds the checks to the app and records what is accepted. */
export function checkWithNag(app: App, portal: Portal, stage: Stage): void {
  const all = [
    ...accepted,
    ...files(stage),
    ...seals(stage),
    ...(stage.fileScanner ? [scanner(stage)] : []),
    ...(stage.deletionProtection ? [backupRole] : []),
    ...(stage.staffSignIn ? [] : [staffPool]),
    ...(stage.domain ? [] : [withoutDomain]),
    ...(stage.firewall === undefined ? [withoutFirewall] : []),
    ...(stage.firewall !== undefined && stage.opsEmail ? [firewallAlarms] : []),
  ];
  for (const { stack, at, rules, reason } of all) {
    const where = portal[stack];
    if (!where) throw new Error(`infra/nag.ts accepts a finding in the stack ${stack}, which ${stage.name} has not.`);
    const place = Validations.of(find(where, at));
    for (const id of rules) place.acknowledge({ id, reason });
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

function find(stack: Stack, at: string): IConstruct {
  const [first = '', ...rest] = at.includes('::') ? [at] : at.split('/');
  const top = stack.node.children.find((child) =>
    at.includes('::') ? child.node.id.startsWith(first) : child.node.id === first,
  );
  const found = rest.reduce<IConstruct | undefined>((place, id) => place?.node.tryFindChild(id), top);
  if (!found) throw new Error(`infra/nag.ts accepts a finding at ${stack.stackName}/${at}, and there is nothing.`);
  return found;
}
