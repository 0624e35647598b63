/** Doors, the API in front of them, the printer, and the jobs: one sends what the outbox holds, one cleans files from work. */
import { type App, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { DomainName, HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { KeyValueStore } from 'aws-cdk-lib/aws-cloudfront';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { fileVariable } from '../../functions/store/file-rights.ts';
import { loginPaths, paths } from '../../shared/paths.ts';
import { Door } from '../constructs/door.ts';
import { emailSettings, emailToWork } from '../constructs/email-to-work.ts';
import { filePermissions, incomingFiles, incomingName } from '../constructs/file-stores.ts';
import { rotateOriginKey } from '../constructs/origin-key.ts';
import { followOutbox } from '../constructs/outbox-stream.ts';
import { printPermission } from '../constructs/permissions.ts';
import { retainJob } from '../constructs/retain-job.ts';
import { sealJobs } from '../constructs/seal-job.ts';
import { loginSettings } from '../constructs/staff-pool.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data.ts';

export interface ServiceProps {
  readonly stage: Stage;
  readonly data: DataStack;
  /** Folder of the built doors. */
  readonly doors: string;
}

/** A patient's own pages (`functions/patient/`). */
const patientRoutes = [paths.myHome, `${paths.myHome}/{proxy+}`, '/api/patient/{proxy+}'];

/** What is shared with somebody at work (`functions/employer/`). */
const employerRoutes = [paths.shared, `${paths.shared}/{proxy+}`, '/api/employer/{proxy+}'];

/**
 * Work plans, reports and letters (`functions/staff/plans/`), and where their drafts are changed (`functions/staff/drafts/`):
 * the more precise route wins.
 */
const plans = paths.staffPlans('{service}', '{referralId}');
const paper = `${plans}/{paperId}`;
const draftRoutes = [
  `${plans}/start/{kind}`,
  `${paper}/weeks`,
  `${paper}/changes-at-work`,
  `${paper}/edit/{edit}`,
  '/api/draft/{proxy+}',
];
const planRoutes = [plans, `${plans}/{proxy+}`, '/api/plan/{proxy+}'];

/** Everything else below these addresses belongs to the staff door; the public door answers the rest. */
const staffRoutes = [paths.staffHome, `${paths.staffHome}/{proxy+}`, '/api/staff/{proxy+}'];

export class ServiceStack extends Stack {
  /** The name under which CloudFront reaches the API. */
  readonly apiHost: string;
  /** What the edge function reads. */
  readonly edgeStore: KeyValueStore;

  constructor(app: App, id: string, { stage, data, doors }: ServiceProps) {
    super(app, id, {
      env: { region: stage.region },
      description: `Work and health, ${stage.name}: doors and jobs`,
    });

    // API Gateway gives up after 30 seconds; a door must have said something better before that.
    const atDoor = { stage, data, doors, timeout: Duration.seconds(20) };
    const publicDoor = new Door(this, 'public', atDoor);
    const settings = loginSettings(this, stage);
    const login = new Door(this, 'login', { ...atDoor, settings });
    // Managers enter colleagues by who the issuer says they are.
    const staffDoor = new Door(this, 'staff', { ...atDoor, settings: { STAFF_ISSUER: settings.STAFF_ISSUER } });
    // Printing takes a second or two; who waits for it gives up before the printer does.
    const print = new Door(this, 'print', { ...atDoor, timeout: Duration.seconds(15) });
    const printing = { ...atDoor, settings: { PRINTER: print.function.functionName } };
    const kept = { [fileVariable.kept]: data.files.bucketName };
    const incoming = { [fileVariable.incoming]: incomingName(stage) };
    const patientDoor = new Door(this, 'patient', {
      ...printing,
      settings: { ...printing.settings, ...kept, ...(stage.nhsLogin ? { NHS_LOGIN: 'on' } : {}) },
    });
    const employerDoor = new Door(this, 'employer', {
      ...printing,
      settings: { ...printing.settings, ...incoming },
    });
    const planDoor = new Door(this, 'plan', { ...printing, settings: { ...printing.settings, ...kept } });
    for (const door of [patientDoor, employerDoor, planDoor]) {
      door.function.addToRolePolicy(printPermission(print.function));
    }
    const draftDoor = new Door(this, 'draft', atDoor);
    const send = new Door(this, 'send', {
      ...atDoor,
      timeout: Duration.minutes(5),
      settings: { NOTIFY_URL: stage.notifyUrl, ...emailSettings(stage) },
    });

    // A file takes 40 seconds at most to clean, and half a minute to fetch and to put (`functions/jobs/clean/apart.ts`).
    const clean = new Door(this, 'clean', {
      ...atDoor,
      timeout: Duration.minutes(2),
      withoutSecret: true,
      settings: { ...kept, ...incoming },
    });
    const stores = { stage, key: data.key, kept: data.files };
    incomingFiles(this, { ...stores, clean: clean.function });
    const withFiles = { patient: patientDoor, employer: employerDoor, plan: planDoor, clean };
    for (const [runner, door] of Object.entries(withFiles)) {
      for (const one of filePermissions(runner as keyof typeof withFiles, stores)) door.function.addToRolePolicy(one);
    }

    // What the stream missed, what waits for the morning, what Notify did not take.
    new Rule(this, 'SweepOutbox', {
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(send.function, { event: RuleTargetInput.fromObject({}) })],
    });

    const work = new Door(this, 'work', { ...atDoor, timeout: Duration.minutes(1), withoutSecret: true });

    const remind = new Door(this, 'remind', { ...atDoor, timeout: Duration.minutes(5), withoutSecret: true });
    const call = (...jobs: readonly Door[]) => jobs.map((job) => new LambdaFunction(job.function));
    // Each working day at 9 or 10 in London, when people are at work.
    const atNine = Schedule.cron({ minute: '0', hour: '9', weekDay: 'MON-FRI' });
    new Rule(this, 'EachWorkingDay', { schedule: atNine, targets: call(remind) });

    const recount = new Door(this, 'recount', { ...atDoor, timeout: Duration.minutes(15), withoutSecret: true });

    new Rule(this, 'EachNight', { schedule: Schedule.cron({ minute: '0', hour: '2' }), targets: call(recount) });
    retainJob(this, atDoor);
    sealJobs(this, atDoor);
    this.edgeStore = rotateOriginKey(this, atDoor);
    const delivery = new Door(this, 'delivery', atDoor);
    emailToWork(this, atDoor, send);
    followOutbox(this, { outbox: data.tables.Outbox, send: send.function, work: work.function });

    const { domain } = stage;
    const api = new HttpApi(this, 'Api', {
      apiName: `work-and-health-${stage.name}`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== undefined,
      defaultIntegration: new HttpLambdaIntegration('Public', publicDoor.function),
    });
    const toPatient = new HttpLambdaIntegration('Patient', patientDoor.function);
    const toEmployer = new HttpLambdaIntegration('Employer', employerDoor.function);
    const toStaff = new HttpLambdaIntegration('Staff', staffDoor.function);
    const toPlan = new HttpLambdaIntegration('Plan', planDoor.function);
    const toDraft = new HttpLambdaIntegration('Draft', draftDoor.function);
    const toLogin = new HttpLambdaIntegration('Login', login.function);
    const toDelivery = new HttpLambdaIntegration('Delivery', delivery.function);
    api.addRoutes({ path: paths.delivery, methods: [HttpMethod.POST], integration: toDelivery });
    for (const path of patientRoutes) api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toPatient });
    for (const path of employerRoutes) api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toEmployer });
    for (const path of loginPaths) api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toLogin });
    for (const path of staffRoutes) api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toStaff });
    for (const path of planRoutes) api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toPlan });
    for (const path of draftRoutes) api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toDraft });

    const name = domain
      ? new DomainName(this, 'ApiDomain', {
          domainName: domain.api,
          certificate: Certificate.fromCertificateArn(this, 'ApiCertificate', domain.apiCertificateArn),
        })
      : undefined;

    new HttpStage(this, 'Live', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', { retention: stage.logRetention, removalPolicy: RemovalPolicy.DESTROY }),
        ),
        format: accessLogFormat,
      },
      ...(name ? { domainMapping: { domainName: name } } : {}),
    });

    this.apiHost = domain?.api ?? `${api.apiId}.execute-api.${stage.region}.${this.urlSuffix}`;
    new CfnOutput(this, 'ApiHost', { description: 'What stands behind the edge', value: this.apiHost });
    if (name) {
      new CfnOutput(this, 'ApiDomainTarget', {
        description: `Where the DNS entry of ${domain?.api} must point`,
        value: name.regionalDomainName,
      });
    }
  }
}

/** The route's pattern and never the address: no query, no id, nobody's IP address. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    routeKey: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    latency: AccessLogField.contextResponseLatency(),
  }),
);
