/**
 * MY Therapy Vocational Rehabilitation, Wakefield. Times, hours, ages and contacts marked "agreed locally; demo value" are
 * placeholders until the service has confirmed them.
 */
import type { CoveredPractice, ServiceProfile } from './profile.ts';

/** First day on which both services took requests from these practices: agreed locally; demo value. */
const from = '2025-04-01';

/** The 16 practices in Wakefield District. One has closed since and counts as its successor. */
export const wakefieldPractices: readonly CoveredPractice[] = [
  { odsCode: 'Z99001', from },
  { odsCode: 'Z99002', from },
  { odsCode: 'Z99003', from },
  { odsCode: 'Z99004', from },
  { odsCode: 'Z99005', from },
  { odsCode: 'Z99006', from },
  { odsCode: 'Z99007', from },
  { odsCode: 'Z99008', from },
  { odsCode: 'Z99009', from },
  { odsCode: 'Z99010', from },
  { odsCode: 'Z99011', from },
  { odsCode: 'Z99012', from },
  { odsCode: 'Z99013', from },
  { odsCode: 'Z99014', from },
  { odsCode: 'Z99015', from },
  { odsCode: 'Z99016', from },
];

export const myTherapy: ServiceProfile = {
  id: 'my-therapy',
  version: 1,
  name: 'MY Therapy Vocational Rehabilitation',
  shortName: 'Help with health and work',
  organisation: 'Mid Yorkshire Teaching NHS Trust',
  startPath: '/start',
  forWhom: [
    'you are 16 or over',
    'you are registered with a GP surgery in Wakefield District that works with us',
    'your health makes it hard to stay in work, go back to work or find work',
  ],
  whatWeDo: [
    'We listen to what is hard for you, at work and with your health.',
    'We help you plan work in steps that you can manage.',
    'We suggest changes at work that you can talk about with your employer.',
    'We can write a report or a plan for your employer. You decide what they see.',
  ],
  practices: wakefieldPractices,
  // From 16, without an upper limit: agreed locally; demo value.
  ages: { from: 16 },
  eligibilityOrder: [
    'emergency',
    'date-of-birth',
    'gp-surgery',
    'work-status',
    'effect-on-work',
    'want-help-now',
    'other-service',
  ],
  // Working days: agreed locally; demo values.
  tiers: [
    { tier: 1, who: 'You, with our advice pages and messages from the team', workingDays: 5 },
    { tier: 2, who: 'A work and health coach', workingDays: 2 },
    { tier: 3, who: 'An occupational therapist, physiotherapist or dietitian', workingDays: 10 },
  ],
  // Agreed locally; demo value.
  firstContactWorkingDays: 2,
  // Agreed locally; demo values. The phone number is one that Ofcom keeps for drama.
  contacts: {
    phone: '01632 960 001',
    email: 'my-therapy.work@example.nhs.uk',
    hours: 'Monday to Friday, 9am to 4:30pm, except bank holidays',
  },
  ownQuestions: [],
  elsewhere: [
    {
      title: 'Your GP surgery',
      text: 'Ask who can help with health and work near you. A GP or nurse can also talk with you about a fit note.',
      href: 'https://www.nhs.uk/service-search/find-a-gp',
    },
    {
      title: 'NHS 111 online',
      text: 'Find out what to do about a health problem that cannot wait. You can also call 111.',
      href: 'https://111.nhs.uk',
    },
    {
      title: 'Acas',
      text: 'Free advice on sick pay, changes at work and your rights. You can call them or read their website.',
      href: 'https://www.acas.org.uk',
    },
    {
      title: 'Access to Work',
      text: 'A government grant for practical help at work, such as equipment, travel or a support worker.',
      href: 'https://www.gov.uk/access-to-work',
    },
    {
      title: 'Your local Jobcentre',
      text: 'A work coach can talk with you about work that fits your health. Ask for a disability employment adviser.',
      href: 'https://find-your-nearest-jobcentre.dwp.gov.uk',
    },
    {
      title: 'Citizens Advice',
      text: 'Free advice on money, benefits, debt and problems at work.',
      href: 'https://www.citizensadvice.org.uk',
    },
  ],
};
