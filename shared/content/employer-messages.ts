/**
 * What the portal writes to somebody at work (EMP-2, EMP-10). It takes nothing of a plan, so it cannot tell anything of one: no
 * name, no health word, nothing in the subject. The sender fills in `((link))`, `((phone))`, `((hours))` and `((code))`. By
 * email only: it goes to the work mailbox that the person named.
 */
export const employerMessages = {
  'plan-to-read': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0015',
      subject: 'You have been asked to read a work plan',
      body: [
        'You have been asked to read a work plan. Somebody you work with gave us your name and work email address.',
        '',
        'Open it here: ((link))',
        '',
        'The link works once, in the next 72 hours. You also need a code, which reaches you another way.',
        '',
        'If you did not expect this, do not open the link. Phone ((phone)) and tell us. We are there ((hours)).',
        '',
        'NHS work support',
      ].join('\n'),
    },
  },
  'plan-waits': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0023',
      subject: 'Somebody waits for your answer',
      body: [
        'A while ago we asked you to read a work plan. Somebody you work with waits for your answer.',
        '',
        'Read and answer it here: ((link))',
        '',
        'We send a code to this address when you log in.',
        '',
        'If it is not for you, you can say so there, or phone ((phone)). We are there ((hours)).',
        '',
        'NHS work support',
      ].join('\n'),
    },
  },
  'work-week-begins': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0036',
      subject: 'A new week begins',
      body: [
        'The next week of a work plan that you can read begins on Monday.',
        '',
        'Read it here: ((link))',
        '',
        'We send a code to this address when you log in. There you can also choose which emails you get.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        'NHS work support',
      ].join('\n'),
    },
  },
  'work-review-near': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0037',
      subject: 'A date to look at a work plan together',
      body: [
        'The day on which you look at a work plan together is near.',
        '',
        'Read it here: ((link))',
        '',
        'We send a code to this address when you log in. There you can also choose which emails you get.',
        '',
        'Questions? Phone ((phone)). We are there ((hours)).',
        '',
        'NHS work support',
      ].join('\n'),
    },
  },
  'employer-code': {
    email: {
      id: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0016',
      subject: 'Your code',
      body: [
        'Your 6 digit code is ((code)).',
        '',
        'Enter it on the page that asked for it. It works for 10 minutes.',
        '',
        'We never ask for this code by phone. If you did not ask for a code, you can ignore this email.',
        '',
        'NHS work support',
      ].join('\n'),
    },
  },
} as const;
