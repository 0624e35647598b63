import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { act } from '../../people/acting.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { type Agreed, agreedPlan, employerSessionOf, mailOf, releaseLines } from '../../people/sharing.ts';

let tables: Tables;
let agreed: Agreed;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  expect((await act(agreed.olive, agreed.id, 'sensitive', { reason: 'The safeguarding lead told us' })).status).toBe(
    303,
  );
});

/** Where Amira lives and is seen: her postcode, her practice by name and by code. */
const places = ['WF1 4DG', 'wf14dg', 'Tree Tops', 'Z99001', 'Wakefield'];

describe('HZ-14 of a sensitive record the whereabouts are told to nobody', () => {
  it('not to a reader, on no page and in no message, whatever is shared', async () => {
    const { text } = await agreed.amira.get(`${agreed.plan}/share/lines`);
    const all = Array.from(text.matchAll(/name="line"[^>]*value="([^"]+)"/g), ([, key = '']) => key);
    const consent = await releaseLines(
      agreed,
      all.length > 0 ? all : ['contract', 'start', 'week-1', 'travel', 'evidence'],
    );
    const sam = await employerSessionOf(consent.contact.address);
    const page = await sam.get(`/shared/plans/${consent.shareId}`);
    expect(page.status).toBe(200);
    const mails = JSON.stringify([await mailOf(tables, 'plan-to-read'), await mailOf(tables, 'employer-code')]);
    const data = JSON.stringify(await sam.json(`/shared/plans/${consent.shareId}`));
    for (const place of places) {
      for (const told of [page.text.replace(/<footer[\s\S]*/, ''), mails, data])
        expect([place, told.toLowerCase().includes(place.toLowerCase())]).toEqual([place, false]);
    }
    expect(people.amira.types.postcode).toEqual({ postcode: 'wf1 4dg' });
  });

  it('not on the person’s own pages, which somebody may look at over their shoulder', async () => {
    for (const url of ['/my', '/my/plans', agreed.plan, '/my/sharing', '/my/data', '/my/fit-notes']) {
      const { text } = await agreed.amira.get(url);
      for (const place of places.slice(0, 4)) expect([url, place, text.includes(place)]).toEqual([url, place, false]);
    }
  });
});
