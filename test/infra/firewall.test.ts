import { describe, expect, it } from 'vitest';
import { demo, production, trial } from '../../infra/stages.ts';
import { paths } from '../../shared/paths.ts';
import { services } from '../../shared/services/all.ts';
import { statements, synthesised } from './synthesised.ts';

const opsEmail = 'ops@example.nhs.uk';
const { edge, site } = synthesised({ ...production, opsEmail });
const [acl] = Object.values(edge?.findResources('AWS::WAFv2::WebACL') ?? {});
const rules = acl?.Properties.Rules as readonly Readonly<Record<string, never>>[];
const text = JSON.stringify(rules);

describe('the firewall of the edge', () => {
  it('stands before every request of a stage with real people, and not of the demo', () => {
    const [distribution] = Object.values(site.findResources('AWS::CloudFront::Distribution'));
    expect(JSON.stringify(distribution?.Properties.DistributionConfig.WebACLId)).toContain('FirewallArn');
    expect([production, trial, demo].map((stage) => synthesised(stage).edge !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    expect(JSON.stringify(synthesised(demo).site)).not.toContain('WebACLId');
  });

  it('refuses who asks more often than somebody at work can, by address, with a page of its own', () => {
    expect(rules[0]).toMatchObject({
      Name: 'TooOften',
      Action: { Block: { CustomResponse: { ResponseCode: 429, CustomResponseBodyKey: 'often' } } },
      Statement: { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 3000 } },
    });
    // A whole request for support is some 40 pages, each with a style sheet and a font: 20 people at once behind one address.
    expect(3000 / (40 * 3)).toBeGreaterThanOrEqual(20);
  });

  it('reads nobody’s words: no rule looks into a body, and managed rules only mark', () => {
    expect(text).not.toMatch(/_BODY|"Body"|JsonBody/);
    const managed = rules.filter(({ Statement }) => JSON.stringify(Statement).includes('ManagedRuleGroupStatement'));
    expect(managed).toHaveLength(2);
    for (const rule of managed) expect(rule).toMatchObject({ OverrideAction: { Count: {} } });
  });

  it('keeps no sample of what people sent', () => {
    for (const { VisibilityConfig } of [acl?.Properties, ...rules])
      expect(VisibilityConfig).toMatchObject({ SampledRequestsEnabled: false });
  });

  it('says what happened, what to do, 999 and whom to phone, on pages that fit', () => {
    for (const { Content } of Object.values<{ Content: string }>(acl?.Properties.CustomResponseBodies)) {
      expect(Content.length).toBeLessThan(4096);
      expect(Content).toContain('call 999');
      for (const { contacts } of Object.values(services)) expect(Content).toContain(contacts.phone);
      expect(Content).not.toMatch(/\bsorry\b|error|invalid/i);
    }
  });

  it('refuses no address of ours: none looks like a file of a server, or holds a path upwards', () => {
    for (const path of Object.values(paths).map((one) =>
      typeof one === 'string' ? one : (one as (...parts: string[]) => string)('a', 'b', 'c', 'd'),
    ))
      expect(path).not.toMatch(/\.(bak|backup|cfg|conf|config|ini|log|sys)$|\.\.|:\/\//);
  });

  it('tells somebody when many are refused', () => {
    edge?.hasResourceProperties('AWS::CloudWatch::Alarm', { Namespace: 'AWS/WAFV2', MetricName: 'BlockedRequests' });
    edge?.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: opsEmail });
  });

  it('gives its helper, which tells London its address, one kind of parameter and nothing else', () => {
    const all = edge ? statements(edge) : [];
    expect(all.flatMap(({ Action }) => Action).filter((action) => !action.startsWith('ssm:'))).toEqual([]);
    for (const { Resource } of all) expect(JSON.stringify(Resource)).toContain(':parameter/cdk/exports/');
  });
});
