/** The main way through: a link in a text message about a fit note, on a narrow phone, without JavaScript or a pointer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { paths } from '../../shared/paths.ts';
import { addressesOfTheirOwn } from '../people/addresses.ts';
import { answerAll, newestMessage } from '../people/answering.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';

const link = `${paths.start}?p=Z99001&c=text`;

describe('an office manager who follows the link of her fit note, by keyboard alone, at 320 px without JavaScript', () => {
  let place: Place;
  let amira: Tab;
  const faults: string[] = [];
  let answered: readonly string[] = [];

  beforeAll(async () => {
    place = await openPlace();
    amira = await Tab.open(place, { width: 320, scripts: false });
    await amira.go(link);
    expect(await amira.page.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true);
    answered = await answerAll(amira, people.amira, {
      onPage: async () => void faults.push(...(await amira.faults())),
    });
  });
  afterAll(() => place.close());

  it('answers each page once, the offered surgery with one yes, and arrives at the confirmation (FN-16)', () => {
    expect(amira.at).toBe(paths.sent);
    expect(answered).toContain(paths.yourGpSurgery);
    expect(answered).not.toContain(paths.ask('gp-surgery'));
    expect(answered).toContain(paths.code);
    expect(new Set(answered).size).toBe(answered.length);
  });

  it('reads her reference and what happens next (Q-8, SN-4)', async () => {
    expect(await amira.heading()).toBe('We have your request');
    const words = await amira.words();
    expect(words).toMatch(/Your reference is WH-[0-9A-Z]{4}-[0-9A-Z]{4}\b/);
    expect(words).toMatch(
      /Somebody from MY Therapy Vocational Rehabilitation will contact you by \w+day \d+ \w+ \d{4}\./,
    );
  });

  it('gets a text message, as she agreed, that says no more than that her request arrived', async () => {
    const message = await newestMessage(amira, /we have your request/);
    expect(message).toContain('Text message to +447700900111');
    expect(message).not.toMatch(/Amira|Hussain|heart|manager|Paper|fit note/i);
  });

  it('met no page with a barrier in it, and none that scrolls sideways', async () => {
    expect([...faults, ...(await amira.faults())]).toEqual([]);
  });

  it('went only to addresses that are the same for everybody, so nothing of herself was in one', () => {
    expect(addressesOfTheirOwn(amira, link)).toEqual([]);
  });

  it('was sent no script, was sent nowhere else, and her browser complained of nothing', () => {
    expect([...amira.seen.scripts, ...amira.seen.complaints]).toEqual([]);
    expect(place.troubles).toEqual([]);
  });
});
