import { describe, expect, it } from 'vitest';
import { demo, production } from '../../infra/stages.ts';
import { paths } from '../../shared/paths.ts';
import { synthesised } from './synthesised.ts';

const login = (of: ReturnType<typeof synthesised>['service']) =>
  Object.entries(of.findResources('AWS::Lambda::Function')).find(([id]) => id.startsWith('login'))?.[1].Properties
    .Environment.Variables;

describe('colleagues of a stage that names no issuer', () => {
  const { service } = synthesised({ ...production, siteHost: 'd111111abcdef8.cloudfront.net' });

  it('log in at a pool with a second factor for everybody, which takes nobody by themselves', () => {
    service.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 14 } },
    });
  });

  it('come back to our own address alone, with a code, and no other way in is open', () => {
    service.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [`https://d111111abcdef8.cloudfront.net${paths.staffSignedIn}`],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('are known to the door by that pool', () => {
    expect(JSON.stringify(login(service)?.STAFF_ISSUER)).toContain('Staff');
    expect(login(service)?.STAFF_CLIENT_ID).toHaveProperty('Ref');
  });

  it('of a demo can be taken down with it', () => {
    synthesised(demo).service.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'INACTIVE' });
  });
});

it('a stage with an issuer of its own has no pool', () => {
  const staffSignIn = { issuer: 'https://issuer.example', clientId: 'ours' };
  const { service } = synthesised({ ...production, staffSignIn });
  service.resourceCountIs('AWS::Cognito::UserPool', 0);
  expect(login(service)).toMatchObject({ STAFF_ISSUER: staffSignIn.issuer, STAFF_CLIENT_ID: 'ours' });
});
