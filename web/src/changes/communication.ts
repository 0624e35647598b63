import type { GroupWords } from './group-words.ts';

export const communication: GroupWords = {
  slug: 'communication',
  lead: 'Changes to how people at work meet, write and tell each other things.',
  why: 'Listening, remembering and finding words take effort that others do not see. Clear and expected messages leave less to hold in mind.',
  inWork: {
    desk: 'Put it into the calendar invitation: agenda, length, who writes the note. Use chat for small questions.',
    shop: 'Use the board in the staff room or the team’s message group. Keep the talk before opening short and in the same order.',
    ward: 'Use the written handover sheet, and let the worker read it first. Speak face to face, away from alarms.',
    vehicle: 'Send messages to be read when parked, never while driving. Use 1 dispatcher for each shift.',
    site: 'Repeat the briefing on paper or by picture. Noise and masks hide speech, so show as well as say.',
    'home-care':
      'Write changes to a visit into the app, and do not only phone. Agree a time when the office can be reached.',
    school: 'Give notices in writing before the day begins, not in the corridor. Keep 1 person for cover and changes.',
    warehouse: 'Show the plan of the shift on a screen or card. Agree hand signs where machines are loud.',
  },
  asking: 'Say how you like to get news, and what you would rather not be asked about. You decide what is shared.',
  asked: 'Ask how and how often, and then keep to it. Do not pass on anything about health, even kindly.',
  trying: [
    'Write down who tells what to whom, and how.',
    'Tell the people it touches, in words that the worker has agreed.',
    'Try it in 2 or 3 real meetings or shifts before judging it.',
  ],
  review: [
    'Was anything missed, or said twice?',
    'Did people keep to it without a reminder?',
    'Could the whole team gain from it?',
  ],
  examples: {
    'COM-01': 'After each meeting the chair sends 4 lines: what, who, by when, and what is open.',
    'COM-02': 'A supervisor sends the 3 topics by 4pm the day before. The worker brings her figures ready.',
    'COM-03': 'A porter used to get jobs from 3 people. Now all of them go through the shift lead.',
    'COM-04': 'A list says: the manager knows about the hours, the team knows the days, nobody else is told.',
    'COM-05': 'A team was told: “Sam is back part time, and glad to be here.” Sam wrote it.',
    'COM-06': 'A joiner who signs has an interpreter at the weekly briefing. It is booked for the same hour each week.',
    'COM-07': 'An invoice clerk takes questions by email. The phone rings at another desk.',
    'COM-08': 'The manager phones on every second Tuesday at 11am. They talk about the team, not about dates.',
  },
};
