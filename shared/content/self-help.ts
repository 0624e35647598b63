/**
 * The self-help guides: which there are, what they are grouped by, and which warning signs stand on them. Their words are in
 * `web/src/topics/`, a file for each, drafts until a clinician has signed them.
 */
import type { DifficultyTag } from './difficulties.ts';
import { notForEmergencies, type RedFlagKey, redFlags, review } from './safety.ts';

/** How the list of guides is divided. A guide stands in every group that it helps with; without a tag it is about work itself. */
export const topicGroups: readonly { readonly title: string; readonly tags: readonly DifficultyTag[] }[] = [
  { title: 'Going back, money and your rights', tags: [] },
  { title: 'Energy and sleep', tags: ['FAT', 'SLEEP'] },
  { title: 'Pain, moving and lifting', tags: ['PAIN', 'MOV', 'STAND', 'LIFT', 'UL'] },
  { title: 'Stress, worry and confidence', tags: ['ANX', 'MOOD', 'STRESS', 'CONF'] },
  { title: 'Heart and breathing', tags: ['HEART', 'BREATH'] },
  { title: 'Thinking, memory and senses', tags: ['CONC', 'MEM', 'SENS', 'HEAR', 'SEE', 'COMM'] },
  { title: 'Medicine, food and daily needs', tags: ['MED', 'CONT', 'SKIN'] },
  { title: 'Getting to work', tags: ['TRAV'] },
];

/** SN-2: what stands on a guide. `INFECTION` is after an operation, `STRIP` help in a crisis, `GENERAL` where urgent help is. */
export const topicSafety = [
  ...(['CHEST', 'STROKE', 'BREATH', 'CLOT', 'BACK', 'LIMB', 'WOUND', 'FATIGUE', 'MENTAL'] satisfies RedFlagKey[]),
  'INFECTION',
  'STRIP',
  'GENERAL',
] as const;
export type TopicSafety = (typeof topicSafety)[number];

interface Signs {
  readonly lines: readonly string[];
}

/** Signs of an infection after an operation on a joint: those of wounds and joints, without those of the breastbone. */
const infection: readonly string[] = redFlags.flatMap(({ key, urgent }) => {
  if (key === 'WOUND') return urgent?.lines ?? [];
  return key === 'LIMB' ? (urgent?.lines ?? []).slice(0, 1) : [];
});

/** The care cards of a guide: at most one of each kind, whatever stands on it. */
export function cardsFor(safety: readonly TopicSafety[]): { readonly emergency?: Signs; readonly urgent?: Signs } {
  const shown = redFlags.filter(({ key }) => safety.includes(key));
  const emergency = shown.flatMap((flag) => flag.emergency?.lines ?? []);
  const urgent = [
    ...shown.flatMap((flag) => flag.urgent?.lines ?? []),
    ...(safety.includes('INFECTION') ? infection : []),
  ];
  return {
    ...(emergency.length > 0 ? { emergency: { lines: emergency } } : {}),
    ...(urgent.length > 0 ? { urgent: { lines: urgent } } : {}),
  };
}

/** Help in a crisis stands below whatever is about mood, and wherever it is asked for. */
export const hasStrip = (safety: readonly TopicSafety[]): boolean =>
  safety.includes('STRIP') || safety.includes('MENTAL');

/** Where urgent help is, at the end of a guide for everybody. */
export const generalSafety = (safety: readonly TopicSafety[]): typeof notForEmergencies | undefined =>
  safety.includes('GENERAL') ? notForEmergencies : undefined;

/** What a guide says about who has checked it. */
export interface Signed {
  readonly reviewer: string;
  /** ISO date, or empty. */
  readonly reviewedOn: string;
  readonly safety: readonly TopicSafety[];
}

/** A guide counts as checked once a clinician has signed its words and, where it has care cards, the words of those too. */
export const isSigned = ({ reviewer, reviewedOn, safety }: Signed, cardReviewer: string = review.reviewer): boolean =>
  reviewer !== '' && reviewedOn !== '' && (Object.keys(cardsFor(safety)).length === 0 || cardReviewer !== '');
