/**
 * What a document may know beside its paper. It is an allow-list: a fact of the case that has no place here cannot reach a
 * document, whoever asks for it (RTW-16). No NHS number, no address, no type of evidence beside a plan.
 */
import type { Signature, VersionState } from '../../contracts/paper.ts';

export interface PaperFacts {
  readonly person: {
    readonly name: string;
    /** ISO date. Only reports and letters show it. */
    readonly dateOfBirth: string;
  };
  readonly service: {
    readonly name: string;
    readonly organisation: string;
    readonly phone: string;
    readonly email: string;
    /** When the phone is answered, in words. */
    readonly hours: string;
  };
  /** Name of the practice that a letter goes to. */
  readonly gpPractice?: string | undefined;
  /** Who signed the version; absent on a draft. */
  readonly signed?: Signature | undefined;
  readonly version: number;
  /** By which anybody may check whether the paper is valid; a draft has none. */
  readonly code?: string | undefined;
  readonly state: VersionState | 'draft';
  /** Days of the evidence that a plan rests on, ISO dates, both inclusive; of what type it is stays out. */
  readonly evidenceDates?: readonly { readonly from: string; readonly to?: string | undefined }[] | undefined;
  /** Days on which each side agreed, ISO dates; absent while they have not. */
  readonly agreed?: { readonly person?: string | undefined; readonly employer?: string | undefined } | undefined;
  /** What the person says to a report (AMR-4). */
  readonly statement?: string | undefined;
  /** ISO date. */
  readonly today: string;
}
