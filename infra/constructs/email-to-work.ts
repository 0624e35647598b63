/** Emails to work by Amazon SES: the domain they come from, what becomes of each, and the job that hears of it. */
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from '../stages.ts';
import { Door } from './door.ts';

export interface EmailToWorkProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly doors: string;
}

/** Named beforehand, since the job that sends must know it before this is made. */
const configurationName = ({ name }: Stage): string => `work-and-health-${name}-to-work`;

/** What the job that sends is told of SES; nothing where Notify sends these emails too. */
export const emailSettings = (stage: Stage): Readonly<Record<string, string>> =>
  stage.emailToWork ? { SES_FROM: stage.emailToWork.from, SES_CONFIGURATION: configurationName(stage) } : {};

export function emailToWork(scope: Construct, { stage, data, doors }: EmailToWorkProps, send: Door): void {
  const { emailToWork: email } = stage;
  if (!email) return;
  const settings = new ConfigurationSet(scope, 'EmailSettings', {
    configurationSetName: configurationName(stage),
    // An email that cannot be encrypted on its way does not go.
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
  });
  const identity = new EmailIdentity(scope, 'EmailDomain', {
    identity: Identity.domain(email.domain),
    configurationSet: settings,
  });
  settings.addEventDestination('ToEventBridge', {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'DefaultBus', 'default')),
    events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.REJECT],
  });
  const mail = new Door(scope, 'mail', {
    stage,
    data,
    doors,
    timeout: Duration.seconds(20),
    withoutSecret: true,
  });
  new Rule(scope, 'EmailEvents', {
    eventPattern: {
      source: ['aws.ses'],
      detailType: ['Email Delivered', 'Email Bounced', 'Email Rejected'],
      detail: { mail: { tags: { 'ses:configuration-set': [configurationName(stage)] } } },
    },
    targets: [new LambdaFunction(mail.function)],
  });
  const { account, region } = Stack.of(scope);
  send.function.addToRolePolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [
        identity.emailIdentityArn,
        `arn:aws:ses:${region}:${account}:configuration-set/${configurationName(stage)}`,
      ],
      conditions: { StringEquals: { 'ses:FromAddress': email.from } },
    }),
  );
  for (const [place, { name, value }] of identity.dkimRecords.entries()) {
    new CfnOutput(scope, `EmailDkim${place + 1}`, { description: `CNAME ${name}`, value });
  }
}
