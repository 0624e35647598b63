/** The edit that an address names, bound to the draft it works on. */
import type { Letter, Report } from '../../../shared/contracts/paper.ts';
import type { Plan } from '../../../shared/contracts/plan.ts';
import { letterEdits, reportEdits } from '../../../shared/rules/papers/report-edits.ts';
import { planEdit } from '../../../shared/rules/plan/edits/all.ts';
import type { Edit, EditFacts } from '../../../shared/rules/plan/edits/edit.ts';
import { today } from '../../platform/clock.ts';
import type { PaperReader } from '../plans/guard.ts';

/** An edit bound to the draft it works on, whatever its kind. */
export interface BoundEdit {
  readonly edit: Edit<unknown>;
  readonly draft: unknown;
}

const bound = <C>(edit: Edit<C>, draft: C): BoundEdit => ({ edit: edit as Edit<unknown>, draft });

/** The change at work that an address names. The catalogue is read when somebody first asks for one of it. */
async function catalogued(id: string) {
  const named = /^adjustment-([A-Z]{3}-\d{2})$/.exec(id)?.[1];
  return named ? (await import('../../../shared/content/adjustments.ts')).adjustmentById(named) : undefined;
}

/** The edit that an address names, with the draft it works on; undefined when there is none. */
export async function editAt(
  id: string,
  { draft: { content } }: Pick<PaperReader, 'draft'>,
): Promise<BoundEdit | undefined> {
  switch (content.kind) {
    case 'plan': {
      const edit = planEdit(id, content.plan, await catalogued(id));
      return edit && bound<Plan>(edit, content.plan);
    }
    case 'report': {
      const edit = reportEdits.find((one) => one.id === id);
      return edit && bound<Report>(edit, content.report);
    }
    case 'letter': {
      const edit = letterEdits.find((one) => one.id === id);
      return edit && bound<Letter>(edit, content.letter);
    }
  }
}

export const editFacts = ({ whole }: Pick<PaperReader, 'whole'>): EditFacts => ({ whole, today: today() });
