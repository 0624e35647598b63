/**
 * Who may sign a work plan, a health and work report or a letter (AHP-2). A fit note is none of these: it is issued on its own
 * form, in another system, and nothing here lets anybody do it (AHP-1).
 */
import type { PaperKind } from '../../contracts/paper.ts';
import type { StaffMember, StaffRole } from '../../contracts/staff.ts';
import type { ServiceId } from '../../services/profile.ts';
import { addDays } from '../../values/date.ts';
import { lastDayOf } from '../../values/months.ts';
import { readRegistration } from '../../values/registration.ts';

/** The letters of the HCPC register by profession; who has none here signs without a registration. */
const letters: Readonly<Partial<Record<StaffRole, string>>> = {
  occupational_therapist: 'OT',
  physiotherapist: 'PH',
  dietitian: 'DT',
};

const professions = Object.keys(letters) as readonly StaffRole[];

const signers: Readonly<Record<PaperKind, readonly StaffRole[]>> = {
  plan: [...professions, 'coach'],
  report: professions,
  letter: professions,
};

const notYours: Readonly<Record<PaperKind, string>> = {
  plan: 'Work plans are signed by occupational therapists, physiotherapists, dietitians and work and health coaches.',
  report: 'Health and work reports are signed by occupational therapists, physiotherapists and dietitians.',
  letter: 'Letters to the GP are signed by occupational therapists, physiotherapists and dietitians.',
};

/**
 * Why this colleague cannot sign, in a sentence for them; undefined when they may.
 * @param role in which they act; they must hold it in the service. @param today ISO date.
 */
export function whyNotSign(
  kind: PaperKind,
  member: StaffMember,
  role: StaffRole,
  service: ServiceId,
  today: string,
): string | undefined {
  if (member.left !== undefined && member.left <= today) return 'Somebody who has left the service cannot sign.';
  if (!member.roles.some((one) => one.service === service && one.role === role)) {
    return 'The staff register does not have this role for you in this service.';
  }
  if (!signers[kind].includes(role)) return notYours[kind];
  const prefix = letters[role];
  return prefix === undefined ? undefined : whyNotRegistered(member, prefix, today);
}

/** AHP-2: there is a number, it is of this profession, and somebody looked it up in the last year. */
function whyNotRegistered({ registration }: StaffMember, prefix: string, today: string): string | undefined {
  const read = readRegistration(registration?.number ?? '');
  if (registration === undefined || !read.ok) {
    return 'The staff register has no valid HCPC registration number for you. Ask a manager to enter it.';
  }
  if (read.value.replace(/\d+$/, '') !== prefix) {
    return `Your HCPC registration number is of another profession: yours starts with ${prefix}. Ask a manager to check it.`;
  }
  const sameDayNextYear = addDays(lastDayOf(12, registration.checkedOn), 1);
  return today > sameDayNextYear
    ? 'Your HCPC registration was checked more than a year ago. Ask a manager to check it again.'
    : undefined;
}
