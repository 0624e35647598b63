import type { GroupWords } from './group-words.ts';

export const hours: GroupWords = {
  slug: 'hours',
  lead: 'Changes to when the work is done, and for how long.',
  why: 'A body or mind that is recovering has less to spend in a day. The right hours spread the effort, so that the work done is steady and safe.',
  inWork: {
    desk: 'Block the hours in the shared calendar, so that nobody books a meeting outside them. Put an end time in the email signature.',
    shop: 'Put the hours on the rota before it is published. Choose shifts away from deliveries and the busiest hours.',
    ward: 'Start with shifts above the usual staffing numbers. Agree handover times, as half a shift can miss both of them.',
    vehicle:
      'Choose shorter or local runs. Count loading, checks and waiting as working time, and keep to the drivers’ hours rules.',
    site: 'Agree start and finish with the site manager, and tell the gang. If people share a van, plan another way home.',
    'home-care': 'Take visits off the round, not minutes off each visit. Count the time between visits as work.',
    school:
      'Take whole lessons or sessions, so that each class has a known adult. Leave out break duty and clubs at first.',
    warehouse:
      'Fit the hours to shift changes, so that a line or bay is never short. Set pick rates for the hours worked.',
  },
  asking:
    'Say which hours you can do, not only which you cannot. Ask how your pay and leave will change before you agree.',
  asked:
    'Check cover, pay and holiday before you answer. Tell payroll and whoever makes the rota, and put the dates in writing.',
  trying: [
    'Agree the first day, the hours of each day and the last day of the trial.',
    'Write down what happens to pay and leave.',
    'Agree what to do if a day is too long, for example going home an hour early.',
  ],
  decide: 'Do we keep these hours, add some, or take some away?',
  own: {
    'HRS-01': {
      example: 'An office worker comes back for 3 mornings in week 1. In week 6 she works all her hours.',
      steps: [
        'Start with the hours you can do on a bad day, not on a good one.',
        'Put each step on its own line: week, days, hours, tasks.',
        'Agree what happens after a hard week: stay at the step, or go back one.',
      ],
      look: ['Which step was too big, and what made it so?', 'Do the tasks grow with the hours, or ahead of them?'],
    },
    'HRS-02': {
      example: 'A cook tires after 2pm. For 2 months he works from 8am to 2pm, and a colleague closes the kitchen.',
      steps: [
        'Note for a week at which hour the work begins to slip.',
        'Take out the hours after that point, not a bit of each hour.',
        'Decide which tasks leave with the hours, so that they do not pile up.',
      ],
      look: ['Are the tasks done in the hours that are left?', 'How long after work does tiredness last now?'],
    },
    'HRS-03': {
      example: 'A teaching assistant works Monday, Tuesday and Thursday for a term. A colleague takes the other days.',
      steps: [
        'Look at which days are heaviest, and keep the lighter ones.',
        'Avoid 3 work days in a row at first.',
        'Agree who answers questions on the days off.',
      ],
      look: ['Which day off brought the most rest?', 'Did work from the free days spill into the others?'],
    },
    'HRS-04': {
      example:
        'A receptionist is stiff until mid-morning. She starts at 10am, and the early calls go to the switchboard.',
      steps: [
        'Find out what the morning needs: medicine, stiff joints, a slow start, a bus.',
        'Move the first fixed meeting to after the new start.',
        'Agree whether the day ends later too.',
      ],
      look: ['Is the first hour at work now a good one?', 'Who opens up or takes the first calls, and is that fair?'],
    },
    'HRS-05': {
      example: 'A clerk makes more mistakes late in the day. He starts and stops an hour earlier.',
      steps: [
        'Look at when mistakes or pain come, and stop before that.',
        'Do the work that needs most care before lunch.',
        'Say where things stand in a short note before leaving.',
      ],
      look: ['Are there fewer mistakes at the end of the day?', 'What was left undone at the time to go home?'],
    },
    'HRS-06': {
      example: 'A shop worker cannot stand on a full bus. She starts at 9:30am and gets a seat.',
      steps: [
        'Try the journey once at the new time before you agree it.',
        'Move the finish as well as the start, or half the gain is lost.',
        'Tell the team the new times, and not the reason.',
      ],
      look: ['Was there a seat, and how was the walk at the end?', 'Did any meeting pull the times back?'],
    },
    'HRS-07': {
      example: 'A technician lives far from work. He works 4 longer days, with Wednesday off.',
      steps: [
        'Work out how long the day is from door to door, with the journey.',
        'Keep the breaks of a long day, and put the free day where it helps most.',
        'Agree from the start on which day to stop if it does not work.',
      ],
      look: ['How were the last 2 hours of the long days?', 'Was the free day for rest, or for catching up?'],
    },
    'HRS-08': {
      example:
        'A picker sleeps badly when shifts change. He works earlies only, and swaps with somebody who likes lates.',
      steps: [
        'Choose the shift that fits your sleep, not the one that is left over.',
        'Ask who in the team would be glad of the others.',
        'Check what a fixed shift does to extra pay.',
      ],
      look: [
        'Do sleep and meals come at regular times now?',
        'Do colleagues on other shifts still get the help they need?',
      ],
    },
    'HRS-09': {
      example: 'A nurse works late shifts in place of nights for 8 weeks. She checks first what she will be paid.',
      steps: [
        'Agree the last night before the pause, and leave 2 days after it.',
        'Swap night shifts for others, so that hours and pay are clear.',
        'Decide together how nights would come back, if they do.',
      ],
      look: ['Has sleep become regular?', 'What has it cost in pay, and can that go on?'],
    },
    'HRS-10': {
      example: 'An engineer comes off the on-call list until March. 2 colleagues share his weeks.',
      steps: [
        'Take the name off the list itself, not only off the next weeks.',
        'Switch off work calls and messages outside hours.',
        'Agree who covers, and when somebody asks about it again.',
      ],
      look: ['Was free time truly free?', 'Did anybody phone all the same, and why?'],
    },
    'HRS-11': {
      example: 'A home care worker does the breakfast and tea visits. She rests at home from 11am to 3pm.',
      steps: [
        'Choose a place to rest: home, a quiet room, or a car with a reclining seat.',
        'Make the rest long enough to lie down, eat and come back.',
        'Put it in the calendar, so that nobody books over it.',
      ],
      look: ['Does the second part of the day go as well as the first?', 'Is the extra journey worth the rest?'],
    },
    'HRS-12': {
      example: 'A cashier works Monday, Wednesday and Friday. She has time to recover after each shift.',
      steps: [
        'Spread the days before you add any hours.',
        'Keep the rest days free of heavy things at home as well.',
        'Plan work with a deadline for the day before a rest day.',
      ],
      look: ['How is the start of each work day after a rest day?', 'Is it time to try 2 days in a row?'],
    },
    'HRS-13': {
      example: 'A driver goes to an exercise class on Tuesday mornings, with pay. His run starts at noon on that day.',
      steps: [
        'Give the dates of the whole course of treatment if you have them.',
        'Ask the clinic for times at the start or end of the day.',
        'Agree how it is shown on the time sheet, without the reason.',
      ],
      look: ['Could you go to every appointment?', 'Was the work of those hours moved, or just squeezed?'],
    },
    'HRS-14': {
      example: 'A planner is at work from 10am to 3pm, and chooses the rest. A slow morning costs nobody anything.',
      steps: [
        'Pick the hours when others need you most, and make those the core.',
        'Send a short message when you start and when you stop.',
        'Agree how many hours can be carried from week to week.',
      ],
      look: [
        'Are the core hours kept, and are they the right ones?',
        'Does anybody wait for an answer that could come sooner?',
      ],
    },
    'HRS-15': {
      example: 'A buyer chooses to take Fridays as leave for 5 weeks. He keeps full pay while his hours build up.',
      steps: [
        'Count how much leave you have, and keep some for real holidays.',
        'Ask payroll what a shorter week does to pay and to sick pay.',
        'Write down that it was your choice, and that you can stop.',
      ],
      look: [
        'Is there enough leave for the rest of the year?',
        'Would another change do the same without using leave?',
      ],
    },
  },
};
