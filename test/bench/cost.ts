/**
 * What the portal costs: units and requests of a whole journey, counted over the real engine, times a table of prices. Without messages,
 * whose price is agreed with whoever sends them.
 */
import { people } from '../../functions/local/people.ts';
import { codesWatched, doorsWatched, nightly } from '../../infra/constructs/alarm-list.ts';
import { act } from '../people/acting.ts';
import { type Tables, Visitor } from '../people/harness.ts';
import { sendMine } from '../people/patients.ts';
import { sendRequest } from '../people/requests.ts';
import { rows } from '../people/rows.ts';
import { type Agreed, agreedPlan, employerSessionOf, releaseLines, tokenAtWork } from '../people/sharing.ts';
import { unitsOf } from '../store/units.ts';
import { atMost, type Figure, type Line } from './figure.ts';
import { assumed, prices } from './prices.ts';

/** For a thousand requests, without messages; and for one site a month, used or not. */
const mostForThousand = 0.25;
const mostFixed = 15;
/** The guard of the job that sends (`functions/jobs/send.ts`), and what DynamoDB writes in one partition in a second. */
const textsADay = 2000;
const partitionWrites = 1000;

interface Counted {
  readonly reads: number;
  readonly writes: number;
  readonly requests: number;
  readonly messages: number;
}

/** @param tables empty ones, at which the doors are pointed. */
export async function measure(tables: Tables): Promise<Figure> {
  const sent = await counted(tables, () => sendRequest(tables, people.amira));
  const whole = await counted(tables, () => wholeCase(tables));
  return figureOf(sent, whole);
}

/** From the request to the end: a plan is written, agreed, shared, read and answered, stopped, and the case is finished. */
async function wholeCase(tables: Tables): Promise<void> {
  const agreed: Agreed = await agreedPlan(tables);
  const consent = await releaseLines(agreed, ['contract', 'week-1', 'week-2', 'week-3', 'week-4']);
  const sam = await employerSessionOf(consent.contact.address);
  await sam.get(`/shared/plans/${consent.shareId}`);
  const reply = { token: await tokenAtWork(sam), rev: '0', answer: 'yes' };
  await sam.post(`/shared/plans/${consent.shareId}/reply/plan`, reply);
  await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
  await act(agreed.olive, agreed.id, 'discharge', {
    outcome: 'at_work_full',
    why: 'goals-reached',
    summary: 'Good luck',
  });
}

/** Requests are counted where a browser sends them. */
async function counted(tables: Tables, work: () => Promise<unknown>): Promise<Counted> {
  const { send } = Visitor.prototype;
  let requests = 0;
  Visitor.prototype.send = function (...given) {
    requests += 1;
    return send.apply(this, given);
  };
  const before = (await rows(tables, 'Outbox')).length;
  try {
    const { reads, writes } = await unitsOf(work);
    return { reads, writes, requests, messages: (await rows(tables, 'Outbox')).length - before };
  } finally {
    Visitor.prototype.send = send;
  }
}

const { million } = prices;

/** US dollars for a thousand of these. */
function forThousand({ reads, writes, requests }: Counted): number {
  const each =
    (writes * million['DynamoDB write units'] +
      reads * million['DynamoDB read units'] +
      requests * (million['API Gateway requests (HTTP API)'] + million['Lambda requests']) +
      requests *
        (1 + assumed.filesForEachPage) *
        (million['CloudFront requests'] + million['requests at the firewall'])) /
    1e6;
  const computing = requests * assumed.seconds * assumed.gib * prices.lambdaGibSecond;
  const log = ((requests * assumed.logBytes) / 2 ** 30) * prices.logGib;
  return 1000 * (each + computing + log);
}

function fixed(): number {
  const { monthly } = prices;
  const alarms = doorsWatched.length * 3 + 4 + codesWatched.length + nightly.length;
  // The tables' and the seals' key; the portal's secret and the origin key.
  return (
    2 * monthly['KMS key'] +
    2 * monthly.secret +
    alarms * monthly.alarm +
    (codesWatched.length + 3) * monthly['metric of our own'] +
    // Of a stage with real people (`infra/decisions/0026-waf.md`).
    monthly.firewall +
    4 * monthly['rule of a firewall']
  );
}

const dollars = (value: number): string => `$${value.toFixed(value < 10 ? 3 : 0)}`;

function figureOf(sent: Counted, whole: Counted): Figure {
  const { requestsAtSite, becomeCases, notesInEngland, askOfNotes } = assumed;
  const [one, all] = [forThousand(sent), forThousand(whole)];
  const month = (requests: number, sites: number): number =>
    sites * fixed() + (requests / 1000) * (one * (1 - becomeCases) + all * becomeCases);
  const inEngland = (notesInEngland * askOfNotes) / 12;
  const said = (what: string, { reads, writes, requests, messages }: Counted): Line => ({
    what,
    result: `${reads} read, ${writes} written, ${requests} requests, ${messages} messages`,
  });
  return {
    title: `cost: counted units and requests × prices of eu-west-2 (${prices.checkedOn === '' ? 'not checked' : prices.checkedOn})`,
    lines: [
      said('a request that is sent', sent),
      said('a whole case', whole),
      atMost('1,000 requests that are sent', one, mostForThousand, dollars),
      { what: '1,000 whole cases', result: dollars(all) },
      atMost('a month of a stage that nobody uses', fixed(), mostFixed, dollars),
      { what: `a month of 1 site, ${requestsAtSite} requests`, result: dollars(month(requestsAtSite, 1)) },
      { what: 'a month of 15 sites on one stage', result: dollars(month(15 * requestsAtSite, 1)) },
      { what: `a month of England, ${Math.round(inEngland)} requests`, result: dollars(month(inEngland, 1)) },
    ],
    note: breaksFirst(sent, whole, inEngland),
  };
}

/** What would be too small first, as the requests for support of a month grow. */
function breaksFirst(sent: Counted, whole: Counted, inEngland: number): string {
  const messages = sent.messages * (1 - assumed.becomeCases) + whole.messages * assumed.becomeCases;
  const limits = [
    ['our own guard of texts a day, if all were texts', (textsADay * 30) / messages],
    [
      'writes to one list of one service in a second, at ten times the mean',
      (partitionWrites * 2_592_000) / (10 * sent.writes),
    ],
  ] as const;
  const [first] = limits.toSorted((a, b) => a[1] - b[1]);
  const at = Math.round(first?.[1] ?? 0).toLocaleString('en-GB');
  return `Breaks first: ${first?.[0]}, at ${at} requests a month${(first?.[1] ?? 0) < inEngland ? ', before England is reached' : ''}.`;
}
