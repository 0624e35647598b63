/** What the page of a change says beside the catalogue. Only pages read it, so no door carries it. */
import type { WorkKind } from '../../../shared/content/work-kinds.ts';

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
  /** Questions for the day of the review. */
  readonly review: readonly string[];
  /** By the number of the change: how it went for somebody, invented. */
  readonly examples: Readonly<Record<string, string>>;
}
