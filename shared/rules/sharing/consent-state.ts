/** How a consent stands, and for whom it is: what every door asks, apart from the act itself (`consent.ts`). */
import { type Consent, contactRoles, type EmployerContact } from '../../contracts/sharing.ts';

/** "Sam Boss (Line manager), Invented Paper Company": person, role and organisation (CON-2). */
export const contactInFull = ({ name, role, organisation }: Pick<EmployerContact, 'name' | 'role' | 'organisation'>) =>
  `${name} (${contactRoles[role]}), ${organisation}`;

/** How a consent stands on a day: the day is looked at when it is read, and waits for no job (CON-5, CON-16). */
export const stateOn = ({ state, until }: Pick<Consent, 'state' | 'until'>, today: string): Consent['state'] =>
  state === 'active' && today > until ? 'expired' : state;

/** True while it counts: active, and not past its last day. @param today ISO date in London. */
export const isOpen = (consent: Pick<Consent, 'state' | 'until'>, today: string): boolean =>
  stateOn(consent, today) === 'active';
