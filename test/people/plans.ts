/** How a test writes plans as a colleague does: through the doors, with the forms of the pages. */
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Door } from '../../functions/local/event.ts';
import { handler as staffDoor } from '../../functions/staff/app.ts';
import { handler as draftDoor } from '../../functions/staff/drafts/app.ts';
import { handler as planDoor } from '../../functions/staff/plans/app.ts';
import { store } from '../../functions/store/client.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import type { StaffRole } from '../../shared/contracts/staff.ts';
import { doorOf } from '../../shared/paths.ts';
import { londonDate } from '../../shared/values/date.ts';
import { readPdf } from '../documents/tag-tree.ts';
import { act, dateIn, inDays, recordUrl, send } from './acting.ts';
import { copyOfReferral } from './copies.ts';
import type { Got, Tables, Visitor } from './harness.ts';
import { enter, sessionOf } from './staff.ts';

/** The doors of staff, chosen as the edge chooses. */
export const staffDoors: Door = (event, context) => {
  const door = doorOf(event.rawPath);
  return (door === 'plan' ? planDoor : door === 'draft' ? draftDoor : staffDoor)(event, context);
};

/** An occupational therapist who may sign: registered, and looked up today (AHP-2). */
export const therapist = async (): Promise<Visitor> =>
  sessionOf(
    staffDoors,
    await enter([{ service: 'my-therapy', role: 'occupational_therapist' }], {
      registration: { number: 'OT12345', checkedOn: londonDate(Date.now()) },
    }),
  );

/** A colleague without a registration. */
export const colleagueOf = async (role: StaffRole) =>
  sessionOf(staffDoors, await enter([{ service: 'my-therapy', role }]));

/** Takes the case on, so that there is somebody to write a plan for. */
export async function takeOn(visitor: Visitor, id: string): Promise<void> {
  await act(visitor, id, 'take');
  await act(visitor, id, 'accept', { tier: '2', reason: 'A plan will help' });
}

/** The Monday in about two weeks, ISO date. */
export const planMonday = (): string => {
  const day = inDays(14);
  return inDays(14 + ((8 - new Date(`${day}T12:00:00Z`).getUTCDay()) % 7));
};

export const plansUrl = (id: string): string => `${recordUrl(id)}/plans`;

/** Starts a plan and answers its address, without the part. */
export async function startPlan(visitor: Visitor, id: string, more: Typed = {}): Promise<string> {
  const got = await send(visitor, `${plansUrl(id)}/start/plan`, {
    type: 'return_to_work',
    job: 'job',
    ...dateIn('start', planMonday()),
    from: 'even',
    ...more,
  });
  if (got.status !== 303) throw new Error(`No plan was started: ${got.status} ${wrongs(got)}`);
  return (got.headers['location'] ?? '').replace(/\/weeks.*$/, '');
}

/** What a page says is wrong. */
export const wrongs = ({ text }: Got): string =>
  [...text.matchAll(/nhsuk-error-message[^>]*>(.*?)<\/(?:span|p)>/gs)]
    .map(([, words = '']) => words.replace(/<[^>]+>/g, ''))
    .join(' ');

/** The revision that a form of this page carries. */
export const revIn = ({ text }: Got): string => /name="rev" value="(\d+)"/.exec(text)?.[1] ?? '';

/** Fills in one edit of a draft, from the page as it opens. */
export async function edit(visitor: Visitor, plan: string, id: string, form: Typed): Promise<Got> {
  const page = await visitor.get(`${plan}/edit/${id}`);
  return send(visitor, `${plan}/edit/${id}`, { ...form, rev: revIn(page) });
}

/** Signs and offers the draft, ticking all there is to tick. */
export async function offer(visitor: Visitor, plan: string): Promise<Got> {
  const page = await visitor.get(`${plan}/offer`);
  const ticks = Object.fromEntries(
    [...page.text.matchAll(/name="(warnings|word-\d+)"[^>]*value="(\w+)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  return send(visitor, `${plan}/offer`, { ...ticks, rev: revIn(page) });
}

/** Makes a move of a version. */
export const move = (visitor: Visitor, plan: string, version: number, id: string, why = ''): Promise<Got> =>
  send(visitor, `${plan}/versions/${version}/move/${id}`, { why });

/** The id of the paper at an address. */
export const paperIdOf = (paper: string): string => paper.slice(paper.lastIndexOf('/') + 1);

/** A plan of 2 weeks from which nothing is missing any more: driving was asked about (RTW-1). */
export async function readyPlan(visitor: Visitor, id: string, more: Typed = {}): Promise<string> {
  const plan = await startPlan(visitor, id, { weeks: '2', ...more });
  const got = await edit(visitor, plan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'The heart clinic' });
  if (got.status !== 303) throw new Error(`Driving was not kept: ${got.status} ${wrongs(got)}`);
  return plan;
}

/** What a report and a letter say at least. */
export const least = {
  report: () => ({
    'rests-on': 'none',
    advice: 'may_be_fit',
    ...dateIn('assessed', inDays(-1)),
    ...dateIn('from', inDays(0)),
    ...dateIn('to', inDays(28)),
    review: 'no',
  }),
  letter: () => ({ 'rests-on': 'none', about: 'start' }),
} as const;

/** Begins a report or a letter and answers its address. */
export async function startPaper(visitor: Visitor, id: string, kind: 'report' | 'letter', more: Typed = {}) {
  const got = await send(visitor, `${plansUrl(id)}/start/${kind}`, { ...least[kind](), ...more });
  if (got.status !== 303) throw new Error(`No ${kind} was begun: ${got.status} ${wrongs(got)}`);
  return got.headers['location'] ?? '';
}

/** A copy of a case with all its papers, under an id of its own. Papers keep their ids. @returns the copy's id. */
export async function copyOfCase(tables: Tables, referralId: string): Promise<string> {
  const copyId = await copyOfReferral(tables, referralId);
  const TableName = tables.nameOf('Cases');
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `plans#${referralId}` } },
      ConsistentRead: true,
    }),
  );
  for (const item of Items) {
    await store().send(new PutItemCommand({ TableName, Item: { ...item, pk: { S: `plans#${copyId}` } } }));
  }
  return copyId;
}

/** What stands in an address of the three doors of staff where its route has a mark, when a test says nothing else. */
const marks = {
  ':service': 'my-therapy',
  ':staffKey': 'new',
  ':odsCode': 'Z99001',
  ':kind': 'plan',
  ':edit': 'pay',
  ':version': '1',
  ':move': 'agree',
};

/** The address of a route for this record and this paper. */
export const addressOfRoute = (path: string, referralId: string, paperId: string, more: object = {}): string =>
  Object.entries({ ...marks, ...more, ':referralId': referralId, ':paperId': paperId }).reduce(
    (url, [mark, value]) => url.replace(mark, value),
    path,
  );

/** All that can be read in a PDF that a door answered with, and what its file says about itself. */
export function wordsOfPdf({ text }: Got): string {
  const { tree, artifacts, stray, title, xml } = readPdf(Buffer.from(text, 'base64'));
  return [title, xml, tree.text, ...artifacts.map((one) => one.text), ...stray].join('\n');
}
