import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as employerDoor } from '../../../functions/employer/app.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { days, moveClock, today } from '../../../functions/platform/clock.ts';
import { invitationCodeOf, invitationIdOf } from '../../../functions/sign-in/invitation.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { listDisclosures } from '../../../functions/store/disclosures.ts';
import { listPapers } from '../../../functions/store/papers.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { isOpen } from '../../../shared/rules/sharing/consent-state.ts';
import { addDays } from '../../../shared/values/date.ts';
import { dateIn, tokenOf } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { myTokenOf, patientSessionOf } from '../../people/patients.ts';
import { copyOfCase, edit, move, offer, paperIdOf, plansUrl, therapist } from '../../people/plans.ts';
import {
  type Agreed,
  agreedPlan,
  copyOfSharing,
  employerSessionOf,
  previewedIn,
  upToPreview,
} from '../../people/sharing.ts';

/** The consent model with the real handlers: whatever people do in which order, a reader sees what is shared with them now. */
let tables: Tables;
let base: Agreed;
beforeAll(async () => {
  tables = await openTables();
  base = await agreedPlan(tables);
});
afterEach(() => moveClock(0));

interface Place {
  readonly email: string;
  active?: { readonly consent: Consent; readonly mark: string } | undefined;
}

class World {
  readonly places: readonly Place[];
  readonly id: string;
  /** Every consent that was ever released, for links and pages that are stale. */
  readonly old: Consent[] = [];
  ahead = 0;
  made = 0;

  constructor(id: string) {
    this.id = id;
    this.places = ['ann', 'bob', 'cat'].map((name) => ({ email: `${name}.${id.slice(4, 12)}@paper.example` }));
  }

  at(place: number): Place {
    return this.places[place] as Place;
  }

  mark(): string {
    this.made += 1;
    return `words number ${this.made} of ${this.id}`;
  }

  /** What a reader must find there today. */
  readable({ active }: Place): string | undefined {
    return active && today() <= active.consent.until ? active.mark : undefined;
  }

  /** Amira as she logs in on that day. */
  async amira(): Promise<Agreed> {
    return { ...base, id: this.id, amira: await patientSessionOf(patientDoor, this.id) };
  }

  async contactOf({ email }: Place): Promise<string | undefined> {
    return (await listConsents(this.id)).find(({ contact }) => contact.email === email)?.contact.contactId;
  }
}

/** Answers up to the preview, with a line of her own that no other release has. */
async function chosen(world: World, place: Place, lasts: number, mark: string) {
  const amira = await world.amira();
  const who = await world.contactOf(place);
  const contact = { name: 'Reader', role: 'manager', organisation: 'Invented', email: place.email, safe: 'yes' };
  await amira.amira.post(`${amira.plan}/share`, { token: await myTokenOf(amira.amira), who: who ?? 'new' });
  const terms = { ...dateIn('until', addDays(today(), lasts)), 'health-own-words': 'yes' };
  const page = await upToPreview(amira, ['week-1'], {
    ...(who ? { who } : { contact }),
    terms,
    ownWords: mark,
  });
  return { amira, form: { previewed: previewedIn(page), token: await myTokenOf(amira.amira) } };
}

const deeds = {
  async release(world: World, place: Place, lasts: number) {
    const mark = world.mark();
    const { amira, form } = await chosen(world, place, lasts, mark);
    const got = await amira.amira.post(`${amira.plan}/share/preview`, form);
    expect(got.status).toBe(303);
    const consentId = paperIdOf(got.headers['location'] ?? '');
    const consent = (await listConsents(world.id)).find((one) => one.consentId === consentId) as Consent;
    world.old.push(consent);
    place.active = { consent, mark };
  },
  async withdraw(world: World, place: Place) {
    if (!place.active) return;
    const { amira } = await world.amira();
    const url = `/my/sharing/${place.active.consent.consentId}/stop`;
    expect((await amira.post(url, { token: await myTokenOf(amira) })).status).toBe(303);
    place.active = undefined;
  },
  async stopByPhone(world: World, place: Place) {
    if (!place.active || world.readable(place) === undefined) return;
    const olive = await therapist();
    const form = { token: await tokenOf(olive), share: place.active.consent.shareId, reason: 'She rang' };
    expect((await olive.post(`${plansUrl(world.id)}/sharing`, form)).status).toBe(303);
    place.active = undefined;
  },
  /** What colleagues write and the person agrees to changes nothing for a reader. */
  async newVersion(world: World) {
    const olive = await therapist();
    const plan = `${plansUrl(world.id)}/${paperIdOf(base.plan)}`;
    await edit(olive, plan, 'week-1', { in: world.mark(), place: 'mixed', which: 'all' });
    expect((await offer(olive, plan)).status).toBe(303);
    const { amira } = await world.amira();
    const agreed = await amira.post(`${base.plan}/answer/agree`, { token: await myTokenOf(amira) });
    expect(agreed.status).toBe(303);
    const versions = (await listPapers(world.id))[0]?.versions ?? [];
    expect((await move(olive, plan, versions.length, 'start')).status).toBe(303);
  },
  async wait(world: World, _: Place, lasts: number) {
    world.ahead += lasts;
    moveClock(days(world.ahead));
  },
  /** The page, and the list. */
  async read(world: World, place: Place) {
    const consent = place.active?.consent ?? world.old.find(({ contact }) => contact.email === place.email);
    if (!consent) return;
    const reader = await employerSessionOf(consent.contact.address);
    const mark = world.readable(place);
    const { status, text } = await reader.get(`/shared/plans/${consent.shareId}`);
    expect([status, /words number \d+ of [\w-]+/.exec(text)?.[0]]).toEqual(mark ? [200, mark] : [410, undefined]);
    const list = await reader.get('/shared');
    expect(list.headers['location']).toBe(mark ? `/shared/plans/${consent.shareId}` : undefined);
  },
  /** Links and codes of every release that there was: at most the newest opens something. */
  async redeem(world: World, place: Place, lasts: number) {
    const consent = world.old[(3 * lasts) % (world.old.length || 1)];
    if (!consent) return;
    const code = await invitationCodeOf(consent.consentId);
    const stranger = new Visitor(employerDoor);
    const got = await stranger.post(`/shared/open/${await invitationIdOf(consent.consentId)}`, { code });
    const owner = world.places.find(({ email }) => email === consent.contact.email) ?? place;
    const counts = owner.active?.consent.consentId === consent.consentId && world.readable(owner) !== undefined;
    if (!counts) expect(got.status).toBe(422);
    if (got.status === 303)
      expect((await stranger.get(got.headers['location'] ?? '')).text).toContain(owner.active?.mark);
  },
  /** A newer choice while it is stopped: one wins, and the copy stands with the consent that counts. */
  async race(world: World, place: Place, lasts: number) {
    if (!place.active) return;
    const mark = world.mark();
    const before = place.active.consent;
    const { amira, form } = await chosen(world, place, lasts, mark);
    await Promise.all([
      amira.amira.post(`${amira.plan}/share/preview`, form),
      amira.amira.post(`/my/sharing/${before.consentId}/stop`, form),
    ]);
    const newer = (await listConsents(world.id)).filter(({ contact }) => contact.email === place.email).at(-1);
    const counts = newer && newer.consentId !== before.consentId && newer.state === 'active';
    if (newer && newer.consentId !== before.consentId) world.old.push(newer);
    place.active = counts ? { consent: newer, mark } : undefined;
  },
};

/** Each copy stands with the consent that counts, and there is no other. */
async function check(world: World): Promise<void> {
  const consents = await listConsents(world.id);
  for (const place of world.places) {
    const open = consents.filter((one) => one.contact.email === place.email && isOpen(one, today()));
    const mark = world.readable(place);
    expect(open.map(({ consentId }) => consentId)).toEqual(mark ? [place.active?.consent.consentId] : []);
    const address = consents.find(({ contact }) => contact.email === place.email)?.contact.address;
    const copies = address ? await listDisclosures(address, today()) : [];
    expect(copies.map(({ view }) => view.inTheirWords)).toEqual(mark ? [mark] : []);
  }
}

const names = Object.keys(deeds) as (keyof typeof deeds)[];
const step = fc.tuple(
  // Most of what happens to a copy is that it is read.
  fc.constantFrom(...names, ...Array<'read'>(14).fill('read'), 'release' as const),
  fc.nat({ max: 2 }),
  fc.nat({ max: 8 }),
);

/** In every run; more on demand: `SHARING_STEPS=100000 vitest run --project doors test/doors/employer/model.test.ts`. */
const most = Number(process.env['SHARING_STEPS'] ?? 2000);
const each = 50;

describe('consent model, with the real handlers (CON-6, CON-16, RTW-21)', () => {
  it(
    '0 bytes of a copy in any answer to a reader after withdrawal or expiry, in 2,000 steps in any order',
    async () => {
      let done = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: each, maxLength: each }), async (steps) => {
          moveClock(0);
          const id = await copyOfCase(tables, base.id);
          await copyOfSharing(tables, base.id, id);
          const world = new World(id);
          for (const [what, place, lasts] of steps) {
            await deeds[what](world, world.at(place), lasts);
            done += 1;
          }
          for (const place of world.places) await deeds.read(world, place);
          await check(world);
        }),
        { numRuns: most / each, endOnFailure: true },
      );
      expect(done).toBe(most);
    },
    120 * most,
  );
});
