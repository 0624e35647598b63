/**
 * What an employer takes away: the very document of the page with whose copy it is (EMP-6), and the shared hours for a rota. Both
 * are made of the released copy alone.
 */
import type { Document } from '../../contracts/document.ts';
import type { EmployerView } from '../../contracts/employer-view.ts';
import type { Disclosure } from '../../contracts/sharing.ts';
import { showDate } from '../../values/date.ts';
import { paragraphs, section } from '../papers/document-parts.ts';
import { type PlanEvent, weekEvents } from '../plan/plan-calendar.ts';
import { cannotTakeBack } from './cannot-take-back.ts';
import { employerDocument } from './employer-document.ts';
import { weekOf, withHours } from './employer-weeks.ts';

/** @param today ISO date in London. @param checkAt where anybody can check the number. */
export function employerCopy(
  { view, contact, number }: Pick<Disclosure, 'view' | 'contact' | 'number'>,
  today: string,
  checkAt: string,
): Document {
  const document = employerDocument(view);
  const shownTo = `Shown to ${contact.name} on ${showDate(today)}`;
  const check = `Receipt number: ${number}. Check at ${checkAt} that it still counts.`;
  return {
    ...document,
    shownTo,
    foot: `${document.foot} ${shownTo}. ${check}`,
    blocks: [
      ...document.blocks,
      // Neither a watermark nor the foot of a page is read out, so both stand in the text as well.
      ...section('About this copy', paragraphs(`${shownTo}. ${check}`, `Please do not pass it on. ${cannotTakeBack}`)),
    ],
  };
}

/** The same before anything is shared: no receipt has a number yet, and nobody can take it for a copy that counts. */
export const previewCopy = (of: Pick<Disclosure, 'view' | 'contact'>, today: string, checkAt: string): Document => ({
  ...employerCopy({ ...of, number: 'it comes when you agree' }, today, checkAt),
  mark: 'Preview',
});

/**
 * The shared hours as events of a calendar that others at work may see: when and how long, of nobody. A week is named by its
 * Monday, so that a later copy moves what an earlier one brought; the share keeps two people apart.
 */
export const employerHours = (view: Pick<EmployerView, 'weeks'>, shareId: string): readonly PlanEvent[] =>
  withHours(view).flatMap((week) => weekEvents(weekOf(week), (day) => `${shareId}-${week.monday}${day}`));
