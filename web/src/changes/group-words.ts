/** What the page of a change says beside the catalogue. Only pages read it, so no door carries it. */
import type { WorkKind } from '../../../shared/content/work-kinds.ts';

/** What one change says and no other. Drafts, waiting for an occupational therapist’s review. */
export interface OwnWords {
  /** How it went for somebody, invented. */
  readonly example: string;
  /** What to do first, in order. */
  readonly steps: readonly string[];
  /** What to look at on the day of the review. */
  readonly look: readonly string[];
}

export interface GroupWords {
  /** Where the list of the group stands below `/changes/group/`. */
  readonly slug: string;
  /** In 1 sentence, what changes of this group have in common. */
  readonly lead: string;
  /** Why changes of this group work, by what a person can do. */
  readonly why: string;
  /** How it is done where the work is of this kind. */
  readonly inWork: Readonly<Record<WorkKind, string>>;
  /** For the person who asks. */
  readonly asking: string;
  /** For the manager who is asked. */
  readonly asked: string;
  readonly trying: readonly string[];
  /** The last question on the day of the review: what becomes of it. */
  readonly decide: string;
  /** By the number of the change. */
  readonly own: Readonly<Record<string, OwnWords>>;
}
