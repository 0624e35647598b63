/** Whether a service works with a person's GP practice (FN-16, FN-17). An answer with a reason, never an error. */
import { findPractice, type GpPractice } from '../content/practices.ts';
import type { ServiceProfile } from '../services/profile.ts';

/**
 * - `covered`: the service works with this practice, or with the one that took it over
 * - `not-covered`: a practice the service does not work with
 * - `closed`: closed, and no practice is known to have taken it over
 * - `unknown`: no practice has this code
 * - `not-yet` and `ended`: the service works with it, but only later or only earlier
 */
export type PracticeCover = 'covered' | 'not-covered' | 'closed' | 'unknown' | 'not-yet' | 'ended';

/**
 * Says whether `profile` covers the practice on `today`, an ISO date. A closed practice counts as the one that took it
 * over, since its patients were moved there.
 */
export function practiceCover(
  profile: Pick<ServiceProfile, 'practices'>,
  odsCode: string,
  today: string,
  find: (odsCode: string) => GpPractice | undefined = findPractice,
): PracticeCover {
  if (find(odsCode) === undefined) return 'unknown';
  const practice = practiceToday(odsCode, today, find);
  if (practice === undefined) return 'closed';
  const periods = profile.practices.filter((covered) => covered.odsCode === practice.odsCode);
  if (periods.length === 0) return 'not-covered';
  if (periods.some((period) => period.from <= today && (period.to === undefined || today <= period.to)))
    return 'covered';
  return periods.some((period) => period.from > today) ? 'not-yet' : 'ended';
}

/**
 * The practice that looks after the patients of `odsCode` on `today`, an ISO date: itself while it is open, else the one
 * that took it over. Undefined when the code is unknown, or closed without an open successor (FN-17).
 */
export function practiceToday(
  odsCode: string,
  today: string,
  find: (odsCode: string) => GpPractice | undefined = findPractice,
): GpPractice | undefined {
  const seen = new Set<string>();
  let practice = find(odsCode);
  while (practice !== undefined && hasClosed(practice, today)) {
    // A register that points in a circle must not hold up a person.
    if (practice.successor === undefined || seen.has(practice.odsCode)) return undefined;
    seen.add(practice.odsCode);
    practice = find(practice.successor);
  }
  return practice;
}

function hasClosed(practice: GpPractice, today: string): boolean {
  return practice.status === 'closed' && (practice.closedOn === undefined || practice.closedOn <= today);
}
