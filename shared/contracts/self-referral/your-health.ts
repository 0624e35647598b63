/** Health in the person's words and by function, what they want, and what they agree to. */
import { difficulties } from '../../content/difficulties.ts';
import { redFlags } from '../../content/safety.ts';
import { line, option, radios, yesNoNotSure } from './field-parts.ts';
import type { Option, Question } from './question.ts';

const urgentTicks = redFlags.flatMap((flag) => (flag.urgent ? [option(flag.key, flag.urgent.tick)] : []));

const zeroToTen = (lowest: string, highest: string): readonly Option[] =>
  Array.from({ length: 11 }, (_, n) =>
    option(String(n), n === 0 ? `0: ${lowest}` : n === 10 ? `10: ${highest}` : String(n)),
  );

export const yourHealth: readonly Question[] = [
  {
    id: 'health-condition',
    version: 1,
    section: 'Your health',
    title: 'What is the main thing affecting your health?',
    intro: ['Choose the nearest. Your employer does not see this.'],
    crisisStrip: 'read-later',
    fields: [
      radios(
        'condition-group',
        [
          option('back-joints', 'Back, neck, joints, bones or muscles'),
          option('mental-health', 'Stress, anxiety, low mood or another mental health condition'),
          option('heart', 'Heart or circulation'),
          option('fatigue', 'Tiredness, long COVID or another long illness after a virus'),
          option('breathing', 'Breathing'),
          option('brain-nerves', 'Stroke, brain or nerves'),
          option('cancer', 'Cancer'),
          option('surgery', 'Getting over an operation'),
          option('other', 'Something else'),
          option('rather-not', 'I would rather say when we talk'),
        ],
        'Select the main thing affecting your health',
        { label: 'Main thing affecting your health' },
      ),
      line('other-conditions', 'Anything else about your health you want us to know', '', 'Anything else', {
        optional: true,
        maxLength: 200,
      }),
      line('waiting-for', 'Are you waiting for treatment? If yes, what?', '', 'Treatment you are waiting for', {
        optional: true,
        maxLength: 200,
      }),
    ],
  },
  {
    // CR-2: asked by the cardiac service only. The clearing of activity stays with the cardiac team (CR-3).
    id: 'heart-event',
    version: 1,
    section: 'Your health',
    title: 'What happened with your heart?',
    crisisStrip: 'read-later',
    fields: [
      radios(
        'heart-event',
        [
          option('heart-attack', 'Heart attack'),
          option('stent', 'Stent (angioplasty)'),
          option('bypass', 'Bypass surgery'),
          option('valve', 'Valve surgery'),
          option('device', 'Pacemaker or other device'),
          option('other', 'Something else'),
          option('not-sure', "I'm not sure"),
        ],
        'Select what happened with your heart',
        { label: 'What happened' },
      ),
      {
        kind: 'date',
        name: 'heart-event-on',
        label: 'When was it?',
        noun: 'Date it happened',
        missing: 'Enter when it happened',
        must: 'not-future',
      },
    ],
  },
  {
    id: 'since-when',
    version: 1,
    section: 'Your health',
    title: 'How long has your health made work difficult?',
    fields: [
      radios(
        'since-when',
        [
          option('week', 'Less than a week'),
          option('month', '1 to 4 weeks'),
          option('quarter', '1 to 3 months'),
          option('year', '3 to 12 months'),
          option('longer', 'More than a year'),
        ],
        'Select how long your health has made work difficult',
      ),
    ],
  },
  {
    // SN-5 again, for what needs help soon: direct ticks, an interruption page, the choice recorded.
    id: 'red-flags',
    version: 1,
    section: 'Your health',
    title: 'Have you noticed any of these?',
    intro: ['Some signs need to be checked soon by a doctor or nurse. We ask everyone.'],
    crisisStrip: 'read-later',
    fields: [
      {
        kind: 'checkboxes',
        name: 'red-flags',
        label: '',
        hint: 'Select all that apply.',
        options: urgentTicks,
        none: option('none', 'No, none of these'),
        missing: 'Select what you have noticed, or select "No, none of these"',
        noneWithOthers: 'Select what you have noticed, or select "No, none of these", not both',
      },
    ],
  },
  {
    id: 'difficulties',
    version: 1,
    section: 'Your health',
    title: 'What is hard at work?',
    intro: ['This helps us choose who is best to help you. If you are off work, think about what would be hard.'],
    fields: [
      {
        kind: 'checkboxes',
        name: 'difficulties',
        label: '',
        hint: 'Select all that apply.',
        options: difficulties.map((one) => option(one.tag, one.label, one.hint)),
        none: option('none', 'None of these, it is something else'),
        missing: 'Select what is hard at work',
        noneWithOthers: 'Select what is hard at work, or select "None of these", not both',
      },
    ],
  },
  {
    id: 'work-ability',
    version: 1,
    section: 'Your health',
    title: 'How well can you work at the moment?',
    intro: [
      'Think of your best ever at work as 10. 0 means you cannot work at all now.',
      'There is no right number. We ask again later, so that you can see what has changed.',
    ],
    fields: [
      radios(
        'work-ability',
        zeroToTen('I cannot work at all', 'as well as my best ever'),
        'Select a number from 0 to 10',
      ),
    ],
  },
  {
    id: 'goals',
    version: 1,
    section: 'What you want',
    title: 'What would you like to be different in 12 weeks?',
    intro: [
      'A sentence or two is enough. For example, "Back at my desk 4 days a week" or "Sleep better and keep my job".',
    ],
    crisisStrip: 'read-later',
    fields: [
      {
        kind: 'textarea',
        name: 'goals',
        label: '',
        rows: 5,
        maxLength: 1000,
        missing: 'Enter what you would like to be different in 12 weeks',
        tooLong: 'What you would like to be different must be 1,000 characters or fewer',
      },
    ],
  },
  {
    id: 'confidence',
    version: 1,
    section: 'What you want',
    title: 'How sure are you that you can get there?',
    intro: ['0 means not sure at all. 10 means completely sure. You can leave this empty.'],
    fields: [radios('confidence', zeroToTen('not sure at all', 'completely sure'), '', { optional: true })],
  },
  {
    id: 'heard-about',
    version: 1,
    section: 'What you want',
    title: 'How did you hear about us?',
    fields: [
      radios(
        'heard-about',
        [
          option('fit_note_link', 'A link or slip with my fit note'),
          option('gp', 'My GP surgery told me'),
          option('hospital', 'A hospital ward or clinic'),
          option('physio', 'A physiotherapist'),
          option('talking_therapies', 'Talking therapies or a mental health team'),
          option('jobcentre', 'The Jobcentre'),
          option('employer', 'My employer'),
          option('voluntary', 'A charity or community group'),
          option('self', 'I found it myself'),
        ],
        'Select how you heard about us',
      ),
    ],
  },
  {
    // CON-12: the GP is told as part of care; a wish against it is a talk with staff and not a tick box.
    // Sharing with an employer is not asked here: that is a choice of its own, later, line by line.
    id: 'agreement',
    version: 1,
    section: 'Agreement',
    title: 'How we use your information',
    intro: [
      'We use your answers to give you care. Your work support team reads them. We tell your GP that you asked for support.',
      'We never tell your employer unless you choose to share something later. If you are worried about us telling your GP, talk to us first.',
    ],
    read: { label: 'Read the privacy notice', href: '/privacy' },
    fields: [
      {
        kind: 'checkboxes',
        name: 'privacy-notice',
        label: 'Privacy notice',
        options: [option('seen', 'I have had the chance to read the privacy notice')],
        missing: 'Select to say that you have had the chance to read the privacy notice',
      },
      radios('gp-record', yesNoNotSure, 'Select if we may look at your GP record', {
        label: 'May your work support team look at the parts of your GP record that they need?',
        inline: true,
      }),
      radios('text-consent', [option('yes', 'Yes'), option('no', 'No')], 'Select if we may send you text messages', {
        label: 'May we send you text messages about appointments and next steps?',
        inline: true,
      }),
    ],
  },
];
