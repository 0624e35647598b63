import type { DifficultyTag } from './difficulties.ts';

/** Where the list of changes for what is hard stands below `/changes/for/`. Kept when a label changes. */
export const difficultySlugs: Readonly<Record<DifficultyTag, string>> = {
  FAT: 'energy',
  PAIN: 'pain',
  ANX: 'worry',
  MOOD: 'low-mood',
  STRESS: 'pressure',
  CONF: 'confidence',
  SLEEP: 'sleep-and-shifts',
  MOV: 'walking-and-bending',
  STAND: 'sitting-and-standing',
  LIFT: 'lifting',
  UL: 'hands-and-arms',
  BREATH: 'breathing',
  HEART: 'heart',
  CONC: 'concentrating',
  MEM: 'remembering',
  SENS: 'noise-and-light',
  HEAR: 'hearing',
  SEE: 'seeing',
  COMM: 'speaking-and-reading',
  CONT: 'toilet',
  MED: 'medicine',
  SKIN: 'heat-cold-and-skin',
  TRAV: 'travel',
};
