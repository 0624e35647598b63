/** Sharing as people do it: a plan that is agreed, lines that are ticked, and what the reader at work gets. */

import { randomBytes } from 'node:crypto';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { handler as employerDoor } from '../../functions/employer/app.ts';
import { addressed } from '../../functions/jobs/addressed.ts';
import { handler as tellCases } from '../../functions/jobs/from-work.ts';
import type { Door } from '../../functions/local/event.ts';
import { type Person, people } from '../../functions/local/people.ts';
import { handler as patientDoor } from '../../functions/patient/app.ts';
import { minutes, now, seconds } from '../../functions/platform/clock.ts';
import { invitationCodeOf } from '../../functions/sign-in/invitation.ts';
import { hashedId } from '../../functions/sign-in/kept-session.ts';
import { store, toItem } from '../../functions/store/client.ts';
import { listConsents } from '../../functions/store/consents.ts';
import { saveEmployerSession } from '../../functions/store/employer-access.ts';
import { outboxImage } from '../../functions/store/outbox.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import type { Consent } from '../../shared/contracts/sharing.ts';
import { isOpen } from '../../shared/rules/sharing/consent-state.ts';
import { dateIn, inDays } from './acting.ts';
import { type Got, type Tables, Visitor } from './harness.ts';
import { patientSessionOf, sendMine } from './patients.ts';
import { edit, move, offer, paperIdOf, planMonday, startPlan, takeOn, therapist } from './plans.ts';
import { sendRequest } from './requests.ts';
import { rows } from './rows.ts';

export const boss: Typed = {
  name: 'Sam Boss',
  role: 'manager',
  organisation: 'Invented Paper Company',
  email: 'sam.boss@paper.example',
  safe: 'yes',
};

export interface Agreed {
  readonly id: string;
  readonly olive: Visitor;
  /** The plan at the staff's door. */
  readonly staffPlan: string;
  readonly amira: Visitor;
  /** The plan at the patient's door. */
  readonly plan: string;
}

/** Amira's plan of 4 weeks, offered by Olive, agreed by her and begun. */
export async function agreedPlan(tables: Tables, person: Person = people.amira): Promise<Agreed> {
  const olive = await therapist();
  const id = await sendRequest(tables, person);
  await takeOn(olive, id);
  const staffPlan = await startPlan(olive, id, { weeks: '4' });
  await edit(olive, staffPlan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'The heart clinic' });
  await offer(olive, staffPlan);
  const amira = await patientSessionOf(patientDoor, id);
  const plan = `/my/plans/${paperIdOf(staffPlan)}`;
  const agreed = await sendMine(amira, `${plan}/answer/agree`);
  if (agreed.status !== 303) throw new Error(`The plan was not agreed: ${agreed.status}`);
  await move(olive, staffPlan, 1, 'start');
  return { id, olive, staffPlan, amira, plan };
}

export interface HowToShare {
  readonly terms?: Typed;
  /** Id of a contact who was named before. */
  readonly who?: string;
  readonly contact?: Typed;
  readonly ownWords?: string;
}

/** Names a contact, or goes on with one, and answers the questions up to the preview. */
export async function upToPreview(
  { amira, plan }: Pick<Agreed, 'amira' | 'plan'>,
  lines: readonly string[],
  { terms = {}, who = 'new', contact = boss, ownWords }: HowToShare = {},
): Promise<Got> {
  await sendMine(amira, `${plan}/share`, { who });
  if (who === 'new') await sendMine(amira, `${plan}/share/contact`, contact);
  await sendMine(amira, `${plan}/share/lines`, { line: lines, ...(ownWords ? { 'own-words': ownWords } : {}) });
  await sendMine(amira, `${plan}/share/terms`, {
    purpose: 'return_to_work',
    ...dateIn('until', inDays(60)),
    pushed: 'no',
    ...terms,
  });
  return amira.get(`${plan}/share/preview`);
}

export const previewedIn = ({ text }: Got): string => /name="previewed" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** The same, and the one act that releases it. @returns the consent that counts now. */
export async function releaseLines(
  agreed: Pick<Agreed, 'id' | 'amira' | 'plan'>,
  lines: readonly string[],
  how: HowToShare = {},
): Promise<Consent> {
  const page = await upToPreview(agreed, lines, how);
  const got = await sendMine(agreed.amira, `${agreed.plan}/share/preview`, { previewed: previewedIn(page) });
  const consentId = paperIdOf(got.headers['location'] ?? '');
  const consent = (await listConsents(agreed.id)).find((one) => one.consentId === consentId);
  if (!consent || !isOpen(consent, inDays(0))) throw new Error(`Nothing was released: ${got.status}`);
  return consent;
}

/** Messages of this kind as the job that sends would send them now, oldest first; undefined for one it would not send. */
export async function mailOf(tables: Tables, template: OutboxEntry['template']) {
  const entries = (await rows(tables, 'Outbox'))
    .filter((row) => row['template'] === template)
    .sort((a, b) => String(a['createdAt']).localeCompare(String(b['createdAt'])));
  return Promise.all(entries.map((row) => addressed(outboxImage(toItem(row)))));
}

/** Everything about shares in the outbox, to hand to the job as a stream that starts anew does; it tells how many failed. */
export async function newsForCases(tables: Tables): Promise<(job?: typeof tellCases) => Promise<number>> {
  const entries = (await rows(tables, 'Outbox')).filter((row) => row['shareId'] !== undefined);
  const Records = entries
    .sort((a, b) => String(a['createdAt']).localeCompare(String(b['createdAt'])))
    .map((row, place) => ({
      eventName: 'INSERT',
      dynamodb: { NewImage: toItem(row), SequenceNumber: String(place) },
    }));
  return async (job = tellCases) => (await job({ Records } as never)).batchItemFailures.length;
}

export const casesHear = async (tables: Tables): Promise<number> => (await newsForCases(tables))();

/** The path of the link in the newest invitation. */
export async function newestLink(tables: Tables): Promise<string> {
  const mail = (await mailOf(tables, 'plan-to-read')).at(-1);
  return new URL(mail?.values['link'] ?? 'http://nowhere/').pathname;
}

/** Sam, who has the link from the email and the code from Amira. */
export async function samReads(tables: Tables, { consentId }: Consent, door: Door = employerDoor): Promise<Visitor> {
  const sam = new Visitor(door);
  const got = await sam.post(await newestLink(tables), { code: await invitationCodeOf(consentId) });
  if (got.status !== 303) throw new Error(`Sam was not let in: ${got.status}`);
  return sam;
}

/** Somebody who logs in with a code to this work address. @returns the browser, and the answer to the code. */
export async function samLogsIn(tables: Tables, email = 'sam.boss@paper.example', door: Door = employerDoor) {
  const sam = new Visitor(door);
  await sam.post('/shared/log-in', { email });
  const code = (await mailOf(tables, 'employer-code')).at(-1)?.values['code'] ?? 'none';
  return { sam, code, got: await sam.post('/shared/code', { code }) };
}

/** A browser with an open session for this keyed address, begun so many minutes ago and used just now. */
export async function employerSessionOf(address: string, begunMinutesAgo = 0, door: Door = employerDoor) {
  const id = randomBytes(32).toString('base64url');
  const at = seconds(now());
  const startedAt = seconds(now() - minutes(begunMinutesAgo));
  await saveEmployerSession(hashedId(id), { address, startedAt, usedAt: at, expiresAt: at + 1800 });
  const visitor = new Visitor(door);
  visitor.cookies.set('__Host-work', id);
  return visitor;
}

/** The token of the forms on this reader's pages: of the list, or of the one plan that it leads to. */
export async function tokenAtWork(visitor: Visitor): Promise<string> {
  const list = await visitor.get('/shared');
  const page = list.status === 303 ? await visitor.get(list.headers['location'] ?? '') : list;
  return /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
}

/** Contacts, consents and choices of a case under another case. Copies stay with the case that they were released from. */
export async function copyOfSharing({ nameOf }: Tables, from: string, to: string): Promise<void> {
  const TableName = nameOf('Cases');
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `sharing#${from}` } },
      ConsistentRead: true,
    }),
  );
  for (const item of Items) {
    await store().send(new PutItemCommand({ TableName, Item: { ...item, pk: { S: `sharing#${to}` } } }));
  }
}
