import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesWatched, doorsWatched, hurtAtDoor, nightly } from '../../infra/constructs/alarm-list.ts';
import { demo, production } from '../../infra/stages.ts';
import { root } from '../house/tree.ts';
import { statements, synthesised } from './synthesised.ts';

const opsEmail = 'ops@example.nhs.uk';
const { watch, data } = synthesised({ ...production, opsEmail });
const alarms = Object.values(watch.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const code = readFileSync(join(root, 'functions/platform/log.ts'), 'utf8');

describe('HZ-16 an alarm', () => {
  it.each(alarms.map((one) => [one.AlarmName, one] as const))('%s says who is hurt and what to do', (_, one) => {
    const [, hurt = '', runbook = ''] =
      /^(.*)\. What to do: (infra\/runbooks\/alarm-\w+\.md)$/.exec(one.AlarmDescription) ?? [];
    expect(hurt).toMatch(/^[A-Z].{15,}$/);
    expect(existsSync(join(root, runbook))).toBe(true);
    expect(one.AlarmActions).toHaveLength(1);
  });

  it('is there for each door in which somebody waits, and tells who that is', () => {
    for (const runner of doorsWatched) {
      expect(hurtAtDoor[runner]).toBeTruthy();
      for (const what of ['errors', 'throttled', 'slow']) {
        expect(alarms.map(({ AlarmName }) => AlarmName)).toContain(`work-and-health-production-${runner}-${what}`);
      }
    }
  });

  it('counts codes that the log can write, and nothing of the line', () => {
    for (const one of codesWatched) expect(code).toContain(`'${one.code}'`);
    const filters = Object.values(watch.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => Properties);
    // Beside the codes: requests that were sent, those that wait, and that the canary was well.
    expect(filters).toHaveLength(codesWatched.length + 3);
    for (const { MetricTransformations } of filters) {
      const isNumber = MetricTransformations[0].MetricName === 'NEW_REQUESTS';
      expect(MetricTransformations).toMatchObject([
        isNumber ? { MetricValue: '$.count' } : { MetricValue: '1', DefaultValue: 0 },
      ]);
      expect(MetricTransformations[0].Dimensions).toBeUndefined();
    }
  });

  it('of a job of the night rings when nothing is heard of it', () => {
    for (const [runner] of nightly) {
      watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmName: `work-and-health-production-${runner}-did-not-run`,
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
        Period: 86_400,
      });
    }
  });
});

describe('the canary', () => {
  it('asks the address that people use, each five minutes, with no right but to write its log', () => {
    watch.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(5 minutes)' });
    const [job] = Object.values(watch.findResources('AWS::Lambda::Function'));
    expect(JSON.stringify(job?.Properties.Environment.Variables.CANARY_ADDRESS)).toContain('Distribution');
    expect(statements(watch).map(({ Action }) => Action)).toEqual([['logs:CreateLogStream', 'logs:PutLogEvents']]);
  });

  it('rings when it was not well for a quarter of an hour, and when nothing is heard of it', () => {
    watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'work-and-health-production-unreachable',
      MetricName: 'CANARY_WELL',
      Period: 900,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });
});

describe('who is told', () => {
  it('reads it by email, through a topic that is locked with our key', () => {
    watch.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: opsEmail });
    const [topic] = Object.values(watch.findResources('AWS::SNS::Topic'));
    expect(JSON.stringify(topic?.Properties.KmsMasterKeyId)).toContain('Key');
    const policy = JSON.stringify(data.findResources('AWS::KMS::Key'));
    expect(policy).toContain('cloudwatch.amazonaws.com');
  });

  it('hears of a budget that is near its end, and there is none without somebody to tell', () => {
    watch.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: production.budget, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    });
    synthesised(demo).watch.resourceCountIs('AWS::Budgets::Budget', 0);
  });

  it('sees a stage on one page', () => watch.resourceCountIs('AWS::CloudWatch::Dashboard', 1));
});

describe('backups', () => {
  it('are made of each table each night, kept 35 days and removed by nobody before, where people are real', () => {
    data.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 35 } }] },
    });
    const [selection] = Object.values(data.findResources('AWS::Backup::BackupSelection'));
    expect(selection?.Properties.BackupSelection.Resources).toHaveLength(5);
    const [vault] = Object.values(data.findResources('AWS::Backup::BackupVault'));
    expect(JSON.stringify(vault?.Properties.AccessPolicy)).toContain('backup:DeleteRecoveryPoint');
    expect(vault?.Properties.EncryptionKeyArn).toBeDefined();
  });

  it('are not made of the demo', () => synthesised(demo).data.resourceCountIs('AWS::Backup::BackupPlan', 0));
});

it('everything says of which stage it is', () => {
  const tags = Object.values(data.findResources('AWS::DynamoDB::Table')).map(({ Properties }) => Properties.Tags);
  expect(tags).toHaveLength(5);
  for (const of of tags) expect(of).toContainEqual({ Key: 'stage', Value: 'production' });
});
