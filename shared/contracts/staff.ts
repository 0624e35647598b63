/** The staff register and staff sessions. Who somebody is comes from the issuer; what they may do comes from here. */
import * as z from 'zod/mini';
import { serviceId } from './referral.ts';

export const staffRoles = {
  occupational_therapist: 'Occupational therapist',
  physiotherapist: 'Physiotherapist',
  dietitian: 'Dietitian',
  coach: 'Work and health coach',
  link_worker: 'Link worker',
  support_worker: 'Support worker',
  administrator: 'Administrator',
  manager: 'Service manager',
} as const;

export type StaffRole = keyof typeof staffRoles;

export const staffMember = z.object({
  staffId: z.string(),
  name: z.string(),
  roles: z.array(
    z.object({ service: serviceId, role: z.enum(Object.keys(staffRoles) as [StaffRole, ...StaffRole[]]) }),
  ),
  /** Day on which the person left, ISO date. A leaver is out at once, open session or not. */
  left: z.optional(z.iso.date()),
});
export type StaffMember = z.infer<typeof staffMember>;

/** Times are epoch seconds. */
export const session = z.object({
  /** Key of the person in the staff register. */
  staffKey: z.string(),
  startedAt: z.int(),
  usedAt: z.int(),
  expiresAt: z.int(),
});
export type Session = z.infer<typeof session>;

/** A login on its way to the issuer and back. */
export const pendingLogin = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  expiresAt: z.int(),
});
export type PendingLogin = z.infer<typeof pendingLogin>;
