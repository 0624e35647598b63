import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import type { Runner } from '../../functions/store/rights.ts';
import { tableNames, tableVariable } from '../../functions/store/tables.ts';
import { type Domain, demo, production, type Stage } from '../../infra/stages.ts';
import { doorOf, paths } from '../../shared/paths.ts';
import { fixture, synthesised } from './synthesised.ts';

const { service } = synthesised(production);

const runners: readonly Runner[] = [
  'public',
  'patient',
  'employer',
  'login',
  'staff',
  'plan',
  'draft',
  'send',
  'work',
  'remind',
  'delivery',
  'recount',
  'retain',
  'seal',
  'verify',
  'rotate',
  'print',
  'clean',
];

/** Logical id of the printer. */
const printer = functionIds().find((id) => id.startsWith('print')) ?? 'no printer';

function functionIds(): readonly string[] {
  return Object.keys(service.findResources('AWS::Lambda::Function'));
}

describe('the functions', () => {
  const all = Object.entries(service.findResources('AWS::Lambda::Function')).map(([id, { Properties }]) => ({
    id,
    properties: Properties,
    settings: Object.keys(Properties.Environment.Variables),
  }));

  it('are the doors, the jobs and the printer, on arm64 and Node 24', () => {
    expect(all).toHaveLength(runners.length);
    service.allResourcesProperties('AWS::Lambda::Function', {
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
    });
  });

  it('know their stage, their secret and the names of the tables', () => {
    // The printer and the job that changes the origin key know of no data (`printer.test.ts`, `origin-key.test.ts`).
    const withData = all.filter(({ id }) => id !== printer && !id.startsWith('rotate'));
    for (const { settings } of withData) {
      expect(settings).toEqual(expect.arrayContaining(['STAGE', 'SECRET_ARN', ...tableNames.map(tableVariable)]));
    }
    // These jobs need no secret, and have nothing that could fetch one (`files.test.ts`, `seal.test.ts`, `test/rehearsal`).
    for (const { id, properties } of withData.filter(
      ({ id }) => !/^(clean|seal|verify|retain|work|remind|recount)/.test(id),
    )) {
      expect([id, properties.Layers]).toEqual([
        id,
        [expect.stringMatching(/AWS-Parameters-and-Secrets-Lambda-Extension-Arm64:\d+$/)],
      ]);
    }
  });

  it('know of NHS login where they need it, and only in a stage that has it', () => {
    const knowing = (stage: Stage): readonly string[] =>
      Object.entries(synthesised(stage).service.findResources('AWS::Lambda::Function')).flatMap(
        ([id, { Properties }]) =>
          Object.keys(Properties.Environment.Variables)
            .filter((name) => name.startsWith('NHS_LOGIN'))
            .map((name) => `${id.replace(/Function.*/, '')} ${name}`),
      );
    const nhsLogin = { issuer: 'https://auth.login.example', clientId: 'work-and-health' };
    expect(knowing(demo)).toEqual([]);
    expect(knowing({ ...demo, nhsLogin })).toEqual([
      'login NHS_LOGIN_ISSUER',
      'login NHS_LOGIN_CLIENT_ID',
      'patient NHS_LOGIN',
    ]);
  });

  it('write to logs that end', () => {
    service.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 });
  });

  it('say what to run when the build has not been made', () => {
    expect(() => synthesised(demo, { built: { ...fixture, doors: '/nowhere' } })).toThrow('Run npm run build first.');
    expect(() => synthesised(demo, { built: { ...fixture, pages: '/nowhere' } })).toThrow('Run npm run build first.');
  });
});

describe('the API', () => {
  const target = (routeKey: string): string => {
    const [route] = Object.values(
      service.findResources('AWS::ApiGatewayV2::Route', { Properties: { RouteKey: routeKey } }),
    );
    const integration = service.toJSON().Resources[route?.Properties.Target['Fn::Join'][1][1].Ref];
    return integration.Properties.IntegrationUri['Fn::GetAtt'][0];
  };

  it('sends patients, employers, logins and plans to their own doors, staff addresses to the staff door, everything else to the public door', () => {
    service.resourceCountIs('AWS::ApiGatewayV2::Route', 24);
    expect(target(`POST ${paths.delivery}`)).toMatch(/^delivery/);
    expect(doorOf(paths.delivery)).toBe('delivery');
    for (const path of ['/my', '/my/{proxy+}', '/api/patient/{proxy+}']) {
      expect(target(`ANY ${path}`)).toMatch(/^patient/);
      expect(doorOf(path)).toBe('patient');
    }
    for (const path of ['/shared', '/shared/{proxy+}', '/api/employer/{proxy+}']) {
      expect(target(`ANY ${path}`)).toMatch(/^employer/);
      expect(doorOf(path)).toBe('employer');
    }
    for (const path of ['/mystery', '/api/patients', '/api/my', '/staff/my']) expect(doorOf(path)).not.toBe('patient');
    for (const path of [
      '/staff/sign-in',
      '/staff/signed-in',
      '/my/nhs-log-in',
      '/my/nhs-logged-in',
      '/api/login/health',
    ]) {
      expect(target(`ANY ${path}`)).toMatch(/^login/);
      expect(doorOf(path)).toBe('login');
    }
    for (const path of ['/my/nhs-log-in/x', '/my/nhs-logged-in/x', '/my/nhs', '/my/stop-nhs-login'])
      expect(doorOf(path)).toBe('patient');
    for (const path of ['/staff', '/staff/{proxy+}', '/api/staff/{proxy+}'])
      expect(target(`ANY ${path}`)).toMatch(/^staff/);
    const plans = '/staff/{service}/referrals/{referralId}/plans';
    for (const path of [plans, `${plans}/{proxy+}`, '/api/plan/{proxy+}']) {
      expect(target(`ANY ${path}`)).toMatch(/^plan/);
      expect(doorOf(path)).toBe('plan');
    }
    const paper = `${plans}/{paperId}`;
    for (const path of [
      `${plans}/start/{kind}`,
      `${paper}/weeks`,
      `${paper}/changes-at-work`,
      `${paper}/edit/{edit}`,
    ]) {
      expect(target(`ANY ${path}`)).toMatch(/^draft/);
      expect(doorOf(path)).toBe('draft');
    }
    expect(target('ANY /api/draft/{proxy+}')).toMatch(/^draft/);
    for (const path of ['/staff/plans', '/staff/x/referrals/plans', '/staff/x/referrals/y/plansible', '/api/planet'])
      expect(doorOf(path)).not.toBe('plan');
    expect(target('$default')).toMatch(/^public/);
  });

  it('logs no address of a page and none of a person', () => {
    const [stage] = Object.values(service.findResources('AWS::ApiGatewayV2::Stage'));
    const logged = Object.values(JSON.parse(stage?.Properties.AccessLogSettings.Format));
    expect(logged).toEqual(['$context.requestId', '$context.routeKey', '$context.status', '$context.responseLatency']);
  });

  it('is throttled', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 },
    });
  });

  it('has its default endpoint off exactly when the stage has a name of its own for it', () => {
    const domain: Domain = {
      site: 'work.example.nhs.uk',
      siteCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/site',
      api: 'api.work.example.nhs.uk',
      apiCertificateArn: 'arn:aws:acm:eu-west-2:111122223333:certificate/api',
    };
    const named = synthesised({ ...production, domain });
    service.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: false });
    named.service.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    named.service.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: domain.api });
    named.site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: [domain.site],
        Origins: Match.arrayWith([Match.objectLike({ Id: 'api', DomainName: domain.api })]),
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
  });
});

describe('sending', () => {
  it('is called for new entries only, answers for each entry, and gives up in the end', () => {
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 6,
      MaximumRecordAgeInSeconds: 21_600,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it('what was given up on waits in an encrypted queue', () => {
    service.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
  });
});
