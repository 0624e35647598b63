/** What is accepted of findings whose names differ by stage: files, seals, the scanner and backups. Each with its reason. */
import type { Portal } from './app.ts';
import type { Stage } from './stages.ts';

export interface Accepted {
  readonly stack: keyof Portal;
  /** Path below the stack, or the beginning of its first part where CDK adds to the name. */
  readonly at: string;
  readonly rules: readonly string[];
  readonly reason: string;
}

/** Rules for wildcards name each wildcard, so that a new one is a new finding. */
export const wildcard = (found: string): string => `AwsSolutions-IAM5[${found}]`;

/** Each file has a key of its own below its share, which only the moment knows. */
export const files = ({ name }: Stage): readonly Accepted[] => {
  const incoming = wildcard(`Resource::arn:aws:s3:::work-and-health-${name}-incoming-<AWS::AccountId>/share_*`);
  const kept = wildcard(
    `Resource::work-and-health-${name}-data:ExportsOutputFnGetAttKeptFilesB57991BDArn68C2A404/share_*`,
  );
  const may = { patient: [kept], plan: [kept], employer: [incoming], clean: [incoming, kept], retain: [kept] };
  return Object.entries(may).map(([runner, rules]) => ({
    stack: 'service',
    at: `${runner}/Role/DefaultPolicy`,
    rules,
    reason: 'The files of shares and nothing else in one bucket, by the actions that file-rights.ts names.',
  }));
};

/** Each seal has a key of its own, by its number. */
export const seals = ({ name }: Stage): readonly Accepted[] =>
  ['seal', 'verify'].map((runner) => ({
    stack: 'service',
    at: `${runner}/Role/DefaultPolicy`,
    rules: [
      wildcard(`Resource::work-and-health-${name}-data:ExportsOutputFnGetAttSealsBucketE93CAD23Arn8484851F/seals/*`),
    ],
    reason: 'Seals and nothing else in one bucket: to read them, and for one job to put what was never there.',
  }));

/** The names of objects and of GuardDuty's own rule, which only GuardDuty knows. */
export const scanner = ({ name }: Stage): Accepted => ({
  stack: 'service',
  at: 'ScannerRole',
  rules: [
    wildcard(`Resource::arn:aws:s3:::work-and-health-${name}-incoming-<AWS::AccountId>/share_*`),
    wildcard(
      'Resource::arn:aws:events:eu-west-2:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*',
    ),
  ],
  reason: 'The permissions that GuardDuty asks for, on the one bucket and its own rule.',
});

/** For a stage whose colleagues log in at a pool of ours. */
export const staffPool: Accepted = {
  stack: 'service',
  at: 'Staff',
  rules: ['AwsSolutions-COG8'],
  reason:
    'Everybody has a second factor and nobody signs up; what Plus adds costs for each person and month (decisions/0021).',
};

/** For a stage that has backups. */
export const backupRole: Accepted = {
  stack: 'data',
  at: 'BackupPlan/Tables/Role',
  rules: [
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
  ],
  reason:
    'AWS Backup changes what it needs; its own policy follows. It copies the tables into our vault and can restore nothing.',
};
