/** What a manager decides about a record whose time is over (RET-2), as a form and as what comes of it. */
import type { DueRecord } from '../contracts/retention.ts';
import type { AnswerValue, Question } from '../contracts/self-referral/question.ts';
import { londonDate, showDate } from '../values/date.ts';
import { yearsAfter } from '../values/months.ts';
import { asQuestion, choice, words } from './case-actions/fields.ts';
import { text } from './case-change.ts';
import { type RetentionPeriod, retentionPeriods } from './retention.ts';

export const periodInWords = ({ period }: Pick<DueRecord, 'period'>): string =>
  retentionPeriods[period as RetentionPeriod] ?? period;

/** What is decided about it now. */
export function stateInWords({ state, decided, keptUntil }: DueRecord): string {
  if (state === 'kept') return `Kept until ${showDate(keptUntil ?? '')}`;
  if (state === 'approved' && decided)
    return `Approved by ${decided.by.name} on ${showDate(londonDate(Date.parse(decided.at)))}`;
  return state === 'going' ? 'Being deleted' : 'Waits for a decision';
}

/** Nobody decides over a decision that they have not seen: the newest stands on the form, with its reason. */
export const retentionForm = (due: DueRecord): Question =>
  asQuestion({
    id: 'retention',
    title: 'Decide about this record',
    intro: [
      `${periodInWords(due)}. That was until ${showDate(due.until)}.`,
      ...(due.decided ? [`${stateInWords(due)}. Reason of ${due.decided.by.name}: ${due.decided.why}`] : []),
      'Read the record first. What is deleted cannot be brought back. Until the next night you can change your mind here.',
    ],
    fields: [
      choice('decision', 'What happens to the record?', 'Select what happens to the record', [
        ['delete', 'Delete it in the night after today'],
        ['1', 'Keep it for another year'],
        ['5', 'Keep it for another 5 years'],
        ...(due.state === 'approved' ? ([['look', 'Do not delete it yet: I look at it again']] as const) : []),
      ]),
      words('reason', 'Why', 'Enter why', { maxLength: 500 }),
    ],
    button: 'Save',
  });

export interface Decision {
  readonly next: DueRecord;
  /** For the timeline, and the reason beside it. */
  readonly words: string;
  readonly why: string;
}

/** @param who a colleague and the moment. @param today ISO date. */
export function decisionOf(
  due: DueRecord,
  value: AnswerValue,
  who: { readonly by: NonNullable<DueRecord['decided']>['by']; readonly at: string },
  today: string,
): Decision {
  const [decision, why] = [text(value, 'decision'), text(value, 'reason')];
  const { keptUntil: _, ...line } = due;
  const decided = { ...who, why };
  if (decision === 'delete')
    return { next: { ...line, state: 'approved', decided }, words: 'Deletion of the record was approved.', why };
  if (decision === 'look')
    return { next: { ...line, state: 'due', decided }, words: 'Deletion of the record was taken back.', why };
  const until = yearsAfter(today, Number(decision));
  return {
    next: { ...line, state: 'kept', decided, keptUntil: until },
    words: `The record is kept until ${showDate(until)}.`,
    why,
  };
}
