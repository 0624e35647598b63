import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as retain } from '../../../functions/jobs/retain.ts';
import { people } from '../../../functions/local/people.ts';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listCertificates } from '../../../functions/store/retention.ts';
import { paths } from '../../../shared/paths.ts';
import { act, send, wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { staffDoors, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { loggedInAs } from '../../people/staff.ts';

const service = 'my-therapy';
let tables: Tables;
let id = '';
beforeAll(async () => {
  tables = await openTables();
  id = await sendRequest(tables, people.amira);
  await act(await therapist(), id, 'decline', { told: 'Kindly', reason: 'Outside our area' });
});
afterEach(() => moveClock(0));

const later = (more = 0): void => moveClock(days(2 * 365.25 + 2 + more));
const manager = (): Promise<Visitor> => loggedInAs(staffDoors, service, 'manager');
const list = paths.staffRetention(service);

describe('RET-2 the list of records whose time is over', () => {
  it('is empty at first, and then says which record, why and what is decided', async () => {
    later(-30);
    expect(wordsOf((await (await manager()).get(list)).text)).toContain('No record is past its time.');
    later();
    await retain();
    const { text } = await (await manager()).get(list);
    const words = wordsOf(text);
    expect(words).toContain('Request that was not accepted: 2 years');
    expect(words).toContain('Waits for a decision');
    expect(words).not.toMatch(/Amira|Hussain/);
  });

  it('a decision needs a look at the record with a reason, and a reason of its own', async () => {
    later();
    const marcus = await manager();
    const page = paths.staffDueRecord(service, id);
    expect((await marcus.get(page)).headers['location']).toBe(paths.staffOpen(service, id));
    await send(marcus, paths.staffOpen(service, id), { reason: 'Retention' });
    const without = await send(marcus, page, { decision: 'delete', reason: '' });
    expect(without.status).toBe(422);
    expect(wordsOf(without.text)).toContain('Enter why');
    expect(without.text).toMatch(/value="delete"[^>]*checked/);
    expect((await send(marcus, page, { decision: 'look', reason: 'x' })).status).toBe(422);
  });

  it('of two managers who decide at once one is told to look again', async () => {
    later();
    const both = await Promise.all([manager(), manager()]);
    for (const one of both) await send(one, paths.staffOpen(service, id), { reason: 'Retention' });
    const got = await Promise.all(
      both.map((one) => send(one, paths.staffDueRecord(service, id), { decision: 'delete', reason: 'Over' })),
    );
    expect(got.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect((await readCase(id))?.timeline.filter(({ did }) => did === 'decided on deletion')).toHaveLength(1);
  });

  it('a certificate can be read and printed, by the service that it is of alone', async () => {
    later(3);
    await retain();
    const [made] = await listCertificates(service);
    const page = paths.staffCertificate(service, made?.certificateId ?? '');
    const words = wordsOf((await (await manager()).get(page)).text);
    for (const said of ['Certificate of deletion', made?.reference ?? '-', 'record: 1', made?.auditHead ?? '-']) {
      expect(words).toContain(said);
    }
    const other = await loggedInAs(staffDoors, 'cardiac', 'manager');
    expect((await other.get(page)).status).toBe(404);
    expect((await other.get(paths.staffCertificate('cardiac', made?.certificateId ?? ''))).status).toBe(404);
    expect((await (await manager()).get(paths.staffDueRecord(service, id))).status).toBe(404);
  });
});
