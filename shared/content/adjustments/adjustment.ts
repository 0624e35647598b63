/** One change at work: what it is, why it helps, how to try it, and how a plan asks for it. */
import type { DifficultyTag } from '../difficulties.ts';

export type AdjustmentGroup =
  | 'hours'
  | 'duties'
  | 'environment'
  | 'equipment'
  | 'travel'
  | 'communication'
  | 'supervision'
  | 'breaks'
  | 'policy';

export interface Adjustment {
  /** "HRS-01". Stable: kept when wording changes, never given to another item. */
  readonly id: string;
  readonly group: AdjustmentGroup;
  /** For choosing from a list. It may hint at health ("Fridge for medicine"), so what an employer reads is `askedAs`. */
  readonly label: string;
  /** What it may help with, the main one first. */
  readonly helps: readonly DifficultyTag[] | 'all';
  /** For the worker and the manager. No word about health here, or in what follows: an employer reads it. */
  readonly what: string;
  /** In terms of what a person can do, never of what they have. */
  readonly why: string;
  /** What the 2 of them can try, and when they look at it again. */
  readonly how: string;
  /** What the change itself usually costs, before any grant. */
  readonly cost: 'none' | 'low' | 'some' | 'high';
  /** Whether Access to Work may pay towards it. It does not pay for what any employee is given. */
  readonly accessToWork: boolean;
  /** ADJ-4: a request. It starts with "Could" and has no full stop, so that a plan can add its own dates. */
  readonly askedAs: string;
}

/** As written down; the list adds the group. */
export type AdjustmentText = Omit<Adjustment, 'group'>;
