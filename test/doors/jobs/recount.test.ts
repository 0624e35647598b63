import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../../functions/jobs/recount.ts';
import { toItem } from '../../../functions/store/client.ts';
import { engineClient } from '../../../functions/store/create-tables.ts';
import { keys } from '../../../functions/store/keys.ts';
import { readCounts } from '../../../functions/store/recount.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';

let tables: Tables;
/** Not the store of the doors: faults are none of its. */
let byHand: ReturnType<typeof engineClient>;
let right: Readonly<Record<string, number>>;
beforeAll(async () => {
  tables = await openTables();
  byHand = engineClient(tables.endpoint);
  const olive = await therapist();
  for (let n = 0; n < 3; n += 1) await takeOn(olive, await sendRequest(tables));
  await sendRequest(tables);
  right = await readCounts('my-therapy');
});

/** Puts a count wrong, as a hand at the table does. */
const put = (what: string, howMany: number) =>
  byHand.send(
    new UpdateItemCommand({
      TableName: tables.nameOf('Cases'),
      Key: toItem(keys.count('my-therapy', what)),
      UpdateExpression: 'SET howMany = :n',
      ExpressionAttributeValues: toItem({ ':n': howMany }),
    }),
  );

describe('the counts of the lists', () => {
  it('are right without it, so it changes nothing', async () => {
    expect(right).toMatchObject({ new: 1, open: 3 });
    await handler();
    expect(await readCounts('my-therapy')).toEqual(right);
  });

  it('are mended when they were put wrong, and a count of nobody goes to nought', async () => {
    const lead = Object.keys(right).find((what) => what.startsWith('lead#') && right[what] === 3) ?? '';
    await put('new', 40);
    await put('open', 0);
    await put(lead, -2);
    await put('lead#staff_gone', 7);
    await handler();
    expect(await readCounts('my-therapy')).toEqual({ ...right, 'lead#staff_gone': 0 });
  });

  it('stay as they are when somebody works meanwhile: what is counted then may be wrong', async () => {
    await put('new', 40);
    let moved = 40;
    await withFaults(
      () => {
        moved += 1;
        void put('closed', moved);
        return undefined;
      },
      () => handler(),
    );
    expect((await readCounts('my-therapy'))['new']).toBe(40);
    await put('closed', 0);
    await handler();
    expect((await readCounts('my-therapy'))['new']).toBe(1);
  });
});
