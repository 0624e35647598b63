import type { GroupWords } from './group-words.ts';

export const supervision: GroupWords = {
  slug: 'support',
  lead: 'People who help: a manager, a colleague or a coach.',
  why: 'After time away, people often know the job and doubt that they can do it. Regular, planned support lets skill and trust grow back together.',
  inWork: {
    desk: 'Put the talks in the calendar for all the weeks at once. Meet in a room with a door, or by video.',
    shop: 'Choose a quiet hour and the same shift as the buddy. The shop floor is not a place for the talk.',
    ward: 'Work above the usual staffing numbers at first, beside a colleague with the same patients. Plan the talk after handover.',
    vehicle: 'Ride along with a colleague for a run. Plan the talk at the depot, not on the phone in traffic.',
    site: 'Pair up with somebody of the same trade. Talk in the site office, before the machines start.',
    'home-care':
      'Visit in pairs for the first days. Plan a call at the end of the round, as there is no office to look in on.',
    school:
      'Share a class with a colleague before taking one alone. Use free periods for the talk, not the end of the day.',
    warehouse: 'Stand beside a colleague on the line before taking a place on it. Plan the talk in paid time.',
  },
  asking:
    'Name somebody you trust, and say what you would use the time for. You need not talk about your health in it.',
  asked:
    'Give the helper time for it, and thank them. Talk about the work and what would make it easier, not about the illness.',
  trying: [
    'Agree how often, how long, where, and what it is about.',
    'Agree who stands in when the person is away.',
    'Agree what stays between the 2 of you, and what may go further.',
  ],
  decide: 'Do we meet as often, less often, or stop?',
  own: {
    'SUP-01': {
      example: 'Every Wednesday at 2pm a baker and her manager ask: what went well, what was hard, what next?',
      steps: [
        'Put all 8 dates in the calendar now, in a room with a door.',
        'Ask 3 things each time: what went well, what was hard, what we change.',
        'Write 2 lines, and agree them before you go.',
      ],
      look: ['Were problems raised before they grew?', 'Is a meeting every 2 weeks enough now?'],
    },
    'SUP-02': {
      example: 'A ward clerk asks her buddy about the new system. Nobody else needs to know how often.',
      steps: [
        'Agree what the buddy helps with, and what goes to the manager.',
        'Give the buddy time, and take some of their work away.',
        'What is said stays private, unless somebody is at risk.',
      ],
      look: ['Does the worker ask when something is unclear?', 'Is it still fine for the buddy?'],
    },
    'SUP-03': {
      example: 'On Monday a list of 11 jobs becomes 3. The other 8 have a later date.',
      steps: [
        'Write the 3 tasks down, in order.',
        'Name what will not be done this week, and tell those who wait.',
        'When something new comes, decide what it replaces.',
      ],
      look: ['Were the 3 tasks done?', 'How often did the order change in the week?'],
    },
    'SUP-04': {
      example: 'A nurse was away for 7 months. She has 4 short sessions on what is new.',
      steps: [
        'Ask what feels unsure, and what has changed since.',
        'Train in short parts, with time to try alone after each.',
        'Have a page with the steps beside the screen or machine.',
      ],
      look: ['What can be done again without help?', 'What is still looked up each time?'],
    },
    'SUP-05': {
      example: 'A bus driver rides along for a morning, and drives the route on the next day.',
      steps: [
        'Choose a usual shift with a colleague who explains well.',
        'The worker watches first, and then joins in with 1 task.',
        'Talk for 10 minutes at the end: what was easy, what was hard?',
      ],
      look: ['Does the first real shift feel possible?', 'Which task needs another look?'],
    },
    'SUP-06': {
      example: 'A coach comes for 2 hours each week. Together they make a picture list for closing the kitchen.',
      steps: [
        'Choose 2 or 3 tasks, and say what "done well" looks like.',
        'Agree who sees the notes of the coach.',
        'Plan from the first day how the coach steps back.',
      ],
      look: ['Which tasks now go well without the coach?', 'What does the team do that keeps it going?'],
    },
    'SUP-07': {
      example: 'A shop worker shows a blue card to the deputy. She takes 10 minutes in the office.',
      steps: [
        'Choose the person, and a second for days off.',
        'Agree a word or a sign, and where to go.',
        'Write down what helps, and what does not.',
      ],
      look: ['Was the person there when it was needed?', 'Did what was agreed happen?'],
    },
    'SUP-08': {
      example: 'A teacher has a coffee in the staff room on the Friday before. The faces are known again by Monday.',
      steps: [
        'Come at a quiet time, and meet 1 or 2 people.',
        'See the desk, the toilets, the route and any new door codes.',
        'Stop before it gets too much. It is no work day.',
      ],
      look: ['What was easier than feared, and what was harder?', 'What has to be changed before the first day?'],
    },
  },
};
