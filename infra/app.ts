/**
 * What is deployed: four stacks, in this order, each reading only from those above it.
 *
 * `cdk deploy --all -c stage=demo` (or `trial`, `production`; see `stages.ts`).
 */
import { App, Tags } from 'aws-cdk-lib';
import { type Built, builtFor } from './built.ts';
import { checkWithNag } from './nag.ts';
import { DataStack } from './stacks/data.ts';
import { EdgeStack } from './stacks/edge.ts';
import { ServiceStack } from './stacks/service.ts';
import { SiteStack } from './stacks/site.ts';
import { WatchStack } from './stacks/watch.ts';
import { stageNamed } from './stage-files.ts';
import type { Stage } from './stages.ts';

export interface Portal {
  readonly data: DataStack;
  readonly service: ServiceStack;
  /** Only where the stage has a firewall. */
  readonly edge?: EdgeStack;
  readonly site: SiteStack;
  readonly watch: WatchStack;
}

/** The whole portal of one stage. */
export function portal(app: App, stage: Stage, from: Built): Portal {
  const name = `work-and-health-${stage.name}`;
  const data = new DataStack(app, `${name}-data`, { stage });
  const service = new ServiceStack(app, `${name}-service`, { stage, data, doors: from.doors });
  const { firewall: requests } = stage;
  const edge = requests === undefined ? undefined : new EdgeStack(app, `${name}-edge`, { stage, requests });
  const site = new SiteStack(app, `${name}-site`, {
    stage,
    service,
    pages: from.pages,
    ...(edge ? { firewall: edge.firewall } : {}),
  });
  const watch = new WatchStack(app, `${name}-watch`, { stage, data, service, site, doors: from.doors });
  const stacks = { data, service, site, watch, ...(edge ? { edge } : {}) };
  // CloudFormation's schema of a dashboard knows no tags.
  const tagged = { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] };
  Tags.of(app).add('service', 'work-and-health', tagged);
  Tags.of(app).add('stage', stage.name, tagged);
  checkWithNag(app, stacks, stage);
  return stacks;
}

if (import.meta.main) {
  const app = new App();
  const stage = stageNamed(app.node.tryGetContext('stage'));
  portal(app, stage, builtFor(stage.kind));
}
