/** A risk assessment from Sam's phone to Amira's and to Olive's screen, in a real browser: the form sends it to another origin. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { fillIn } from '../people/forms.ts';
import { Keyboard } from '../people/keyboard.ts';
import { logIn } from '../people/log-in.ts';
import { canaries, report } from '../people/sample-files.ts';
import { inbox, logInAs, mineOf, offeredPlan } from '../people/sharing-journey.ts';

const phone: Screen = { width: 320, scripts: false };
/** One network flight: what any page of a reader's may weigh at a first visit. */
const mostBytes = 14_000;

let place: Place;
let staffPlan = '';
beforeAll(async () => {
  place = await openPlace();
  staffPlan = await offeredPlan(place);
});
afterAll(() => place.close());

const press = (tab: Tab, selector = 'main form button'): Promise<void> => new Keyboard(tab.page).press(selector);

/** Amira agrees, and shares what people usually share. @returns the code for Sam. */
async function share(amira: Tab): Promise<string> {
  const plan = mineOf(staffPlan);
  await amira.go(`${plan}/answer/agree`);
  await press(amira);
  await amira.go(`${plan}/share/contact`);
  const sam = {
    name: 'Sam Boss',
    organisation: 'Invented',
    email: 'sam.boss@paper.example',
    role: 'manager',
    safe: 'yes',
  };
  await fillIn(amira, sam);
  await press(amira);
  await press(amira, 'button[value="usual"]');
  await press(amira);
  await new Keyboard(amira.page).choose('purpose', 'adjustments');
  await new Keyboard(amira.page).choose('pushed', 'no');
  await press(amira);
  await press(amira, 'form#preview button');
  return /Give this code to [^:]+: (\d{6})/.exec(await amira.words())?.[1] ?? 'none';
}

/** What a browser saves when this link is pressed. */
async function saved(
  tab: Tab,
  link: string,
): Promise<{ readonly name: string; readonly bytes: Buffer; readonly from: string }> {
  const waiting = tab.page.waitForEvent('download');
  await tab.page.locator(link).first().click();
  const download = await waiting;
  return {
    name: download.suggestedFilename(),
    bytes: await readFile(await download.path()),
    from: new URL(download.url()).origin,
  };
}

describe('RTW-19 a risk assessment', () => {
  it('goes from a phone without scripts to the person and to her team, and comes from nowhere that is ours', async () => {
    const amira = await logInAs(place, phone, 'amira');
    const code = await share(amira);
    const receipt = amira.at;
    const sam = await Tab.open(place, phone);
    await vi.waitFor(async () => expect((await inbox(sam))[0]).toContain('sam.boss@paper.example'), {
      timeout: 15_000,
    });
    await sam.go(/\/shared\/open\/[\w-]+/.exec((await inbox(sam))[0] ?? '')?.[0] ?? '/no-link');
    await new Keyboard(sam.page).type('code', code);
    await press(sam);
    await press(sam, 'main a[href$="/attach/plan"]');
    const files = sam.at;
    expect(await sam.faults()).toEqual([]);
    await press(sam);
    expect(await sam.heading()).toBe('Choose the risk assessment');
    for (const page of [files, sam.at]) expect(await sam.weight(page)).toBeLessThanOrEqual(mostBytes);
    expect(await sam.faults()).toEqual([]);

    const name = 'Risk assessment for Amira with a very long name that no screen of 320 pixels has room for.pdf';
    const buffer = Buffer.from(await report());
    await sam.page.setInputFiles('#file', { name, mimeType: 'application/pdf', buffer });
    expect(await sam.faults()).toEqual([]);
    await press(sam);
    expect(sam.at.split('?')[0]).toBe(files);
    await vi.waitFor(
      async () => {
        await sam.go(files);
        expect(await sam.words()).toContain('Attached, ');
      },
      { timeout: 15_000 },
    );
    expect(await sam.faults()).toEqual([]);

    await amira.go(receipt);
    expect(await amira.faults()).toEqual([]);
    const hers = await saved(amira, 'a[href*="/files/file_"]');
    const olive = await logIn(place, 'olive', { width: 1280, scripts: true });
    await olive.go(`${staffPlan.slice(0, staffPlan.lastIndexOf('/'))}/sharing`);
    expect(await olive.faults()).toEqual([]);
    const teams = await saved(olive, 'a[href*="/files/file_"]');
    for (const file of [hers, teams]) {
      expect([file.name, file.bytes.subarray(0, 5).toString()]).toEqual(['risk-assessment.pdf', '%PDF-']);
      expect(file.from).not.toBe(place.origin);
      expect(canaries.filter((one) => file.bytes.includes(one))).toEqual([]);
    }
    // Each of the three went to the store for files, and to nowhere else.
    for (const tab of [sam, amira, olive]) {
      expect(tab.seen.complaints).toHaveLength(1);
      expect(tab.seen.complaints[0]).toMatch(/^asked elsewhere: http:\/\/127\.0\.0\.1:\d+\/local-(incoming|kept)\//);
    }
    expect(place.troubles).toEqual([]);
  });
});
