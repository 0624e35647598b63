/** What the portal knows of one service: data, so that a second service is a second file and no second program. */

export type ServiceId = 'my-therapy' | 'cardiac';

/** Questions that may stop the journey, in the order the service asks them (stop early, kindly). */
export type EligibilityQuestion =
  | 'emergency'
  | 'date-of-birth'
  | 'gp-surgery'
  | 'postcode'
  | 'work-status'
  | 'effect-on-work'
  | 'want-help-now'
  | 'other-service';

export interface CoveredPractice {
  /** ODS code, looked up in `shared/content/practices.ts`. */
  readonly odsCode: string;
  /** First day covered, ISO date. */
  readonly from: string;
  /** Last day covered, ISO date; open when absent. */
  readonly to?: string;
}

export interface ServiceContacts {
  /** As shown on screen, for example "01632 960 001". */
  readonly phone: string;
  readonly email: string;
  /** When the phone is answered and messages are read, in words. */
  readonly hours: string;
}

export interface Tier {
  readonly tier: 1 | 2 | 3;
  /** Who helps, in words for the person. */
  readonly who: string;
  /** Working days to the first contact at this level. */
  readonly workingDays: number;
}

export interface ServiceProfile {
  readonly id: ServiceId;
  /** Raised with every change; stored with each referral. */
  readonly version: number;
  readonly name: string;
  /** Name for one line of text, for example a list of services. */
  readonly shortName: string;
  readonly organisation: string;
  readonly startPath: '/start' | '/start/heart';
  /** Who it is for, one line each, following "You can ask for support if:". */
  readonly forWhom: readonly string[];
  /** What the service does, one line each. */
  readonly whatWeDo: readonly string[];
  readonly practices: readonly CoveredPractice[];
  /** Inclusive ages in whole years. */
  readonly ages: { readonly from: number; readonly to?: number };
  readonly eligibilityOrder: readonly EligibilityQuestion[];
  readonly tiers: readonly Tier[];
  /** Working days until somebody contacts the person after they asked (TRG-4). */
  readonly firstContactWorkingDays: number;
  readonly contacts: ServiceContacts;
  /** Questions only this service asks, by id. */
  readonly ownQuestions: readonly string[];
  /** Where someone outside the service's area or ages can go, in words. */
  readonly elsewhere: readonly { readonly title: string; readonly text: string; readonly href?: string }[];
}
