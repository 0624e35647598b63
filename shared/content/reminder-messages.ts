/**
 * Reminders (§12.3): the person is told that something comes near, and never what it is about. The sender fills in
 * `((phone))`, `((hours))`, and where it says so `((on))` and `((link))`.
 */
export const reminderMessages = {
  'sharing-ends': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0024',
      subject: 'Something you share ends soon',
      body: [
        'Something that you share ends in a few days. It ends by itself, and you need not do anything.',
        '',
        'If you want it to go on, log in on our website and share it again.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0025',
      body: 'NHS work support: something you share ends in a few days. If you want it to go on, log in on our website and share it again.',
    },
  },
  'fit-note-ends': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0026',
      subject: 'What happens next',
      body: [
        'A date that you told us of is coming up. To see what happens next, log in on our website.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0027',
      body: 'NHS work support: a date you told us of is coming up. To see what happens next, log in on our website or phone ((phone)).',
    },
  },
  'week-begins': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0028',
      subject: 'A new week',
      body: [
        'The next week of what you agreed with us begins on Monday. To see it, log in on our website.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0029',
      body: 'NHS work support: the next week of what you agreed with us begins on Monday. To see it, log in on our website.',
    },
  },
  'review-near': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0030',
      subject: 'A date to look at how things are going',
      body: [
        'On ((on)) we look together at how things are going. To see what it is about, log in on our website.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0031',
      body: 'NHS work support: on ((on)) we look together at how things are going. To see more, log in on our website.',
    },
  },
  'no-check-in': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0032',
      subject: 'How are things going?',
      body: [
        'We have not heard from you for 2 weeks. Log in on our website and tell us how things are going. It takes a minute.',
        '',
        'If you are fine, you need not do anything.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0033',
      body: 'NHS work support: how are things going? Log in on our website and tell us, or phone ((phone)). You do not have to.',
    },
  },
  'follow-up': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0034',
      subject: '3 short questions',
      body: [
        'Some time ago you finished with our service. Please tell us how things are now. There are 3 short questions.',
        '',
        'Answer here: ((link))',
        '',
        'The page shows nothing about you, and you do not have to answer.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        '((needs))',
        '',
        'NHS work support',
      ].join('\n'),
    },
    text: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0035',
      body: 'NHS work support: how are things now? Please answer 3 short questions: ((link))',
    },
  },
} as const;
