/** Who is woken, by what, and the one page on which a stage is seen: alarms, their topic and a dashboard. */
import { type App, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Runner } from '../../functions/store/rights.ts';
import { codesWatched, doorsWatched, hurtAtDoor, nightly, type Runbook } from '../constructs/alarm-list.ts';
import { budget } from '../constructs/budget.ts';
import { canary } from '../constructs/canary.ts';
import { countOfCode, countOfRequests, waiting } from '../constructs/code-metrics.ts';
import { Door } from '../constructs/door.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data.ts';
import type { ServiceStack } from './service.ts';
import type { SiteStack } from './site.ts';

export interface WatchProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly service: ServiceStack;
  readonly site: SiteStack;
  /** Folder of the built doors. */
  readonly doors: string;
}

interface Watched {
  readonly metric: Metric;
  readonly from: number;
  readonly hurt: string;
  readonly runbook: Runbook;
  /** Nothing heard is as bad as too little. */
  readonly silenceIsBad?: true;
}

export class WatchStack extends Stack {
  constructor(app: App, id: string, { stage, data, service, site, doors }: WatchProps) {
    super(app, id, {
      env: { region: stage.region },
      description: `Work and health, ${stage.name}: alarms and dashboard`,
    });
    const topic = new Topic(this, 'Alarms', { masterKey: data.key, enforceSSL: true });
    data.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.opsEmail) topic.addSubscription(new EmailSubscription(stage.opsEmail));
    if (stage.opsEmail) budget(this, stage, stage.opsEmail);

    const runners = doorsOf(service);
    const of = (runner: Runner): Door => {
      const found = runners.get(runner);
      if (!found) throw new Error(`There is no ${runner} to watch`);
      return found;
    };
    const tell = (name: string, { metric, from, hurt, runbook, silenceIsBad }: Watched): void =>
      new Alarm(this, name, {
        alarmName: `work-and-health-${stage.name}-${name}`,
        alarmDescription: `${hurt}. What to do: infra/runbooks/alarm-${runbook}.md`,
        metric,
        threshold: from,
        evaluationPeriods: 1,
        comparisonOperator: silenceIsBad
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic));

    const namespace = `work-and-health/${stage.name}`;
    for (const runner of doorsWatched) {
      const hurt = hurtAtDoor[runner] ?? '';
      const { function: door } = of(runner);
      tell(`${runner}-errors`, { metric: door.metricErrors({ period: fiveMinutes }), from: 3, hurt, runbook: 'door' });
      tell(`${runner}-throttled`, {
        metric: door.metricThrottles({ period: fiveMinutes }),
        from: 10,
        hurt,
        runbook: 'door',
      });
      tell(`${runner}-slow`, {
        metric: door.metricDuration({ period: fiveMinutes, statistic: Stats.percentile(99) }),
        from: slowMillis,
        hurt: `${hurt}, or wait long`,
        runbook: 'door',
      });
    }
    const failed = apiMetric(service, '5xx');
    tell('api-5xx', { metric: failed, from: 5, hurt: 'Pages answer that something went wrong', runbook: 'door' });
    for (const job of ['send', 'work'] as const) {
      tell(`${job}-behind`, {
        metric: of(job).function.metric('IteratorAge', { period: fiveMinutes, statistic: Stats.MAXIMUM }),
        from: lateMillis,
        hurt: 'Messages, or answers from work, are a quarter of an hour late',
        runbook: 'messages',
      });
    }
    const codes = codesWatched.map(({ code, runner, ...watched }) => {
      const metric = countOfCode(this, of(runner).log, namespace, code);
      tell(code.toLowerCase().replaceAll('_', '-'), { metric, ...watched });
      return metric;
    });
    const well = canary(this, { stage, data, doors, address: site.address });
    const unreachable = 'People cannot reach the start page, or cannot begin to ask for support';
    tell('unreachable', { metric: well, from: 1, hurt: unreachable, runbook: 'door', silenceIsBad: true });
    for (const [runner, hurt] of nightly) {
      const metric = of(runner).function.metricInvocations({ period: Duration.days(1), statistic: Stats.SUM });
      tell(`${runner}-did-not-run`, { metric, from: 1, hurt, runbook: 'jobs', silenceIsBad: true });
    }

    const errors = doorsWatched.map((runner) => of(runner).function.metricErrors({ label: runner }));
    const throttles = doorsWatched.map((runner) => of(runner).function.metricThrottles({ label: runner }));
    const wide = (title: string, left: Metric[]): GraphWidget => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: `work-and-health-${stage.name}`,
      widgets: [
        [
          wide('Requests sent', [countOfRequests(this, of('public').log, namespace)]),
          wide('What the jobs could not do', codes),
        ],
        [
          wide('Messages late, in milliseconds', [
            of('send').function.metric('IteratorAge', { statistic: Stats.MAXIMUM }),
          ]),
          wide('Errors of doors', errors),
        ],
        [
          wide('Well, as seen from outside, of three in a quarter of an hour', [well]),
          wide('New requests that nobody has taken, each night', [waiting(this, of('recount').log, namespace)]),
        ],
        [wide('Refused for too many at once', throttles), wide('Answers that failed', [failed])],
        [
          wide(
            'Read and write units: the bill',
            (['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'] as const).map((name) =>
              data.tables.Cases.metric(name, { statistic: Stats.SUM }),
            ),
          ),
        ],
      ],
    });
  }
}

const fiveMinutes = Duration.minutes(5);
/** A door gives up after 20 seconds; a page that takes 8 is lost to most who wait. */
const slowMillis = 8000;
const lateMillis = 15 * 60 * 1000;

const doorsOf = (service: ServiceStack): ReadonlyMap<string, Door> =>
  new Map(
    service.node
      .findAll()
      .filter((one) => one instanceof Door)
      .map((one) => [one.node.id, one]),
  );

/** @throws Error when the stack has no API. */
function apiMetric(service: ServiceStack, metricName: string): Metric {
  const api = service.node.findChild('Api');
  if (!(api instanceof HttpApi)) throw new Error('There is no API to watch');
  return new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap: { ApiId: api.apiId },
    statistic: Stats.SUM,
    period: fiveMinutes,
  });
}
