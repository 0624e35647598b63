/** What the two doors do with the tables on the way through NHS login is what `functions/store/tables.ts` lets them do. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimsOf } from '../../../functions/local/nhs-people.ts';
import { people } from '../../../functions/local/people.ts';
import { store } from '../../../functions/store/client.ts';
import { actions, grants } from '../../../functions/store/grants.ts';
import { tableNames } from '../../../functions/store/tables.ts';
import { doorOf } from '../../../shared/paths.ts';
import { Visitor } from '../../people/harness.ts';
import { comeBackAs, type NhsLoginWorld, openNhsLogin, patientDoors } from '../../people/nhs-login.ts';
import { logInAsPatient, sendMine } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';

type Input = Readonly<Record<string, unknown>>;

let world: NhsLoginWorld;
const did = { login: new Set<string>(), patient: new Set<string>() };
let now: Set<string> | undefined;

const single: Readonly<Record<string, string>> = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' };

/** "Cases GetItem nhslogin#*" */
function note(command: string, input: Input): void {
  const table = tableNames.find((one) => world.tables.nameOf(one) === input['TableName']);
  const key = JSON.stringify(input['Key'] ?? input['Item'] ?? input['ExpressionAttributeValues'] ?? {});
  const prefix = /"(?:pk|:pk)":\{"S":"([a-z]+#)/.exec(key)?.[1];
  if (table) now?.add([table, command, ...(prefix ? [`${prefix}*`] : [])].join(' '));
}

beforeAll(async () => {
  world = await openNhsLogin();
  store().middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Input;
      const items = (input['TransactItems'] ?? []) as readonly Readonly<Record<string, Input>>[];
      for (const item of items) for (const [kind, part] of Object.entries(item)) note(single[kind] ?? kind, part);
      note((context.commandName ?? '').replace('Command', ''), input);
      return next(args);
    },
    { step: 'initialize', name: 'rights' },
  );
  const id = await sendRequest(world.tables, people.amira);
  const [first, second] = [claimsOf(people.amira), claimsOf(people.amira)].map(world.knows);
  /** Watched while a door answers, and not while the test itself looks something up. */
  const visitor = new Visitor(async (event, context) => {
    const door = doorOf(event.rawPath);
    now = door === 'login' || door === 'patient' ? did[door] : undefined;
    try {
      return await patientDoors(event, context);
    } finally {
      now = undefined;
    }
  }, new URL(world.origin).host);
  for (const subject of [first, second]) {
    await comeBackAs(visitor, `${subject}~P9`);
    await logInAsPatient(world.tables, visitor, id);
    await comeBackAs(visitor, `${subject}~P9`);
  }
  await visitor.get('/my/data');
  await sendMine(visitor, '/my/stop-nhs-login');
});
afterAll(() => world.close());

const allowed = (runner: 'login' | 'patient'): readonly string[] =>
  grants[runner].flatMap(({ table, rights, leadingKeys = [''] }) =>
    rights.flatMap((right) =>
      actions[right].flatMap((action) =>
        leadingKeys.map((key) => `${table} ${action.replace('dynamodb:', '')} ${key}`.trim()),
      ),
    ),
  );

it.each(['login', 'patient'] as const)('the door %s does nothing but what it may', (runner) => {
  const whole = grants[runner].filter(({ leadingKeys }) => !leadingKeys).map(({ table }) => table);
  const beyond = [...did[runner]].filter(
    (one) =>
      !allowed(runner).some(
        (may) => one === may || (whole.some((table) => one.startsWith(table)) && one.startsWith(may)),
      ),
  );
  expect(beyond).toEqual([]);
});

it('the door of logins does all that it may with patients, and writes no case', () => {
  expect([...did.login].sort()).toEqual([
    'Access DeleteItem mylogin#*',
    'Access PutItem mylink#*',
    'Access PutItem mylogin#*',
    'Access PutItem mysession#*',
    'Audit PutItem',
    'Audit Query',
    'Cases GetItem nhslogin#*',
    'Cases Query referral#*',
  ]);
});

it('the patient’s door takes an identity that waits and never reads one', () => {
  expect([...did.patient].filter((one) => /nhslogin|mylink|mylogin/.test(one)).sort()).toEqual([
    'Access DeleteItem mylink#*',
    'Cases DeleteItem nhslogin#*',
    'Cases GetItem nhslogin#*',
    'Cases PutItem nhslogin#*',
  ]);
});
