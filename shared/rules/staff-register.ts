/** The form of an entry in the staff register, and the entry that comes of it. */
import { line } from '../contracts/self-referral/field-parts.ts';
import type { AnswerValue, FieldError, Question } from '../contracts/self-referral/question.ts';
import { type StaffMember, type StaffRole, staffRoles } from '../contracts/staff.ts';
import type { ServiceId } from '../services/profile.ts';
import { readRegistration } from '../values/registration.ts';
import { choice, day } from './case-actions/fields.ts';

/** AHP-1: of the roles in a service, these may be given the right to issue fit notes; dietitians and coaches never. */
export const rolesThatMayIssue: readonly StaffRole[] = ['occupational_therapist', 'physiotherapist'];

const text = (value: AnswerValue, field: string): string => {
  const one = value[field];
  return typeof one === 'string' ? one : '';
};

export const newMemberQuestion = (member: StaffMember | undefined): Question => ({
  id: 'team-member',
  version: 1,
  section: 'About you',
  title: member ? `Change the entry of ${member.name}` : 'Add a colleague to the team',
  intro: ['Who somebody is comes from their organisation’s login. What they may do here comes from this register.'],
  fields: [
    line('name', 'Name', 'Enter the name', 'Name', { spellcheck: false }),
    ...(member
      ? []
      : [
          line('subject', 'Account id at the organisation’s login', 'Enter the account id', 'Account id', {
            hint: 'Your IT department knows it. It is not the email address.',
            spellcheck: false,
            maxLength: 200,
          }),
        ]),
    choice('role', 'Role', 'Select the role', Object.entries(staffRoles)),
    {
      ...line('registration', 'HCPC registration number', '', 'Registration number', {
        optional: true,
        width: 10,
        hint: 'For example, PH123456. Needed to sign reports.',
      }),
      read: readRegistration,
    },
    day('checked-on', 'Day the registration was checked', '', { optional: true, must: 'not-future' }),
    day('may-issue-from', 'May issue fit notes from', '', { optional: true }),
    day('may-issue-to', 'May issue fit notes until (last day)', '', { optional: true }),
    day('trained-on', 'Day of the fit note training', '', { optional: true, must: 'not-future' }),
    day('left', 'Left on', '', { optional: true, hint: 'From this day the person is out at once.' }),
  ],
  together: registerErrors,
  button: 'Save',
});

export function registerErrors(value: AnswerValue): readonly FieldError[] {
  const role = text(value, 'role') as StaffRole;
  const errors: FieldError[] = [];
  if (text(value, 'registration') && !text(value, 'checked-on')) {
    errors.push({ field: 'checked-on-day', message: 'Enter the day the registration was checked (AHP-2)' });
  }
  if (!text(value, 'may-issue-from')) {
    if (!text(value, 'may-issue-to')) return errors;
    return [
      ...errors,
      { field: 'may-issue-from-day', message: 'Enter the first day, or leave the last day empty too' },
    ];
  }
  if (!rolesThatMayIssue.includes(role)) {
    errors.push({
      field: 'may-issue-from-day',
      message:
        'Only occupational therapists and physiotherapists of the team can be given fit notes. This date must be empty',
    });
  }
  if (!text(value, 'trained-on')) {
    errors.push({ field: 'trained-on-day', message: 'Enter the day of the fit note training' });
  }
  if (!text(value, 'registration')) {
    errors.push({
      field: 'registration',
      message: 'Enter the registration number: without it nobody can issue fit notes',
    });
  }
  const to = text(value, 'may-issue-to');
  if (to && to < text(value, 'may-issue-from')) {
    errors.push({ field: 'may-issue-to-day', message: 'The last day must be the same as or after the first' });
  }
  return errors;
}

/** The entry as it stands, in the form's own fields. */
export const typedOf = (member: StaffMember, service: ServiceId): AnswerValue => ({
  name: member.name,
  role: member.roles.find((one) => one.service === service)?.role ?? '',
  ...(member.registration
    ? { registration: member.registration.number, 'checked-on': member.registration.checkedOn }
    : {}),
  ...(member.mayIssueFitNotes
    ? {
        'may-issue-from': member.mayIssueFitNotes.from,
        'trained-on': member.mayIssueFitNotes.trainedOn,
        ...(member.mayIssueFitNotes.to ? { 'may-issue-to': member.mayIssueFitNotes.to } : {}),
      }
    : {}),
  ...(member.left ? { left: member.left } : {}),
});

/**
 * The entry that the form makes. Roles in other services stay as they are. Whoever adds a colleague of another service
 * sees an empty form, so what they leave empty stays; who approved a right to issue stays as long as the right does.
 */
export function entryOf(
  value: AnswerValue,
  service: ServiceId,
  approvedBy: string,
  before: StaffMember | undefined,
  staffKey: string,
): StaffMember {
  const number = text(value, 'registration');
  const [from, to, left] = [text(value, 'may-issue-from'), text(value, 'may-issue-to'), text(value, 'left')];
  const adding = 'subject' in value;
  const had = before?.mayIssueFitNotes;
  const same = had?.from === from && (had.to ?? '') === to && had.trainedOn === text(value, 'trained-on');
  const others = (before?.roles ?? []).filter((one) => one.service !== service);
  return {
    staffId: before?.staffId ?? `staff_${staffKey.slice(0, 16)}`,
    name: text(value, 'name'),
    roles: [...others, { service, role: text(value, 'role') as StaffRole }],
    ...(adding && before?.registration ? { registration: before.registration } : {}),
    ...(adding && had ? { mayIssueFitNotes: had } : {}),
    ...(number ? { registration: { number, checkedOn: text(value, 'checked-on') } } : {}),
    ...(from
      ? {
          mayIssueFitNotes: {
            from,
            trainedOn: text(value, 'trained-on'),
            approvedBy: same ? had.approvedBy : approvedBy,
            ...(to ? { to } : {}),
          },
        }
      : {}),
    ...(left ? { left } : {}),
  };
}

/** AHP-1, AHP-2: whether somebody may issue a fit note on a day. @param today ISO date. */
export function mayIssueFitNote(
  { roles, mayIssueFitNotes, registration, left }: StaffMember,
  service: ServiceId,
  today: string,
): boolean {
  const role = roles.find((one) => one.service === service)?.role;
  if (!role || !rolesThatMayIssue.includes(role) || !registration || !mayIssueFitNotes) return false;
  if (left !== undefined && left <= today) return false;
  const { from, to } = mayIssueFitNotes;
  return from <= today && (to === undefined || today <= to);
}
