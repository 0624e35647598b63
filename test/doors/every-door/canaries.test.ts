import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/local/event.ts';
import { type Person, people } from '../../../functions/local/people.ts';
import { tables as definitions, type TableName, tableNames } from '../../../functions/store/tables.ts';
import { type MessageTemplate, messageTemplates } from '../../../shared/content/messages.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { newestCodeId, rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';
import { walk } from '../../people/walk.ts';
import { type Kept, keepWhatIsLogged, mark } from './logged.ts';

/** What a person typed, with a canary in every field that takes their own words. */
const own = {
  first: `Canary${mark()}`,
  last: `Last${mark()}`,
  preferred: `Called${mark()}`,
  goals: `Goal ${mark()}`,
  condition: `Also ${mark()}`,
  waiting: `Waiting ${mark()}`,
  title: `Title ${mark()}`,
  employer: `Firm ${mark()}`,
  street: `Street ${mark()}`,
  email: `${mark()}@example.com`,
  mobile: '07700900357',
  nhs: '9434765919',
  birth: '1971-07-23',
  times: `After ${mark()}`,
};
const canaries: readonly string[] = [...Object.values(own), '+447700900357', '7700900357'];

const person: Person = {
  ...people.amira,
  types: {
    ...people.amira.types,
    'date-of-birth': { 'date-of-birth-day': '23', 'date-of-birth-month': '7', 'date-of-birth-year': '1971' },
    name: { 'first-name': own.first, 'last-name': own.last, 'preferred-name': own.preferred },
    'nhs-number': { 'nhs-number': own.nhs },
    address: { 'address-line-1': own.street },
    contact: { email: own.email, mobile: own.mobile },
    'safe-contact': { 'safe-contact': ['call', 'text', 'email'], 'best-times': own.times },
    'health-condition': { 'condition-group': 'heart', 'other-conditions': own.condition, 'waiting-for': own.waiting },
    goals: { goals: own.goals },
    job: { ...people.amira.types.job, 'job-title': own.title },
    employer: { 'employer-named': 'named', 'employer-name': own.employer },
  },
};

let tables: Tables;
const urls: string[] = [];
const answered: { readonly url: string; readonly location: string; readonly cookies: readonly string[] }[] = [];
let staffText = '';

/** Notes where a browser is sent and with what. */
class Noting extends Visitor {
  override async post(url: string, form = {}): ReturnType<Visitor['post']> {
    urls.push(url);
    const got = await super.post(url, form);
    answered.push({ url, location: got.headers['location'] ?? '', cookies: got.cookies });
    return got;
  }
}

let kept: Kept | undefined;
beforeAll(async () => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG';
  tables = await openTables();
  const { handler: publicDoor } = await import('../../../functions/public/app.ts');
  const { handler: staffDoor } = await import('../../../functions/staff/app.ts');
  const { handler: send } = await import('../../../functions/jobs/send.ts');
  kept = keepWhatIsLogged();
  const visitor = new Noting(publicDoor);
  await walk(visitor, person, { codeIdOf: () => newestCodeId(tables) });
  await mistakes(publicDoor);
  const referral = (await rows(tables, 'Cases')).find((row) => row['source'] !== undefined);
  const colleague = await loggedInAs(staffDoor, 'my-therapy', 'coach');
  staffText = (await colleague.get(`/staff/my-therapy/referrals/${referral?.['referralId']}`)).text;
  // Nothing answers there: what is logged about a failure must be as clean as what is logged about a success.
  process.env['NOTIFY_URL'] = 'http://127.0.0.1:9';
  const Records = (await rows(tables, 'Outbox')).map((row) => ({
    eventName: 'INSERT' as const,
    dynamodb: { NewImage: marshall(row), SequenceNumber: '1' },
  }));
  await send({ Records } as unknown as DynamoDBStreamEvent);
  kept.stop();
});
afterAll(() => kept?.stop());

/** The same values in pages that refuse them, in an address, and in a door that breaks. */
async function mistakes(door: Door): Promise<void> {
  const stranger = new Noting(door);
  await stranger.post('/ask/goals', { goals: own.goals });
  await stranger.post(`/ask/${own.first}`, { name: own.last });
  await stranger.post('/ask/come-back', { 'return-code': own.last });
  await stranger.get(`/start?p=${own.last}&c=${own.first}`);
  const Cases = process.env['TABLE_CASES'];
  process.env['TABLE_CASES'] = 'not-there';
  await stranger.post('/start');
  process.env['TABLE_CASES'] = Cases;
}

const none = (text: string): void => {
  for (const canary of canaries) expect(text.toLowerCase().includes(canary.toLowerCase()), canary).toBe(false);
};

describe('what a person typed', () => {
  it('was really there: the staff read it', () => {
    for (const canary of [own.first, own.goals, own.title, own.employer, own.condition])
      expect(staffText).toContain(canary);
  });

  it('stands in no log line, not even of failures', () => {
    const logged = kept?.text() ?? '';
    expect(logged).toContain('REQUEST_ANSWERED');
    expect(logged).toContain('REQUEST_FAILED');
    expect(logged).toContain('MESSAGE_NOT_SENT');
    none(logged);
  });

  it('stands in no address, no redirect and no cookie', () => {
    const sentTo = answered.filter(({ url }) => !canaries.some((canary) => url.includes(canary)));
    none(JSON.stringify(sentTo));
    none(urls.filter((url) => url !== `/ask/${own.first}`).join('\n'));
  });

  it.each(tableNames)('stands in no key of %s', async (table: TableName) => {
    const definition = definitions[table];
    const names = [definition, ...definition.indexes].flatMap((one) => [
      one.partition.name,
      ...('sort' in one && one.sort ? [one.sort.name] : []),
    ]);
    const all = await rows(tables, table);
    none(JSON.stringify(all.map((row) => names.map((name) => row[name]))));
  });

  it.each(['Outbox', 'Access', 'Audit'] as const)('stands in no attribute of %s either', async (table) => {
    const all = await rows(tables, table);
    expect(all.length).toBeGreaterThan(0);
    none(JSON.stringify(all));
  });

  it('has no mark in any subject or text message that could carry it', () => {
    const all: readonly MessageTemplate[] = Object.values(messageTemplates);
    const marks = all.flatMap(({ email, text }) =>
      Array.from(`${email.subject} ${text?.body} ${email.body}`.matchAll(/\(\((\w+)\)\)/g), ([, name]) => name),
    );
    // `needs` is a line of ours, the same for everybody who needs information in another way.
    const known = ['at', 'by', 'code', 'hours', 'link', 'needs', 'on', 'phone', 'reference'];
    expect([...new Set(marks)].sort()).toEqual(known);
    for (const { email } of all) expect(email.subject).not.toContain('((');
  });
});
