import { describe, expect, it } from 'vitest';
import { demo, production, stages, trial } from '../../infra/stages.ts';
import { list, statements, synthesised } from './synthesised.ts';

const { data, service } = synthesised(production);
const own = statements(service, 'sealRole');

function bucketOf(template: typeof data) {
  const found = Object.entries(template.findResources('AWS::S3::Bucket')).filter(([id]) =>
    id.startsWith('SealsBucket'),
  );
  expect(found).toHaveLength(1);
  return found[0]?.[1] ?? expect.fail('no bucket of seals');
}
const retention = ({ Properties }: ReturnType<typeof bucketOf>) =>
  Properties.ObjectLockConfiguration.Rule.DefaultRetention;

/** Who may do this with what, by the first word of their role. */
const whoMay = (action: string) =>
  Object.entries(service.findResources('AWS::Lambda::Function'))
    .map(([id]) => id.replace(/Function.*/, ''))
    .filter((runner) => statements(service, `${runner}Role`).some(({ Action }) => list(Action).includes(action)));

describe('AUD-2 the store of seals', () => {
  it('keeps every version, closed to everybody and under our key, and stays when the stack goes', () => {
    for (const template of [data, synthesised(demo).data]) {
      const { Properties, DeletionPolicy, UpdateReplacePolicy } = bucketOf(template);
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
      expect(Properties).toMatchObject({
        ObjectLockEnabled: true,
        VersioningConfiguration: { Status: 'Enabled' },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
      });
    }
  });

  it('with real people nobody at all can remove a seal, for as long as a record may live', () => {
    for (const stage of [trial, production])
      expect(retention(bucketOf(synthesised(stage).data))).toEqual({ Mode: 'COMPLIANCE', Days: 3653 });
    expect(stages.filter((stage) => stage.deletionProtection && stage.sealLock.mode !== 'compliance')).toEqual([]);
  });

  it('the demo, which knows invented people only, can be taken down by whoever has the right', () => {
    expect(retention(bucketOf(synthesised(demo).data))).toEqual({ Mode: 'GOVERNANCE', Days: 1 });
  });

  it('the key signs and nothing else, and stays with the seals', () => {
    const keys = Object.values(data.findResources('AWS::KMS::Key', { Properties: { KeyUsage: 'SIGN_VERIFY' } }));
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ Properties: { KeySpec: 'ECC_NIST_P256' }, DeletionPolicy: 'Retain' });
  });
});

describe('the job that checks seals', () => {
  const checking = statements(service, 'verifyRole');
  const actions = checking.flatMap(({ Action }) => list(Action));

  it('reads every version of a seal, every chain and the public key, and can write nothing and sign nothing', () => {
    expect(actions.filter((one) => /^(s3|kms|dynamodb):/.test(one)).toSorted()).toEqual([
      'dynamodb:Query',
      'kms:Decrypt',
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:GetPublicKey',
      's3:GetObjectVersion',
      's3:ListBucketVersions',
    ]);
    expect(whoMay('s3:ListBucketVersions')).toEqual(['verify']);
  });

  it('is called each week, after the night’s seal', () => {
    service.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'cron(0 4 ? * MON *)' });
  });
});

describe('the job that seals', () => {
  const about = (action: string) => own.filter(({ Action }) => list(Action).includes(action));

  it('alone may sign, with one algorithm', () => {
    expect(whoMay('kms:Sign')).toEqual(['seal']);
    expect(about('kms:Sign').map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256', 'kms:MessageType': 'RAW' } },
    ]);
  });

  it('reads seals and puts new ones, and can remove none, change none and shorten no lock', () => {
    const actions = own.flatMap(({ Action }) => list(Action)).filter((one) => one.startsWith('s3:'));
    expect(actions.toSorted()).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
    for (const { Resource } of [...about('s3:GetObject'), ...about('s3:PutObject')])
      expect(JSON.stringify(Resource)).toMatch(/SealsBucket.*\/seals\/\*/);
    const everybody = [...statements(service), ...statements(data)].flatMap(({ Action }) => list(Action));
    expect(everybody.filter((one) => /Bypass|Retention|LegalHold|DeleteObjectVersion|ObjectLock/.test(one))).toEqual(
      [],
    );
  });

  it('writes into no table and reads no other than the audit trail', () => {
    const tables = own.filter(({ Action }) => list(Action).some((one) => one.startsWith('dynamodb:')));
    expect(tables.flatMap(({ Action }) => list(Action))).toEqual(['dynamodb:Query']);
    for (const { Resource } of tables) expect(JSON.stringify(Resource)).toContain('ExportsOutputFnGetAttAudit');
  });

  it('has nothing that could fetch a secret', () => {
    const [found] = Object.entries(service.findResources('AWS::Lambda::Function')).filter(([id]) =>
      id.startsWith('seal'),
    );
    expect(found?.[1].Properties.Layers).toBeUndefined();
    expect(own.flatMap(({ Action }) => list(Action)).filter((one) => one.startsWith('secretsmanager:'))).toEqual([]);
  });

  it('is called each night, when the day before is over for certain', () => {
    service.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'cron(0 3 * * ? *)' });
  });
});
