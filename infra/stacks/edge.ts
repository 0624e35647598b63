/** What CloudFront asks before anything else. It is the one stack outside London: a firewall of CloudFront can stand in no other region. */
import { type App, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { firewall } from '../constructs/firewall.ts';
import type { Stage } from '../stages.ts';

export class EdgeStack extends Stack {
  /** ARN of the firewall. */
  readonly firewall: string;

  constructor(app: App, id: string, { stage, requests }: { readonly stage: Stage; readonly requests: number }) {
    super(app, id, {
      env: { region: 'us-east-1' },
      crossRegionReferences: true,
      description: `Work and health, ${stage.name}: firewall of the edge`,
    });
    const { attrArn, name = '' } = firewall(this, stage, requests);
    this.firewall = attrArn;
    if (stage.opsEmail) tellOfRefusals(this, name, stage.opsEmail);
  }
}

/** Its numbers are known here and not in London, so somebody is told from here. */
function tellOfRefusals(scope: Stack, name: string, opsEmail: string): void {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true });
  topic.addSubscription(new EmailSubscription(opsEmail));
  new Alarm(scope, 'Refused', {
    alarmName: `${name}-too-often`,
    alarmDescription:
      'People behind one address are refused, or somebody sends a flood. What to do: infra/runbooks/alarm-door.md',
    metric: new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: name, Rule: 'too-often' },
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    }),
    threshold: 500,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  }).addAlarmAction(new SnsAction(topic));
}
