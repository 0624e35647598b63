/** What people do in a rehearsal, step by step. Each step fails where it does not lead on. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { people } from '../../functions/local/people.ts';
import { engineClient } from '../../functions/store/create-tables.ts';
import { paths } from '../../shared/paths.ts';
import { act, dateIn, inDays, recordUrl, send, wordsOf } from '../people/acting.ts';
import { chooseFile } from '../people/files.ts';
import type { Got, Visitor } from '../people/harness.ts';
import { logInFormFor, sendMine } from '../people/patients.ts';
import { edit, move, offer, paperIdOf, planMonday, startPlan } from '../people/plans.ts';
import { report } from '../people/sample-files.ts';
import { boss, previewedIn, tokenAtWork, upToPreview } from '../people/sharing.ts';
import type { Cloud } from './cloud.ts';
import { browser, logIn, messageTo, sendFile } from './people.ts';

/** The address to which an answer leads. @throws Error in the words of the page when it leads nowhere. */
export function leads({ status, headers, text }: Got): string {
  const { location } = headers;
  if (location === undefined) throw new Error(`${status} ${wordsOf(text).slice(0, 400)}`);
  return location;
}

/** The first part of a page that looks like this. @throws Error when nothing does. */
export function found({ text }: Got, form: RegExp): string {
  const part = form.exec(text)?.[1];
  if (part === undefined) throw new Error(`Nothing looks like ${form}: ${wordsOf(text).slice(0, 400)}`);
  return part;
}

export interface Story {
  readonly id: string;
  readonly reference: string;
  readonly olive: Visitor;
  readonly amira: Visitor;
  /** The plan at the staff's door, and at the patient's. */
  readonly staffPlan: string;
  readonly plan: string;
}

/** Amira logs in with her reference, her date of birth and the code from her mailbox. */
export async function amiraLogsIn(
  cloud: Cloud,
  reference: string,
  amira = browser(cloud),
  mailbox = 'amira.hussain@example.com',
): Promise<Visitor> {
  cloud.inbox.length = 0;
  leads(await amira.post(paths.myLogIn, logInFormFor(people.amira, reference)));
  const code = /\b\d{6}\b/.exec(await messageTo(cloud, mailbox, /code to log in/))?.[0] ?? '';
  leads(await amira.post(paths.myCode, { code }));
  return amira;
}

/** The record with this reference, as a colleague finds it. */
export const idOf = async (visitor: Visitor, reference: string): Promise<string> =>
  found(await send(visitor, paths.staffFind('my-therapy'), { reference }), /referrals\/(ref_[\w-]{22})"/);

/** Olive takes the request with this reference, writes a plan of four weeks, offers it; Amira agrees, and it begins. */
export async function agreedPlan(cloud: Cloud, reference: string): Promise<Story> {
  const { visitor: olive } = await logIn(cloud, 'olive');
  const id = await idOf(olive, reference);
  leads(await act(olive, id, 'take'));
  leads(await act(olive, id, 'accept', { tier: '2', reason: 'A plan will help' }));
  const colleague = found(await olive.get(`${recordUrl(id)}/do/appointment`), /value="(staff_[\w-]+)"/);
  const call = { how: 'phone', ...dateIn('on', inDays(3)), at: '10am', with: colleague };
  leads(await act(olive, id, 'appointment', call));
  const staffPlan = await startPlan(olive, id, { weeks: '4' });
  leads(await edit(olive, staffPlan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'The heart clinic' }));
  const own = { words: 'A high stool', reason: 'Standing for long', strength: 'try', owner: 'Sam' };
  leads(await edit(olive, staffPlan, 'adjustment-own', own));
  leads(await offer(olive, staffPlan));
  const amira = await amiraLogsIn(cloud, reference);
  const plan = paths.myPaper(paperIdOf(staffPlan));
  leads(await sendMine(amira, `${plan}/answer/agree`));
  leads(await move(olive, staffPlan, 1, 'start'));
  return { id, reference, olive, amira, staffPlan, plan };
}

export interface Released {
  /** Amira's receipt. */
  readonly receipt: string;
  readonly reader: Visitor;
  /** The plan at work. */
  readonly shared: string;
}

/** Amira shares her first week with somebody at work, who opens it with the link from the email and the code from her receipt. */
export async function release(
  cloud: Cloud,
  { amira, plan }: Story,
  name: string,
  email = `${name.toLowerCase()}@paper.example`,
): Promise<Released> {
  const page = await upToPreview({ amira, plan }, ['week-1'], { contact: { ...boss, name, email } });
  const receipt = leads(await sendMine(amira, `${plan}/share/preview`, { previewed: previewedIn(page) }));
  const link = /http:\/\/\S+/.exec(await messageTo(cloud, email, /read a work plan/))?.[0] ?? '';
  const code = found(await amira.get(receipt), />\s*([2-9A-Z]{3}-[2-9A-Z]{3}|\d{3} ?\d{3})\s*</);
  const reader = browser(cloud);
  return { receipt, reader, shared: leads(await reader.post(new URL(link).pathname, { code })) };
}

type At = Pick<Released, 'reader' | 'shared'>;

/** The reader has the form that takes one file. */
export async function chosenFile(
  cloud: Cloud,
  { reader, shared }: At,
): Promise<{ readonly send: () => Promise<void> }> {
  const form = await reader.get(leads(await chooseFile(reader, `${shared}/attach/plan`)));
  return {
    send: async () => {
      const sent = await sendFile(cloud, form, await report());
      if (sent.status !== 303) throw new Error(`The file was not taken: ${sent.status} ${sent.body}`);
      await cloud.quiet();
    },
  };
}

/** The reader answers the plan as a whole and attaches a risk assessment to it, which is looked at. */
export async function answerAtWork(cloud: Cloud, { reader, shared }: At): Promise<void> {
  leads(await reader.post(`${shared}/reply/plan`, { token: await tokenAtWork(reader), rev: '0', answer: 'yes' }));
  const file = await chosenFile(cloud, { reader, shared });
  await file.send();
  found(await reader.get(`${shared}/attach/plan`), /(Attached)/);
}

/** Amira stops. */
export const stop = async ({ amira }: Story, { receipt }: Released): Promise<string> =>
  leads(await sendMine(amira, `${receipt}/stop`));

/** Olive ends the case. */
export const discharge = async ({ olive, id }: Story): Promise<string> =>
  leads(await act(olive, id, 'discharge', { outcome: 'at_work_full', why: 'goals-reached', summary: 'Good luck' }));

/** A colleague sends a form of a page, which must lead on. */
export const press = async (visitor: Visitor, url: string, form = {}, service = 'my-therapy'): Promise<string> =>
  leads(await send(visitor, url, form, service));

/** A hand at the table, whose mistake the night mends. */
export async function countWrongly(cloud: Cloud): Promise<void> {
  const { endpoint, nameOf } = cloud.tables;
  await engineClient(endpoint).send(
    new UpdateItemCommand({
      TableName: nameOf('Cases'),
      Key: { pk: { S: 'count#my-therapy' }, sk: { S: 'open' } },
      UpdateExpression: 'ADD howMany :wrong',
      ExpressionAttributeValues: { ':wrong': { N: '7' } },
    }),
  );
}

/** Every job by its own schedule. */
export async function aNight(cloud: Cloud): Promise<void> {
  for (const { path, properties } of cloud.stage.of('AWS::Events::Rule')) {
    if (properties['ScheduleExpression']) await cloud.schedule(path);
    await cloud.quiet();
  }
}
