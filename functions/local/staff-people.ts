/** Invented staff for the demonstration. A leaver is among them, to see that they cannot come in. */
import type { StaffMember } from '../../shared/contracts/staff.ts';
import { londonDate } from '../../shared/values/date.ts';
import { now } from '../platform/clock.ts';
import { saveStaff, staffKeyOf } from '../store/staff-register.ts';

export interface StaffPerson {
  /** Who the local issuer says they are. */
  readonly subject: string;
  readonly name: string;
  readonly description: string;
  readonly roles: StaffMember['roles'];
  readonly left?: string;
  /** HCPC registration number, invented; it counts as looked up on the day of the seeding. */
  readonly registration?: string;
}

export const staffPeople: readonly StaffPerson[] = [
  {
    subject: 'olive',
    name: 'Olive Example',
    description: 'occupational therapist at MY Therapy',
    roles: [{ service: 'my-therapy', role: 'occupational_therapist' }],
    registration: 'OT000001',
  },
  {
    subject: 'cora',
    name: 'Cora Instance',
    description: 'work and health coach at MY Therapy',
    roles: [{ service: 'my-therapy', role: 'coach' }],
  },
  {
    subject: 'adam',
    name: 'Adam Sample',
    description: 'administrator at MY Therapy',
    roles: [{ service: 'my-therapy', role: 'administrator' }],
  },
  {
    subject: 'phoebe',
    name: 'Phoebe Specimen',
    description: 'physiotherapist at the heart service',
    roles: [{ service: 'cardiac', role: 'physiotherapist' }],
    registration: 'PH000002',
  },
  {
    subject: 'marcus',
    name: 'Marcus Placeholder',
    description: 'manager of both services',
    roles: [
      { service: 'my-therapy', role: 'manager' },
      { service: 'cardiac', role: 'manager' },
    ],
  },
  {
    subject: 'lena',
    name: 'Lena Gone',
    description: 'left in the spring, and cannot come in',
    roles: [{ service: 'my-therapy', role: 'coach' }],
    left: '2026-04-30',
  },
];

/** Enters them in the staff register. */
export async function seedStaff(issuer: string): Promise<void> {
  for (const { subject, name, roles, left, registration } of staffPeople) {
    await saveStaff(await staffKeyOf(issuer, subject), {
      staffId: `staff_${subject}`,
      name,
      roles: [...roles],
      ...(left ? { left } : {}),
      ...(registration ? { registration: { number: registration, checkedOn: londonDate(now()) } } : {}),
    });
  }
}
