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
  review: [
    'Did the system do what was agreed?',
    'Has the job, the manager or the rule changed since?',
    'Should the change become part of the rule for everybody?',
  ],
  examples: {
    'POL-01':
      'A worker had 9 days off that are linked to a disability. They are recorded apart, and no warning is due.',
    'POL-02': 'A clerk has 6 half days of leave for planned appointments. They are not counted as sick days.',
    'POL-03': 'A shop asks for black leather shoes. A worker wears black trainers with a wide fit.',
    'POL-04': 'A new starter was away for 2 months. Her probation ends 2 months later.',
    'POL-05': 'A capability meeting is put off until 6 weeks after the return. A letter says so.',
    'POL-06': 'A scaffolder tries the job of stores manager for 4 weeks, and then takes it.',
    'POL-07': 'A worker on the second floor has 2 named helpers. They practised on a Thursday.',
    'POL-08': 'A worker shows the first-aider where her spray is. The card in the box says what she agreed to.',
    'POL-09': 'A form shows that role and demands are the problem. The 2 of them change those first.',
    'POL-10': 'A cleaner has 9 days left over. She takes a day each Friday in spring.',
    'POL-11': 'A new manager reads a 1-page record on the first day. Nobody has to explain it all again.',
    'POL-12': 'A worker asks about reduced hours and his pension. He leaves with figures, and decides a month later.',
  },
};
