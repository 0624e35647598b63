/**
 * The second service: its own address, order and question. 320 px is also what somebody sees who enlarges a window of
 * 1280 px to 400 %, so this is the journey at that zoom too.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { paths } from '../../shared/paths.ts';
import { addressesOfTheirOwn } from '../people/addresses.ts';
import { answerAll, newestMessage } from '../people/answering.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';

const link = `${paths.startHeart}?c=ward`;

describe('a lorry driver after a bypass, by keyboard alone, at 320 px (or 400 % zoom) without JavaScript', () => {
  let place: Place;
  let terry: Tab;
  const faults: string[] = [];
  let answered: readonly string[] = [];

  beforeAll(async () => {
    place = await openPlace();
    terry = await Tab.open(place, { width: 320, scripts: false });
    await terry.go(link);
    answered = await answerAll(terry, people.terry, {
      onPage: async () => void faults.push(...(await terry.faults())),
    });
  });
  afterAll(() => place.close());

  it('finds the surgery by its name and is asked for the postcode right after it, as this service does', () => {
    const surgery = answered.indexOf(paths.ask('gp-surgery'));
    expect(answered.slice(surgery, surgery + 3)).toEqual([
      paths.ask('gp-surgery'),
      paths.ask('gp-surgery'),
      paths.ask('postcode'),
    ]);
  });

  it('is asked what happened with the heart (CR-2), and arrives at the confirmation of this very service', async () => {
    expect(answered).toContain(paths.ask('heart-event'));
    expect(terry.at).toBe(paths.sent);
    expect(await terry.heading()).toBe('We have your request');
    expect(await terry.words()).toContain('Mid Yorkshire cardiac return-to-work service will contact you by');
  });

  it('gets an email with the reference that the page shows, and nothing about the heart', async () => {
    const reference = /WH-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await terry.words())?.[0] ?? 'no reference';
    const message = await newestMessage(terry, /Subject: We have your request/);
    expect(message).toContain('Email to terry.shaw@example.com');
    expect(message).toContain(reference);
    expect(message).not.toMatch(/Terry Shaw|heart|cardiac|bypass|driver|Haulage/i);
  });

  it('met no page with a barrier in it, and none that scrolls sideways', async () => {
    expect([...faults, ...(await terry.faults())]).toEqual([]);
  });

  it('went only to addresses that are the same for everybody, so nothing of him was in one', () => {
    expect(addressesOfTheirOwn(terry, link)).toEqual([]);
  });

  it('was sent no script, was sent nowhere else, and his browser complained of nothing', () => {
    expect([...terry.seen.scripts, ...terry.seen.complaints]).toEqual([]);
    expect(place.troubles).toEqual([]);
  });
});
