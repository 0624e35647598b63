/** Questions that decide whether this is the right service, in the eligibility order of the service profile. */
import { redFlags } from '../../content/safety.ts';
import { readPostcode } from '../../values/postcode.ts';
import { line, option, radios, yesNo, yesNoNotSure } from './field-parts.ts';
import type { Question } from './question.ts';

const emergencyTicks = redFlags.flatMap((flag) => (flag.emergency ? [option(flag.key, flag.emergency.tick)] : []));

export const beforeYouStart: readonly Question[] = [
  {
    // SN-5: direct tick boxes; nothing is ever inferred from free text (SN-6).
    id: 'emergency',
    version: 1,
    section: 'Before you start',
    title: 'Do you have any of these right now?',
    intro: ['This service is not for emergencies. We ask so that you get the right help first.'],
    crisisStrip: 'read-later',
    fields: [
      {
        kind: 'checkboxes',
        name: 'emergency',
        label: '',
        hint: 'Select all that apply.',
        options: emergencyTicks,
        none: option('none', 'No, none of these'),
        missing: 'Select what you have right now, or select "No, none of these"',
        noneWithOthers: 'Select what you have right now, or select "No, none of these", not both',
      },
    ],
  },
  {
    id: 'date-of-birth',
    version: 1,
    section: 'Before you start',
    title: 'What is your date of birth?',
    intro: ['We use this to check that the service covers your age, and to find the right health record.'],
    fields: [
      {
        kind: 'date',
        name: 'date-of-birth',
        label: '',
        hint: 'For example, 27 3 1985',
        autocomplete: 'bday',
        noun: 'Date of birth',
        missing: 'Enter your date of birth',
        must: 'past',
      },
    ],
  },
  {
    id: 'gp-surgery',
    version: 1,
    section: 'Before you start',
    title: 'Which GP surgery are you registered with?',
    intro: ['The service works with certain GP surgeries. Search by the name, town or postcode of your surgery.'],
    fields: [
      line('gp-surgery', '', 'Enter the name, town or postcode of your GP surgery', 'GP surgery', {
        hint: 'For example, Rhubarb Lane or WF1. If you are not registered or not sure, enter "not sure".',
      }),
    ],
    button: 'Search',
  },
  {
    id: 'postcode',
    version: 1,
    section: 'Before you start',
    title: 'What is your postcode?',
    intro: ['We use this to check your area and to find support near you.'],
    fields: [
      {
        kind: 'text',
        name: 'postcode',
        label: '',
        hint: 'For example, WF1 4DG. If you have no fixed address, use the postcode of somewhere you can get post.',
        autocomplete: 'postal-code',
        width: 10,
        maxLength: 20,
        missing: 'Enter your postcode',
        read: readPostcode,
      },
    ],
  },
  {
    id: 'work-status',
    version: 1,
    section: 'Before you start',
    title: 'What is your work situation now?',
    fields: [
      radios(
        'work-status',
        [
          option('employed', 'I have a job and I am at work'),
          option('off-sick', 'I have a job and I am off sick'),
          option('self-employed', 'I am self-employed'),
          option('zero-hours', 'I work on a zero hours or agency contract'),
          option('notice', 'I am working my notice, or my job is ending'),
          option('unemployed', 'I am not working and would like to'),
          option('student', 'I am a student or an apprentice'),
          option('carer', 'I am caring for someone and not in paid work'),
          option('retired', 'I am retired'),
        ],
        'Select your work situation',
        { hint: 'If you have more than 1 job, think about the job that matters most to you.' },
      ),
    ],
  },
  {
    id: 'effect-on-work',
    version: 1,
    section: 'Before you start',
    title: 'Is your health making work difficult?',
    intro: ['This can be your body, your mind or both. You do not need a diagnosis.'],
    fields: [radios('effect-on-work', yesNoNotSure, 'Select if your health is making work difficult')],
  },
  {
    id: 'want-help-now',
    version: 1,
    section: 'Before you start',
    title: 'Would you like help with health and work now?',
    intro: ['Taking part is your choice. You can stop at any time, and your other care stays the same.'],
    fields: [
      radios(
        'want-help-now',
        [option('yes', 'Yes, I would like help now'), option('not-yet', 'Not yet')],
        'Select if you would like help now',
      ),
    ],
  },
  {
    id: 'other-service',
    version: 1,
    section: 'Before you start',
    title: 'Is another service helping you with work at the moment?',
    intro: [
      'For example, your employer’s occupational health team or a work coach. We can still help many people who say yes.',
    ],
    fields: [
      radios('other-service', yesNo, 'Select if another service is helping you with work'),
      line('other-service-name', 'If yes, which service?', '', 'Name of the service', { optional: true }),
    ],
  },
];
