/** Logs a member of staff in through the issuer of the demonstration, by keyboard. */
import { paths } from '../../shared/paths.ts';
import { type Place, type Screen, Tab } from './browser.ts';
import { Keyboard } from './keyboard.ts';

export async function logIn(place: Place, subject: string, screen: Screen): Promise<Tab> {
  const tab = await Tab.open(place, screen);
  await tab.go(paths.staffSignIn);
  await new Keyboard(tab.page).press(`button[value="${subject}"]`);
  return tab;
}

/** The address of somebody's record, from the list that is open. */
export const addressOf = async (tab: Tab, name: string): Promise<string> =>
  (await tab.page.locator('main table a', { hasText: name }).first().getAttribute('href')) ?? '';
