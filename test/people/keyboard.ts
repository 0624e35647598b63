/** Somebody who uses a keyboard and nothing else: Tab, Space, arrows, Enter and letters. */
import type { Page } from 'playwright-core';

interface Stop {
  readonly there: boolean;
  /** Nothing on the page has the focus: before its first and after its last stop. */
  readonly nowhere: boolean;
  readonly what: string;
  readonly shown: boolean;
}

const mostStops = 120;

export class Keyboard {
  readonly page: Page;
  /** Keys that were pressed so far, letters too. */
  pressed = 0;

  constructor(page: Page) {
    this.page = page;
  }

  private async key(name: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(name);
  }

  /** Tabs on to the control. @throws Error when it is not there, or when the focus cannot be seen on the way. */
  async reach(selector: string): Promise<void> {
    for (let stops = 0; stops < mostStops; stops += 1) {
      const { there, nowhere, what, shown } = await this.stop(selector);
      if (!nowhere && !shown) throw new Error(`The focus cannot be seen on ${what} of ${this.page.url()}`);
      if (there) return;
      await this.key('Tab');
    }
    throw new Error(`The keyboard does not reach ${selector} on ${this.page.url()}`);
  }

  /** Whether the focus stands on this control, and can be seen there. */
  async isOn(selector: string): Promise<boolean> {
    const { there, shown } = await this.stop(selector);
    return there && shown;
  }

  async tick(name: string, value: string): Promise<void> {
    await this.reach(`[name="${name}"][value="${value}"]`);
    await this.key('Space');
  }

  /** A set of radios is one stop: arrows choose in it. */
  async choose(name: string, value: string): Promise<void> {
    await this.reach(`[name="${name}"]`);
    const wanted = `[name="${name}"][value="${value}"]`;
    if ((await this.stop(wanted)).there) await this.key('Space');
    for (let stops = 0; stops < mostStops && !(await this.isOn(wanted)); stops += 1) await this.key('ArrowDown');
    if (!(await this.page.locator(`${wanted}:checked`).count())) throw new Error(`${wanted} cannot be chosen`);
  }

  /** Types over what the box holds. */
  async type(name: string, text: string): Promise<void> {
    await this.reach(`[name="${name}"]`);
    await this.key('Control+A');
    if (text === '') await this.key('Delete');
    else {
      this.pressed += text.length;
      await this.page.keyboard.type(text);
    }
  }

  /** Presses a button or follows a link, and waits for the page that comes. */
  async press(selector: string): Promise<void> {
    await this.reach(selector);
    const next = this.page.waitForEvent('load');
    await this.key('Enter');
    await next;
  }

  private stop(selector: string): Promise<Stop> {
    return this.page.evaluate((wanted) => {
      const on = document.activeElement;
      if (!on || on === document.body || on === document.documentElement)
        return { there: false, nowhere: true, what: 'nothing', shown: false };
      // The design system draws the ring of a radio or checkbox around what stands before its label.
      const choice = on instanceof HTMLInputElement && /radio|checkbox/.test(on.type) ? on.labels?.[0] : undefined;
      const look = choice ? getComputedStyle(choice, '::before') : getComputedStyle(on);
      const yellow = 'rgb(255, 235, 59)';
      const ring = look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 2 ? look.outlineColor : '';
      const { top, bottom } = on.getBoundingClientRect();
      return {
        there: on.matches(wanted),
        nowhere: false,
        what: on.outerHTML.slice(0, 120),
        shown:
          [ring, look.boxShadow, look.backgroundColor].some((part) => part.includes(yellow)) &&
          bottom > 0 &&
          top < window.innerHeight,
      };
    }, selector);
  }
}
