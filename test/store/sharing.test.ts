import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock, today } from '../../functions/platform/clock.ts';
import { appendNext, readTrail } from '../../functions/store/audit-trail.ts';
import { listConsents } from '../../functions/store/consents.ts';
import { readDisclosure } from '../../functions/store/disclosures.ts';
import type { Consent } from '../../shared/contracts/sharing.ts';
import { openTables } from '../people/harness.ts';
import { contact } from '../rules/sharing-example.ts';
import { changeContact, copyOf, end, newId, type Prepared, prepare, release, storedActive } from './sharing-world.ts';

beforeAll(() => openTables());
afterEach(() => moveClock(0));

/** What ought to be: of each share the consent that is stored as active, and how many times it was opened. */
interface Share {
  readonly who: string;
  active?: Prepared | undefined;
  opened: number;
}

class Model {
  readonly referralId = newId('ref');
  readonly shares = new Map<string, Share>();
  readonly places: string[] = [];
  /** Consents as they were, for a page that is stale. */
  readonly old: Consent[] = [];
  ahead = 0;

  constructor() {
    for (let place = 0; place < 3; place += 1) this.open(place);
  }

  open(place: number): string {
    const shareId = newId('share');
    this.places[place] = shareId;
    this.shares.set(shareId, { who: newId('contact'), opened: 0 });
    return shareId;
  }

  at(place: number): readonly [string, Share] {
    const shareId = this.places[place] ?? '';
    return [shareId, this.shares.get(shareId) ?? { who: '', opened: 0 }];
  }

  prepare(shareId: string, lasts: number): Prepared {
    const prepared = prepare(shareId, contact({ contactId: this.shares.get(shareId)?.who ?? '' }), lasts);
    this.old.push(prepared.consent);
    return prepared;
  }

  /** What a read must find, if anything. */
  readable(shareId: string): string | undefined {
    const active = this.shares.get(shareId)?.active;
    return active && today() <= active.consent.until ? active.mark : undefined;
  }
}

type Step = readonly [what: keyof typeof deeds, place: number, lasts: number];

const deeds = {
  /** A first version, a newer one, or one after the end of another. */
  async release(model: Model, place: number, lasts: number) {
    const [shareId, share] = model.at(place);
    const next = model.prepare(shareId, lasts);
    expect(await release(next, model.referralId, await storedActive(model.referralId, shareId))).toBe('written');
    share.active = next;
  },
  async withdraw(model: Model, place: number) {
    const [, share] = model.at(place);
    if (!share.active) return;
    expect(await end(model.referralId, share.active.consent, 'person')).toBe('written');
    share.active = undefined;
  },
  /** The calendar ends what is past its day; whoever reads has not waited for it. */
  async tidy(model: Model, place: number) {
    const [, share] = model.at(place);
    if (!share.active || today() <= share.active.consent.until) return;
    expect(await end(model.referralId, share.active.consent, 'time')).toBe('written');
    share.active = undefined;
  },
  async wait(model: Model, _: number, lasts: number) {
    model.ahead += lasts;
    moveClock(days(model.ahead));
  },
  async changeContact(model: Model, place: number, lasts: number) {
    const [, before] = model.at(place);
    if (!before.active) return;
    const shareId = model.open(place);
    const next = model.prepare(shareId, lasts);
    expect(await changeContact(model.referralId, before.active.consent, next)).toBe('written');
    before.active = undefined;
    model.at(place)[1].active = next;
  },
  async read(model: Model, place: number) {
    const [shareId, share] = model.at(place);
    const copy = await readDisclosure(contact().address, shareId, today());
    expect(copy?.view.person).toBe(model.readable(shareId));
    if (!copy) return;
    await appendNext({ chain: shareId, who: 'employer', did: 'opened', what: `version ${copy.view.version}` });
    share.opened += 1;
  },
  /** A page that is stale, or a button that was pressed twice: nothing is written. */
  async endAgain(model: Model, place: number, lasts: number) {
    const stale = model.old[(7 * lasts + place) % (model.old.length || 1)];
    if (!stale || isActive(model, stale)) return;
    expect(await end(model.referralId, stale, 'person')).toBe('refused');
  },
  async releaseOverStale(model: Model, place: number, lasts: number) {
    const [shareId, { active }] = model.at(place);
    const stale = model.old.find((one) => one.shareId === shareId && !isActive(model, one));
    const next = prepare(shareId, contact({ contactId: model.at(place)[1].who }), lasts);
    if (stale) expect(await release(next, model.referralId, stale)).toBe('refused');
    if (active) expect(await release(next, model.referralId, undefined)).toBe('refused');
  },
  /** Withdrawn while a newer version is released: exactly one wins. */
  async race(model: Model, place: number, lasts: number) {
    const [shareId, share] = model.at(place);
    if (!share.active) return;
    const next = model.prepare(shareId, lasts);
    const { consent } = share.active;
    const [ended, released] = await Promise.all([
      end(model.referralId, consent, 'person'),
      release(next, model.referralId, consent),
    ]);
    expect([ended, released].toSorted()).toEqual(['refused', 'written']);
    share.active = released === 'written' ? next : undefined;
  },
};

const isActive = (model: Model, { consentId, shareId }: Consent): boolean =>
  model.shares.get(shareId)?.active?.consent.consentId === consentId;

/** Every share ever opened: its copy, its consents, and what is read of it. */
async function check(model: Model): Promise<void> {
  const consents = await listConsents(model.referralId);
  for (const [shareId, { active, opened }] of model.shares) {
    const stored = consents.filter((one) => one.shareId === shareId && one.state === 'active');
    expect(stored.map(({ consentId }) => consentId)).toEqual(active ? [active.consent.consentId] : []);
    expect(await copyOf(shareId)).toBe(active?.consent.consentId);
    expect((await readDisclosure(contact().address, shareId, today()))?.view.person).toBe(model.readable(shareId));
    expect(await readTrail(shareId, 100)).toHaveLength(Math.min(opened, 100));
  }
  for (const { state, ended } of consents) expect(ended === undefined).toBe(state === 'active');
}

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[]), 'read' as const, 'release' as const),
  fc.nat({ max: 2 }),
  // Few days, so that many reads fall on a last day and on the day after.
  fc.nat({ max: 8 }),
);

/** In every run; more on demand: `SHARING_STEPS=100000 vitest run --project store test/store/sharing.test.ts`. */
const most = Number(process.env['SHARING_STEPS'] ?? 2000);
const each = 100;

describe('consent model: a copy is there exactly while its consent is active', () => {
  it(
    '0 bytes of a copy in any read after withdrawal or expiry, in 2,000 steps in any order',
    async () => {
      let done = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: each, maxLength: each }), async (steps) => {
          const model = new Model();
          moveClock(0);
          for (const [what, place, lasts] of steps) {
            await deeds[what](model, place, lasts);
            const [shareId] = model.at(place);
            expect((await readDisclosure(contact().address, shareId, today()))?.view.person).toBe(
              model.readable(shareId),
            );
            done += 1;
            if (done % 25 === 0) await check(model);
          }
          await check(model);
        }),
        { numRuns: most / each, endOnFailure: true },
      );
      expect(done).toBe(most);
    },
    60 * most,
  );
});

describe('races', () => {
  it('of 10 who release a first version at once, one does', async () => {
    const [referralId, shareId] = [newId('ref'), newId('share')];
    const all = await Promise.all(Array.from({ length: 10 }, () => release(prepare(shareId), referralId, undefined)));
    expect(all.filter((one) => one === 'written')).toHaveLength(1);
    expect((await listConsents(referralId)).map(({ consentId }) => consentId)).toEqual([await copyOf(shareId)]);
  });

  it('of 10 who withdraw at once, one does, and the copy is gone', async () => {
    const [referralId, prepared] = [newId('ref'), prepare(newId('share'))];
    await release(prepared, referralId, undefined);
    const all = await Promise.all(Array.from({ length: 10 }, () => end(referralId, prepared.consent, 'person')));
    expect(all.filter((one) => one === 'written')).toHaveLength(1);
    expect(await copyOf(prepared.consent.shareId)).toBeUndefined();
  });

  it('of 200 reads around a withdrawal, none that starts after it finds anything, and none finds half', async () => {
    const [referralId, prepared] = [newId('ref'), prepare(newId('share'))];
    await release(prepared, referralId, undefined);
    let isOver = false;
    const late: unknown[] = [];
    const withdrawal = end(referralId, prepared.consent, 'person').then(() => {
      isOver = true;
    });
    const reader = async (): Promise<void> => {
      for (let n = 0; n < 20; n += 1) {
        const startedLate = isOver;
        const copy = await readDisclosure(contact().address, prepared.consent.shareId, today());
        if (copy) expect(copy.view).toEqual(prepared.view);
        if (startedLate) late.push(copy);
      }
    };
    await Promise.all([withdrawal, ...Array.from({ length: 10 }, reader)]);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter((copy) => copy !== undefined)).toEqual([]);
  });
});
