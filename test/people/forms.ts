/** Filling in forms in a browser, where the story is not about the keyboard. */
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import type { Tab } from './browser.ts';

/** Fills in what the form has under these names. */
export async function fillIn({ page }: Tab, form: Typed): Promise<void> {
  for (const [name, value] of Object.entries(form)) {
    const field = page.locator(`[name="${name}"]`).first();
    const kind = await field.getAttribute('type');
    for (const one of [value].flat()) {
      if (kind === 'radio' || kind === 'checkbox') {
        // The input lies under the box that is drawn for it.
        await page.locator(`[name="${name}"][value="${one}"]`).check({ force: true });
      } else await field.fill(one);
    }
  }
}

/** Takes a case on, so that plans can be written for it. */
export async function takeOnInBrowser(tab: Tab, record: string): Promise<void> {
  await tab.go(`${record}/do/take`);
  await tab.page.locator('main form button').click();
  await tab.go(`${record}/do/accept`);
  await fillIn(tab, { tier: '2', reason: 'A plan will help' });
  await tab.page.locator('main form button').click();
}
