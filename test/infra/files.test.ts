import { describe, expect, it } from 'vitest';
import { type FileRight, type FileStore, fileActions, fileGrants } from '../../functions/store/file-rights.ts';
import { grants } from '../../functions/store/grants.ts';
import type { Runner } from '../../functions/store/rights.ts';
import { demo, production } from '../../infra/stages.ts';
import { contentPolicy, searchWorker } from '../../shared/security-headers.ts';
import { list, type Statement, statements, synthesised } from './synthesised.ts';

const { data, service, site } = synthesised(production);
const incomingArn = 'arn:aws:s3:::work-and-health-production-incoming-';

function only(template: typeof data, name: string) {
  const found = Object.entries(template.findResources('AWS::S3::Bucket')).filter(([id]) => id.startsWith(name));
  expect(found).toHaveLength(1);
  const [id = '', resource] = found[0] ?? [];
  return { id, Properties: resource?.Properties, DeletionPolicy: resource?.DeletionPolicy };
}
const kept = only(data, 'KeptFiles');
const incoming = only(service, 'IncomingFiles');
const [cleaner = '', clean] =
  Object.entries(service.findResources('AWS::Lambda::Function')).find(([id]) => id.startsWith('clean')) ?? [];

describe('the stores of files from work', () => {
  it.each([
    ['what comes in', incoming],
    ['what is kept', kept],
  ])('%s is closed to everybody, under our key and behind no list of who may', (_, { Properties }) => {
    expect(Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: expect.anything() },
          },
        ],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    // A form is sent and an address is opened: no script of any page reads either.
    expect(Properties.CorsConfiguration).toBeUndefined();
    expect(Properties.WebsiteConfiguration).toBeUndefined();
  });

  it.each([
    [data, kept.id],
    [service, incoming.id],
  ])('answer over TLS only, and allow nobody by a policy of their own', (template, id) => {
    const policies = Object.values(template.findResources('AWS::S3::BucketPolicy')).filter(
      ({ Properties }) => Properties.Bucket.Ref === id,
    );
    const all: readonly Statement[] = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    expect(all.map(({ Effect, Condition }) => [Effect, Condition])).toEqual([
      ['Deny', { Bool: { 'aws:SecureTransport': 'false' } }],
    ]);
  });

  it('what came in is gone after a day, whoever failed to look at it; what is kept is ended by nothing here', () => {
    expect(incoming.Properties.LifecycleConfiguration.Rules).toMatchObject([
      { ExpirationInDays: 1, Status: 'Enabled' },
    ]);
    expect(kept.Properties.LifecycleConfiguration).toBeUndefined();
    expect([kept.DeletionPolicy, incoming.DeletionPolicy]).toEqual(['Retain', 'Delete']);
    expect(only(synthesised(demo).data, 'KeptFiles').DeletionPolicy).toBe('Delete');
  });

  it('are no origin of the edge', () => {
    const [edge] = Object.values(site.findResources('AWS::CloudFront::Distribution'));
    const origins = JSON.stringify(edge?.Properties.DistributionConfig.Origins);
    expect(origins).not.toMatch(/incoming|KeptFiles/);
  });
});

describe('the job that cleans', () => {
  it('is called for each file that a form brings, by that bucket alone', () => {
    expect(incoming.Properties.NotificationConfiguration).toEqual({
      LambdaConfigurations: [{ Event: 's3:ObjectCreated:Post', Function: { 'Fn::GetAtt': [cleaner, 'Arn'] } }],
    });
    const callers = Object.values(service.findResources('AWS::Lambda::Permission')).filter(({ Properties }) =>
      JSON.stringify(Properties.FunctionName).includes(cleaner),
    );
    expect(callers).toHaveLength(1);
    expect(callers[0]?.Properties).toMatchObject({
      Principal: 's3.amazonaws.com',
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
    expect(JSON.stringify(callers[0]?.Properties.SourceArn)).toContain(incomingArn);
  });

  it('has room and time above its own limits, and an end of both', () => {
    expect([clean?.Properties.MemorySize, clean?.Properties.Timeout]).toEqual([2048, 120]);
  });

  it('can fetch no secret', () => {
    expect(clean?.Properties.Layers).toBeUndefined();
    expect(JSON.stringify(statements(service, 'cleanRole'))).not.toContain('secretsmanager');
  });
});

describe('who may do what with files', () => {
  const runners = Object.keys(grants) as readonly Runner[];
  const onFiles = (runner: Runner): readonly Statement[] =>
    statements(service, `${runner}Role`)
      .filter(({ Action }) => list(Action).some((one) => one.startsWith('s3:')))
      // The bucket of seals holds no file (`seal.test.ts`).
      .filter(({ Resource }) => !JSON.stringify(Resource).includes('SealsBucket'));
  const storeOf = ({ Resource }: Statement): FileStore =>
    JSON.stringify(Resource).includes(incomingArn) ? 'incoming' : 'kept';

  it.each(runners)('%s may do what file-rights.ts says, with objects of shares and with no list of them', (runner) => {
    const given = Object.entries(fileGrants[runner] ?? {}) as readonly [FileStore, readonly FileRight[]][];
    expect(onFiles(runner).map((one) => [storeOf(one), [...list(one.Action)].toSorted()])).toEqual(
      given.map(([store, rights]) => [store, rights.map((right) => fileActions[right]).toSorted()]),
    );
    for (const one of onFiles(runner)) expect(JSON.stringify(one.Resource)).toContain('/share_*');
  });

  it('nobody at work reads a file, and nobody but the job puts one among the clean ones', () => {
    const may = (store: FileStore, right: FileRight): readonly Runner[] =>
      runners.filter((runner) => fileGrants[runner]?.[store]?.includes(right));
    expect(may('incoming', 'get')).toEqual(['clean']);
    expect(may('kept', 'put')).toEqual(['clean']);
    expect(may('kept', 'get')).toEqual(['patient', 'plan']);
  });

  it('the key locks for who puts and opens for who gets', () => {
    const keyOf = (runner: Runner): readonly string[] =>
      statements(service, `${runner}Role`)
        .filter(({ Condition }) => String(Condition?.['StringEquals']?.['kms:ViaService']).startsWith('s3.'))
        .flatMap(({ Action }) => list(Action));
    expect(keyOf('employer')).toEqual(['kms:GenerateDataKey']);
    expect(keyOf('patient')).toEqual(['kms:Decrypt']);
    expect(keyOf('plan')).toEqual(['kms:Decrypt']);
    expect([...keyOf('clean')].toSorted()).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
  });
});

describe('the page with the form', () => {
  it('is the only one that may send elsewhere, and there only', () => {
    const policies = Object.values(site.findResources('AWS::CloudFront::ResponseHeadersPolicy')).map(({ Properties }) =>
      JSON.stringify(
        Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
      ),
    );
    expect(policies).toHaveLength(3);
    for (const own of [contentPolicy(), searchWorker.policy])
      expect(policies.filter((one) => one === JSON.stringify(own))).toHaveLength(1);
    expect(
      policies.filter((one) => one.includes("form-action 'self' https://work-and-health-production-incoming-")),
    ).toHaveLength(1);
  });
});

describe('where the stage has a scanner', () => {
  const scanned = synthesised({ ...production, fileScanner: 'guardduty' }, { everyRule: true });

  it('it calls the job, and the bucket no more: nothing is opened before it was looked at', () => {
    const bucket = only(scanned.service, 'IncomingFiles').Properties;
    expect(bucket.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
    const [rule] = Object.values(scanned.service.findResources('AWS::Events::Rule')).filter(({ Properties }) =>
      JSON.stringify(Properties).includes('aws.guardduty'),
    );
    expect(rule?.Properties.EventPattern).toMatchObject({
      'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: [{ Ref: expect.stringMatching(/^IncomingFiles/) }] } },
    });
    expect(JSON.stringify(rule?.Properties.Targets)).toContain(cleaner);
  });

  it('reads that bucket and may put nothing into it that we would read; nag explains the rest', () => {
    const [plan] = Object.values(scanned.service.findResources('AWS::GuardDuty::MalwareProtectionPlan'));
    expect(plan?.Properties.ProtectedResource.S3Bucket.ObjectPrefixes).toEqual(['share_']);
    const puts = statements(scanned.service, 'ScannerRole').filter(({ Action }) =>
      list(Action).includes('s3:PutObject'),
    );
    expect(puts.map(({ Resource }) => JSON.stringify(Resource))).toEqual([
      expect.stringContaining('/malware-protection-resource-validation-object'),
    ]);
    expect(scanned.findings).toEqual([]);
  });

  it('no stage has one unless somebody says so', () => {
    expect(service.findResources('AWS::GuardDuty::MalwareProtectionPlan')).toEqual({});
  });
});
