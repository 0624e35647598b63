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
  review: [
    'How was the energy at the end of the day, and the day after?',
    'Was the work covered in the hours that were left out?',
    'Do we keep these hours, add some, or take some away?',
  ],
  examples: {
    'HRS-01': 'An office worker comes back for 3 mornings in week 1. In week 6 she works all her hours.',
    'HRS-02': 'A cook tires after 2pm. For 2 months he works from 8am to 2pm, and a colleague closes the kitchen.',
    'HRS-03': 'A teaching assistant works Monday, Tuesday and Thursday for a term. A colleague takes the other days.',
    'HRS-04':
      'A receptionist is stiff until mid-morning. She starts at 10am, and the early calls go to the switchboard.',
    'HRS-05': 'A clerk makes more mistakes late in the day. He starts and stops an hour earlier.',
    'HRS-06': 'A shop worker cannot stand on a full bus. She starts at 9:30am and gets a seat.',
    'HRS-07': 'A technician lives far from work. He works 4 longer days, with Wednesday off.',
    'HRS-08':
      'A picker sleeps badly when shifts change. He works earlies only, and swaps with somebody who likes lates.',
    'HRS-09': 'A nurse works late shifts in place of nights for 8 weeks. She checks first what she will be paid.',
    'HRS-10': 'An engineer comes off the on-call list until March. 2 colleagues share his weeks.',
    'HRS-11': 'A home care worker does the breakfast and tea visits. She rests at home from 11am to 3pm.',
    'HRS-12': 'A cashier works Monday, Wednesday and Friday. She has time to recover after each shift.',
    'HRS-13': 'A driver goes to an exercise class on Tuesday mornings, with pay. His run starts at noon on that day.',
    'HRS-14': 'A planner is at work from 10am to 3pm, and chooses the rest. A slow morning costs nobody anything.',
    'HRS-15': 'A buyer chooses to take Fridays as leave for 5 weeks. He keeps full pay while his hours build up.',
  },
};
