import { beforeAll, describe, expect, it } from 'vitest';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { handler } from '../../../functions/staff/app.ts';
import { practices } from '../../../shared/content/practices.ts';
import { channels, linkFor, onePart, practiceText } from '../../../shared/rules/practice-material.ts';
import { services } from '../../../shared/services/all.ts';
import { wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';
import { enter, sessionOf } from '../../people/staff.ts';
import { healthWords, isGsm7 } from '../../words/content-rules.ts';

let tables: Tables;
let adam: Visitor;
beforeAll(async () => {
  tables = await openTables();
  adam = await sessionOf(handler, await enter([{ service: 'my-therapy', role: 'administrator' }]));
});

const profile = services['my-therapy'];
const longestOrigin = 'https://d111111abcdef8.cloudfront.net';

describe('FN-16 what a practice hands out names the practice and the way, and nobody', () => {
  it('a link for each practice and each way, of this service alone', async () => {
    const words = wordsOf((await adam.get('/staff/my-therapy/practices')).text);
    for (const { odsCode } of profile.practices.filter(({ to }) => to === undefined)) {
      const practice = practices.find((one) => one.odsCode === odsCode);
      if (practice?.status !== 'open') continue;
      for (const [channel] of channels)
        expect(words.replaceAll('&amp;', '&')).toContain(linkFor('http://localhost:3000', profile, practice, channel));
    }
  });

  it('FN-18 the way is counted at whoever comes by it', async () => {
    const link = new URL(linkFor(longestOrigin, profile, { odsCode: 'Z99001' }, 'poster'));
    await new Visitor(publicDoor).post(`${link.pathname}${link.search}`);
    expect((await rows(tables, 'Cases')).find(({ channel }) => channel === 'poster')).toMatchObject({
      hintPractice: 'Z99001',
    });
  });
});

describe('§1.8 the text message', () => {
  it.each(practices.map((practice) => [practice.name, practice] as const))(
    'of %s is one part and tells no health',
    (_, practice) => {
      const { words = '', length = 0 } = practiceText(longestOrigin, profile, practice) ?? {};
      expect(words).toContain(practice.odsCode);
      expect(length).toBeLessThanOrEqual(onePart);
      expect(isGsm7(words.replaceAll(/[[\]]/g, ''))).toBe(true);
      // The name of a practice is known to whoever gets a message from it.
      expect(healthWords.exec(words.replace(/ From .*/, ''))).toBeNull();
    },
  );

  it('is none where the address names a condition: it would show on a locked screen', () => {
    const [practice] = practices;
    expect(practice && practiceText(longestOrigin, services.cardiac, practice)).toBeUndefined();
  });

  it('that would take more than one says so', () => {
    const [practice] = practices;
    const long = practice && practiceText(`https://${'work-and-health.'.repeat(5)}nhs.uk`, profile, practice);
    expect(long?.length).toBeGreaterThan(onePart);
  });
});

describe('the poster', () => {
  it('has the link as squares and in words, and the phone for whoever has no internet', async () => {
    const { status, text } = await adam.get('/staff/my-therapy/practices/Z99001');
    expect(status).toBe(200);
    expect(wordsOf(text).replaceAll('&amp;', '&')).toContain('http://localhost:3000/start?p=Z99001&c=poster');
    expect(wordsOf(text)).toContain(profile.contacts.phone);
    expect(/<path fill="#000000" d="M/.test(text)).toBe(true);
  });

  it('of a practice that this service does not cover is not there', async () => {
    for (const code of ['Z99999', 'x', '..%2f'])
      expect((await adam.get(`/staff/my-therapy/practices/${code}`)).status).toBe(404);
  });
});
