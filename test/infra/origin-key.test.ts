import { describe, expect, it } from 'vitest';
import { grants } from '../../functions/store/grants.ts';
import { demo, production } from '../../infra/stages.ts';
import { list, statements, synthesised } from './synthesised.ts';

const { data, service } = synthesised(production);
const own = statements(service, 'rotateRole');
const functions = Object.entries(service.findResources('AWS::Lambda::Function'));
const [store = ''] = Object.keys(service.findResources('AWS::CloudFront::KeyValueStore'));
const doors = ['public', 'patient', 'employer', 'login', 'staff', 'plan', 'draft', 'delivery'];

describe('what changes the origin key', () => {
  const about = (service: string) =>
    own.filter(({ Action }) => list(Action).some((one) => one.startsWith(`${service}:`)));

  it('reads and writes one secret, which is not that of the keys that must never change', () => {
    const statements = about('secretsmanager');
    expect(statements.flatMap(({ Action }) => list(Action)).toSorted()).toEqual([
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
    ]);
    for (const { Resource } of statements) {
      expect(JSON.stringify(Resource)).toContain('OriginKey');
      expect(JSON.stringify(Resource)).not.toContain('PortalKeys');
    }
  });

  it('writes into the store of the edge, and can change nothing else of CloudFront', () => {
    expect(about('cloudfront-keyvaluestore')).toEqual([
      {
        Effect: 'Allow',
        Action: [
          'cloudfront-keyvaluestore:DescribeKeyValueStore',
          'cloudfront-keyvaluestore:GetKey',
          'cloudfront-keyvaluestore:PutKey',
        ],
        Resource: { 'Fn::GetAtt': [store, 'Arn'] },
      },
    ]);
    expect(about('cloudfront')).toEqual([]);
  });

  it('touches no table, and has no extension that fetches secrets', () => {
    expect(grants.rotate).toEqual([]);
    expect(about('dynamodb')).toEqual([]);
    const [rotate] = functions.filter(([id]) => id.startsWith('rotate'));
    expect(rotate?.[1].Properties.Layers).toBeUndefined();
    expect(Object.keys(rotate?.[1].Properties.Environment.Variables).toSorted()).toEqual([
      'EDGE_STORE_ARN',
      'ORIGIN_SECRET_ARN',
      'STAGE',
    ]);
  });

  it('runs each hour, and before the edge is deployed', () => {
    service.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)' });
    const [first] = Object.values(service.findResources('Custom::OriginKey'));
    expect(JSON.stringify(first?.DependsOn)).toContain('rotateRoleDefaultPolicy');
  });
});

describe('the secret of the origin key', () => {
  it('is born empty under our key, and stays with real people', () => {
    const secrets = Object.entries(data.findResources('AWS::SecretsManager::Secret'));
    const [, secret] = secrets.find(([id]) => id.startsWith('OriginKey')) ?? [];
    expect(secret?.Properties).not.toHaveProperty('GenerateSecretString');
    expect(secret?.Properties).toHaveProperty('KmsKeyId');
    expect(secret?.DeletionPolicy).toBe('Retain');
    const [, inDemo] =
      Object.entries(synthesised(demo).data.findResources('AWS::SecretsManager::Secret')).find(([id]) =>
        id.startsWith('OriginKey'),
      ) ?? [];
    expect(inDemo?.DeletionPolicy).toBe('Delete');
  });

  it('is read by every door behind the edge, and by no job but the one that changes it', () => {
    const reading = functions
      .map(([id]) => id.replace(/Function.*/, ''))
      .filter((runner) =>
        statements(service, `${runner}Role`)
          .filter(({ Action }) => list(Action).includes('secretsmanager:GetSecretValue'))
          .some(({ Resource }) => JSON.stringify(Resource).includes('OriginKey')),
      );
    expect(reading.toSorted()).toEqual([...doors, 'rotate'].toSorted());
    const knowing = functions
      .filter(([, { Properties }]) => Properties.Environment.Variables.ORIGIN_SECRET_ARN)
      .map(([id]) => id.replace(/Function.*/, ''));
    expect(knowing.toSorted()).toEqual([...doors, 'rotate'].toSorted());
  });
});
