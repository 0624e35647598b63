/**
 * Where colleagues log in when the stage names no issuer of its own: a pool with a second factor for everybody, which only
 * administrators fill (`infra/decisions/0021-staff-identity.md`). Who somebody is comes from here; what they may do comes from our
 * own register.
 */
import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import {
  AccountRecovery,
  type CfnUserPoolClient,
  CfnUserPoolDomain,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { paths } from '../../shared/paths.ts';
import type { Stage } from '../stages.ts';

interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
}

/** @returns the stage's own issuer, or the pool that was made. */
function staffSignIn(scope: Construct, stage: Stage): SignIn {
  if (stage.staffSignIn) return stage.staffSignIn;
  const pool = new UserPool(scope, 'Staff', {
    userPoolName: `work-and-health-${stage.name}-staff`,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    // A code by text message can be taken over with the number.
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: stage.deletionProtection,
    removalPolicy: stage.removal,
  });
  // Names in the world of Cognito are for the whole region, so the account is part of it.
  new CfnUserPoolDomain(scope, 'StaffDomain', {
    userPoolId: pool.userPoolId,
    domain: `work-and-health-${stage.name}-${Aws.ACCOUNT_ID}`,
  });
  const host = stage.domain?.site ?? stage.siteHost ?? 'localhost';
  const client = pool.addClient('Portal', {
    generateSecret: true,
    preventUserExistenceErrors: true,
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`https://${host}${paths.staffSignedIn}`],
      logoutUrls: [`https://${host}${paths.staffHome}`],
    },
    // We keep a session of our own; theirs is used once.
    idTokenValidity: Duration.minutes(5),
    accessTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
  });
  // Left out, Cognito opens ways in beside the page of its own; CDK cannot say "none of them".
  (client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
  new CfnOutput(scope, 'StaffReturn', {
    description: 'Where colleagues come back from their login',
    value: `https://${host}`,
  });
  new CfnOutput(scope, 'StaffPool', { value: pool.userPoolId });
  new CfnOutput(scope, 'StaffClient', {
    description: 'Its secret belongs into the secret of the portal as staffClientSecret',
    value: client.userPoolClientId,
  });
  return { issuer: pool.userPoolProviderUrl, clientId: client.userPoolClientId };
}

/** What the door that logs people in is told of who they are. */
export function loginSettings(
  scope: Construct,
  stage: Stage,
): Readonly<Record<string, string>> & { readonly STAFF_ISSUER: string } {
  const { issuer, clientId } = staffSignIn(scope, stage);
  new CfnOutput(scope, 'StaffIssuer', { description: 'Whose word counts for who colleagues are', value: issuer });
  const { nhsLogin } = stage;
  return {
    STAFF_ISSUER: issuer,
    STAFF_CLIENT_ID: clientId,
    ...(nhsLogin ? { NHS_LOGIN_ISSUER: nhsLogin.issuer, NHS_LOGIN_CLIENT_ID: nhsLogin.clientId } : {}),
  };
}
