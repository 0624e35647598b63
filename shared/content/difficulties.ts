/** What people find hard at work, in their words. The tags join answers, adjustments and self-help topics. */

export interface Difficulty {
  readonly tag: DifficultyTag;
  /** What is hard, as a choice under "What is hard at work?". */
  readonly label: string;
  readonly hint?: string;
}

export type DifficultyTag =
  | 'FAT'
  | 'PAIN'
  | 'MOV'
  | 'UL'
  | 'LIFT'
  | 'STAND'
  | 'BREATH'
  | 'HEART'
  | 'CONC'
  | 'MEM'
  | 'ANX'
  | 'MOOD'
  | 'SENS'
  | 'HEAR'
  | 'SEE'
  | 'COMM'
  | 'SLEEP'
  | 'CONT'
  | 'MED'
  | 'TRAV'
  | 'STRESS'
  | 'CONF'
  | 'SKIN';

/** Every tag once: first what most people choose, then body, mind, senses, and the practical ones last. */
export const difficulties: readonly Difficulty[] = [
  { tag: 'FAT', label: 'Having enough energy for the day', hint: 'You tire quickly, or are worn out afterwards' },
  { tag: 'PAIN', label: 'Working with pain' },
  { tag: 'ANX', label: 'Feeling anxious, worried or panicky' },
  { tag: 'MOOD', label: 'Feeling low, or finding it hard to get going' },
  { tag: 'STRESS', label: 'Pressure or upset at work', hint: 'For example, too much to do, or a conflict' },
  { tag: 'CONF', label: 'Feeling sure of myself at work', hint: 'For example, after a long time off' },
  { tag: 'SLEEP', label: 'Sleeping well, or working shifts' },
  { tag: 'MOV', label: 'Walking, bending, climbing stairs or getting about' },
  { tag: 'STAND', label: 'Sitting or standing for long' },
  { tag: 'LIFT', label: 'Lifting, carrying, pushing or pulling' },
  { tag: 'UL', label: 'Using my hands, arms or shoulders', hint: 'For example, typing, gripping or reaching up' },
  { tag: 'BREATH', label: 'Getting my breath' },
  { tag: 'HEART', label: 'Knowing what is safe for my heart', hint: 'For example, how much effort is all right' },
  { tag: 'CONC', label: 'Concentrating, or doing more than 1 thing at a time' },
  { tag: 'MEM', label: 'Remembering things' },
  { tag: 'SENS', label: 'Noise, bright light or busy places' },
  { tag: 'HEAR', label: 'Hearing people' },
  { tag: 'SEE', label: 'Seeing clearly, or using screens' },
  { tag: 'COMM', label: 'Speaking, reading or being understood' },
  { tag: 'CONT', label: 'Getting to a toilet in time', hint: 'Bladder or bowel problems' },
  { tag: 'MED', label: 'Taking medicine at work', hint: 'The times you take it, or how it makes you feel' },
  { tag: 'SKIN', label: 'Heat, cold, or things that affect my skin' },
  { tag: 'TRAV', label: 'Getting to work, or travelling for work' },
];
