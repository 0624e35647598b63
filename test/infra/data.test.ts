import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type TableDefinition, type TableName, tableNames, tables } from '../../functions/store/tables.ts';
import { demo, production } from '../../infra/stages.ts';
import { list, statements, synthesised } from './synthesised.ts';

const { data } = synthesised(production);

const table = (name: TableName) => {
  const found = Object.entries(data.findResources('AWS::DynamoDB::Table')).find(([id]) => id.startsWith(name));
  if (!found) throw new Error(`no table ${name}`);
  return found[1].Properties;
};

describe('the tables', () => {
  it('are the five of tables.ts and no others', () => {
    data.resourceCountIs('AWS::DynamoDB::Table', tableNames.length);
    for (const name of tableNames) expect(table(name)).toBeDefined();
  });

  it.each(tableNames)('%s has the keys, indexes and expiry of tables.ts', (name) => {
    const { partition, sort, indexes, ttl }: TableDefinition = tables[name];
    const keys = [partition.name, ...(sort ? [sort.name] : [])];
    expect(table(name).KeySchema.map((key: { AttributeName: string }) => key.AttributeName)).toEqual(keys);
    expect((table(name).GlobalSecondaryIndexes ?? []).map((index: { IndexName: string }) => index.IndexName)).toEqual(
      indexes.map((index) => index.name),
    );
    expect(table(name).TimeToLiveSpecification?.AttributeName).toBe(ttl);
  });

  it.each(tableNames)('%s is encrypted with our key, paid by use and restorable to any second', (name) => {
    const [key] = Object.keys(data.findResources('AWS::KMS::Key'));
    expect(table(name)).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] } },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('only Outbox has a stream', () => {
    expect(tableNames.filter((name) => table(name).StreamSpecification)).toEqual(['Outbox']);
    expect(table('Outbox').StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
  });

  it('cannot be deleted in production, and stay when the stack goes', () => {
    data.allResourcesProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: true });
    data.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('go with the stack in the demo, which knows invented people only', () => {
    const { data: demoData } = synthesised(demo);
    demoData.allResourcesProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
    demoData.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Delete' });
  });
});

describe('the key and the secret', () => {
  it('the key changes every year and stays with the tables', () => {
    data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    data.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  it('the secret is born empty under our key, so no template ever holds or overwrites a value', () => {
    data.hasResourceProperties('AWS::SecretsManager::Secret', {
      KmsKeyId: Match.anyValue(),
      SecretString: Match.absent(),
      GenerateSecretString: Match.absent(),
    });
  });

  it('what fills in the keys may touch that secret and nothing else', () => {
    const actions = statements(data).flatMap(({ Action }) => list(Action));
    expect(actions.filter((action) => action.startsWith('secretsmanager:'))).toEqual([
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
    ]);
    expect(JSON.stringify(statements(data))).not.toContain('*');
  });
});
