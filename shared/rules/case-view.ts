/**
 * What of a case a role receives: an allow-list by kind of knowledge, applied before anything leaves the server. Pages
 * and JSON are made of this and of nothing else.
 */
import type { Entry, Knowledge, Part } from '../contracts/case.ts';
import type { Referral, ReferralRow } from '../contracts/referral.ts';
import type { StaffRole } from '../contracts/staff.ts';
import type { StoredAnswer } from '../contracts/stored-answer.ts';
import type { WholeCase } from './case-change.ts';
import { reads, readsPart } from './staff-rights.ts';

const health = [
  'emergency',
  'red-flags',
  'health-condition',
  'heart-event',
  'since-when',
  'work-ability',
  'goals',
  'confidence',
];
const work = [
  'work-status',
  'effect-on-work',
  'want-help-now',
  'other-service',
  'difficulties',
  'job-count',
  'job',
  'second-job',
  'employer',
  'work-safety',
  'fit-note',
  'fit-note-dates',
  'absence',
];

/** What kind of knowledge a question's answer is. A question that nobody has sorted is about health. */
export const knowledgeOf = (question: string): Knowledge =>
  work.includes(question)
    ? 'work'
    : health.includes(question)
      ? 'health'
      : contact.includes(question)
        ? 'contact'
        : 'health';

const contact = [
  'date-of-birth',
  'gp-surgery',
  'postcode',
  'name',
  'know-nhs-number',
  'nhs-number',
  'address',
  'contact',
  'safe-contact',
  'communication-needs',
  'language',
  'heard-about',
  'agreement',
];

/** Answers that tell where somebody is; of a sensitive record nobody receives them. */
const whereabouts: readonly string[] = ['gp-surgery', 'postcode', 'address'];

export interface CaseView {
  readonly referral: Referral;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly parts: readonly Part[];
  readonly timeline: readonly Entry[];
}

/** The row of a list as a role sees it. */
export const rowFor = (role: StaffRole, row: ReferralRow): ReferralRow =>
  reads(role, 'health')
    ? row
    : { ...row, flags: row.flags.filter((flag) => !flag.startsWith('Red flag')), workStatus: '', waits: undefined };

/** The case as a role sees it. */
export function caseFor(role: StaffRole, { referral, answers, parts, timeline }: WholeCase): CaseView {
  const mayReadReasons = reads(role, 'work');
  const plain = <T extends { readonly why?: string | undefined }>(one: T): T => {
    if (mayReadReasons || one.why === undefined) return one;
    const { why: _, ...rest } = one;
    return rest as T;
  };
  return {
    referral: {
      ...referral,
      row: rowFor(role, referral.row),
      redFlags: reads(role, 'health') ? referral.redFlags : {},
      staffCheck: reads(role, 'work') ? referral.staffCheck : [],
      // How somebody's work stands at the end is about work.
      outcome: reads(role, 'work') ? referral.outcome : undefined,
      // The practice of the link is as near to the person as their own.
      sourcePractice: referral.sensitive ? undefined : referral.sourcePractice,
    },
    answers: Object.fromEntries(
      Object.entries(answers).filter(
        ([question]) => reads(role, knowledgeOf(question)) && !(referral.sensitive && whereabouts.includes(question)),
      ),
    ),
    parts: parts
      .filter(({ knowledge }) => readsPart(role, knowledge))
      .map((part) => (part.ended ? { ...part, ended: plain(part.ended) } : part)),
    timeline: timeline.filter(({ knowledge }) => readsPart(role, knowledge)).map(plain),
  };
}
