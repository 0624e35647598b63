import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, people } from '../../../functions/local/people.ts';
import { routes as draftRoutes } from '../../../functions/staff/drafts/app.ts';
import { routes as planRoutes } from '../../../functions/staff/plans/app.ts';
import type { Document } from '../../../shared/contracts/document.ts';
import { textsOf } from '../../documents/papers.ts';
import { act, recordUrl, send, wordsOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import {
  addressOfRoute,
  colleagueOf,
  copyOfCase,
  offer,
  paperIdOf,
  plansUrl,
  readyPlan,
  startPaper,
  takeOn,
  therapist,
  wordsOfPdf,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';

const person: Person = {
  ...people.amira,
  types: { ...people.amira.types, address: { 'address-line-1': 'Canary Street 7' } },
};

let tables: Tables;
/** Leads the case. */
let olive: Visitor;
let own = '';
let papers: Readonly<Record<'plan' | 'letter', string>>;

beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
  own = await sendRequest(tables, person);
  await takeOn(olive, own);
  const [plan, letter] = [await readyPlan(olive, own), await startPaper(olive, own, 'letter')];
  await offer(olive, plan);
  await offer(olive, letter);
  papers = { plan: paperIdOf(plan), letter: paperIdOf(letter) };
});

const copy = (): Promise<string> => copyOfCase(tables, own);
const routes = [...planRoutes, ...draftRoutes].filter(({ path }) => path.includes(':referralId'));
const addressOf = (path: string, id: string): string => addressOfRoute(path, id, papers.plan);
/** Everything that is kept about this case, but for who looked. */
const kept = async (id: string) => (await rows(tables, 'Cases')).filter(({ pk }) => String(pk).endsWith(id));
const typed = { rev: '99', why: 'Typed meanwhile', words: 'Also typed' };

/** Sends every form of both doors. Looking for changes at work only reads, so it goes on. */
async function everyForm(visitor: Visitor, id: string): Promise<readonly (readonly [path: string, got: Got])[]> {
  const got: [string, Got][] = [];
  // A search writes nothing, and a stop of sharing is possible whatever has become of a record (CON-6).
  const others = /\/(changes-at-work|sharing)$/;
  for (const { path } of routes.filter(({ method, path }) => method === 'POST' && !others.test(path))) {
    got.push([path, await send(visitor, addressOf(path, id), typed)]);
  }
  return got;
}

describe('a record on which nothing may be written', () => {
  it.each([
    ['frozen', 'freeze', { what: 'The mother was told', told: 'Her appointment' }, 'The mother was told'],
    ['closed', 'discharge', { outcome: 'at_work_full', why: 'goals-reached', summary: 'Well' }, 'closed'],
  ] as const)(
    'is %s: every form says so, gives back what was typed, and writes nothing',
    async (_, how, form, says) => {
      const id = await copy();
      expect((await act(olive, id, how, form)).status).toBe(303);
      const before = await kept(id);
      for (const [path, { status, text }] of await everyForm(olive, id)) {
        expect([path, status]).toEqual([path, 409]);
        const words = wordsOf(text);
        expect([path, words.includes('That cannot be done now')]).toEqual([path, true]);
        expect([path, words.includes('Typed meanwhile'), words.includes('Also typed')]).toEqual([path, true, true]);
        // The actions of the case have sentences of their own.
        if (!path.includes('/plans/do/')) expect(words).toContain(says);
      }
      expect(await kept(id)).toEqual(before);
      // Reading goes on, and no page has a link to what cannot be done.
      const pages = [await olive.get(plansUrl(id)), await olive.get(`${plansUrl(id)}/${papers.plan}`)];
      for (const { status, text } of pages)
        expect([status, /\/(start|edit|offer|move)\b/.test(text)]).toEqual([200, false]);
    },
  );
});

describe('records that open with a reason', () => {
  /** Every address of both doors leads to the page that asks why, and shows and changes nothing before. */
  async function closedTo(visitor: Visitor, id: string): Promise<void> {
    const before = await kept(id);
    const answers = [...(await everyForm(visitor, id))];
    for (const { path } of routes.filter(({ method }) => method === 'GET')) {
      answers.push([path, await visitor.get(addressOf(path, id))]);
    }
    for (const [path, { status, headers, text }] of answers) {
      expect([path, status, headers['location']]).toEqual([path, 303, `${recordUrl(id)}/open`]);
      expect(text).not.toContain('Amira');
    }
    expect(await kept(id)).toEqual(before);
  }

  it('a colleague’s own record is closed to their team except the lead, also its plans', async () => {
    const id = await copy();
    await act(olive, id, 'works-here');
    expect((await olive.get(`${plansUrl(id)}/${papers.plan}`)).status).toBe(200);
    const colleague = await colleagueOf('physiotherapist');
    await closedTo(colleague, id);
    await send(colleague, `${recordUrl(id)}/open`, { reason: 'The lead is away and she rang' });
    expect((await colleague.get(`${plansUrl(id)}/${papers.plan}`)).status).toBe(200);
    const manager = await colleagueOf('manager');
    expect((await manager.get('/staff/my-therapy/notices')).text).toContain('The lead is away and she rang');
  });

  it('a coach opens the plans of their own cases and of those without a lead, not of others', async () => {
    const coach = await colleagueOf('coach');
    await closedTo(coach, await copy());
    const free = await sendRequest(tables, person);
    expect((await coach.get(plansUrl(free))).status).toBe(200);
    await act(coach, free, 'take');
    expect((await coach.get(`${plansUrl(free)}/start/plan`)).status).toBe(200);
    expect((await coach.get(`${plansUrl(free)}/start/letter`)).status).toBe(404);
  });

  it('a manager reads plans after a reason, in this session only', async () => {
    const id = await copy();
    const [manager, other] = [await colleagueOf('manager'), await colleagueOf('manager')];
    await closedTo(manager, id);
    await send(manager, `${recordUrl(id)}/open`, { reason: 'A complaint' });
    expect((await manager.get(`${plansUrl(id)}/${papers.plan}`)).status).toBe(200);
    await closedTo(other, id);
  });
});

describe('a sensitive record', () => {
  it('gives nobody a place: no practice, no address, in page, JSON and print, also of what was signed before', async () => {
    const id = await copy();
    const letter = `${plansUrl(id)}/${papers.letter}`;
    const everything = async (): Promise<string> => {
      const texts: string[] = [];
      for (const version of ['draft', '1']) {
        texts.push(wordsOfPdf(await olive.get(`${letter}/versions/${version}/document.pdf`)));
      }
      for (const part of ['', '/offer', '/edit/letter', '/versions/draft', '/versions/1']) {
        texts.push((await olive.get(`${letter}${part}`)).text, JSON.stringify(await json(olive, `${letter}${part}`)));
      }
      return texts.join('\n');
    };
    const practice = 'Tree Tops';
    expect(await everything()).toContain(practice);
    await act(olive, id, 'sensitive', { reason: 'The national register says so' });
    const after = await everything();
    expect(after).toContain('To the GP practice');
    for (const place of [practice, 'Z99001', 'WF1 4DG', 'Canary Street']) {
      expect([place, after.includes(place)]).toEqual([place, false]);
    }
  });
});

const json = async (visitor: Visitor, url: string): Promise<unknown> => visitor.json(url).catch(() => undefined);

describe('a program that asks for JSON', () => {
  it('gets the papers of the page and nothing about the person beside them', async () => {
    const plan = `${plansUrl(own)}/${papers.plan}`;
    const list = await olive.json(plansUrl(own));
    const one = await olive.json(plan);
    expect([Object.keys(list as object), Object.keys(one as object)]).toEqual([['papers'], ['head', 'draft']]);
    const answers = `${JSON.stringify([list, one, await olive.json(`${plan}/versions/1`)])}`;
    for (const value of [
      '9991234578',
      '1974',
      'Canary Street',
      'WF1 4DG',
      'amira.hussain@',
      '07700',
      'Cardiac rehab',
    ]) {
      expect([value, answers.includes(value)]).toEqual([value, false]);
    }
  });

  it.each(['plan', 'letter'] as const)('gets the very document that the page of a %s shows', async (kind) => {
    const url = `${plansUrl(own)}/${papers[kind]}/versions/1`;
    const { document } = (await olive.json(url)) as { readonly document: Document };
    const page = (await olive.get(url)).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const shown = page.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    const missing = textsOf(document).filter((text) => !shown.includes(text.replace(/\s+/g, ' ').trim()));
    expect(missing).toEqual([]);
  });

  it('gets no more than the page where there is no page: the same refusal for unknown and not yours', async () => {
    const desk = await colleagueOf('administrator');
    const never = await desk.json(`${plansUrl(own).replace(own, `ref_${'A'.repeat(22)}`)}`);
    for (const { path } of routes.filter(({ method, path }) => method === 'GET' && !path.includes('/plans/do/'))) {
      expect([path, await desk.json(addressOf(path, own))]).toEqual([path, never]);
    }
  });
});
