/**
 * Who may do what at the patient's door, route by route. A route of `functions/patient/app.ts` without a row here fails the
 * run. No address of this door carries the id of a case: whoever has a session is served their own request and nobody else's.
 * Papers and consents have ids; here they are of nobody, and `patient-plans-access.test.ts` has those of somebody.
 */
import { paths } from '../../../shared/paths.ts';
import { myActionIds } from '../../../shared/rules/my-actions/ids.ts';

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
export type PatientOutcome = 'served' | 'log in first' | 'not found';

type Row = Readonly<Record<PatientCaller, PatientOutcome>>;

const row = (unknown: PatientOutcome, known: PatientOutcome = 'served'): Row =>
  Object.fromEntries(
    patientCallers.map((caller) => [caller, (unknownCallers as readonly string[]).includes(caller) ? unknown : known]),
  ) as Row;

const everybody = row('served');
const whoIsLoggedIn = row('log in first');
/** Whose paper or consent it is not, gets what an unknown one gives. */
const nobodys = row('log in first', 'not found');

const part = (name: string): string => paths.myPaperPart(':paperId', name);
const both = (path: string, outcome: Row): readonly (readonly [string, Row])[] =>
  ['GET', 'POST'].map((method) => [`${method} ${path}`, outcome]);

export const patientTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.patientHealth}`]: everybody,
  [`GET ${paths.myLogIn}`]: everybody,
  [`POST ${paths.myLogIn}`]: everybody,
  [`GET ${paths.myCode}`]: everybody,
  [`POST ${paths.myCode}`]: everybody,
  [`GET ${paths.myHome}`]: whoIsLoggedIn,
  [`POST ${paths.myLogOut}`]: whoIsLoggedIn,
  ...Object.fromEntries(myActionIds.flatMap((id) => both(paths.myAction(id), whoIsLoggedIn))),
  ...Object.fromEntries(both(paths.myFollowUp(':followUpId'), row('not found', 'not found'))),
  [`GET ${paths.myFitNotes}`]: whoIsLoggedIn,
  [`POST ${paths.myStopNhsLogin}`]: whoIsLoggedIn,
  [`GET ${paths.myPapers}`]: whoIsLoggedIn,
  [`GET ${paths.mySharing}`]: whoIsLoggedIn,
  [`GET ${paths.myData}`]: whoIsLoggedIn,
  [`GET ${paths.myData}/everything.json`]: whoIsLoggedIn,
  [`GET ${paths.myData}/everything.pdf`]: whoIsLoggedIn,
  [`GET ${paths.myPaper(':paperId')}`]: nobodys,
  [`GET ${part('document.pdf')}`]: nobodys,
  [`GET ${part('weeks.ics')}`]: nobodys,
  ...Object.fromEntries(
    ['answer/:move', 'statement', 'share', 'share/contact', 'share/lines', 'share/terms', 'share/preview'].flatMap(
      (name) => both(part(name), nobodys),
    ),
  ),
  [`GET ${part('share/preview.pdf')}`]: nobodys,
  [`GET ${paths.myConsent(':consentId')}`]: nobodys,
  [`GET ${paths.myConsentPart(':consentId', 'files/:fileId')}`]: nobodys,
  ...Object.fromEntries(['stop', 'replace'].flatMap((name) => both(paths.myConsentPart(':consentId', name), nobodys))),
};
