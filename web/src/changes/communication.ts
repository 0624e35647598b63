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
  decide: 'Could the whole team gain from it?',
  own: {
    'COM-01': {
      example: 'After each meeting the chair sends 4 lines: what, who, by when, and what is open.',
      steps: [
        'Agree who writes it: not always the same person.',
        'Use 3 headings: what, who, by when.',
        'Say in the first minute of the next meeting what was done.',
      ],
      look: ['Did both sides remember the same thing?', 'Was the note sent on the day?'],
    },
    'COM-02': {
      example: 'A supervisor sends the 3 topics by 4pm the day before. The worker brings her figures ready.',
      steps: [
        'Ask for it in the invitation, so that all meetings have one.',
        'Put the time for each topic beside it.',
        'Mark what you should prepare.',
      ],
      look: ['Was there time to prepare?', 'Which meetings still had no agenda?'],
    },
    'COM-03': {
      example: 'A porter used to get jobs from 3 people. Now all of them go through the shift lead.',
      steps: [
        'Write down what goes through this person: tasks, leave, worries.',
        'Tell others to ask there first.',
        'Fix a short time each day when questions can come.',
      ],
      look: ['Did tasks come from anybody else?', 'Who stands in, and did that work?'],
    },
    'COM-04': {
      example: 'A list says: the manager knows about the hours, the team knows the days, nobody else is told.',
      steps: [
        'Make 3 columns: who, what they are told, who tells them.',
        'Think of clients, reception and payroll too.',
        'Tell people before the first day, so that nobody is surprised.',
      ],
      look: ['Did anybody know more than was agreed?', 'Is there somebody who should know, and does not?'],
    },
    'COM-05': {
      example: 'A team was told: “Sam is back part time, and glad to be here.” Sam wrote it.',
      steps: [
        'Write 1 or 2 sentences that feel true, and say them aloud.',
        'Agree what the manager says to those who ask more.',
        'Have a way to end a talk: "Thanks for asking. Now, about the work."',
      ],
      look: ['Did people keep to the words?', 'Would you like to say more now, or less?'],
    },
    'COM-06': {
      example:
        'A joiner who signs has an interpreter at the weekly briefing. It is booked for the same hour each week.',
      steps: [
        'Ask which language, which interpreter, and which form: in the room or on screen.',
        'Send names, terms and papers beforehand.',
        'Speak to the worker, not to the interpreter.',
      ],
      look: ['Was each important talk interpreted?', 'Are the booked times long enough?'],
    },
    'COM-07': {
      example: 'An invoice clerk takes questions by email. The phone rings at another desk.',
      steps: [
        'Put it in the email signature and on the voicemail.',
        'Set 2 or 3 times a day to answer.',
        'Agree what "urgent" means, and who may ring then.',
      ],
      look: ['How many calls came all the same?', 'Do others get answers in time?'],
    },
    'COM-08': {
      example: 'The manager phones on every second Tuesday at 11am. They talk about the team, not about dates.',
      steps: [
        'Agree who, how, how often and on which day.',
        'List what to talk about: how you are, news, the next note. Not tasks.',
        'Say how to change it, if it makes you feel worse.',
      ],
      look: ['Did contact come as agreed: no more and no less?', 'Was it a help?'],
    },
  },
};
