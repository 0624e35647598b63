import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as retain } from '../../../functions/jobs/retain.ts';
import { people } from '../../../functions/local/people.ts';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listCertificates } from '../../../functions/store/retention.ts';
import { paths } from '../../../shared/paths.ts';
import { act, formShown, send, sendAsShown, wordsOf } from '../../people/acting.ts';
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
    const without = await sendAsShown(marcus, page, { decision: 'delete', reason: '' });
    expect(without.status).toBe(422);
    expect(wordsOf(without.text)).toContain('Enter why');
    expect(without.text).toMatch(/value="delete"[^>]*checked/);
    expect((await sendAsShown(marcus, page, { decision: 'look', reason: 'x' })).status).toBe(422);
  });

  it('of managers who decide at once one wins, and nobody decides over a decision that they have not seen', async () => {
    later();
    const managers = await Promise.all([manager(), manager(), manager()]);
    const page = paths.staffDueRecord(service, id);
    for (const one of managers) await send(one, paths.staffOpen(service, id), { reason: 'Retention' });
    const shown = await Promise.all(managers.map(async (one) => formShown((await one.get(page)).text)));
    const press = (who: number, form = shown[who]) =>
      managers[who]?.post(page, { ...form, decision: 'delete', reason: 'Over' });
    const got = await Promise.all([press(0), press(1)]);
    expect(got.map((one) => one?.status).toSorted()).toEqual([303, 422]);
    const late = await press(2);
    expect(late?.status).toBe(422);
    expect(wordsOf(late?.text ?? '')).toMatch(
      /\w+ decided about this record meanwhile. Read it above before you decide/,
    );
    expect(wordsOf(late?.text ?? '')).toMatch(/Approved by \w+ \w+ on .*\. Reason of \w+ \w+: Over/);
    // Without what the page showed it is refused too.
    expect((await press(2, { token: shown[2]?.['token'] ?? '' }))?.status).toBe(422);
    const decisions = async () =>
      (await readCase(id))?.timeline.filter(({ did }) => did === 'decided on deletion').length;
    expect(await decisions()).toBe(1);
    // Who has been told, and presses again, decides anew.
    expect((await press(2, formShown(late?.text ?? '')))?.status).toBe(303);
    expect(await decisions()).toBe(2);
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
