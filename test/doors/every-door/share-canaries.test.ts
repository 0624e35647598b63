import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as employerDoor } from '../../../functions/employer/app.ts';
import { people } from '../../../functions/local/people.ts';
import { invitationCodeOf } from '../../../functions/sign-in/invitation.ts';
import { tables as definitions, tableNames } from '../../../functions/store/tables.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { send } from '../../people/acting.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { myTokenOf, sendMine } from '../../people/patients.ts';
import { rows } from '../../people/rows.ts';
import { type Agreed, agreedPlan, mailOf, newestLink, releaseLines } from '../../people/sharing.ts';
import { type Kept, keepWhatIsLogged, mark } from './logged.ts';
import { Noting } from './plan-canaries.ts';

// The log reads how much it says when it is first imported.
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG';
});

const name = { first: `Amira${mark()}`, last: `Hussain${mark()}` };
const boss = {
  name: `Sam ${mark()}`,
  role: 'manager',
  organisation: `Invented ${mark()}`,
  email: `${mark()}@${mark()}.example`,
  phone: '07700 900358',
  safe: 'yes',
};
const ownWords = `I tire in the afternoon ${mark()}`;
const reason = `She rang ${mark()}`;
/** Whom she trusts is no business of anybody at work. */
const trusted = `Jo ${mark()}`;
const stranger = `${mark()}@${mark()}.example`;
const everywhere = [
  name.first,
  name.last,
  boss.name,
  boss.organisation,
  boss.email,
  '+447700900358',
  ownWords,
  trusted,
  stranger,
];

let tables: Tables;
let agreed: Agreed;
let consent: Consent;
let kept: Kept | undefined;
let amira: Noting;
let sam: Noting;
let page = '';

/** Everything that happens to a share, with what goes wrong on the way. */
beforeAll(async () => {
  tables = await openTables();
  kept = keepWhatIsLogged();
  const named = { 'first-name': name.first, 'last-name': name.last };
  const person = { ...people.amira, types: { ...people.amira.types, name: named } };
  const first = await agreedPlan(tables, person);
  amira = new Noting(first.amira.door);
  for (const [key, value] of first.amira.cookies) amira.cookies.set(key, value);
  agreed = { ...first, amira };
  await amira.post(`${agreed.plan}/share/contact`, { token: await myTokenOf(amira), ...boss, email: `${boss.email} ` });
  await amira.post(`${agreed.plan}/share/contact`, { token: 'wrong', ...boss });
  const mayTalk = { name: trusted, who: 'family', about: ['everything'], pushed: 'no' };
  expect((await sendMine(amira, '/my/do/trusted-person', mayTalk)).status).toBe(200);
  const terms = { 'health-own-words': 'yes' };
  consent = await releaseLines(agreed, ['contract', 'week-1'], { contact: boss, ownWords, terms });
  sam = new Noting(employerDoor);
  const link = await newestLink(tables);
  await sam.get(link);
  await sam.post(link, { code: '12' });
  await sam.post(link, { code: await invitationCodeOf(consent.consentId) });
  page = (await sam.get(`/shared/plans/${consent.shareId}`)).text;
  await sam.post('/shared/log-in', { email: stranger });
  await sam.post('/shared/log-in', { email: `${stranger}, ${boss.email}` });
  await sam.post('/shared/log-in', { email: boss.email });
  await sam.post('/shared/code', { code: (await mailOf(tables, 'employer-code')).at(-1)?.values['code'] ?? '' });
  await sam.post('/shared/log-out', { email: boss.email });
  await amira.get(`/my/sharing/${consent.consentId}`);
  await amira.get('/my/data');
  const shares = agreed.staffPlan.replace(/[^/]+$/, 'sharing');
  await send(agreed.olive, shares, { share: consent.shareId, reason });
  await sam.get(`/shared/plans/${consent.shareId}`);
}, 60_000);
afterAll(() => kept?.stop());

const none = (text: string, values: readonly string[]): void =>
  expect(values.filter((value) => text.toLowerCase().includes(value.toLowerCase()))).toEqual([]);

describe('whom a person names, and what they share', () => {
  it('was really there: the page of the reader says it', () => {
    for (const value of [name.first, name.last, boss.name, ownWords]) expect(page).toContain(value);
  });

  it('CAP-3 whom she trusts is on her own page, and in nothing that anybody at work reads', async () => {
    expect((await amira.get('/my')).text).toContain(trusted);
    none([page, ...(await rows(tables, 'Disclosures')).map((row) => JSON.stringify(row))].join('\n'), [trusted]);
  });

  it('stands in no log line, not even of failures', () => {
    const logged = kept?.text() ?? '';
    for (const code of ['"door":"employer"', '"door":"patient"', 'REQUEST_REFUSED'])
      expect([code, logged.includes(code)]).toEqual([code, true]);
    none(logged, [...everywhere, reason]);
  });

  it('stands in no address, no redirect and no cookie', () => {
    none([...amira.seen, ...sam.seen].join('\n'), [...everywhere, reason, agreed.id]);
  });

  it('the address of a case stands nowhere that the reader can see', () => {
    none([page, ...sam.seen].join('\n'), [agreed.id, 'ref_', 'plan_', 'consent_']);
  });

  it.each(tableNames)('stands in no key of %s', async (table) => {
    const definition = definitions[table];
    const keys = [definition, ...definition.indexes].flatMap((one) => [
      one.partition.name,
      ...('sort' in one && one.sort ? [one.sort.name] : []),
    ]);
    const all = await rows(tables, table);
    none(JSON.stringify(all.map((row) => keys.map((key) => row[key]))), [...everywhere, reason]);
  });

  it('stands in no entry of a trail, but for the reason of a colleague; in no message that waits to be sent', async () => {
    const trail = await rows(tables, 'Audit');
    expect(trail.filter(({ chain }) => chain === consent.shareId).length).toBeGreaterThan(0);
    none(JSON.stringify([trail, await rows(tables, 'Outbox')]), everywhere);
    none(JSON.stringify(trail.map(({ why: _, ...row }) => row)), [reason]);
  });

  it('of what was typed on the way in, the address alone waits for 10 minutes beside its code, and then is gone', async () => {
    const access = await rows(tables, 'Access');
    const holding = access.filter((row) => JSON.stringify(row).includes(stranger));
    expect(holding.map(({ pk }) => String(pk).split('#')[0])).toEqual(['workcode']);
    for (const row of holding) expect(Number(row['expiresAt']) * 1000).toBeLessThan(Date.now() + 11 * 60_000);
    none(JSON.stringify(access), [name.first, name.last, boss.name, boss.organisation, ownWords, reason]);
  });
});
