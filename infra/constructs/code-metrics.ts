/** Lines of a log as numbers: how often a job wrote a code, and how many requests were sent. They hold nothing of the line. */

import { Duration } from 'aws-cdk-lib';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { paths } from '../../shared/paths.ts';

/** How often the log has this code, by the hour. */
export const countOfCode = (scope: Construct, log: ILogGroup, namespace: string, code: string): Metric =>
  counted(scope, log, namespace, code, FilterPattern.stringValue('$.message', '=', code));

/** How many people sent a request for support: answered by the page that says so. */
export const countOfRequests = (scope: Construct, log: ILogGroup, namespace: string): Metric =>
  counted(
    scope,
    log,
    namespace,
    'REQUEST_SENT',
    FilterPattern.all(
      FilterPattern.stringValue('$.route', '=', paths.checkAnswers),
      FilterPattern.stringValue('$.method', '=', 'POST'),
      FilterPattern.numberValue('$.status', '=', 303),
    ),
  );

function counted(
  scope: Construct,
  logGroup: ILogGroup,
  metricNamespace: string,
  metricName: string,
  filterPattern: IFilterPattern,
): Metric {
  const made = new MetricFilter(scope, `Count${metricName}`, {
    logGroup,
    metricNamespace,
    metricName,
    filterPattern,
    metricValue: '1',
    defaultValue: 0,
  });
  return made.metric({ statistic: Stats.SUM, period: Duration.hours(1) });
}

/** How many new requests waited when the job of the night counted them, of all services together. */
export function waiting(scope: Construct, logGroup: ILogGroup, metricNamespace: string): Metric {
  const made = new MetricFilter(scope, 'CountNEW_REQUESTS', {
    logGroup,
    metricNamespace,
    metricName: 'NEW_REQUESTS',
    filterPattern: FilterPattern.stringValue('$.message', '=', 'NEW_REQUESTS'),
    metricValue: '$.count',
  });
  return made.metric({ statistic: Stats.MAXIMUM, period: Duration.days(1) });
}
