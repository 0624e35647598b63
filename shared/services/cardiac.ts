/**
 * The Mid Yorkshire cardiac return-to-work service. Times, hours, ages and contacts marked "agreed locally; demo value" are
 * placeholders until the service has confirmed them.
 */
import { myTherapy, wakefieldPractices } from './my-therapy.ts';
import type { CoveredPractice, ServiceProfile } from './profile.ts';

/** First day on which the service took requests from North Kirklees: agreed locally; demo value. */
const from = '2025-04-01';

const northKirkleesPractices: readonly CoveredPractice[] = [
  { odsCode: 'Z99017', from },
  { odsCode: 'Z99018', from },
  { odsCode: 'Z99019', from },
  { odsCode: 'Z99020', from },
  { odsCode: 'Z99021', from },
  { odsCode: 'Z99022', from },
];

export const cardiac: ServiceProfile = {
  id: 'cardiac',
  version: 1,
  name: 'Mid Yorkshire cardiac return-to-work service',
  shortName: 'Help with work after a heart problem',
  organisation: 'Mid Yorkshire Teaching NHS Trust',
  startPath: '/start/heart',
  forWhom: [
    'you are 18 or over',
    'you have had a heart attack, a heart operation or another heart problem',
    'you are registered with a GP surgery in Wakefield District or North Kirklees that works with us',
    'you want to stay in work, go back to work or find work',
  ],
  whatWeDo: [
    'We talk with you about your heart, your job and what worries you.',
    'We help you with tiredness, sleep and confidence.',
    'We plan your way back to work in steps, together with your heart nurses.',
    'We can write a report or a plan for your employer. You decide what they see.',
  ],
  practices: [...wakefieldPractices, ...northKirkleesPractices],
  // From 18, without an upper limit: agreed locally; demo value.
  ages: { from: 18 },
  eligibilityOrder: [
    'emergency',
    'date-of-birth',
    'gp-surgery',
    // Home visits are part of this service, so the area is checked right after the surgery.
    'postcode',
    'work-status',
    'effect-on-work',
    'want-help-now',
    'other-service',
  ],
  // Working days: agreed locally; demo values.
  tiers: [
    { tier: 1, who: 'You, with our advice pages and messages from the team', workingDays: 5 },
    { tier: 2, who: 'A rehabilitation support worker', workingDays: 3 },
    { tier: 3, who: 'An occupational therapist who works with your heart nurses', workingDays: 10 },
  ],
  // Agreed locally; demo value.
  firstContactWorkingDays: 3,
  // Agreed locally; demo values. The phone number is one that Ofcom keeps for drama.
  contacts: {
    phone: '01632 960 002',
    email: 'cardiac.work@example.nhs.uk',
    hours: 'Monday to Friday, 8:30am to 4pm, except bank holidays',
  },
  ownQuestions: ['heart-event'],
  elsewhere: [
    {
      title: 'Your cardiac rehabilitation team or heart nurse',
      text: 'Ask them about work as well. Every hospital that treats hearts has a team like this.',
    },
    ...myTherapy.elsewhere,
  ],
};
