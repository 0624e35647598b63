import { beforeAll, describe, expect, it } from 'vitest';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { wordsOf } from '../../people/acting.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { agreedPlan, boss, releaseLines } from '../../people/sharing.ts';

let tables: Tables;
let amira: Visitor;
let id = '';

/** Amira shares her plan with two people at work. */
beforeAll(async () => {
  tables = await openTables();
  const agreed = await agreedPlan(tables);
  ({ amira, id } = agreed);
  await releaseLines(agreed, ['week-1']);
  await releaseLines(agreed, ['week-1'], { contact: { ...boss, name: 'Pat People', email: 'pat@paper.example' } });
});

const states = async () => (await listConsents(id)).map(({ state }) => state);
const copies = async () => (await rows(tables, 'Disclosures')).filter(({ sk }) => String(sk).startsWith('share#'));
const state = async () => (await readCase(id))?.referral.state;

describe('CON-16 who leaves the service shares nothing', () => {
  it('the page says so before anything is done', async () => {
    expect(wordsOf((await amira.get('/my/do/leave')).text)).toContain('stops at once. They are not told why.');
    expect([await states(), (await copies()).length]).toEqual([['active', 'active'], 2]);
  });

  it('should it break off after the first share, the person has not left and the other share can still end', async () => {
    let written = 0;
    const fromTheSecond = (_: number, command: string) => {
      written += command === 'TransactWriteItemsCommand' ? 1 : 0;
      return written > 1 ? 'refused' : undefined;
    };
    await withFaults(fromTheSecond, async () => {
      expect((await sendMine(amira, '/my/do/leave')).status).toBe(503);
    });
    expect([(await states()).sort(), (await copies()).length, await state()]).toEqual([
      ['active', 'withdrawn'],
      1,
      'accepted',
    ]);
  });

  it('every share ends before the case does, and the copies are gone', async () => {
    const got = await sendMine(amira, '/my/do/leave', { reason: 'I am well again' });
    expect(wordsOf(got.text)).toContain('You have left the service. Nothing is shared any more.');
    expect([await states(), await copies(), await state()]).toEqual([['withdrawn', 'withdrawn'], [], 'withdrawn']);
    const [stopped, left] = (await readCase(id))?.timeline.slice(-2).map(({ did }) => did) ?? [];
    expect([stopped, left]).toEqual(['withdrew', 'leave']);
  });
});

it('who shares nothing leaves as before', async () => {
  const other = await sendRequest(tables);
  const visitor = await patientSessionOf(patientDoor, other);
  expect((await sendMine(visitor, '/my/do/leave')).status).toBe(200);
  expect((await readCase(other))?.timeline.map(({ did }) => did)).toEqual(['leave']);
});

it('what is written in the same moment keeps nobody from leaving', async () => {
  const other = await sendRequest(tables);
  const [leaving, writing] = [await patientSessionOf(patientDoor, other), await patientSessionOf(patientDoor, other)];
  const [left] = await Promise.all([
    sendMine(leaving, '/my/do/leave'),
    ...Array.from({ length: 3 }, () => sendMine(writing, '/my/do/message', { message: 'A question' })),
  ]);
  expect(left.status).toBe(200);
  expect((await readCase(other))?.referral.state).toBe('withdrawn');
});
