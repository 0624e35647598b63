import { beforeAll, describe, expect, it } from 'vitest';
import { handler as employerDoor } from '../../../functions/employer/app.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { invitationCodeOf } from '../../../functions/sign-in/invitation.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { myTokenOf } from '../../people/patients.ts';
import {
  type Agreed,
  agreedPlan,
  employerSessionOf,
  mailOf,
  newestLink,
  previewedIn,
  releaseLines,
  upToPreview,
} from '../../people/sharing.ts';
import { unitsOf } from '../../store/units.ts';

let tables: Tables;
let agreed: Agreed;
let consent: Consent;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
});

async function cost(status: number, work: () => Promise<Got>): Promise<string> {
  let got: Got | undefined;
  const { reads, writes } = await unitsOf(async () => {
    got = await work();
  });
  expect(got?.status).toBe(status);
  return `${reads} read, ${writes} written`;
}

describe('capacity: each step of sharing costs what it did, and a change in either direction is looked at', () => {
  it('the person', async () => {
    const page = await upToPreview(agreed, ['contract', 'week-1', 'week-2', 'week-3', 'week-4']);
    const token = await myTokenOf(agreed.amira);
    const form = { previewed: previewedIn(page), token };
    const preview = `${agreed.plan}/share/preview`;
    const costs: Record<string, string> = {};
    costs['looks at the preview'] = await cost(200, () => agreed.amira.get(preview));
    costs['releases'] = await cost(303, () => agreed.amira.post(preview, form));
    consent = await releaseLines(agreed, ['contract', 'week-1', 'week-2', 'week-3', 'week-4']);
    costs['reads a receipt'] = await cost(200, () => agreed.amira.get(`/my/sharing/${consent.consentId}`));
    const url = `/my/sharing/${consent.consentId}/stop`;
    costs['stops'] = await cost(303, () => agreed.amira.post(url, { token }));
    expect(costs).toMatchInlineSnapshot(`
      {
        "looks at the preview": "11 read, 1 written",
        "reads a receipt": "9 read, 1 written",
        "releases": "13 read, 34 written",
        "stops": "8 read, 23 written",
      }
    `);
  });

  it('the reader: a view costs 6 units at the most', async () => {
    consent = await releaseLines(agreed, ['contract', 'week-1', 'week-2', 'week-3', 'week-4']);
    const [link, code] = [await newestLink(tables), await invitationCodeOf(consent.consentId)];
    const sam = await employerSessionOf(consent.contact.address);
    const [other, stranger] = [new Visitor(employerDoor), new Visitor(employerDoor)];
    const page = `/shared/plans/${consent.shareId}`;
    const costs: Record<string, string> = {};
    costs['follows the link'] = await cost(200, () => stranger.get(link));
    costs['brings the code'] = await cost(303, () => stranger.post(link, { code }));
    costs['asks for a code'] = await cost(303, () => other.post('/shared/log-in', { email: 'sam.boss@paper.example' }));
    const sent = (await mailOf(tables, 'employer-code')).at(-1)?.values['code'] ?? '';
    costs['enters it'] = await cost(303, () => other.post('/shared/code', { code: sent }));
    costs['lists'] = await cost(200, async () => (await employerSessionOf('nobody')).get('/shared'));
    costs['reads the plan'] = await cost(200, () => sam.get(page));
    costs['asks for what is not shared'] = await cost(410, () => sam.get('/shared/plans/share_never'));
    costs['checks a receipt'] = await cost(200, () =>
      new Visitor(publicDoor).post('/check', { number: consent.number }),
    );
    expect(costs).toMatchInlineSnapshot(`
      {
        "asks for a code": "0 read, 6 written",
        "asks for what is not shared": "2 read, 0 written",
        "brings the code": "1 read, 3 written",
        "checks a receipt": "1 read, 1 written",
        "enters it": "1 read, 4 written",
        "follows the link": "0 read, 0 written",
        "lists": "2 read, 1 written",
        "reads the plan": "6 read, 2 written",
      }
    `);
  });
});
