/**
 * What wakes somebody, as data: what is looked at, who is hurt while it is so, and the page that says what to do. A code is a line of
 * the log that a job writes when it cannot do its work (`functions/platform/log.ts`).
 */
import type { Runner } from '../../functions/store/rights.ts';

export type Runbook = 'door' | 'messages' | 'jobs' | 'audit';

/** Where a browser waits for an answer. */
export const doorsWatched: readonly Runner[] = ['public', 'patient', 'employer', 'login', 'staff', 'plan', 'draft'];

/** Who is hurt when a door answers with errors. */
export const hurtAtDoor: Readonly<Partial<Record<Runner, string>>> = {
  public: 'People cannot ask for support',
  patient: 'People cannot see their plan or stop sharing',
  employer: 'Employers cannot read or answer what was shared with them',
  login: 'Colleagues and people with NHS login cannot log in',
  staff: 'Colleagues cannot open lists and records',
  plan: 'Colleagues cannot open, offer or print plans',
  draft: 'Colleagues cannot change plans and reports',
};

export interface CodeWatched {
  readonly code: string;
  readonly runner: Runner;
  /** So many in an hour. */
  readonly from: number;
  readonly hurt: string;
  readonly runbook: Runbook;
}

export const codesWatched: readonly CodeWatched[] = [
  {
    code: 'MESSAGE_PARKED',
    runner: 'send',
    from: 1,
    hurt: 'Somebody does not get a message until it is looked at',
    runbook: 'messages',
  },
  {
    code: 'MESSAGE_NOT_SENT',
    runner: 'send',
    from: 20,
    hurt: 'Messages are late: codes, invitations and appointments',
    runbook: 'messages',
  },
  {
    code: 'SPEND_GUARD',
    runner: 'send',
    from: 1,
    hurt: 'Text messages wait until tomorrow, since the number of a day is reached',
    runbook: 'messages',
  },
  {
    code: 'WORK_NOT_TOLD',
    runner: 'work',
    from: 5,
    hurt: 'Answers from work, and the ends of shares, do not reach the case',
    runbook: 'messages',
  },
  {
    code: 'NOT_REMINDED',
    runner: 'remind',
    from: 1,
    hurt: 'People are not told before something ends',
    runbook: 'jobs',
  },
  { code: 'NOT_RECOUNTED', runner: 'recount', from: 1, hurt: 'Numbers of lists may be wrong', runbook: 'jobs' },
  {
    code: 'COUNT_MENDED',
    runner: 'recount',
    from: 1,
    hurt: 'A number of a list was wrong: somebody changed a table by hand, or it was restored',
    runbook: 'jobs',
  },
  {
    code: 'NOT_RETAINED',
    runner: 'retain',
    from: 1,
    hurt: 'Records stay longer than they may, or one is deleted in part',
    runbook: 'jobs',
  },
  { code: 'FILE_NOT_CHECKED', runner: 'clean', from: 3, hurt: 'Files from work do not arrive', runbook: 'jobs' },
  {
    code: 'NOT_SEALED',
    runner: 'seal',
    from: 1,
    hurt: 'What is written in the audit trail is not sealed: a change could go unseen',
    runbook: 'audit',
  },
  {
    code: 'CHAIN_NOT_AS_SEALED',
    runner: 'verify',
    from: 1,
    hurt: 'The audit trail of a case or a share is not as it was sealed',
    runbook: 'audit',
  },
  {
    code: 'SEAL_NOT_AS_MADE',
    runner: 'verify',
    from: 1,
    hurt: 'A seal of the audit trail is missing or is not ours',
    runbook: 'audit',
  },
];

/** Jobs that run each night; one that did not is as bad as one that failed. */
export const nightly: readonly (readonly [runner: Runner, hurt: string])[] = [
  ['recount', 'Numbers of lists are not checked'],
  ['retain', 'Records that are past their time do not come onto the list'],
  ['seal', 'The audit trail of yesterday is not sealed'],
];
