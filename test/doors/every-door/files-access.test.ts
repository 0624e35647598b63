/** Files from work: handed to the person and to the team of their case, and to nobody else, each refusal the same page. */
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { readTrail } from '../../../functions/store/audit-trail.ts';
import { beginFile, keepFile, refuseFile } from '../../../functions/store/files.ts';
import type { AttachedFile } from '../../../shared/contracts/attached-file.ts';
import type { StaffRole } from '../../../shared/contracts/staff.ts';
import { recordUrl, send } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { patientSessionOf } from '../../people/patients.ts';
import { colleagueOf, plansUrl, staffDoors, takeOn } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { type Agreed, agreedPlan, releaseLines } from '../../people/sharing.ts';
import { loggedInAs } from '../../people/staff.ts';
import { another } from '../../people/walk.ts';
import { readersOfWork, roles } from './staff-table.ts';

let tables: Tables;
let agreed: Agreed;
let consentId = '';
const files: Record<'clean' | 'waiting' | 'refused', string> = {} as never;
let neighbour = '';

beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  const consent = await releaseLines(agreed, ['week-1']);
  consentId = consent.consentId;
  const { shareId, contact } = consent;
  const begun = { shareId, consentId, address: contact.address, place: 'plan', about: 'The plan' } as const;
  const begin = async (): Promise<AttachedFile> => {
    const file = await beginFile(begun, 1);
    if (typeof file === 'string') throw new Error(file);
    return file;
  };
  const [clean, waiting, refused] = [await begin(), await begin(), await begin()];
  expect(await keepFile(clean, { type: 'pdf', bytes: new Uint8Array(9) }, `${shareId}/x/y`)).toBe('kept');
  await refuseFile(refused, 'type');
  Object.assign(files, { clean: clean.fileId, waiting: waiting.fileId, refused: refused.fileId });
  neighbour = await sendRequest(tables, another(people.amira));
  await takeOn(agreed.olive, neighbour);
});

const unknown = (): string => `file_${randomBytes(16).toString('base64url')}`;
const mine = (fileId: string, consent = consentId): string => `/my/sharing/${consent}/files/${fileId}`;
const theirs = (fileId: string, id = agreed.id): string => `${plansUrl(id)}/sharing/files/${fileId}`;

describe('the person', () => {
  it('is led to the clean file, for a minute', async () => {
    const { status, headers } = await agreed.amira.get(mine(files.clean));
    expect(status).toBe(303);
    expect(new URL(headers['location'] ?? '').searchParams.get('X-Amz-Expires')).toBe('60');
  });

  it('gets for a file that is not clean, unknown or of another consent what is not there, and nothing is written down of it', async () => {
    const never = (await agreed.amira.get('/my/nothing')).text;
    for (const url of [
      mine(files.waiting),
      mine(files.refused),
      mine(unknown()),
      mine('x'),
      mine(files.clean, 'consent_x'),
    ]) {
      const { status, text } = await agreed.amira.get(url);
      expect([url, status, text]).toEqual([url, 404, never]);
    }
    expect((await readTrail(agreed.id, 5)).map(({ did }) => did)).not.toContain('downloaded');
  });

  it('who is somebody else gets the same, and nobody is led to the login', async () => {
    const other = await patientSessionOf(patientDoor, neighbour);
    const never = (await other.get('/my/nothing')).text;
    const got = await other.get(mine(files.clean));
    expect([got.status, got.text]).toEqual([404, never]);
    const nobody = await new Visitor(patientDoor).get(mine(files.clean));
    expect([nobody.status, nobody.headers['location']]).toEqual([303, '/my/log-in']);
  });
});

describe('staff', () => {
  it.each<StaffRole>(roles)('a %s gets it exactly when they read what is written about work', async (role) => {
    const visitor = await colleagueOf(role);
    const handed = async (fileId: string): Promise<boolean> =>
      ((await visitor.get(theirs(fileId))).headers['location'] ?? '').includes('X-Amz-Signature');
    const may = readersOfWork.includes(role) || role === 'manager';
    const before = await visitor.get(theirs(files.clean));
    // Whoever is not of the team of this case gives a reason first.
    if (before.headers['location']?.endsWith('/open')) {
      await send(visitor, `${recordUrl(agreed.id)}/open`, { reason: 'A complaint by the person' });
    }
    expect(await handed(files.clean)).toBe(may);
    for (const id of [files.waiting, files.refused, unknown(), '__proto__']) expect(await handed(id)).toBe(false);
  });

  it('of another service, with another case, or not logged in: not there', async () => {
    const heart = await loggedInAs(staffDoors, 'cardiac', 'occupational_therapist');
    for (const url of [theirs(files.clean), theirs(files.clean).replace('my-therapy', 'cardiac')])
      expect((await heart.get(url)).status).toBe(404);
    expect((await agreed.olive.get(theirs(files.clean, neighbour))).status).toBe(404);
    const nobody = await new Visitor(staffDoors).get(theirs(files.clean));
    expect([nobody.status, nobody.headers['location']]).toEqual([403, undefined]);
  });

  it('AUD-1 who takes it stands in the chain of the case before it is handed out', async () => {
    expect((await agreed.olive.get(theirs(files.clean))).status).toBe(303);
    const [newest] = await readTrail(agreed.id, 1);
    expect(newest).toMatchObject({ did: 'downloaded', what: 'a file from work' });
    expect(newest?.who).toMatch(/^occupational_therapist /);
  });
});
