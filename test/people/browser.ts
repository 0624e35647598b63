/** Browser journeys: the whole portal with a database of its own, a real Chromium, and somebody who looks at each page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright-core';
import { freePort, startEngine } from '../../functions/local/engine.ts';
import { openPortal } from '../../functions/local/portal.ts';
import { launchChromium } from './chromium.ts';

export interface Place {
  readonly origin: string;
  readonly browser: Browser;
  /** What went wrong behind the pages. */
  readonly troubles: readonly unknown[];
  readonly close: () => Promise<void>;
}

export async function openPlace(): Promise<Place> {
  const engine = await startEngine();
  const troubles: unknown[] = [];
  const portal = await openPortal({
    endpoint: engine.endpoint,
    port: await freePort(),
    onTrouble: (trouble) => void troubles.push(trouble),
  });
  const browser = await launchChromium();
  return {
    origin: portal.origin,
    browser,
    troubles,
    close: async () => {
      await browser.close();
      await portal.close();
      await engine.stop();
    },
  };
}

export interface Screen {
  /** Width in CSS pixels. 320 is also what a window of 1280 has at 400 % zoom. */
  readonly width: 320 | 1280;
  readonly scripts: boolean;
}

const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a browser asked for and complained about, in all tabs of one context. */
export interface Seen {
  /** Every address, with its query, redirects too. */
  readonly urls: string[];
  /** Console errors (a broken content security policy is one) and requests to anywhere else. */
  readonly complaints: string[];
  readonly scripts: string[];
}

/** One tab. Another tab of the same browser shares its cookies and what was seen. */
export class Tab {
  readonly page: Page;
  readonly seen: Seen;
  readonly screen: Screen;
  readonly origin: string;
  private readonly devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession, seen: Seen, screen: Screen, origin: string) {
    [this.page, this.devtools, this.seen, this.screen, this.origin] = [page, devtools, seen, screen, origin];
  }

  /** A browser that has never been here: no cookies, nothing kept. */
  static async open({ browser, origin }: Place, screen: Screen): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width: screen.width, height: 900 }, locale: 'en-GB' });
    const seen: Seen = { urls: [], complaints: [], scripts: [] };
    watch(context, seen, origin);
    return Tab.in(context, seen, screen, origin);
  }

  private static async in(context: BrowserContext, seen: Seen, screen: Screen, origin: string): Promise<Tab> {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const tab = new Tab(page, devtools, seen, screen, origin);
    await tab.allowScripts(screen.scripts);
    return tab;
  }

  another(): Promise<Tab> {
    return Tab.in(this.page.context(), this.seen, this.screen, this.origin);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Follows a link that came from outside, or types an address. @returns the status of the answer. */
  async go(path: string): Promise<number> {
    return (await this.page.goto(this.origin + path))?.status() ?? 0;
  }

  /** Path and query, as the portal sees them. */
  get at(): string {
    return withoutFragment(this.page.url()).replace(this.origin, '');
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  words(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Bytes that a first visit moves: the page and all that it brings, compressed, with its headers. */
  async weight(path: string): Promise<number> {
    const parts: Promise<number>[] = [];
    const count = (request: Request): void => {
      parts.push(request.sizes().then((sizes) => sizes.responseHeadersSize + sizes.responseBodySize));
    };
    this.page.on('requestfinished', count);
    await this.devtools.send('Network.enable');
    await this.devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await this.go(path);
    await this.devtools.send('Network.setCacheDisabled', { cacheDisabled: false });
    this.page.off('requestfinished', count);
    return (await Promise.all(parts)).reduce((sum, bytes) => sum + bytes, 0);
  }

  /** What is wrong with the page as it stands: for assistive technology, and for eyes on a narrow screen. */
  async faults(): Promise<readonly string[]> {
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const scrolls = wide > 0 ? [`${this.at} scrolls sideways by ${wide} px`] : [];
    return [...scrolls, ...(await this.barriers())];
  }

  /**
   * axe is itself a script. A page that came without scripts gets leave for them only while axe reads it; its own, had
   * it any, were passed over when it was parsed.
   */
  private async barriers(): Promise<readonly string[]> {
    await this.allowScripts(true);
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], preload: false })
      .withTags(accessibility)
      .analyze();
    await this.allowScripts(this.screen.scripts);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${this.at} ${id}: ${html.slice(0, 150)}`));
  }

  private async allowScripts(value: boolean): Promise<void> {
    await this.devtools.send('Emulation.setScriptExecutionDisabled', { value: !value });
  }
}

const withoutFragment = (url: string): string => url.split('#')[0] ?? '';

function watch(context: BrowserContext, { urls, complaints, scripts }: Seen, origin: string): void {
  const documents = new Set<string>();
  context.on('request', (request: Request) => {
    urls.push(request.url().replace(origin, ''));
    if (request.isNavigationRequest()) documents.add(withoutFragment(request.url()));
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`asked elsewhere: ${request.url()}`);
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  context.on('console', (message) => {
    // The browser notes each page that is an answer of 400 and more; that such pages are right is for the tests to say.
    const refusedPage = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !(refusedPage && documents.has(withoutFragment(message.location().url))))
      complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
}
