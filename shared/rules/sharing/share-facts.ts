/** What an employer's copy may know beside the plan. An allow-list: a fact without a place here cannot reach an employer. */
import { type StaffRole, staffRoles } from '../../contracts/staff.ts';
import type { ServiceProfile } from '../../services/profile.ts';
import type { ReportToShare } from './report-lines.ts';

export interface ShareFacts {
  /** Name of the person, as their employer knows it. */
  readonly person: string;
  readonly service: { readonly name: string; readonly phone: string; readonly hours: string };
  /** Role of whoever signed the plan. */
  readonly role: string;
  /** Days of the evidence that the plan rests on, ISO dates, both inclusive. Of what type it is stays out. */
  readonly evidenceDays: readonly { readonly from: string; readonly to?: string | undefined }[];
  /** How many copies this contact will have had with this one: 1 for the first. */
  readonly version: number;
  /** Reports that the person agreed to. */
  readonly reports?: readonly ReportToShare[] | undefined;
  /** One line in which the person says something themself; absent or empty when they wrote none. */
  readonly ownWords?: string | undefined;
}

/** The name an employer reads. A service's own name may say what kind of illness it is for. */
export const nameForEmployers = 'NHS work support';

/** How an employer reaches a service. */
export const serviceForEmployers = ({ contacts }: ServiceProfile): ShareFacts['service'] => ({
  name: nameForEmployers,
  phone: contacts.phone,
  hours: contacts.hours,
});

/** Professions that treat any illness. Another one would say something about whom it treats. */
const tellsNothing: readonly StaffRole[] = [
  'occupational_therapist',
  'physiotherapist',
  'coach',
  'link_worker',
  'support_worker',
];

/** "Advice from an NHS occupational therapist". A role that is not known, or tells of an illness, is a professional. */
export function adviceFrom(role: string): string {
  const known = tellsNothing.find((one) => one === role);
  return `Advice from an NHS ${known ? staffRoles[known].toLowerCase() : 'health professional'}`;
}
