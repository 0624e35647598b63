/** What logging in leaves behind, and what it costs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/local/event.ts';
import { people } from '../../../functions/local/people.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { tableNames } from '../../../functions/store/tables.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { logInAsPatient, logInFormOf, sendMine } from '../../people/patients.ts';
import { rows } from '../../people/rows.ts';
import { unitsOf } from '../../store/units.ts';

let tables: Tables;
let patientDoor: Door;
let own = '';
let typed: Typed = {};
let logged = '';
const answered: string[] = [];
let stopKeeping = (): void => undefined;

/** Everything that is written to the log from here on is kept as well. */
function keepWhatIsLogged(): () => void {
  const [out, err] = [process.stdout.write, process.stderr.write];
  const keep: typeof process.stdout.write = (chunk: string | Uint8Array) => {
    logged += String(chunk);
    return true;
  };
  [process.stdout.write, process.stderr.write] = [keep, keep];
  return () => {
    [process.stdout.write, process.stderr.write] = [out, err];
  };
}

beforeAll(async () => {
  // Read when a door is loaded, so no door is imported above.
  process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG';
  tables = await openTables();
  stopKeeping = keepWhatIsLogged();
  ({ handler: patientDoor } = await import('../../../functions/patient/app.ts'));
  const { sendRequest } = await import('../../people/requests.ts');
  own = await sendRequest(tables, people.amira);
  typed = await logInFormOf(own);
  logged = '';
  const visitor = new Visitor(patientDoor);
  const all = [
    await visitor.get('/my/log-in'),
    await visitor.post('/my/log-in', { ...typed, 'date-of-birth-day': '' }),
    await visitor.post('/my/log-in', { ...typed, 'date-of-birth-day': '15' }),
    await visitor.get(`/my/log-in?reference=${typed['reference']}`),
    await logInAsPatient(tables, visitor, own),
    await visitor.get('/my'),
    await visitor.post('/my/log-out', { token: 'wrong', note: String(typed['reference']) }),
    await sendMine(visitor, '/my/log-out'),
  ];
  answered.push(...all.flatMap(({ headers, cookies }) => [headers['location'] ?? '', ...cookies]));
  const { TABLE_ACCESS: kept } = process.env;
  process.env['TABLE_ACCESS'] = 'not-there';
  expect((await visitor.post('/my/log-in', typed)).status).toBe(500);
  process.env['TABLE_ACCESS'] = kept;
  stopKeeping();
});
afterAll(() => stopKeeping());

/** What somebody else must not come by: the reference, the day of birth, the name and both contacts. */
async function personal(): Promise<readonly string[]> {
  const whole = await readCase(own);
  const { email, mobile } = whole?.answers['contact']?.value ?? {};
  const reference = String(typed['reference']);
  return [
    reference,
    reference.replaceAll('-', ''),
    '1974-03-14',
    '14 March 1974',
    'Hussain',
    String(email),
    String(mobile),
  ];
}

describe('logging in leaves nothing of the person', () => {
  it('in the log, not even of failures', async () => {
    expect(logged).toContain('REQUEST_ANSWERED');
    expect(logged).toContain('REQUEST_FAILED');
    expect((await personal()).filter((one) => logged.includes(one))).toEqual([]);
  });

  it('in an address to which a browser is led, or in a cookie', async () => {
    const all = answered.join('\n');
    expect(all).toContain('/my/code');
    expect((await personal()).filter((one) => all.includes(one))).toEqual([]);
  });

  it('in sessions, codes, limits, messages to send or the trail', async () => {
    for (const table of tableNames.filter((one) => one !== 'Cases')) {
      const all = JSON.stringify(await rows(tables, table));
      expect([table, (await personal()).filter((one) => all.includes(one))]).toEqual([table, []]);
    }
  });
});

describe('capacity', () => {
  it('asking for a code reads nothing and writes 6 units; using it writes 5; a look writes 1', async () => {
    const visitor = new Visitor(patientDoor);
    const asking = await unitsOf(() => visitor.post('/my/log-in', typed));
    expect([asking.reads, asking.writes]).toEqual([0, 6]);
    const { digitsOf } = await import('../../../functions/sign-in/code.ts');
    const { newestCodeId } = await import('../../people/rows.ts');
    const code = await digitsOf(await newestCodeId(tables));
    const entering = await unitsOf(() => visitor.post('/my/code', { code }));
    expect(entering.writes).toBe(5);
    const looking = await unitsOf(() => visitor.get('/my'));
    expect([looking.writes, looking.reads <= 6]).toEqual([1, true]);
  });
});
