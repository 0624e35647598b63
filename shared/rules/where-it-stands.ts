/** Where a request stands and what comes next, in the words of the person whose request it is. */
import type { CaseState } from '../contracts/case.ts';
import type { Referral } from '../contracts/referral.ts';
import type { ServiceProfile } from '../services/profile.ts';
import { showDateWithDay } from '../values/date.ts';
import { inCare, isOpen } from './case-states.ts';

const stands = {
  submitted: 'We have your request and are reading it.',
  needs_info: 'We need to ask you something before we go on.',
  accepted: 'We can help you.',
  contacted: 'We can help you, and we have been in touch.',
  assessed: 'We have talked with you about what is hard and what could help.',
  active: 'You are getting support from us.',
  monitoring: 'You are getting support from us, and we check how it goes.',
  on_hold: 'Your support is on hold for now.',
  not_eligible_signposted: 'We could not help with this request, and told you who may be able to.',
  declined: 'We could not take on this request.',
  withdrawn: 'This request was stopped.',
  did_not_respond: 'We tried to reach you and could not, so we closed this request.',
  merged: 'This request is now part of another one.',
  discharged: 'You have finished with our service for now.',
  followed_up_13w: 'You have finished with our service, and we asked how you are getting on.',
  followed_up_26w: 'You have finished with our service, and we asked how you are getting on.',
} as const satisfies Readonly<Record<CaseState, string>>;

export interface WhereItStands {
  readonly stands: string;
  readonly next: readonly string[];
  /** Who helps, once somebody does. */
  readonly who?: string;
}

/** @param today ISO date: a promise that has passed is said to have passed. */
export function whereItStands({ state, row }: Referral, profile: ServiceProfile, today: string): WhereItStands {
  const who = inCare.includes(state) ? profile.tiers.find(({ tier }) => String(tier) === row.tier)?.who : undefined;
  return { stands: stands[state], next: nextOf(state, row.promisedBy, profile, today), ...(who ? { who } : {}) };
}

function nextOf(
  state: CaseState,
  promisedBy: string,
  { name, contacts }: ServiceProfile,
  today: string,
): readonly string[] {
  const { phone } = contacts;
  if (!isOpen(state)) return ['You can ask for support again at any time.', `If you have a question, phone ${phone}.`];
  if (state === 'needs_info') return [`Please phone ${phone}. You can go on from where you are.`];
  const day = showDateWithDay(promisedBy);
  if (promisedBy < today) {
    return [`We said that we would contact you by ${day}.`, `If you have not heard from us, phone ${phone}.`];
  }
  return [`Somebody from ${name} will contact you by ${day}.`, `If you do not hear from us by then, phone ${phone}.`];
}
