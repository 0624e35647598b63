/**
 * What stands before CloudFront: how often one address may ask, and requests that only a scanner sends (`infra/decisions/0026-waf.md`). People's
 * own words are looked at by nobody: bodies hold free text, which may look like anything.
 */
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { services } from '../../shared/services/all.ts';
import type { Stage } from '../stages.ts';

/** Labels of AWS's common rules that look at addresses, queries, cookies and the name of a program, and at no body. */
const refusedByCommonRules = [
  'BadBots_Header',
  'SizeRestrictions_QueryString',
  'SizeRestrictions_Cookie_Header',
  'SizeRestrictions_URIPath',
  'EC2MetaDataSSRF_Cookie',
  'EC2MetaDataSSRF_URIPath',
  'EC2MetaDataSSRF_QueryArguments',
  'GenericLFI_QueryArguments',
  'GenericLFI_URIPath',
  'RestrictedExtensions_URIPath',
  'RestrictedExtensions_QueryArguments',
  'GenericRFI_QueryArguments',
  'GenericRFI_URIPath',
  'CrossSiteScripting_Cookie',
  'CrossSiteScripting_QueryArguments',
  'CrossSiteScripting_URIPath',
] as const;

/** The same of its rules for what only an attacker sends. */
const refusedAsKnownBad = [
  'Host_Localhost_Header',
  'Propfind_Method',
  'ExploitablePaths_URIPath',
  'JavaDeserializationRCE_QueryString',
  'JavaDeserializationRCE_URIPath',
  'Log4JRCE_QueryString',
  'Log4JRCE_URIPath',
] as const;

/** Seconds in which requests of an address are counted. */
const windowSeconds = 300;

const page = (title: string, words: readonly string[]): string =>
  [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${title}</title></head><body><h1>${title}</h1>`,
    ...words.map((one) => `<p>${one}</p>`),
    '<p>If you think a life is in danger, call 999 or go to A&amp;E now.</p></body></html>',
  ].join('');

/** Who can be phoned, of the services that people of this stage can ask. */
const phones = (stage: Stage): string =>
  Object.entries(services)
    .filter(([id]) => stage.services.includes(id))
    .map(([, { name, contacts }]) => `${name}: ${contacts.phone}`)
    .join('. ');

export function firewall(scope: Construct, stage: Stage, requests: number): CfnWebACL {
  const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
    cloudWatchMetricsEnabled: true,
    metricName,
    // A sample would keep addresses of people and what their browsers sent.
    sampledRequestsEnabled: false,
  });
  const refuse = (body: 'often' | 'strange', responseCode: number): CfnWebACL.RuleActionProperty => ({
    block: { customResponse: { responseCode, customResponseBodyKey: body } },
  });
  /** Its rules only mark a request; what is refused for a mark is said below, with a page. */
  const marks = (name: string, priority: number): CfnWebACL.RuleProperty => ({
    name,
    priority,
    overrideAction: { count: {} },
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
    visibilityConfig: seen(name),
  });
  const marked = (key: string): CfnWebACL.StatementProperty => ({
    labelMatchStatement: { scope: 'LABEL', key: `awswaf:managed:aws:${key}` },
  });
  return new CfnWebACL(scope, 'Firewall', {
    name: `work-and-health-${stage.name}`,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: seen('all'),
    customResponseBodies: {
      often: {
        contentType: 'TEXT_HTML',
        content: page('Too many requests', [
          'Too many pages were asked for from your network. Wait 5 minutes, go back and send it again.',
          `If that does not help, phone us. ${phones(stage)}.`,
        ]),
      },
      strange: {
        contentType: 'TEXT_HTML',
        content: page('We could not accept that', [
          'The web address or what your browser sent does not look like one of ours. Go back, or begin at the start page.',
          `If that does not help, phone us. ${phones(stage)}.`,
        ]),
      },
    },
    rules: [
      {
        name: 'TooOften',
        priority: 0,
        action: refuse('often', 429),
        statement: {
          rateBasedStatement: { aggregateKeyType: 'IP', evaluationWindowSec: windowSeconds, limit: requests },
        },
        visibilityConfig: seen('too-often'),
      },
      marks('AWSManagedRulesCommonRuleSet', 1),
      marks('AWSManagedRulesKnownBadInputsRuleSet', 2),
      {
        name: 'Strange',
        priority: 3,
        action: refuse('strange', 403),
        statement: {
          orStatement: {
            statements: [
              ...refusedAsKnownBad.map((rule) => marked(`known-bad-inputs:${rule}`)),
              ...refusedByCommonRules.map((rule) => marked(`core-rule-set:${rule}`)),
            ],
          },
        },
        visibilityConfig: seen('strange'),
      },
    ],
  });
}
