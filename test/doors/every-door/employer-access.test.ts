import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler, routes } from '../../../functions/employer/app.ts';
import { days, minutes, moveClock } from '../../../functions/platform/clock.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { paths } from '../../../shared/paths.ts';
import { chooseFile } from '../../people/files.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { paperIdOf } from '../../people/plans.ts';
import { type Agreed, agreedPlan, employerSessionOf, releaseLines, tokenAtWork } from '../../people/sharing.ts';
import { loggedInAs } from '../../people/staff.ts';

/**
 * Who may do what at the employer's door, route by route. A route of `functions/employer/app.ts` without a row here fails the
 * run.
 */
type Outcome = 'served' | 'code first' | 'not shared';

let tables: Tables;
let agreed: Agreed;
/** A file of Sam's that is waited for. */
let fileId = '';
/** With Sam, who may read it; with Kim at the same firm; and with Lee, from whom it was taken back. */
const shares: Record<'sam' | 'kim' | 'lee', Consent> = {} as never;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  for (const name of ['sam', 'kim', 'lee'] as const) {
    const contact = { name, role: 'manager', organisation: 'Invented', email: `${name}@paper.example`, safe: 'yes' };
    shares[name] = await releaseLines(agreed, ['week-1'], { contact });
  }
  await sendMine(agreed.amira, `/my/sharing/${shares.lee.consentId}/stop`);
  const form = await chooseFile(await of('sam'), paths.sharedAttach(shares.sam.shareId, 'plan'));
  fileId = paperIdOf(form.headers['location'] ?? '');
});
afterEach(() => moveClock(0));

const withCookie = (value: string): Visitor => {
  const visitor = new Visitor(handler);
  visitor.cookies.set('__Host-work', value);
  return visitor;
};
const of = (name: keyof typeof shares, begun = 0) => employerSessionOf(shares[name].contact.address, begun);

/** Whom this door does not know; each is answered as nobody is. */
const unknown = {
  nobody: async () => new Visitor(handler),
  'the patient under the reader’s cookie': async () =>
    withCookie((await patientSessionOf(handler, agreed.id)).cookies.get('__Host-my') ?? ''),
  'a member of staff under the reader’s cookie': async () =>
    withCookie((await loggedInAs(handler, 'my-therapy', 'manager')).cookies.get('__Host-staff') ?? ''),
  'a patient': () => patientSessionOf(handler, agreed.id),
  'a session that was idle for 30 minutes': async () => {
    const visitor = await of('sam');
    moveClock(minutes(30));
    return visitor;
  },
  'a session older than 12 hours': () => of('sam', 12 * 60 + 1),
  'a session that was ended': async () => {
    const visitor = await of('sam');
    const kept = visitor.cookies.get('__Host-work') ?? '';
    await visitor.post(paths.sharedLogOut, { token: await tokenAtWork(visitor) });
    return withCookie(kept);
  },
  'a forged cookie': async () => withCookie('A'.repeat(43)),
} as const;

/** Whom it knows, and what they get of the share with Sam. */
const known = {
  'the reader whom the person named': [() => of('sam'), 'served'],
  'another reader at the same firm': [() => of('kim'), 'not shared'],
  'a reader from whom it was taken back': [() => of('lee'), 'not shared'],
  'a reader with whom nothing was ever shared': [() => employerSessionOf('nobody'), 'not shared'],
} as const satisfies Record<string, readonly [() => Promise<Visitor>, Outcome]>;

/** What the unknown get, and whether it is of one share. */
const table: Readonly<Record<string, readonly [unknown: Outcome, ofShare?: true]>> = {
  [`GET ${paths.employerHealth}`]: ['served'],
  [`GET ${paths.sharedOpen(':invitationId')}`]: ['served'],
  [`POST ${paths.sharedOpen(':invitationId')}`]: ['served'],
  [`GET ${paths.sharedLogIn}`]: ['served'],
  [`POST ${paths.sharedLogIn}`]: ['served'],
  [`GET ${paths.sharedCode}`]: ['served'],
  [`POST ${paths.sharedCode}`]: ['served'],
  [`GET ${paths.shared}`]: ['code first'],
  [`GET ${paths.sharedPlan(':shareId')}`]: ['code first', true],
  [`GET ${paths.sharedReply(':shareId', ':place')}`]: ['code first', true],
  [`POST ${paths.sharedReply(':shareId', ':place')}`]: ['code first', true],
  [`GET ${paths.sharedPlanPart(':shareId', 'emails')}`]: ['code first', true],
  [`POST ${paths.sharedPlanPart(':shareId', 'emails')}`]: ['code first', true],
  [`GET ${paths.sharedAttach(':shareId', ':place')}`]: ['code first', true],
  [`POST ${paths.sharedAttach(':shareId', ':place')}`]: ['code first', true],
  [`GET ${paths.sharedUpload(':shareId', ':place', ':fileId')}`]: ['code first', true],
  [`GET ${paths.sharedPlanPart(':shareId', 'document.pdf')}`]: ['code first', true],
  [`GET ${paths.sharedPlanPart(':shareId', 'weeks.ics')}`]: ['code first', true],
  [`GET ${paths.sharedPlanPart(':shareId', 'not-for-me')}`]: ['code first', true],
  [`POST ${paths.sharedPlanPart(':shareId', 'not-for-me')}`]: ['code first', true],
  [`POST ${paths.sharedLogOut}`]: ['code first'],
};

const fill = (path: string, shareId = shares.sam.shareId): string =>
  path
    .replace(':shareId', shareId)
    .replace(':invitationId', 'A'.repeat(32))
    .replace(':place', 'plan')
    .replace(':fileId', fileId);

const request = async (visitor: Visitor, method: string, url: string): Promise<Got> =>
  method === 'GET' ? visitor.get(url) : visitor.post(url, { token: await tokenAtWork(visitor) });

function outcomeOf({ status, headers, text }: Got, path: string): Outcome | string {
  if (status === 303 && headers['location'] === paths.sharedLogIn) {
    return [paths.sharedCode, paths.sharedLogOut].includes(path as typeof paths.sharedCode) ? 'served' : 'code first';
  }
  if (status === 403 && text.includes('You need to log in')) return 'code first';
  if (status === 410) return 'not shared';
  return [200, 303, 422].includes(status) ? 'served' : `status ${status}`;
}

it('every route of the employer’s door has a row', () => {
  expect(Object.keys(table).toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
});

const each = routes.map(({ method, path }) => [`${method} ${path}`, method, path] as const);

describe.each(Object.entries(unknown))('%s', (_, visitor) => {
  it.each(each)('%s', async (key, method, path) => {
    expect(outcomeOf(await request(await visitor(), method, fill(path)), path)).toBe(table[key]?.[0]);
  });
});

describe.each(Object.entries(known))('%s', (_, [visitor, ofShare]) => {
  it.each(each)('%s', async (key, method, path) => {
    const expected = table[key]?.[1] ? ofShare : 'served';
    expect(outcomeOf(await request(await visitor(), method, fill(path)), path)).toBe(expected);
  });
});

describe('the same bytes', () => {
  const guarded = routes.filter(({ guardName }) => guardName !== 'anyone');

  it.each(guarded.map(({ method, path }) => [method, path] as const))(
    'for everybody whom this door does not know: %s %s',
    async (method, path) => {
      const answers = new Set<string>();
      for (const [name, visitor] of Object.entries(unknown)) {
        const got = await (await visitor()).send({
          url: fill(path),
          ...(method === 'POST' ? { form: { note: 'Mine' } } : {}),
        });
        moveClock(0);
        answers.add(JSON.stringify([got.status, got.headers, got.text, name === '']));
      }
      expect(answers.size).toBe(1);
    },
  );

  it('for another’s, a withdrawn, an expired, an unknown and a mistyped share', async () => {
    const answers = new Set<string>();
    const say = async (visitor: Visitor, shareId: string): Promise<void> => {
      const { status, headers, text } = await visitor.get(fill(paths.sharedPlan(':shareId'), shareId));
      answers.add(JSON.stringify([status, headers, text]));
    };
    const sam = await of('sam');
    for (const id of [shares.kim.shareId, shares.lee.shareId, 'share_unknown', '%00', 'share_']) await say(sam, id);
    await say(await of('lee'), shares.lee.shareId);
    moveClock(days(61));
    await say(await of('kim'), shares.kim.shareId);
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('This item is no longer shared');
  });
});
