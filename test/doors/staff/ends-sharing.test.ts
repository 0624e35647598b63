import { beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../functions/store/cases.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { listDisclosures } from '../../../functions/store/disclosures.ts';
import { workOutcomes } from '../../../shared/content/outcomes.ts';
import { act, inDays } from '../../people/acting.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { type Agreed, agreedPlan, boss, employerSessionOf, releaseLines } from '../../people/sharing.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});

/** Amira shares with two people at work. */
async function sharing(): Promise<Agreed> {
  const agreed = await agreedPlan(tables);
  await releaseLines(agreed, ['week-1']);
  await releaseLines(agreed, ['week-1'], { contact: { ...boss, email: 'kim@paper.example' } });
  return agreed;
}

const endings = {
  freeze: async () => ({ what: 'May be of somebody else' }),
  withdraw: async () => ({ reason: 'She rang and wants no more help' }),
  merge: async () => ({
    reference: (await readCase(await sendRequest(tables)))?.referral.row.reference ?? '',
    reason: 'The same date of birth',
  }),
} as const;

describe('CON-16 what ends or freezes a case ends its shares first', () => {
  it.each(Object.entries(endings))('%s', async (id, form) => {
    const agreed = await sharing();
    const [consent] = await listConsents(agreed.id);
    const got = await act(agreed.olive, agreed.id, id, await form());
    expect(got.status).toBe(303);
    expect((await listConsents(agreed.id)).map(({ state, ended }) => [state, ended?.by])).toEqual([
      ['withdrawn', 'staff'],
      ['withdrawn', 'staff'],
    ]);
    const address = consent?.contact.address ?? '';
    expect(await listDisclosures(address, inDays(0))).toEqual([]);
    const page = await (await employerSessionOf(address)).get(`/shared/plans/${consent?.shareId}`);
    expect(page.status).toBe(410);
  });

  it('what is refused ends nothing', async () => {
    const agreed = await sharing();
    const got = await act(agreed.olive, agreed.id, 'merge', { reference: 'WH-7K3M-2QXD', reason: 'The same name' });
    expect(got.status).toBe(422);
    expect((await listConsents(agreed.id)).map(({ state }) => state)).toEqual(['active', 'active']);
  });

  it('a discharge does not: the person goes on deciding who reads the plan that they leave with', async () => {
    const agreed = await sharing();
    const form = { outcome: workOutcomes[0][0], why: 'goals-reached', summary: 'You are back at work.' };
    expect((await act(agreed.olive, agreed.id, 'discharge', form)).status).toBe(303);
    expect((await listConsents(agreed.id)).map(({ state }) => state)).toEqual(['active', 'active']);
  });
});
