/**
 * Templates for authors of a plan: worked examples. They are drafts that wait for clinical review. Nobody is advised by
 * them: an author starts from one, and changes it with the person.
 */

export const templateReview = {
  status: 'waiting for clinical review',
  draftedOn: '2026-11-25',
  reviewer: '',
  notice: 'An example to start from, waiting for clinical review. It is not advice. Change it with the person.',
} as const;

export type TemplateDay = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface TemplateWeek {
  readonly days: readonly TemplateDay[];
  /** Hours a day on the example's contract; `full` for the contract hours. They are scaled to another contract. */
  readonly hours: number | 'full';
  /** "10:00". */
  readonly start?: string;
  readonly place?: 'work' | 'home';
  readonly dutiesIn?: readonly string[];
  readonly dutiesOut?: readonly string[];
  readonly limits?: readonly (readonly [
    kind: 'lift' | 'stand' | 'sit' | 'driving' | 'on-call' | 'other',
    words: string,
  ])[];
  readonly note?: string;
  /** What the review in this week is about. */
  readonly review?: string;
}

export interface PlanTemplate {
  readonly id: string;
  /** For the author only: it names a condition. */
  readonly title: string;
  /** Minutes a week of the example's contract. */
  readonly contractMinutes: number;
  readonly weeks: readonly TemplateWeek[];
  /** When to hold or step back. */
  readonly slowDown?: string;
}

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const withoutTuesday = ['monday', 'wednesday', 'thursday', 'friday'] as const;
const withoutWednesday = ['monday', 'tuesday', 'thursday', 'friday'] as const;
const withoutFriday = ['monday', 'tuesday', 'wednesday', 'thursday'] as const;
const everyOther = ['monday', 'wednesday', 'friday'] as const;
const midWeek = ['tuesday', 'wednesday', 'thursday'] as const;
const apart = ['tuesday', 'thursday'] as const;

const firstReview = 'How the first 2 weeks went';
const lastReview = 'How the build-up went, and what stays';

/** The same week so many times, for plans that go up every other week. A review is in the last of them. */
const twice = ({ review, ...week }: TemplateWeek): readonly TemplateWeek[] => [
  week,
  review === undefined ? week : { ...week, review },
];

// A review by the end of week 2 and one in the last week are rules of every plan (RTW-9), so C has one more in week 6 and
// D one more in week 2 than their sources.
export const planTemplates: readonly PlanTemplate[] = [
  {
    id: 'a-office-heart',
    title: 'Office manager after a heart attack with a stent',
    contractMinutes: 2250,
    weeks: [
      {
        days: everyOther,
        hours: 4,
        start: '10:00',
        dutiesIn: ['Email', 'Planning'],
        dutiesOut: ['Site walks over 20 minutes', 'On-call'],
      },
      {
        days: everyOther,
        hours: 5,
        dutiesIn: ['Email', 'Planning', '1 meeting a day, under 1 hour'],
        dutiesOut: ['Site walks over 20 minutes', 'On-call'],
        review: firstReview,
      },
      {
        days: withoutTuesday,
        hours: 5,
        dutiesIn: ['Email', 'Planning', '1 meeting a day, under 1 hour'],
        dutiesOut: ['On-call'],
        limits: [['lift', 'Use the lift, no stairs with loads']],
        note: 'Tuesday is kept free for exercise sessions.',
      },
      {
        days: withoutTuesday,
        hours: 6,
        dutiesIn: ['Supervise contractors by phone'],
        dutiesOut: ['On-call'],
      },
      { days: everyDay, hours: 6, dutiesOut: ['On-call'] },
      { days: everyDay, hours: 7, dutiesOut: ['On-call'], review: 'How the build-up went, and whether on-call starts' },
      { days: everyDay, hours: 'full', note: 'An extra break of 15 minutes each day for 4 more weeks.' },
    ],
  },
  {
    id: 'b-warehouse-back',
    title: 'Warehouse operative with low back pain',
    contractMinutes: 2400,
    weeks: [
      {
        days: everyDay,
        hours: 4,
        dutiesOut: ['Lifts from the floor'],
        limits: [
          ['lift', 'Pick under 5 kg'],
          ['stand', 'Change position every 30 minutes'],
        ],
      },
      {
        days: everyDay,
        hours: 5,
        dutiesIn: ['Move goods with a trolley'],
        limits: [['lift', 'Under 10 kg']],
        review: firstReview,
      },
      { days: everyDay, hours: 6, dutiesOut: ['Twisting with a load'], limits: [['lift', 'Under 15 kg']] },
      { days: everyDay, hours: 7, dutiesIn: ['Usual tasks'], dutiesOut: ['Lifts for 2 people'], review: lastReview },
      { days: everyDay, hours: 'full', note: 'Tasks still change during the day.' },
    ],
  },
  {
    id: 'c-school-office-mood',
    title: 'School administrator with anxiety and low mood',
    contractMinutes: 1800,
    weeks: [
      {
        days: apart,
        hours: 3,
        start: '10:00',
        dutiesIn: ['Back office in a quiet room, with a buddy'],
        dutiesOut: ['Front desk'],
      },
      {
        days: midWeek,
        hours: 3,
        start: '10:00',
        dutiesIn: ['Back office in a quiet room, with a buddy'],
        dutiesOut: ['Front desk'],
        review: 'How the first days felt',
      },
      {
        days: midWeek,
        hours: 4,
        dutiesIn: ['Data entry', '1 hour on the phone with a colleague'],
        dutiesOut: ['Front desk'],
      },
      {
        days: withoutFriday,
        hours: 4,
        dutiesIn: ['Front desk for 1 hour with a script, never alone'],
        review: 'How the front desk went',
      },
      { days: withoutFriday, hours: 5, dutiesIn: ['Front desk for 2 hours'] },
      { days: everyDay, hours: 5, dutiesIn: ['Front desk for 2 hours'], review: lastReview },
      {
        days: everyDay,
        hours: 'full',
        note: 'A talk of 15 minutes each week for 8 weeks. The weekly appointment stays.',
      },
    ],
  },
  {
    id: 'd-nurse-long-covid',
    title: 'Community nurse with long COVID',
    contractMinutes: 2250,
    weeks: [
      ...twice({
        days: apart,
        hours: 3,
        place: 'home',
        dutiesIn: ['Records audit, camera off'],
        dutiesOut: ['Visits', 'Nights'],
        review: firstReview,
      }),
      ...twice({
        days: everyOther,
        hours: 3,
        dutiesIn: ['Records audit', 'Reviews by phone: 20 minutes, then 10 minutes of rest'],
        dutiesOut: ['Visits', 'Nights'],
      }),
      ...twice({
        days: everyOther,
        hours: 4,
        dutiesIn: ['Reviews by phone', '1 short visit a day, with parking by the door'],
        dutiesOut: ['Nights'],
        review: 'How visits went, and whether the steps are right',
      }),
      ...twice({ days: withoutWednesday, hours: 4, dutiesOut: ['Nights', 'Late visits alone'] }),
      ...twice({ days: withoutWednesday, hours: 5, dutiesOut: ['Nights', 'Late visits alone'] }),
      ...twice({
        days: withoutWednesday,
        hours: 6,
        dutiesOut: ['Nights', 'Late visits alone'],
        review: 'Whether the plan goes on, or shorter hours stay',
      }),
    ],
    slowDown:
      'A clinician sets the numbers. For example: worse for more than 24 hours after work, 2 times in 2 weeks. Then go back 1 step for 2 weeks.',
  },
  {
    id: 'e-driver-bypass',
    title: 'Forklift and delivery driver after a heart bypass operation',
    contractMinutes: 2700,
    weeks: [
      {
        days: everyDay,
        hours: 3,
        dutiesIn: ['Desk work', 'Stock checks'],
        dutiesOut: ['Driving', 'Forklift'],
        limits: [['lift', 'As the hospital team set it']],
      },
      {
        days: everyDay,
        hours: 4,
        dutiesIn: ['Desk work', 'Stock checks'],
        dutiesOut: ['Driving', 'Forklift'],
        limits: [['lift', 'As the hospital team set it']],
        review: firstReview,
      },
      {
        days: withoutWednesday,
        hours: 6,
        dutiesIn: ['Walking tasks'],
        dutiesOut: ['Driving', 'Forklift', 'Pushing or pulling cages'],
        limits: [['lift', 'As the hospital team set it']],
      },
      {
        days: everyDay,
        hours: 6,
        dutiesIn: ['Walking tasks'],
        dutiesOut: ['Driving', 'Forklift'],
        limits: [['lift', 'Raised only when the hospital team has said so']],
      },
      { days: everyDay, hours: 7, dutiesOut: ['Driving', 'Forklift'] },
      {
        days: everyDay,
        hours: 8,
        dutiesOut: ['Driving', 'Forklift'],
        limits: [['driving', 'No driving until DVLA has given the licence back']],
        review: lastReview,
      },
      {
        days: everyDay,
        hours: 'full',
        dutiesIn: ['Loader'],
        dutiesOut: ['Driving', 'Forklift'],
        note: 'Loader until the licence is back. No date is promised.',
      },
    ],
  },
  {
    id: 'f-home-care-knee',
    title: 'Home care worker after a knee replacement',
    contractMinutes: 1440,
    weeks: [
      { days: ['monday', 'thursday'], hours: 4, dutiesOut: ['Visits with hoists', 'Visits with stairs'] },
      {
        days: everyOther,
        hours: 4,
        dutiesIn: ['Moving people with a colleague'],
        dutiesOut: ['Visits with stairs'],
        review: firstReview,
      },
      { days: everyOther, hours: 5, dutiesOut: ['Visits with stairs', 'Kneeling'] },
      { days: everyOther, hours: 6, dutiesIn: ['1 client with stairs'], dutiesOut: ['Kneeling'] },
      { days: everyOther, hours: 7, dutiesOut: ['Kneeling'], review: lastReview },
      { days: everyOther, hours: 'full', note: 'A kneeling pad. No kneeling when it hurts.' },
    ],
  },
];
