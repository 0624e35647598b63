/**
 * Where people with a condition usually start, for authors of a plan. Drafts that wait for clinical review, like the worked
 * examples in `plan-templates.ts`. Nobody is advised by them.
 */

export interface StartingPoint {
  readonly condition: string;
  /** When people usually start back. */
  readonly back: string;
  /** How long the build-up usually takes. */
  readonly phase: string;
  readonly watch: string;
  /** A template that shows such a build-up. */
  readonly template?: string;
  /** Where it was read; "common practice" was not found in a source and needs the closest look. */
  readonly source: string;
}

const unsourced = 'Common practice, without a source';

export const startingPoints: readonly StartingPoint[] = [
  {
    condition: 'Heart attack without complications, desk job',
    back: '4 to 6 weeks; try not to drift past 3 months',
    phase: '4 to 6 weeks, from 30% to 50% of hours',
    watch: 'Tiredness, low mood, worry about another event, effects of medicine',
    template: 'a-office-heart',
    source: 'GP notebook; healthy-heart.org',
  },
  {
    condition: 'Planned stent without problems',
    back: 'A few days to 2 weeks, by job',
    phase: '1 to 2 weeks',
    watch: 'Wrist or groin, no driving for 1 week',
    source: 'GP notebook; DVLA',
  },
  {
    condition: 'Heart bypass or valve operation through the breastbone',
    back: '6 to 12 weeks. Light work often at 6 to 8 weeks. Heavy work 12 weeks to 6 months or more',
    phase: '4 to 8 weeks',
    watch: 'Healing of the breastbone, lifting, driving, seat belt',
    template: 'e-driver-bypass',
    source: 'GP notebook',
  },
  {
    condition: 'Heart attack or angina, heavy manual work',
    back: '6 to 12 weeks or more; an exercise test may be needed',
    phase: '6 to 8 weeks',
    watch: 'Symptoms under load',
    source: 'healthy-heart.org; numbers are common practice, without a source',
  },
  {
    condition: 'Low back pain',
    back: 'Stay at work, or back in days to 2 weeks',
    phase: '1 to 4 weeks, load goes up in steps',
    watch: 'Warning signs, fear of moving',
    template: 'b-warehouse-back',
    source: unsourced,
  },
  {
    condition: 'Shoulder, neck or arm',
    back: 'Up to 4 weeks',
    phase: '2 to 4 weeks',
    watch: 'Overhead and repeated tasks',
    source: unsourced,
  },
  {
    condition: 'Hip or knee replacement',
    back: '7 to 10 weeks. A quarter of people are back by 7, half by 10, 3 quarters by 13 weeks',
    phase: '4 to 6 weeks',
    watch: 'Stairs, driving, swelling, kneeling',
    template: 'f-home-care-knee',
    source: 'OPAL study',
  },
  {
    condition: 'Keyhole knee operation',
    back: '2 to 3 days in an office, 10 to 14 days on average, up to 6 weeks in heavy work',
    phase: '1 to 2 weeks',
    watch: 'Stairs, swelling',
    source: 'Royal College of Surgeons',
  },
  {
    condition: 'Anxiety, depression or work stress',
    back: 'When some of the job is possible and the cause is being dealt with',
    phase: '4 to 8 weeks: short days first, then more days',
    watch: 'A cause at work that has not changed, nerves on the first day, sleep, changes of medicine',
    template: 'c-school-office-mood',
    source: unsourced,
  },
  {
    condition: 'Long COVID, tiredness after a virus, ME',
    back: 'Only when the level of daily activity is stable',
    phase: '8 to 16 weeks, slow, with holds and steps back',
    watch: 'A crash after effort, brain fog, a racing heart on standing',
    template: 'd-nurse-long-covid',
    source: 'BMJ 2024, Leeds team; Society of Occupational Medicine; steps without a source',
  },
  {
    condition: 'Stroke or brain injury',
    back: 'Months',
    phase: '8 to 26 weeks',
    watch: 'Tiredness, attention, no car for 1 month, seizures',
    source: 'Nottingham example; steps without a source',
  },
  {
    condition: 'Cancer treatment',
    back: 'During or after treatment, by cycle',
    phase: 'Flexible, by the week of treatment',
    watch: 'Risk of infection, tiredness. The law protects people from the diagnosis on',
    source: unsourced,
  },
  {
    condition: 'Hernia or abdominal operation',
    back: '1 to 2 weeks for light work, 4 to 6 for heavy work',
    phase: '1 to 2 weeks',
    watch: 'Lifting',
    source: unsourced,
  },
];
