/** The patient's door under forged requests, under nonsense, and held to its rights. */
import { expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler, routes } from '../../../functions/patient/app.ts';
import { store } from '../../../functions/store/client.ts';
import { grants } from '../../../functions/store/grants.ts';
import { actions } from '../../../functions/store/rights.ts';
import { type TableName, tableNames } from '../../../functions/store/tables.ts';
import { type Tables, Visitor } from '../../people/harness.ts';
import { logInAsPatient, logInFormOf, myTokenOf, patientSessionOf, sendMine } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { underForgedRequests } from './session-door.ts';

let tables: Tables;
let own = '';

underForgedRequests({
  handler,
  routes,
  begin: async (opened) => {
    tables = opened;
    own = await sendRequest(tables, people.amira);
  },
  session: () => patientSessionOf(handler, own),
  askForCode: async (person) => person.post('/my/log-in', await logInFormOf(own)),
  tokenOf: myTokenOf,
  form: () => logInFormOf(own),
  cookies: ['__Host-my', '__Host-my-code'],
});

it('the door does nothing with the tables but what it may', async () => {
  const beyond = new Set<string>();
  const used = new Set<string>();
  const note = (command: string, input: Readonly<Record<string, unknown>>): void => {
    const table = tableNames.find((one: TableName) => tables.nameOf(one) === input['TableName']);
    if (!table) return;
    const key = JSON.stringify(input['Key'] ?? input['Item'] ?? input['ExpressionAttributeValues']);
    const prefix = /"S":"([a-z]+)#/.exec(JSON.stringify((input['Key'] ?? input['Item'] ?? {}) as object))?.[1];
    const own = /"pk":\{"S":"([a-z]+)#/.exec(key)?.[1] ?? /":pk":\{"S":"([a-z]+)#/.exec(key)?.[1] ?? prefix;
    const may = grants.patient.some(
      (grant) =>
        grant.table === table &&
        input['IndexName'] === undefined &&
        grant.rights.some((right) => actions[right].includes(`dynamodb:${command}`)) &&
        (grant.leadingKeys === undefined || grant.leadingKeys.includes(`${own}#*`)),
    );
    (may ? used : beyond).add(`${table} ${command} ${own ?? ''}`.trim());
  };
  const singles: Readonly<Record<string, string>> = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' };
  store().middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Readonly<Record<string, unknown>>;
      const items = (input['TransactItems'] ?? []) as readonly Readonly<
        Record<string, Readonly<Record<string, unknown>>>
      >[];
      for (const item of items) for (const [kind, part] of Object.entries(item)) note(singles[kind] ?? kind, part);
      if (!context.commandName?.startsWith('Scan')) note((context.commandName ?? '').replace('Command', ''), input);
      return next(args);
    },
    { step: 'initialize', name: 'patient rights' },
  );
  const visitor = new Visitor(handler);
  expect((await logInAsPatient(tables, visitor, own)).headers['location']).toBe('/my');
  await visitor.get('/my');
  await sendMine(visitor, '/my/log-out');
  store().middlewareStack.remove('patient rights');
  // Reading the case to know what a person types is the test's own doing, under the same right.
  expect([...beyond]).toEqual([]);
  expect([...used].filter((one) => one.startsWith('Access')).sort()).toEqual([
    'Access DeleteItem mycode',
    'Access DeleteItem mysession',
    'Access GetItem mysession',
    'Access PutItem mycode',
    'Access PutItem mysession',
    'Access UpdateItem mycode',
    'Access UpdateItem rate',
  ]);
});
