import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { seedRegister, seedRequests } from '../../functions/local/seed.ts';
import { staffPeople } from '../../functions/local/staff-people.ts';
import { countCases } from '../../functions/store/case-lists.ts';
import { listTeam, readRegister, saveStaff, staffKeyOf } from '../../functions/store/staff-register.ts';
import { openTables } from '../people/harness.ts';

const counted = async (): Promise<number> =>
  (await countCases('my-therapy', 'new')) + (await countCases('cardiac', 'new'));

describe('invented people', () => {
  beforeAll(() => openTables());

  it('come whole after a seeding that was cut off, each once, and no more after that', async () => {
    let invented = 0;
    const cut = seedRequests({
      onPerson: () => {
        invented += 1;
        if (invented === 2) throw new Error('cut off');
      },
    });
    await expect(cut).rejects.toThrow('cut off');
    expect(await counted()).toBe(2);

    await seedRequests({ onPerson: () => (invented += 1) });
    expect([invented, await counted()]).toEqual([Object.keys(people).length, Object.keys(people).length]);

    await seedRequests({ onPerson: () => (invented += 1) });
    expect([invented, await counted()]).toEqual([Object.keys(people).length, Object.keys(people).length]);
  });
});

describe('invented staff', () => {
  beforeAll(() => openTables());
  const [here, elsewhere] = ['http://localhost:3000/demo/issuer', 'http://localhost:8080/demo/issuer'];
  const team = async (): Promise<readonly string[]> =>
    (await listTeam('my-therapy')).map(({ staffId }) => staffId).sort();
  const expected = staffPeople
    .filter(({ roles }) => roles.some(({ service }) => service === 'my-therapy'))
    .map(({ subject }) => `staff_${subject}`)
    .sort();

  it('are entered, and an entry that was changed stays changed', async () => {
    await seedRegister(here);
    expect(await team()).toEqual(expected);
    const olive = await staffKeyOf(here, 'olive');
    await saveStaff(olive, {
      staffId: 'staff_olive',
      name: 'Olive Renamed',
      roles: [{ service: 'my-therapy', role: 'coach' }],
    });
    await seedRegister(here);
    expect(await readRegister(olive)).toMatchObject({ name: 'Olive Renamed' });
  });

  it('are in each team once after the portal moved to another port, and back', async () => {
    for (const issuer of [here, elsewhere, here]) {
      await seedRegister(issuer);
      expect(await team()).toEqual(expected);
      const roles = (await readRegister(await staffKeyOf(issuer, 'olive')))?.roles;
      expect(roles?.length).toBeGreaterThan(0);
    }
  });
});
