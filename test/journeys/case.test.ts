/** A case from its first look to its end, a booking that reads no clinical word, a hand-over: in a browser, by keyboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseStates } from '../../shared/contracts/case.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { paths } from '../../shared/paths.ts';
import { dateIn, inDays } from '../people/acting.ts';
import { openPlace, type Place, type Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';
import { addressOf, logIn } from '../people/log-in.ts';

const narrow = { width: 320, scripts: false } as const;
const wide = { width: 1280, scripts: true } as const;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

/** Follows the link of an action from the case, fills in its form and sends it. */
async function act(tab: Tab, record: string, action: string, form: Typed = {}): Promise<void> {
  const keyboard = new Keyboard(tab.page);
  if (tab.at !== record) await tab.go(record);
  await keyboard.press(`main a[href="${record}/do/${action}"]`);
  expect(await tab.faults()).toEqual([]);
  for (const [name, value] of Object.entries(form)) {
    const kind = await tab.page.locator(`[name="${name}"]`).first().getAttribute('type');
    for (const one of [value].flat()) {
      if (kind === 'radio') await keyboard.choose(name, one);
      else if (kind === 'checkbox') await keyboard.tick(name, one);
      else await keyboard.type(name, one);
    }
  }
  await keyboard.press('main form button');
  expect([action, tab.at]).toEqual([action, record]);
}

const soon = inDays(20);

describe('a coach at 320 px, without scripts, by keyboard alone', () => {
  it('takes a request through to its end, and each step can be read', async () => {
    const cora = await logIn(place, 'cora', narrow);
    const record = await addressOf(cora, 'Piotr Nowak');
    await cora.go(record);
    for (const [action, form, state] of [
      ['take', {}, 'submitted'],
      ['accept', { tier: '2', reason: 'Knows his work; a coach can begin' }, 'accepted'],
      ['contact', { channel: 'phone', reached: 'yes', note: 'Spoke with an interpreter' }, 'contacted'],
      ['difficulty', { difficulties: ['PAIN', 'LIFT'] }, 'contacted'],
      ['goal', { goal: 'Lift again without pain' }, 'contacted'],
      ['assessed', dateIn('next', soon), 'assessed'],
      ['start-support', dateIn('next', soon), 'active'],
      ['task', { task: 'Ask about a trolley', ...dateIn('due', soon), owner: 'patient' }, 'active'],
      ['discharge', { outcome: 'at_work_full', why: 'goals-reached', summary: 'You are back at work.' }, 'discharged'],
    ] as const) {
      await act(cora, record, action, form);
      expect(await cora.heading()).toContain(caseStates[state]);
      expect(await cora.faults()).toEqual([]);
    }
    const words = await cora.words();
    for (const said of [
      'Lift again without pain',
      'Ask about a trolley',
      'Finished with the service',
      'Cora Instance took it',
    ]) {
      expect(words).toContain(said);
    }
    expect(cora.seen.complaints).toEqual([]);
    await cora.close();
  });
});

describe('an administrator', () => {
  it('books an appointment, and no page holds a clinical word', async () => {
    const adam = await logIn(place, 'adam', wide);
    const record = await addressOf(adam, 'Amira Hussain');
    await act(adam, record, 'appointment', { how: 'clinic', ...dateIn('on', soon), at: '10:30am', with: '' }).catch(
      () => undefined,
    );
    await adam.go(`${record}/do/appointment`);
    const someone = (await adam.page.locator('[name="with"]').first().getAttribute('value')) ?? '';
    await act(adam, record, 'appointment', { how: 'clinic', ...dateIn('on', soon), at: '10:30am', with: someone });
    expect(await adam.words()).toContain('10:30am');
    for (const path of [record, `${record}/do/attendance`, paths.staffReferrals('my-therapy')]) {
      await adam.go(path);
      const html = await adam.page.content();
      for (const word of [
        'Heart or circulation',
        'worn out by Thursday',
        'Cardiac rehabilitation',
        'Work ability',
        'Clinical',
      ]) {
        expect([path, word, html.includes(word)]).toEqual([path, word, false]);
      }
    }
    expect(await adam.page.locator('main a[href$="/do/clinical-note"]').count()).toBe(0);
    expect(await adam.faults()).toEqual([]);
    await adam.close();
  });
});

describe('a hand-over between services', () => {
  it('takes the record to the other service and out of one’s own', async () => {
    const olive = await logIn(place, 'olive', wide);
    const record = await addressOf(olive, 'Ray Booth');
    const keyboard = new Keyboard(olive.page);
    await olive.go(`${record}/do/transfer`);
    expect(await olive.faults()).toEqual([]);
    await keyboard.choose('service', 'cardiac');
    await keyboard.type('reason', 'His heart team asks for it');
    await keyboard.press('main form button');
    expect(olive.at).toBe(paths.staffReferrals('my-therapy'));
    expect(await olive.go(record)).toBe(404);
    await olive.close();
    const phoebe = await logIn(place, 'phoebe', wide);
    await phoebe.go(await addressOf(phoebe, 'Ray Booth'));
    expect(await phoebe.words()).toContain('His heart team asks for it');
    await phoebe.close();
  });
});

describe.each([narrow, wide])('every page of staff at $width px, with scripts: $scripts', (screen) => {
  it('has no barrier: each action, finding, filling in by phone, rules, team, notices, the reason page', async () => {
    const olive = await logIn(place, 'olive', screen);
    const record = await addressOf(olive, 'Amira Hussain');
    await olive.go(record);
    const links = await olive.page
      .locator('.app-actions a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(20);
    const lists = ['mine', 'open', 'closed', 'unassigned'].map(
      (view) => `${paths.staffReferrals('my-therapy')}?show=${view}`,
    );
    const others = [
      paths.staffFind('my-therapy'),
      paths.staffByPhone('my-therapy'),
      paths.staffRules('my-therapy'),
      paths.staffMessages('my-therapy'),
      paths.staffPractices('my-therapy'),
      paths.staffPoster('my-therapy', 'Z99001'),
    ];
    for (const path of [...links, ...lists, ...others]) {
      expect([path, await olive.go(path)]).toEqual([path, 200]);
      expect(await olive.faults()).toEqual([]);
    }
    expect(olive.seen.complaints).toEqual([]);
    await olive.close();
    const marcus = await logIn(place, 'marcus', screen);
    for (const path of [
      paths.staffTeam('my-therapy'),
      paths.staffTeamMember('my-therapy', 'new'),
      paths.staffNotices('my-therapy'),
      paths.staffUseful('my-therapy'),
      paths.staffRetention('my-therapy'),
      `${record}/open`,
    ]) {
      expect([path, await marcus.go(path)]).toEqual([path, 200]);
      expect(await marcus.faults()).toEqual([]);
    }
    await marcus.close();
  });
});
