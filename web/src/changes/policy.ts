import type { GroupWords } from './group-words.ts';

export const policy: GroupWords = {
  slug: 'rules',
  lead: 'Rules of the workplace that can bend, and records that keep what was agreed.',
  why: 'A rule that is fair to most can shut somebody out who could do the job. When it bends, effort goes into the work and not into the rule.',
  inWork: {
    desk: 'Ask who owns the rule, often human resources. Get the answer by email, and keep it.',
    shop: 'A branch manager may need to ask the area manager. Ask for a name and a day for the answer.',
    ward: 'Large health employers have a written policy for this. Ask for it, and for the occupational health team or union.',
    vehicle: 'Some rules come from licences and drivers’ hours, and those do not bend. The firm’s own rules can.',
    site: 'Look at who employs you: the main contractor’s rules may differ. Safety rules change only after a new risk assessment.',
    'home-care':
      'Ask the office for the policy, as you may never see the notice board. Agencies have these duties too.',
    school: 'Rules may come from the school, the council or the trust. The school office can say which.',
    warehouse: 'Points for absence are often counted by a system. Ask who can take days out of the count.',
  },
  asking:
    'Ask for the rule in writing, and say what it stops you from doing. A union representative can help you to ask.',
  asked: 'Ask what the rule is for, and if there is another way to reach that. Write down what you decided and why.',
  trying: [
    'Write down the rule, what is different, and from when to when.',
    'Tell payroll, human resources or whoever runs the system.',
    'Agree who may see the record.',
  ],
  decide: 'Should the change become part of the rule for everybody?',
  own: {
    'POL-01': {
      example:
        'A worker had 9 days off that are linked to a disability. They are recorded apart, and no warning is due.',
      steps: [
        'Write down which absence is meant, and from when.',
        'Tell whoever runs the absence system, and check the next letter.',
        'Agree who decides when it is not clear.',
      ],
      look: ['Did any warning come all the same?', 'Were days put under the right heading?'],
    },
    'POL-02': {
      example: 'A clerk has 6 half days of leave for planned appointments. They are not counted as sick days.',
      steps: [
        'Give a list of dates for the next 3 months, as far as you know them.',
        'Agree how it appears on the pay slip and on the rota.',
        'Say who covers, and how you hand over.',
      ],
      look: ['Was there enough leave for the treatment?', 'Was it counted as sick leave by mistake?'],
    },
    'POL-03': {
      example: 'A shop asks for black leather shoes. A worker wears black trainers with a wide fit.',
      steps: [
        'Say which part hurts or does not fit, and what would do instead.',
        'Check with whoever looks after safety that it protects as well.',
        'Tell supervisors, so that nobody is sent home.',
      ],
      look: ['Is it worn all day without trouble?', 'Is it as safe as the usual kind?'],
    },
    'POL-04': {
      example: 'A new starter was away for 2 months. Her probation ends 2 months later.',
      steps: [
        'Write down the old date, the new one, and why in work terms only.',
        'Leave the weeks of absence and of reduced hours out of account.',
        'Agree what will be looked at, and what support comes before.',
      ],
      look: ['Is there enough time to show the usual work?', 'Is anything else tied to the date, such as pay?'],
    },
    'POL-05': {
      example: 'A capability meeting is put off until 6 weeks after the return. A letter says so.',
      steps: [
        'Ask for the pause in writing, and for its dates.',
        'Say what goes on meanwhile, such as support or training.',
        'Bring a union representative or a colleague to the talk about it.',
      ],
      look: ['Can the worker take part in a meeting now?', 'Is the cause something that a change at work could mend?'],
    },
    'POL-06': {
      example: 'A scaffolder tries the job of stores manager for 4 weeks, and then takes it.',
      steps: [
        'List what the worker can do, and not only what they cannot.',
        'Look at each vacancy with the changes it would need.',
        'Agree the trial, the training and the pay in writing.',
      ],
      look: ['Is the new work possible for the long term?', 'What else would make it fit?'],
    },
    'POL-07': {
      example: 'A worker on the second floor has 2 named helpers. They practised on a Thursday.',
      steps: [
        'Walk the way out with the 2 helpers, from each place of work.',
        'Write down stairs, doors, alarms and where to wait.',
        'Think of evenings, other floors and days when a helper is away.',
      ],
      look: ['Did it work in the last drill?', 'Has the room, the shift or a helper changed?'],
    },
    'POL-08': {
      example: 'A worker shows the first-aider where her spray is. The card in the box says what she agreed to.',
      steps: [
        'Write 1 page: what may happen, what to do, when to call 999.',
        'Agree who may read it, and where it is kept.',
        'Show where medicine is, if the worker carries any.',
      ],
      look: ['Does each first-aider on shift know?', 'Is the page still right?'],
    },
    'POL-09': {
      example: 'A form shows that role and demands are the problem. The 2 of them change those first.',
      steps: [
        'Fill in the 6 parts alone first, each of you, and then compare.',
        'Pick what can be changed within a month.',
        'Write who does what, and by when.',
      ],
      look: ['Which of the changes were made?', 'Which part weighs most now?'],
    },
    'POL-10': {
      example: 'A cleaner has 9 days left over. She takes a day each Friday in spring.',
      steps: [
        'Ask for the number of days that move, in writing.',
        'Plan some of them early, as rest during the return.',
        'Check the date by which they must be used.',
      ],
      look: ['Are dates for the days in the calendar?', 'Will any be lost?'],
    },
    'POL-11': {
      example: 'A new manager reads a 1-page record on the first day. Nobody has to explain it all again.',
      steps: [
        'Use 1 page: what helps, since when, agreed by whom.',
        'Both keep a copy. The worker decides who else sees it.',
        'Put the next review in both calendars.',
      ],
      look: ['Is each change on the page in place, and does it help?', 'Has a new manager read it?'],
    },
    'POL-12': {
      example: 'A worker asks about reduced hours and his pension. He leaves with figures, and decides a month later.',
      steps: [
        'Ask for the figures before the talk: pay by month, and what ends when.',
        'Bring questions on paper, and somebody with you.',
        'Take the papers home, and get independent advice before you sign.',
      ],
      look: ['Are all questions answered?', 'What date comes next, and who tells whom?'],
    },
  },
};
