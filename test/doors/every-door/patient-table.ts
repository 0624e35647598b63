/**
 * Who may do what at the patient's door, route by route. A route of `functions/patient/app.ts` without a row here fails the
 * run. No address of this door carries an id: whoever has a session is served their own request and nobody else's.
 */
import { paths } from '../../../shared/paths.ts';

/** Callers that this door does not know; each is answered as `nobody` is. */
export const unknownCallers = [
  'nobody',
  'a member of staff',
  'a staff session under the patient’s cookie',
  'a visitor with a draft',
  'a session that was idle for 30 minutes',
  'a session older than 12 hours',
  'a session that was ended',
  'a forged cookie',
  'a person whose record was frozen',
  'a person whose record was merged into another',
  'a person who stopped the request',
  'a person whose record is gone',
] as const;

export const patientCallers = [...unknownCallers, 'the person', 'another person'] as const;
export type PatientCaller = (typeof patientCallers)[number];

/** `log in first`: a page leads to the login; a form is answered with what was typed and the way to log in. */
export type PatientOutcome = 'served' | 'log in first';

type Row = Readonly<Record<PatientCaller, PatientOutcome>>;

const row = (unknown: PatientOutcome): Row =>
  Object.fromEntries(
    patientCallers.map((caller) => [
      caller,
      (unknownCallers as readonly string[]).includes(caller) ? unknown : ('served' as const),
    ]),
  ) as Row;

const everybody = row('served');
const whoIsLoggedIn = row('log in first');

export const patientTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.patientHealth}`]: everybody,
  [`GET ${paths.myLogIn}`]: everybody,
  [`POST ${paths.myLogIn}`]: everybody,
  [`GET ${paths.myCode}`]: everybody,
  [`POST ${paths.myCode}`]: everybody,
  [`GET ${paths.myHome}`]: whoIsLoggedIn,
  [`POST ${paths.myLogOut}`]: whoIsLoggedIn,
};
