import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, people } from '../../../functions/local/people.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { handler } from '../../../functions/staff/app.ts';
import { store } from '../../../functions/store/client.ts';
import { addDays } from '../../../shared/values/date.ts';
import { call, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { newestCodeId, rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';
import { walkOn } from '../../people/walk.ts';
import { unitsOf } from '../../store/units.ts';

let tables: Tables;
let visitor: Visitor;
beforeAll(async () => {
  tables = await openTables();
  visitor = await loggedInAs(handler, 'my-therapy', 'coach');
});

const listUrl = '/staff/my-therapy/referrals';

/** Puts copies of a referral's row into the list, promised a day apart, the last first. */
async function fill(referralId: string, howMany: number): Promise<void> {
  const head = (await rows(tables, 'Cases')).find(
    (row) => row['pk'] === `referral#${referralId}` && row['sk'] === 'head',
  );
  const row = head?.['row'] as { readonly promisedBy: string; readonly receivedAt: string };
  const items = Array.from({ length: howMany }, (_, n) => {
    const id = `ref_${String(n).padStart(22, '0')}`;
    const promisedBy = addDays(row.promisedBy, howMany - n);
    return {
      ...head,
      pk: `referral#${id}`,
      referralId: id,
      listOrder: `${promisedBy}#${row.receivedAt}#${id}`,
      row: { ...row, referralId: id, promisedBy, name: `Copy ${n}` },
    };
  });
  for (let at = 0; at < items.length; at += 25) {
    const puts = items.slice(at, at + 25).map((item) => ({ PutRequest: { Item: marshall(item) } }));
    await store().send(new BatchWriteItemCommand({ RequestItems: { [tables.nameOf('Cases')]: puts } }));
  }
}

const namesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/">((?:Copy \d+)|Amira Hussain)</g), ([, name = '']) => name);

describe('the list of new referrals', () => {
  it('says so when there are none', async () => {
    expect((await visitor.get(listUrl)).text).toContain('There is nobody in this list');
  });

  it('shows who, from where, by when, and what must be known first', async () => {
    await sendRequest(tables, people.piotr);
    await sendRequest(tables, people.ray);
    const { text } = await visitor.get(listUrl);
    expect(text).toContain('New (2)');
    for (const words of [
      'Piotr Nowak',
      'Rhubarb Lane Medical Centre',
      'Interpreter: Polish',
      'Ray Booth',
      'Ring to confirm',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('shows nothing of another service', async () => {
    await sendRequest(tables, people.terry);
    expect((await visitor.get(listUrl)).text).not.toContain('Terry Shaw');
    const elsewhere = await loggedInAs(handler, 'cardiac', 'physiotherapist');
    const { text } = await elsewhere.get('/staff/cardiac/referrals');
    expect(text).toContain('Terry Shaw');
    expect(text).not.toContain('Piotr Nowak');
  });

  it('carries no clinical word: no condition, no goal, no difficulty', async () => {
    const { text } = await visitor.get(listUrl);
    for (const answer of ['Breathing', 'Manage the stairs', 'back-joints', 'PAIN', 'BREATH'])
      expect(text).not.toContain(answer);
  });

  it('goes on page by page, each referral once, oldest promise first', async () => {
    const id = await sendRequest(tables, people.amira);
    await fill(id, 60);
    const seen: string[] = [];
    let url: string | undefined = listUrl;
    for (let pages = 0; url !== undefined && pages < 10; pages += 1) {
      const { text }: { readonly text: string } = await visitor.get(url);
      seen.push(...namesIn(text));
      url = /href="([^"]+)">Next page</.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.filter((name) => name.startsWith('Copy'))).toEqual(
      Array.from({ length: 60 }, (_, n) => `Copy ${59 - n}`),
    );
  });

  it('answers a program with the same page as JSON', async () => {
    const got = await visitor.json(listUrl);
    expect(got).toMatchObject({
      rows: expect.any(Array),
      next: expect.any(String),
      counts: expect.objectContaining({ new: 3 }),
    });
  });

  it.each(['after=', 'after=%F0%9F%92%A9', 'after=AAAA', `after=${'A'.repeat(3000)}`, 'after[]=1'])(
    'a cursor that is none (%s) is an ordinary list',
    async (query) => {
      expect((await visitor.get(`${listUrl}?${query}`)).status).toBe(200);
    },
  );
});

describe('a list that is asked for again', () => {
  it('is 304 and carries nothing while it is the same, and comes whole when it has changed', async () => {
    const first = await visitor.get(listUrl);
    const tag = { 'if-none-match': first.headers['etag'] ?? '' };
    const ask = () => call(handler, { url: listUrl, cookies: visitor.cookies, headers: tag });
    expect(await ask()).toMatchObject({ status: 304, text: '' });
    await sendRequest(tables, people.ray);
    expect(await ask()).toMatchObject({ status: 200, text: expect.stringContaining('Ray Booth') });
  });
});

describe('capacity', () => {
  it('a page of 25 costs at most 4 read units, first or deep, and nothing is written', async () => {
    const first = await unitsOf(() => visitor.get(listUrl));
    expect(first.writes).toBe(0);
    const next = /href="([^"]+)">Next page</.exec((await visitor.get(listUrl)).text)?.[1] ?? '';
    const deep = await unitsOf(() => visitor.get(next.replaceAll('&amp;', '&')));
    const ofTheList = (calls: readonly string[]): number =>
      calls.filter((one) => one.startsWith('Query')).reduce((sum, one) => sum + Number(one.split(' ')[1]), 0);
    expect(ofTheList(first.calls)).toBeLessThanOrEqual(4);
    expect(ofTheList(deep.calls)).toBeLessThanOrEqual(4);
  });

  it('the badge count is what a recount finds', async () => {
    const all = await rows(tables, 'Cases');
    for (const service of ['my-therapy', 'cardiac'] as const) {
      const sent = all.filter(
        (row) => row['sk'] === 'head' && row['service'] === service && row['state'] === 'submitted',
      );
      const counted = all.find((row) => row['pk'] === `count#${service}`)?.['howMany'];
      const copies = sent.filter((row) =>
        String((row['row'] as { name?: string } | undefined)?.name).startsWith('Copy'),
      );
      const drafts = sent.filter((row) => String(row['pk']).startsWith('draft#'));
      expect(counted).toBe(sent.length - copies.length - drafts.length);
    }
  });
});

describe('one referral to read', () => {
  it.each(Object.entries<Person>(people).filter(([, { service }]) => service === 'my-therapy'))(
    '%s: every question as it was asked, every answer as it was given',
    async (_, person) => {
      const id = await sendRequest(tables, person);
      const { status, text } = await visitor.get(`${listUrl}/${id}`);
      expect(status).toBe(200);
      expect(text).toContain('What would you like to be different in 12 weeks?');
      expect(text).toContain(String(person.types['goals']?.['goals']).replaceAll("'", '&#39;'));
      expect(text).toContain('Contract hours each week');
    },
  );

  it('SN-5 the warning signs that were ticked stand first, with what the person chose', async () => {
    const person = new Visitor(publicDoor);
    await person.post('/start');
    await person.post('/ask/emergency', { emergency: ['CHEST'] });
    await person.post('/ask/get-help-now', { choice: 'go-on' });
    await walkOn(person, people.ray, '/ask/date-of-birth', { codeIdOf: () => newestCodeId(tables) });
    const { text: list } = await visitor.get(listUrl);
    const href = /href="([^"]+)">Ray Booth<\/a>(?:(?!<\/tr>).)*Red flag page shown/s.exec(list)?.[1] ?? '';
    const { text } = await visitor.get(href);
    expect(text).toContain('chose to go on');
    expect(text).toContain('Chest pain or tightness that spreads');
  });
});
