/** The staff register and staff sessions. Who somebody is comes from the issuer; what they may do comes from here. */
import * as z from 'zod/mini';
import { colleague } from './case.ts';
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
  /** HCPC registration number of an allied health professional, checked by a manager (AHP-2). */
  registration: z.optional(z.object({ number: z.string(), checkedOn: z.iso.date() })),
  /** Between which days this person may issue fit notes, and who approved it (§3.6: a profession alone is not enough). */
  mayIssueFitNotes: z.optional(
    z.object({ from: z.iso.date(), to: z.optional(z.iso.date()), trainedOn: z.iso.date(), approvedBy: z.string() }),
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

/** Something a manager is told. */
export const notice = z.object({
  at: z.iso.datetime(),
  by: colleague,
  byRole: z.string(),
  referralId: z.string(),
  words: z.string(),
});
export type Notice = z.infer<typeof notice>;

/** A colleague as the team's list has them. */
export const teamMember = z.object({
  staffId: z.string(),
  name: z.string(),
  role: z.enum(Object.keys(staffRoles) as [StaffRole, ...StaffRole[]]),
  left: z.optional(z.iso.date()),
});
export type TeamMember = z.infer<typeof teamMember>;
