/**
 * What keeps people safe: numbers to ring, warning signs and the sentences around them.
 *
 * Words here are drafts until a clinician has reviewed them; `review` says how far that is. Nothing here is inferred from
 * what somebody typed: warning signs are tick boxes (SN-5, SN-6).
 */

export const review = { status: 'waiting for clinical review', draftedOn: '2026-11-23', reviewer: '' } as const;

export interface SafetyNumber {
  readonly name: string;
  /** As shown, for example "116 123" or "SHOUT to 85258". */
  readonly number: string;
  readonly href: string;
  /** The page of whoever runs the line. */
  readonly source: string;
  /** ISO date. Checked again every month (SN-9). */
  readonly checkedOn: string;
}

/** Compared on this day with stored copies of public pages, not with the live pages: ring and open each before go-live. */
const checkedOn = '2026-11-23';

/** SN-9: the only place where a safety number is written down. */
export const safetyNumbers = {
  emergency: {
    name: 'Emergency services',
    number: '999',
    href: 'tel:999',
    source: 'https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-call-999/',
    checkedOn,
  },
  nhs111: {
    name: 'NHS 111',
    number: '111',
    href: 'tel:111',
    source: 'https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-use-111/',
    checkedOn,
  },
  nhs111Online: {
    name: 'NHS 111 online',
    number: '111.nhs.uk',
    href: 'https://111.nhs.uk',
    source: 'https://111.nhs.uk',
    checkedOn,
  },
  mentalHealth111: {
    name: 'NHS 111, mental health option',
    number: '111, then option 2',
    href: 'tel:111',
    source: 'https://www.nhs.uk/nhs-services/mental-health-services/where-to-get-urgent-help-for-mental-health/',
    checkedOn,
  },
  samaritans: {
    name: 'Samaritans',
    number: '116 123',
    href: 'tel:116123',
    source: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
    checkedOn,
  },
  shout: {
    name: 'Shout',
    number: 'SHOUT to 85258',
    href: 'sms:85258',
    source: 'https://giveusashout.org/',
    checkedOn,
  },
  papyrus: {
    name: 'Papyrus HOPELINE247, for people under 35',
    number: '0800 068 4141',
    href: 'tel:08000684141',
    source: 'https://www.papyrus-uk.org/papyrus-hopeline247/',
    checkedOn,
  },
  signVideo111: {
    name: 'NHS 111 in British Sign Language (SignVideo)',
    number: 'signvideo.co.uk/nhs111',
    href: 'https://signvideo.co.uk/nhs111/',
    source: 'https://signvideo.co.uk/nhs111/',
    checkedOn,
  },
  relayUk111: {
    name: 'NHS 111 by text with Relay UK',
    number: '18001 111',
    href: 'tel:18001111',
    source: 'https://www.relayuk.bt.com/',
    checkedOn,
  },
} as const satisfies Readonly<Record<string, SafetyNumber>>;

export type RedFlagKey = 'CHEST' | 'STROKE' | 'BREATH' | 'CLOT' | 'BACK' | 'LIMB' | 'WOUND' | 'FATIGUE' | 'MENTAL';

export interface WarningSign {
  /** The tick box, in the person's words, under "Do you have any of these right now?". */
  readonly tick: string;
  /** Bullets of the care card; its heading ends in "if:". */
  readonly lines: readonly string[];
}

export interface RedFlag {
  readonly key: RedFlagKey;
  /** For the card "Call 999 or go to A&E now if:". */
  readonly emergency?: WarningSign;
  /** For the card "Ask for an urgent GP appointment or get help from NHS 111 if:". */
  readonly urgent?: WarningSign;
}

/** SN-2 and SN-5. In the order in which the tick boxes are shown. */
export const redFlags: readonly RedFlag[] = [
  {
    key: 'CHEST',
    emergency: {
      tick: 'Chest pain or tightness that spreads, makes me sweat or feel sick, or will not ease',
      lines: [
        'you have chest pain or tightness that spreads to your arm, jaw, neck or back',
        'your chest hurts and you are sweating, feeling sick or short of breath',
        'your chest pain does not ease when you rest',
        'you have a GTN spray or tablets, used them as you were told, and the pain is still there',
      ],
    },
    urgent: {
      tick: 'Chest pain that is new, comes more often, or wakes me at night',
      lines: [
        'you get chest pain when you do less than before',
        'your chest pain comes more often than it did',
        'chest pain wakes you at night',
      ],
    },
  },
  {
    key: 'STROKE',
    emergency: {
      tick: 'Drooping face, weak arm or slurred speech, even if it has passed',
      lines: [
        'one side of your face has dropped, or you cannot smile as usual',
        'one arm feels weak or numb, or you cannot hold it up',
        'your speech is slurred, or words come out wrong',
        'you had any of these and they went away again',
      ],
    },
  },
  {
    key: 'BREATH',
    emergency: {
      tick: 'Too short of breath to speak, or blue or grey lips',
      lines: [
        'you are too short of breath to speak a whole sentence',
        'your lips or skin look blue or grey. On brown or black skin, look at your gums or nails',
        'you suddenly cannot get your breath',
      ],
    },
    urgent: {
      tick: 'Shortness of breath that has got worse over some days',
      lines: ['you have been getting more short of breath over the last few days'],
    },
  },
  {
    key: 'CLOT',
    emergency: {
      tick: 'Chest pain or shortness of breath, together with a swollen or painful calf',
      lines: ['you have chest pain or are short of breath, and one calf is swollen, hot or painful'],
    },
    urgent: {
      tick: 'A calf that is swollen and painful',
      lines: [
        'one calf is swollen and painful, or feels hot',
        'your leg hurts and has swollen since an operation or a long time in bed',
      ],
    },
  },
  {
    key: 'BACK',
    emergency: {
      tick: 'Numbness between my legs, new trouble with peeing or pooing, or weakness in both legs',
      lines: [
        'you feel numb between your legs, around your bottom or in your genitals',
        'you have new trouble starting to pee or poo, or holding it in',
        'both your legs feel weak',
        'you have lost feeling during sex',
      ],
    },
    urgent: {
      tick: 'Back pain with a fever, weight loss, a recent fall or past cancer, or that never eases at night',
      lines: [
        'your back hurts and you have a high temperature',
        'your back hurts and you are losing weight without trying',
        'your back hurts and you have had cancer',
        'your back pain began with a fall or an accident',
        'your back pain at night never eases, however you lie',
      ],
    },
  },
  {
    key: 'LIMB',
    emergency: {
      tick: 'An injured arm or leg that I cannot feel or move, or a bone I can see',
      lines: ['you cannot feel or move an arm or leg after an injury', 'you can see bone in a wound'],
    },
    urgent: {
      tick: 'A hot, swollen joint with a fever, or a leg I cannot stand on',
      lines: ['a joint is hot and swollen and you have a high temperature', 'you cannot put weight on a leg'],
    },
  },
  {
    key: 'WOUND',
    emergency: {
      tick: 'An operation wound that bleeds heavily, or a breastbone that clicks, moves and hurts',
      lines: [
        'your wound has opened and is bleeding heavily',
        'your breastbone clicks or moves, and it hurts, after a heart operation',
      ],
    },
    urgent: {
      tick: 'An operation wound that is red, hot or leaking',
      lines: ['your wound is red, hot or leaking', 'you have a wound and a high temperature'],
    },
  },
  {
    key: 'FATIGUE',
    emergency: {
      tick: 'Fainting, together with chest pain or a racing heart',
      lines: ['you have fainted and have chest pain', 'you have fainted and your heart is racing'],
    },
    urgent: {
      tick: 'Sudden new tiredness, with weight loss, night sweats, shortness of breath or dizziness',
      lines: [
        'your tiredness changed suddenly',
        'you are tired and are losing weight without trying',
        'you are tired and sweat so much at night that your bed is wet',
        'you are tired and short of breath',
        'you get dizzy each time you stand up',
      ],
    },
  },
  {
    key: 'MENTAL',
    emergency: {
      tick: 'My life is in danger, or I cannot keep myself safe',
      lines: [
        'you have badly hurt yourself or taken too much of a medicine',
        'you are about to end your life, or cannot keep yourself safe',
        'somebody else’s life is in danger',
      ],
    },
    urgent: {
      tick: 'Feeling that I cannot cope, or thoughts of suicide or of hurting myself',
      lines: [
        'you cannot cope any more',
        'you have thoughts of suicide or of hurting yourself',
        'you hear or see things that other people do not, or feel out of control',
      ],
    },
  },
];

/** One short thing to do, with the number it uses. */
export interface SafetyAction {
  readonly text: string;
  readonly href: string;
}

/** SN-1: a short strip on pages that take free text about health or feelings. */
/** SN-1. `late` is said where somebody of the service reads what is typed, but not at once. */
export const crisisStrip: { readonly lead: string; readonly late: string; readonly actions: readonly SafetyAction[] } =
  {
    lead: 'If you cannot cope or do not feel safe, get help now.',
    late: 'Nobody reads this page straight away.',
    actions: [
      { text: `Call ${safetyNumbers.emergency.number} if a life is in danger`, href: safetyNumbers.emergency.href },
      {
        text: `Call ${safetyNumbers.nhs111.number} and choose the mental health option`,
        href: safetyNumbers.mentalHealth111.href,
      },
      {
        text: `Call ${safetyNumbers.samaritans.name} on ${safetyNumbers.samaritans.number}`,
        href: safetyNumbers.samaritans.href,
      },
      { text: `Text ${safetyNumbers.shout.number}`, href: safetyNumbers.shout.href },
    ],
  };

/** SN-3: on the start page and on the page that says whether the service is the right one. */
export const notForEmergencies: { readonly heading: string; readonly lines: readonly string[] } = {
  heading: 'This service is not for emergencies',
  lines: [
    `If you think a life is in danger, call ${safetyNumbers.emergency.number} or go to A&E now.`,
    `For urgent medical help, use NHS 111 online or call ${safetyNumbers.nhs111.number}.`,
    `For urgent help with your mental health, call ${safetyNumbers.nhs111.number} and choose the mental health option.`,
  ],
};
