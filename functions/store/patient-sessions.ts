/** Sessions of patients, under keys of their own: what opens a case of one's own is never read as a session of staff. */
import { type PatientSession, patientSession } from '../../shared/contracts/patient-session.ts';
import { keys } from './keys.ts';
import { saveSessionRow, sessionRows } from './session-rows.ts';

export const patientSessionRows = sessionRows(patientSession, keys.patientSession);

export const savePatientSession = (keyedId: string, one: PatientSession): Promise<void> =>
  saveSessionRow(patientSession, keys.patientSession(keyedId), one);
