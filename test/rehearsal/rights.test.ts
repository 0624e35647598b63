import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { seedRegister } from '../../functions/local/seed.ts';
import { days, minutes } from '../../functions/platform/clock.ts';
import { paths } from '../../shared/paths.ts';
import { addDays, daysBetween } from '../../shared/values/date.ts';
import { act, dateIn, inDays, recordUrl, send, sendAsShown } from '../people/acting.ts';
import type { Visitor } from '../people/harness.ts';
import { sendMine } from '../people/patients.ts';
import { offer, planMonday, plansUrl, startPaper } from '../people/plans.ts';
import { boss, previewedIn, tokenAtWork, upToPreview } from '../people/sharing.ts';
import { throughIssuer } from '../people/through-issuer.ts';
import { type Cloud, openCloud } from './cloud.ts';
import { askForSupport, askOutside, browser, logIn, messageTo } from './people.ts';
import {
  agreedPlan,
  amiraLogsIn,
  aNight,
  answerAtWork,
  chosenFile,
  countWrongly,
  discharge,
  found,
  idOf,
  leads,
  press,
  type Released,
  release,
  type Story,
  stop,
} from './story.ts';

/** People do here all that the portal can do. What a role was given and nobody used is found at the end, and so is what it lacked. */
let cloud: Cloud;
let story: Story;
let sam: Released;
/** ISO date of the first day of the plan. */
let begins = '';
beforeAll(async () => {
  cloud = await openCloud(inject('endpoint'));
  await seedRegister(`${cloud.origin}/demo/issuer`);
});
afterAll(() => cloud?.close());

/** A session's end moves on at the next look after five minutes; it ends after thirty without one. */
const aWhile = minutes(6);
const tooLong = minutes(31);
const fileLink = /href="([^"]+\/files\/file_[\w-]{22})"/;

/** Takes a file from the page that names it. */
async function take(visitor: Visitor, page: string): Promise<void> {
  const handed = leads(await visitor.get(found(await visitor.get(page), fileLink)));
  expect((await askOutside(cloud, handed)).status).toBe(200);
}

it('somebody asks, is counted, and checks a number', async () => {
  const amira = browser(cloud);
  const reference = await askForSupport(cloud, amira, people.amira);
  leads(await amira.post(paths.equality, { religion: 'sikh' }));
  leads(await amira.post('/self-help/back-pain', { useful: 'yes' }));
  expect((await browser(cloud).post(paths.check, { number: '2BK-V5E-P5E-PY8R' })).status).toBe(200);
  begins = planMonday();
  story = await agreedPlan(cloud, reference);
});

it('somebody at work reads, answers, comes back by a code, chooses emails and sends back', async () => {
  sam = await release(cloud, story, 'Sam');
  await answerAtWork(cloud, sam);
  const { reader, shared } = sam;
  const token = await tokenAtWork(reader);
  expect((await reader.get(`${shared}/document.pdf`)).status).toBe(200);
  await reader.get(`${shared}/emails`);
  leads(await reader.post(`${shared}/emails`, { token, which: 'weeks' }));
  cloud.moveOn(aWhile);
  await reader.get(shared);
  cloud.moveOn(tooLong);
  await reader.post(`${shared}/reply/plan`, { token, rev: '1', answer: 'question', words: 'Who pays?' });
  const again = browser(cloud);
  cloud.inbox.length = 0;
  leads(await again.post(paths.sharedLogIn, { email: 'sam@paper.example' }));
  const code = /\b\d{6}\b/.exec(await messageTo(cloud, 'sam@paper.example', /code/))?.[0] ?? '';
  expect((await again.post(paths.sharedCode, { code: '000000' })).status).toBe(422);
  leads(await again.post(paths.sharedCode, { code }));
  found(await again.get(`${shared}/reply/plan`), /(Who pays\?)/);
  leads(await again.post(paths.sharedLogOut, { token: await tokenAtWork(again) }));
  story = { ...story, amira: await amiraLogsIn(cloud, story.reference), olive: (await logIn(cloud, 'olive')).visitor };
  const lee = await release(cloud, story, 'Lee');
  leads(await lee.reader.post(`${lee.shared}/not-for-me`, { token: await tokenAtWork(lee.reader) }));
  await cloud.quiet();
});

it('the person reads, says, takes their data, is pushed, stops, and links NHS login', async () => {
  const { amira, plan, reference } = story;
  await take(amira, sam.receipt);
  for (const part of ['everything.json', 'everything.pdf'])
    expect((await amira.get(`/my/data/${part}`)).status).toBe(200);
  await upToPreview({ amira, plan }, ['week-1'], { terms: { pushed: 'yes' } });
  const jan = await release(cloud, story, 'Jan');
  const file = await chosenFile(cloud, jan);
  await stop(story, jan);
  await file.send();
  await stop(story, sam);
  cloud.moveOn(aWhile);
  await amira.get(paths.myHome);
  leads(await sendMine(amira, paths.myLogOut));
  const nhs = async (visitor: Visitor) => {
    const led = leads(await visitor.get(paths.nhsLogIn));
    return leads(await visitor.get(await throughIssuer(led, { who: 'amira~P9' }, paths.nhsLoggedIn)));
  };
  const linking = browser(cloud);
  expect(await nhs(linking)).toBe(paths.myLogIn);
  await amiraLogsIn(cloud, reference, linking);
  const linked = browser(cloud);
  expect(await nhs(linked)).toBe(paths.myHome);
  leads(await sendMine(linked, paths.myStopNhsLogin));
  const anew = browser(cloud);
  expect(await nhs(anew)).toBe(paths.myLogIn);
  await amiraLogsIn(cloud, reference, anew);
});

it('colleagues search, list, fill in by phone, share for somebody on the phone, and stop it', async () => {
  const { olive, staffPlan, id } = story;
  const list = paths.staffReferrals('my-therapy');
  const queries = ['show=mine', 'show=open', 'tier=2', 'source=fit_note', 'practice=Z99001', 'care', 'need', 'wait'];
  for (const query of queries) expect([query, (await olive.get(`${list}?${query}`)).status]).toEqual([query, 200]);
  found(await send(olive, paths.staffFind('my-therapy'), { 'nhs-number': '999 123 4578' }), /(Amira)/);
  await press(olive, paths.staffByPhone('my-therapy'));
  for (const address of [recordUrl(id), staffPlan, `${staffPlan}/weeks`]) {
    cloud.moveOn(aWhile);
    expect((await olive.get(address)).status).toBe(200);
  }
  expect((await olive.get(`${staffPlan}/versions/1/document.pdf`)).status).toBe(200);
  const shares = `${plansUrl(id)}/sharing`;
  await take(olive, shares);
  await press(olive, `${staffPlan}/spoken/contact`, { ...boss, name: 'Kim', email: 'kim@paper.example' });
  const who = found(await olive.get(`${staffPlan}/spoken`), /value="(contact_[^"]+)"/);
  const said = {
    ...{ pushed: 'no', line: ['contract', 'week-1'], purpose: 'return_to_work', ...dateIn('until', inDays(60)), who },
    reason: 'I rang the number in the record and asked for her date of birth',
  };
  const read = await send(olive, `${staffPlan}/spoken`, said);
  await press(olive, `${staffPlan}/spoken`, { ...said, previewed: previewedIn(read), said: 'yes' });
  const share = found(await olive.get(shares), /value="(share_[\w-]+)"/);
  await press(olive, shares, { share, reason: 'She rang at 10am and asked for it' });
  leads(await offer(olive, await startPaper(olive, id, 'letter')));
});

it('managers keep the team, and open a record with a reason', async () => {
  const { visitor: marcus } = await logIn(cloud, 'marcus');
  await press(marcus, paths.staffTeamMember('my-therapy', 'new'), { name: 'Nell New', subject: 'nell', role: 'coach' });
  await press(marcus, `${recordUrl(story.id)}/open`, { reason: 'To see' });
  for (const page of [plansUrl(story.id), `${story.staffPlan}/weeks`])
    expect((await marcus.get(page)).status).toBeLessThan(500);
  for (const page of [paths.staffUseful, paths.staffNotices, paths.staffTeam])
    expect((await marcus.get(page('my-therapy'))).status).toBe(200);
  await press(marcus, paths.staffSignOut);
});

it('somebody whose mailbox is not there asks, has a letter begun at once, needs no plan, and leaves', async () => {
  const mailbox = 'perm-fail@simulator.notify';
  const person = { ...people.amira, types: { ...people.amira.types, contact: { email: mailbox } } };
  const reference = await askForSupport(cloud, browser(cloud), person);
  const { visitor: olive } = await logIn(cloud, 'olive');
  const id = await idOf(olive, reference);
  await startPaper(olive, id, 'letter');
  leads(await act(olive, id, 'take'));
  leads(await act(olive, id, 'accept', { tier: '2', reason: 'A plan will help' }));
  await press(olive, `${plansUrl(id)}/do/no-plan-needed`, { by: 'person', reason: 'Well again' });
  const amira = await amiraLogsIn(cloud, reference, browser(cloud), mailbox);
  expect((await sendMine(amira, '/my/do/leave', { reason: 'I am well again' })).status).toBe(200);
});

it('jobs tell, remind, recount and seal, and say what became of messages', async () => {
  const amira = await amiraLogsIn(cloud, story.reference);
  story = { ...story, amira, olive: (await logIn(cloud, 'olive')).visitor };
  const pat = await release(cloud, story, 'Pat', 'bounce@simulator.amazonses.com');
  leads(await pat.reader.post(`${pat.shared}/emails`, { token: await tokenAtWork(pat.reader), which: 'weeks' }));
  await countWrongly(cloud);
  await aNight(cloud);

  const frozen = await agreedPlan(cloud, await askForSupport(cloud, browser(cloud), people.amira));
  await release(cloud, frozen, 'Kit');
  leads(await act(frozen.olive, frozen.id, 'freeze', { what: 'May be of somebody else' }));

  cloud.moveOn(days(daysBetween(inDays(0), addDays(begins, -3))));
  await aNight(cloud);
  for (let week = 0; week < 5; week += 1) {
    cloud.moveOn(days(7));
    await aNight(cloud);
  }
  story = { ...story, olive: (await logIn(cloud, 'olive')).visitor };
  await discharge(story);
  for (const weeks of [1, 4, 9, 14]) {
    cloud.moveOn(days(7 * weeks));
    await aNight(cloud);
  }
  const asked = cloud.inbox.find(({ body }) => body.includes('/my/follow-up/'))?.body ?? '';
  const told = { outcome: 'at_work_full', able: '8', ring: 'no' };
  const page = new URL(/http:\/\/\S+/.exec(asked)?.[0] ?? '').pathname;
  expect((await browser(cloud).post(page, told)).status).toBe(200);
});

it('RET-2 a record is deleted once a manager says so', async () => {
  cloud.moveOn(days(9 * 366));
  await cloud.schedule('EachNightRetain');
  const { visitor } = await logIn(cloud, 'marcus');
  await press(visitor, paths.staffOpen('my-therapy', story.id), { reason: 'Retention' });
  await sendAsShown(visitor, paths.staffDueRecord('my-therapy', story.id), {
    decision: 'delete',
    reason: 'I have read it',
  });
  cloud.moveOn(days(2));
  await cloud.schedule('EachNightRetain');
  await cloud.quiet();
});

/**
 * What Lambda, DynamoDB and the mapping of a stream do with the role by themselves. DynamoDB asks of whoever reads or writes a table
 * that the role may use the table's key in each of these ways, and keeps what it got for a while.
 */
const usedByAws =
  /^(logs:|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams) |sqs:|kms:(DescribeKey|Encrypt|GenerateDataKey(WithoutPlaintext)?|ReEncrypt(From|To)) )/;

it('what each role was given is what was used', () => {
  const idle = [...cloud.judges].flatMap(([runner, judge]) =>
    judge
      .idle()
      .filter((one) => !usedByAws.test(one))
      .map((one) => `${runner}: ${one}`),
  );
  expect(idle).toEqual([]);
});

it('nobody was refused', () => {
  expect([...cloud.judges].flatMap(([runner, { refused }]) => refused.map((one) => `${runner}: ${one}`))).toEqual([]);
  expect(cloud.troubled()).toEqual([]);
});
