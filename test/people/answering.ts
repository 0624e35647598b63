/** Takes an invented person through the self-referral in a browser, page by page, with the keyboard. */
import { vi } from 'vitest';
import type { Person } from '../../functions/local/people.ts';
import { findPractice } from '../../shared/content/practices.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { paths } from '../../shared/paths.ts';
import type { Tab } from './browser.ts';
import { Keyboard } from './keyboard.ts';

const mostPages = 60;

/** The button that goes on. */
export const goOn = 'main form button:not([name])';

export interface Way {
  /** The address before whose answer to stop. */
  readonly until?: string;
  /** Called on each page, before it is answered. */
  readonly onPage?: (path: string) => Promise<void>;
}

/** Answers each page that comes. @returns the paths of the pages that were answered. */
export async function answerAll(tab: Tab, person: Person, { until, onPage }: Way = {}): Promise<readonly string[]> {
  const answered: string[] = [];
  while (answered.length < mostPages) {
    const path = tab.at.split('?')[0] ?? '';
    if (path === until || path === paths.sent) return answered;
    await onPage?.(path);
    await answerPage(tab, person, path);
    answered.push(path);
  }
  throw new Error(`There is no end: ${answered.join(' ')}`);
}

/** Answers the page that is open, and goes on. */
async function answerPage(tab: Tab, person: Person, path: string): Promise<void> {
  const keyboard = new Keyboard(tab.page);
  const id = path.replace('/ask/', '');
  if (id === 'gp-surgery' && !(await tab.page.locator('[name="search"]').count())) {
    await keyboard.type(id, findPractice(String(person.types[id]?.[id]))?.name ?? '');
  } else {
    await enter(keyboard, id, await answerTo(tab, person, id));
  }
  await keyboard.press(goOn);
  // a likely mistake is asked about once. These people meant what they typed.
  if (await tab.page.locator('[name="doubt"]').count()) await keyboard.press('[name="doubt"][value="sure"]');
}

async function answerTo(tab: Tab, person: Person, id: string): Promise<Typed> {
  const contact = person.types['contact'] ?? {};
  switch (id) {
    case '/start':
    case '/start/heart':
    case 'you-can-ask':
    case 'check-answers':
      return {};
    case 'your-gp-surgery':
      return { 'is-yours': 'yes' };
    case 'confirm-contact':
      return { way: contact['email'] ? 'email' : contact['mobile'] ? 'text' : 'ring' };
    case 'code':
      return { code: await codeFromInbox(tab) };
    default: {
      const typed = person.types[id];
      if (!typed) throw new Error(`${tab.at} is a page that the person has no answer for`);
      return typed;
    }
  }
}

/** Types, ticks and chooses, in the order of the boxes on the page, which is the order in which Tab reaches them. */
async function enter(keyboard: Keyboard, id: string, typed: Typed): Promise<void> {
  const order = await keyboard.page.$$eval('main form [name]', (all) => [
    ...new Set(all.map((one) => one.getAttribute('name') ?? '')),
  ]);
  const missing = Object.keys(typed).filter((name) => !order.includes(name));
  if (missing.length > 0) throw new Error(`${keyboard.page.url()} has no box for ${missing.join(', ')}`);
  for (const name of order) {
    const said = typed[name];
    if (said === undefined) continue;
    const kind = await keyboard.page.locator(`[name="${name}"]`).first().getAttribute('type');
    for (const value of typeof said === 'string' ? [said] : inOrder(id, name, said)) {
      if (kind === 'radio') await keyboard.choose(name, value);
      else if (kind === 'checkbox') await keyboard.tick(name, value);
      else await keyboard.type(name, value);
    }
  }
}

/** Ticks from the top of the page down, so that no tour through the whole page is needed. */
function inOrder(id: string, name: string, ticks: readonly string[]): readonly string[] {
  const field = questionById(id)?.fields.find((one) => one.name === name);
  const all = field?.kind === 'checkboxes' ? field.options.map((one) => one.value) : [];
  return ticks.toSorted((a, b) => all.indexOf(a) - all.indexOf(b));
}

/** Looks into the inbox in another tab until a message with these words is there. @returns the newest such message. */
export async function newestMessage(tab: Tab, words: RegExp): Promise<string> {
  const inbox = await tab.another();
  const found = await vi.waitFor(
    async () => {
      await inbox.go('/demo/inbox');
      const messages = await inbox.page.locator('.nhsuk-inset-text').allInnerTexts();
      const match = messages.find((text) => words.test(text));
      if (match === undefined) throw new Error(`No message says ${words}`);
      return match;
    },
    { timeout: 15_000, interval: 100 },
  );
  await inbox.page.close();
  return found;
}

/** The 6 digits of the newest message that has some. A code works once, so an older one would not do. */
async function codeFromInbox(tab: Tab): Promise<string> {
  return /\b\d{6}\b/.exec(await newestMessage(tab, /security code/))?.[0] ?? '';
}
