/**
 * Restrictions: what somebody with the authority has set, by whom, until when. There is no default and no computed
 * clearance: the software holds what was said and points out what is missing (RTW-1 to RTW-4).
 */
import type { Part } from '../contracts/case.ts';
import type { AnswerValue, FieldError } from '../contracts/self-referral/question.ts';
import { showDate } from '../values/date.ts';

export const restrictionKinds = [
  ['lift', 'Lifting and carrying'],
  ['driving', 'Driving'],
  ['heights', 'Working at height'],
  ['standing', 'Standing, walking or sitting'],
  ['hands', 'Using hands or arms'],
  ['lone-work', 'Working alone'],
  ['nights', 'Nights, shifts or on-call'],
  ['machinery', 'Machines'],
  ['other', 'Something else'],
] as const;

/** RTW-4: who and until when belong to every restriction; without a last day there is a moment to look again. */
export function restrictionErrors(value: AnswerValue): readonly FieldError[] {
  return value['until'] || value['review']
    ? []
    : [{ field: 'until-day', message: 'Enter the last day, or select when it is looked at again' }];
}

/** Restrictions that count, each as one line for a colleague. @param today ISO date. */
export function restrictionsInWords(parts: readonly Part[], today: string): readonly string[] {
  return parts
    .filter(({ kind, ended }) => kind === 'restriction' && ended === undefined)
    .map(({ answer: { value, said } }) => {
      const until = String(value['until'] ?? '');
      const when = until === '' ? (said['review']?.toLowerCase() ?? 'no last day') : `until ${showDate(until)}`;
      // Past its day a restriction is not lifted by the calendar: somebody says so (RTW-3).
      const over = until !== '' && until < today ? ' The day has passed: ask for clearance, then end it.' : '';
      return `${said['limit']} (${when}; set by ${said['set-by']}).${over}`;
    });
}

/** RTW-1, RTW-2: parts of a job that ask for something nobody has written down yet. */
export function safetyNotices(parts: readonly Part[], personSaid: readonly string[]): readonly string[] {
  const jobs = parts.filter(({ kind, ended }) => kind === 'job' && ended === undefined);
  const critical = new Set([...personSaid, ...jobs.flatMap(({ answer }) => [answer.value['safety'] ?? []].flat())]);
  // What was cleared counts as written down; what was a mistake does not.
  const has = (kind: string): boolean =>
    parts.some(
      ({ kind: one, answer, ended }) =>
        one === 'restriction' && answer.value['kind'] === kind && ended?.how !== 'taken back',
    );
  const notices: string[] = [];
  if ((critical.has('driving') || critical.has('driving-group-2')) && !has('driving')) {
    notices.push(
      'The job needs driving and no driving restriction or clearance is written down. Until then driving is "not yet" (RTW-1).',
    );
  }
  if (critical.has('driving-group-2') || critical.has('heights')) {
    notices.push('Role-safety: the employer’s occupational health or the regulator decides about this work (RTW-2).');
  }
  return notices;
}
