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
  review: [
    'Did the meetings happen?',
    'What can the worker now do without help?',
    'Do we meet as often, less often, or stop?',
  ],
  examples: {
    'SUP-01': 'Every Wednesday at 2pm a baker and her manager ask: what went well, what was hard, what next?',
    'SUP-02': 'A ward clerk asks her buddy about the new system. Nobody else needs to know how often.',
    'SUP-03': 'On Monday a list of 11 jobs becomes 3. The other 8 have a later date.',
    'SUP-04': 'A nurse was away for 7 months. She has 4 short sessions on what is new.',
    'SUP-05': 'A bus driver rides along for a morning, and drives the route on the next day.',
    'SUP-06': 'A coach comes for 2 hours each week. Together they make a picture list for closing the kitchen.',
    'SUP-07': 'A shop worker shows a blue card to the deputy. She takes 10 minutes in the office.',
    'SUP-08': 'A teacher has a coffee in the staff room on the Friday before. The faces are known again by Monday.',
  },
};
