/**
 * Invented people, by what they type on each page. The seed walks them through the real journey's rules, and the browser
 * journeys type the same. NHS numbers are from the range that is never given out; phone numbers are Ofcom's for drama.
 */
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import type { ServiceId } from '../../shared/services/profile.ts';

export interface Person {
  readonly service: ServiceId;
  readonly why: string;
  /** How their contact is confirmed. */
  readonly confirmed: 'code' | 'ring';
  /** What is typed, by question. The GP surgery is given by its code. */
  readonly types: Readonly<Record<string, Typed>>;
}

const date = (name: string, day: string, month: string, year: string): Typed => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

/** Answers that most people give; each person below says what differs. */
const usual: Person['types'] = {
  emergency: { emergency: 'none' },
  'effect-on-work': { 'effect-on-work': 'yes' },
  'want-help-now': { 'want-help-now': 'yes' },
  'other-service': { 'other-service': 'no' },
  'red-flags': { 'red-flags': 'none' },
  'job-count': { 'job-count': '1' },
  confidence: { confidence: '6' },
  'know-nhs-number': { 'know-nhs-number': 'no' },
  address: {},
  'safe-contact': { 'safe-contact': ['call', 'text', 'email'] },
  'communication-needs': { 'information-format': 'none', 'communication-help': 'none' },
  language: { language: 'English', interpreter: 'no' },
  'heard-about': { 'heard-about': 'fit_note_link' },
  agreement: { 'privacy-notice': 'seen', 'gp-record': 'yes', 'text-consent': 'yes' },
};

export const people = {
  amira: {
    service: 'my-therapy',
    why: 'Office manager with a stent, one employer: the main way through',
    confirmed: 'code',
    types: {
      ...usual,
      'date-of-birth': date('date-of-birth', '14', '3', '1974'),
      'gp-surgery': { 'gp-surgery': 'Z99001' },
      'work-status': { 'work-status': 'off-sick' },
      'health-condition': { 'condition-group': 'heart', 'waiting-for': 'Cardiac rehabilitation classes' },
      difficulties: { difficulties: ['FAT', 'CONF'] },
      'since-when': { 'since-when': 'quarter' },
      'work-ability': { 'work-ability': '4' },
      goals: { goals: 'Back in the office most of the week without being worn out by Thursday.' },
      job: { 'job-title': 'Office manager', 'job-hours': '37.5', 'job-pattern': 'fixed', 'job-size': '50-249' },
      employer: { 'employer-named': 'named', 'employer-name': 'Invented Paper Company', sector: 'Office supplies' },
      'work-safety': { 'work-safety': 'driving' },
      'fit-note': { 'fit-note': 'not_fit' },
      'fit-note-dates': { ...date('fit-note-from', '2', '11', '2026'), ...date('fit-note-to', '14', '12', '2026') },
      absence: { ...date('last-worked-on', '9', '10', '2026'), ...date('first-off-on', '12', '10', '2026') },
      name: { 'first-name': 'Amira', 'last-name': 'Hussain' },
      'know-nhs-number': { 'know-nhs-number': 'yes' },
      'nhs-number': { 'nhs-number': '999 123 4578' },
      postcode: { postcode: 'wf1 4dg' },
      contact: { email: 'amira.hussain@example.com', mobile: '07700 900 111' },
    },
  },
  piotr: {
    service: 'my-therapy',
    why: 'Warehouse and cleaning: two jobs, an agency, a Polish interpreter',
    confirmed: 'code',
    types: {
      ...usual,
      'date-of-birth': date('date-of-birth', '7', 'March', '1985'),
      'gp-surgery': { 'gp-surgery': 'Z99002' },
      'work-status': { 'work-status': 'zero-hours' },
      'health-condition': { 'condition-group': 'back-joints' },
      difficulties: { difficulties: ['PAIN', 'LIFT', 'STAND'] },
      'since-when': { 'since-when': 'month' },
      'work-ability': { 'work-ability': '5' },
      goals: { goals: 'Lift again without pain. Keep both jobs.' },
      'job-count': { 'job-count': '2' },
      job: { 'job-title': 'Warehouse operative', 'job-hours': '40', 'job-pattern': 'shifts', 'job-size': '250' },
      'second-job': {
        'second-job-title': 'Cleaner',
        'second-job-hours': '8',
        'second-job-pattern': 'fixed',
        'second-job-size': '10-49',
        'second-employer-name': 'Imaginary Cleaning',
      },
      employer: {
        'employer-named': 'named',
        'employer-name': 'Made-Up Staffing Agency',
      },
      'work-safety': { 'work-safety': ['machinery', 'lifting', 'nights'] },
      'fit-note': { 'fit-note': 'may_be_fit' },
      'fit-note-dates': { ...date('fit-note-from', '16', '11', '2026'), ...date('fit-note-to', '29', '11', '2026') },
      name: { 'first-name': 'Piotr', 'last-name': 'Nowak' },
      postcode: { postcode: 'WF2 8ab' },
      contact: { mobile: '+44 7700 900222' },
      language: { language: 'Polish', interpreter: 'yes' },
    },
  },
  ray: {
    service: 'my-therapy',
    why: 'No email and no mobile: we ring him',
    confirmed: 'ring',
    types: {
      ...usual,
      'date-of-birth': date('date-of-birth', '1', '2', '1965'),
      'gp-surgery': { 'gp-surgery': 'Z99003' },
      'work-status': { 'work-status': 'employed' },
      'health-condition': { 'condition-group': 'breathing' },
      difficulties: { difficulties: 'BREATH' },
      'since-when': { 'since-when': 'year' },
      'work-ability': { 'work-ability': '6' },
      goals: { goals: 'Manage the stairs at work.' },
      job: { 'job-title': 'Caretaker', 'job-hours': '30 hours', 'job-pattern': 'fixed', 'job-size': '10-49' },
      employer: { 'employer-named': 'rather-not' },
      'work-safety': { 'work-safety': ['heights', 'lone-work'] },
      'fit-note': { 'fit-note': 'no' },
      name: { 'first-name': 'Ray', 'last-name': 'Booth' },
      postcode: { postcode: 'WF9 1AA' },
      contact: { phone: '01632 960 123' },
      'safe-contact': { 'safe-contact': 'call', 'best-times': 'After 4pm' },
      'heard-about': { 'heard-about': 'gp' },
      agreement: { 'privacy-notice': 'seen', 'gp-record': 'not-sure', 'text-consent': 'no' },
    },
  },
  terry: {
    service: 'cardiac',
    why: 'Lorry and forklift driver after a bypass: the heart service',
    confirmed: 'code',
    types: {
      ...usual,
      'date-of-birth': date('date-of-birth', '22', '6', '1968'),
      'gp-surgery': { 'gp-surgery': 'Z99004' },
      postcode: { postcode: 'WF13 2XX' },
      'work-status': { 'work-status': 'off-sick' },
      'health-condition': { 'condition-group': 'heart' },
      'heart-event': { 'heart-event': 'bypass', ...date('heart-event-on', '20', '8', '2026') },
      difficulties: { difficulties: ['LIFT', 'HEART', 'TRAV'] },
      'since-when': { 'since-when': 'quarter' },
      'work-ability': { 'work-ability': '2' },
      goals: { goals: 'Drive again when I am allowed, and work until then.' },
      job: { 'job-title': 'Delivery driver', 'job-hours': '45', 'job-pattern': 'fixed', 'job-size': '10-49' },
      employer: { 'employer-named': 'named', 'employer-name': 'Pretend Haulage' },
      'work-safety': { 'work-safety': ['driving-group-2', 'machinery', 'lifting'] },
      'fit-note': { 'fit-note': 'not_fit' },
      'fit-note-dates': { ...date('fit-note-from', '1', '11', '2026'), ...date('fit-note-to', '31', '12', '2026') },
      absence: { ...date('last-worked-on', '18', '8', '2026'), ...date('first-off-on', '19', '8', '2026') },
      name: { 'first-name': 'Terry', 'last-name': 'Shaw' },
      contact: { email: 'terry.shaw@example.com' },
      'heard-about': { 'heard-about': 'hospital' },
    },
  },
} as const satisfies Readonly<Record<string, Person>>;
