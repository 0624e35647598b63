import { beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/local/event.ts';
import { people } from '../../../functions/local/people.ts';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { handler as staffDoor } from '../../../functions/staff/app.ts';
import { store } from '../../../functions/store/client.ts';
import { type Grant, grants, type Right, type Runner } from '../../../functions/store/grants.ts';
import { type TableName, tableNames } from '../../../functions/store/tables.ts';
import { doorOf } from '../../../shared/paths.ts';
import { act, dateIn, inDays, recordUrl, send } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { edit, move, offer, plansUrl, readyPlan, staffDoors, startPaper, therapist } from '../../people/plans.ts';
import { newestCodeId } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';
import { another, walk } from '../../people/walk.ts';

/** What a door did with a table: the right it used, and the partition's prefix. */
interface Used {
  readonly table: TableName;
  readonly right: Right;
  readonly prefix: string;
}

const rightOf: Readonly<Record<string, Right>> = {
  GetItem: 'read',
  Query: 'read',
  PutItem: 'append',
  Put: 'append',
  UpdateItem: 'change',
  Update: 'change',
  DeleteItem: 'remove',
  Delete: 'remove',
  ConditionCheck: 'check',
};

let tables: Tables;
let watching: Map<string, Used> | undefined;

const prefixOf = (value: unknown): string => /"S":"([a-z]+)[#_]/.exec(JSON.stringify(value ?? ''))?.[1] ?? '';

function note(name: string, input: Readonly<Record<string, unknown>>): void {
  const table = tableNames.find((one) => tables.nameOf(one) === input['TableName']);
  const right = rightOf[name];
  if (!table || !right || !watching) return;
  const key = input['Key'] ?? input['Item'] ?? input['ExpressionAttributeValues'];
  const pk = (key as Readonly<Record<string, unknown>> | undefined)?.['pk'] ?? key;
  const used = { table, right, prefix: input['IndexName'] ? 'index' : prefixOf(pk) };
  watching.set(JSON.stringify(used), used);
}

beforeAll(async () => {
  tables = await openTables();
  store().middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Readonly<Record<string, unknown>>;
      const items = input['TransactItems'] as
        | readonly Readonly<Record<string, Readonly<Record<string, unknown>>>>[]
        | undefined;
      for (const item of items ?? []) for (const [name, part] of Object.entries(item)) note(name, part);
      note((context.commandName ?? '').replace('Command', ''), input);
      return next(args);
    },
    { step: 'initialize', name: 'rights' },
  );
});

async function usedBy(work: () => Promise<unknown>): Promise<readonly Used[]> {
  watching = new Map();
  await work();
  const used = [...watching.values()];
  watching = undefined;
  return used;
}

const allows = (grant: Grant, { table, right, prefix }: Used): boolean =>
  grant.table === table &&
  grant.rights.includes(right) &&
  (grant.leadingKeys === undefined || ['#', '_'].some((end) => grant.leadingKeys?.includes(`${prefix}${end}*`)));

function compare(runner: Runner, used: readonly Used[]) {
  const beyond = used.filter((one) => !grants[runner].some((grant) => allows(grant, one)));
  const idle = grants[runner].flatMap((grant) =>
    grant.rights
      .filter((right) => !used.some((one) => one.right === right && allows(grant, one)))
      .map((right) => `${grant.table} ${right} ${grant.leadingKeys?.join(' ') ?? ''}`),
  );
  return { beyond, idle };
}

describe('what a door may do with the tables is what it does', () => {
  it('the public door', async () => {
    const used = await usedBy(async () => {
      const visitor = new Visitor(publicDoor);
      const codeIdOf = async (): Promise<string> => {
        // Reading the message is the person's doing and not the door's.
        const kept = watching;
        watching = undefined;
        const found = await newestCodeId(tables);
        watching = kept;
        return found;
      };
      await walk(visitor, another(people.amira), { until: '/ask/goals', codeIdOf });
      await visitor.post('/ask/save');
      await new Visitor(publicDoor).post('/ask/come-back', { 'return-code': '222-222-222-2222' });
      const saved = (await visitor.get('/ask/saved')).text;
      const code = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}/.exec(saved)?.[0] ?? '';
      const other = new Visitor(publicDoor);
      await other.post('/ask/come-back', { 'return-code': code });
      await walk(other, another(people.amira), { codeIdOf });
      await other.post('/ask/equality', { religion: 'sikh' });
      await other.post('/check', { number: '2BK-V5E-P5E-PY8R' });
    });
    expect(compare('public', used)).toEqual({ beyond: [], idle: [] });
  });

  it('the staff’s door', async () => {
    const olive = await loggedInAs(staffDoor, 'my-therapy', 'occupational_therapist');
    const manager = await loggedInAs(staffDoor, 'my-therapy', 'manager');
    const { text } = await olive.get('/staff/my-therapy/referrals');
    const id = /referrals\/(ref_[\w-]{22})"/.exec(text)?.[1] ?? '';
    const used = await usedBy(async () => {
      await act(olive, id, 'take');
      await act(olive, id, 'accept', { tier: '3' });
      await act(olive, id, 'note', { note: 'A note' });
      await act(olive, id, 'appointment', { how: 'phone', ...dateIn('on', inDays(3)), at: '10am', with: 'x' });
      await olive.get(recordUrl(id));
      await send(olive, '/staff/my-therapy/by-phone');
      await send(manager, `${recordUrl(id)}/open`, { reason: 'To see' });
      await manager.get('/staff/my-therapy/team');
      await send(manager, '/staff/my-therapy/team/new', { name: 'Nell New', subject: 'nell', role: 'coach' });
      await olive.get('/staff/my-therapy/referrals?show=mine');
      await send(olive, '/staff/sign-out');
    });
    const { beyond, idle } = compare('staff', used);
    expect(beyond).toEqual([]);
    // Moving a session's idle time on takes 5 minutes of use: another test does it.
    // What ends a case ends its shares: `test/doors/staff/ends-sharing.test.ts`.
    expect(idle).toEqual(['Access change ', 'Disclosures remove address#*', 'Disclosures append receipt#*']);
  });

  describe('the doors of plans and of drafts', () => {
    const used = { plan: new Map<string, Used>(), draft: new Map<string, Used>() };
    /** The doors of staff, watched only while one of these two answers. */
    const watched: Door = async (event, context) => {
      const name = doorOf(event.rawPath);
      if (name === 'plan' || name === 'draft') watching = used[name];
      try {
        return await staffDoors(event, context);
      } finally {
        watching = undefined;
      }
    };

    beforeAll(async () => {
      const olive = new Visitor(watched);
      for (const [name, value] of (await therapist()).cookies) olive.cookies.set(name, value);
      const { text } = await olive.get('/staff/my-therapy/referrals?show=open');
      const id = /referrals\/(ref_[\w-]{22})"/.exec(text)?.[1] ?? '';
      const plan = await readyPlan(olive, id);
      await olive.get(plansUrl(id));
      await olive.get(`${plan}/versions/draft/weeks.ics`);
      await offer(olive, plan);
      await move(olive, plan, 1, 'agree');
      await move(olive, plan, 1, 'start');
      await edit(olive, plan, 'pay', { treatment: 'full', words: '' });
      await send(olive, `${plansUrl(id)}/do/no-plan-needed`, { by: 'person', reason: 'Well again' });
      await offer(olive, await startPaper(olive, id, 'letter'));
      // A session that is used moves its idle time on, at either door.
      moveClock(minutes(6));
      await olive.get(plan);
      moveClock(minutes(12));
      await olive.get(`${plan}/weeks`);
      moveClock(0);
    });

    it.each(['plan', 'draft'] as const)('the door %s', (name) => {
      const { beyond, idle } = compare(name, [...used[name].values()]);
      expect(beyond).toEqual([]);
      // Sharing by phone and its stop have tests of their own (`test/doors/plans/spoken.test.ts`, `shares.test.ts`).
      const byPhone = [
        ...['Disclosures append address#*', 'Disclosures remove address#*', 'Disclosures read reply#* file#*'],
        ...['Disclosures append receipt#*', 'Access append invitation#*', 'Outbox append '],
      ];
      expect(idle).toEqual(name === 'plan' ? byPhone : []);
    });
  });
});
