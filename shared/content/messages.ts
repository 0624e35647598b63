/**
 * Every message the portal sends, as data. A text message fits 160 characters and says nothing about health; no message
 * carries a name, a personal link or an attachment. `((code))` marks what the sender fills in.
 *
 * The ids are those of the templates in GOV.UK Notify; a stage that has its own copies names them in its settings.
 */

import { employerMessages } from './employer-messages.ts';
import type { MessageName } from './message-names.ts';
import { reminderMessages } from './reminder-messages.ts';
import { safetyNumbers } from './safety.ts';

const { emergency, nhs111 } = safetyNumbers;

export interface MessageTemplate {
  readonly email: { readonly id: string; readonly subject: string; readonly body: string };
  /** Absent where the message goes to a work mailbox and nowhere else. */
  readonly text?: { readonly id: string; readonly body: string };
}

export const messageTemplates = {
  'confirm-contact': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0001',
      subject: 'Your security code',
      body: [
        'Your 6 digit security code is ((code)).',
        '',
        'Enter it on the page that asked for it. It works for 10 minutes.',
        '',
        'We never ask for this code by phone. If you did not ask for a code, you can ignore this email.',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0002',
      body: '((code)) is your NHS work support security code. It works for 10 minutes. We never ask for it by phone.',
    },
  },
  'log-in-code': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0013',
      subject: 'Your code to log in',
      body: [
        'Your 6 digit code to log in is ((code)).',
        '',
        'Enter it on the page that asked for it. It works for 10 minutes.',
        '',
        'We never ask for this code by phone. If you did not ask for a code, you can ignore this email.',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0014',
      body: '((code)) is your code to log in to NHS work support. It works for 10 minutes. We never ask for it by phone.',
    },
  },
  'request-received': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0003',
      subject: 'We have your request',
      body: [
        'Thank you. Your request reached us. Its reference is ((reference)).',
        '',
        'We will contact you by ((by)). If you do not hear from us by then, phone ((phone)).',
        '',
        `We read messages ((hours)). If you need medical help before then, call ${nhs111.number}. If a life is in danger, call ${emergency.number}.`,
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0004',
      body: 'NHS work support: we have your request and will contact you by ((by)). Questions? Phone ((phone)).',
    },
  },
  'referral-accepted': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0005',
      subject: 'We can help',
      body: [
        'Thank you for asking. We can help, and will contact you by ((by)).',
        '',
        'If you do not hear from us by then, phone ((phone)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0006',
      body: 'NHS work support: we can help and will contact you by ((by)). Questions? Phone ((phone)).',
    },
  },
  'please-ring': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0007',
      subject: 'We would like to ask you something',
      body: [
        'We would like to ask you something before we go on.',
        '',
        'Please phone ((phone)). We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0008',
      body: 'NHS work support: we would like to ask you something. Please phone ((phone)).',
    },
  },
  appointment: {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0009',
      subject: 'Your appointment',
      body: [
        'Your appointment is on ((on)) at ((at)). To change it, phone ((phone)).',
        '',
        'We are there ((hours)).',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0010',
      body: 'NHS work support: your appointment is on ((on)) at ((at)). To change it, phone ((phone)).',
    },
  },
  finished: {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0011',
      subject: 'Thank you',
      body: [
        'You have finished with our service for now. You can ask for support again at any time.',
        '',
        'If you have a question, phone ((phone)). We are there ((hours)).',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0012',
      body: 'NHS work support: you have finished with our service for now and can ask again at any time. Questions? Phone ((phone)).',
    },
  },
  'sharing-recorded': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0017',
      subject: 'We wrote down what you told us',
      body: [
        'We wrote down what you told us to share, and shared it.',
        '',
        'To see exactly what, or to stop it, log in on our website or phone ((phone)). It stops at once.',
        '',
        'We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0018',
      body: 'NHS work support: we shared what you told us to share. To see it or stop it, log in on our website or phone ((phone)).',
    },
  },
  'work-answered': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0019',
      subject: 'There is an answer for you',
      body: [
        'Somebody at your work has answered.',
        '',
        'To read it, log in on our website or phone ((phone)).',
        '',
        'We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0020',
      body: 'NHS work support: somebody at your work has answered. To read it, log in on our website or phone ((phone)).',
    },
  },
  'share-not-theirs': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0021',
      subject: 'We stopped sharing something',
      body: [
        'Somebody you share with told us that it is not for them. We stopped sharing it with them.',
        '',
        'To name somebody else, log in on our website or phone ((phone)).',
        '',
        'We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0022',
      body: 'NHS work support: somebody told us that what you share is not for them. We stopped it. Log in on our website or phone ((phone)).',
    },
  },
  ...reminderMessages,
  ...employerMessages,
} as const satisfies Readonly<Record<MessageName, MessageTemplate>>;

/** Whether a message goes to a work mailbox, and never to the person. */
export const isToWork = (name: MessageName): boolean => name in employerMessages;

/** Fills the marks of a template. @throws Error naming a mark without a value: nobody gets half a message. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\(\(([a-z]+)\)\)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The message has no value for ((${name}))`);
    return value;
  });
}
