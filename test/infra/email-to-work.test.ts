import { describe, expect, it } from 'vitest';
import { production, type Stage } from '../../infra/stages.ts';
import { statements, synthesised } from './synthesised.ts';

const from = 'work@email.example.nhs.uk';
const stage: Stage = { ...production, emailToWork: { from, domain: 'email.example.nhs.uk' } };
const { service, findings } = synthesised(stage);

const settingsOf = (of: typeof service, name: string) =>
  Object.entries(of.findResources('AWS::Lambda::Function')).find(([id]) => id.startsWith(name))?.[1].Properties
    .Environment.Variables ?? {};

describe('emails to work by SES, in a stage that names an address for them', () => {
  it('the job that sends may send from that address, by our settings, and nothing else of SES', () => {
    const own = statements(service, 'sendRole').filter(({ Action }) => JSON.stringify(Action).includes('ses:'));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ Action: 'ses:SendEmail', Condition: { StringEquals: { 'ses:FromAddress': from } } });
    expect(JSON.stringify(own[0]?.Resource)).not.toContain('*');
    expect(settingsOf(service, 'send')).toMatchObject({ SES_FROM: from });
  });

  it('none goes unencrypted, and what becomes of each is heard by one job, which can read no record', () => {
    service.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    service.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { Enabled: true, MatchingEventTypes: ['delivery', 'bounce', 'reject'] },
    });
    service.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': ['Email Delivered', 'Email Bounced', 'Email Rejected'],
      },
    });
    const tables = statements(service, 'mailRole').filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:'));
    for (const { Resource } of tables) expect(JSON.stringify(Resource)).toContain('Outbox');
    expect(Object.keys(settingsOf(service, 'mail'))).not.toContain('SES_FROM');
  });

  it('says which DNS entries make it ours, and nag finds nothing', () => {
    for (const place of [1, 2, 3]) service.hasOutput(`EmailDkim${place}`, {});
    expect(findings).toEqual(synthesised(production).findings);
  });

  it('and nothing of it is there in a stage that names none', () => {
    const plain = synthesised(production).service;
    plain.resourceCountIs('AWS::SES::ConfigurationSet', 0);
    expect(settingsOf(plain, 'send')).not.toHaveProperty('SES_FROM');
    expect(JSON.stringify(plain.findResources('AWS::IAM::Role'))).not.toContain('ses:');
  });
});
