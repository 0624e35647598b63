/** How a test acts as a colleague: with the token of their own pages, on a record of MY Therapy. */
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { addDays, londonDate } from '../../shared/values/date.ts';
import type { Got, Visitor } from './harness.ts';

/** ISO date so many days from today. */
export const inDays = (days: number): string => addDays(londonDate(Date.now()), days);

/** The three boxes of a date. */
export const dateIn = (name: string, iso: string): Typed => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

export const recordUrl = (id: string, service = 'my-therapy'): string => `/staff/${service}/referrals/${id}`;

export async function tokenOf(visitor: Visitor, service = 'my-therapy'): Promise<string> {
  return /name="token" value="([^"]+)"/.exec((await visitor.get(`/staff/${service}/referrals`)).text)?.[1] ?? '';
}

/** Sends the form of an action. */
export async function act(
  visitor: Visitor,
  id: string,
  action: string,
  form: Typed = {},
  service = 'my-therapy',
): Promise<Got> {
  return visitor.post(`${recordUrl(id, service)}/do/${action}`, { token: await tokenOf(visitor, service), ...form });
}

/** Sends any other form of the staff's pages. */
export async function send(visitor: Visitor, url: string, form: Typed = {}, service = 'my-therapy'): Promise<Got> {
  return visitor.post(url, { token: await tokenOf(visitor, service), ...form });
}

/** Looks at the form on this page and sends it, with what the page had seen of an earlier decision. */
export async function sendAsShown(visitor: Visitor, url: string, form: Typed = {}): Promise<Got> {
  return visitor.post(url, { ...formShown((await visitor.get(url)).text), ...form });
}

/** What the form on a page sends of itself. */
export const formShown = (text: string): Typed =>
  Object.fromEntries(
    ['token', 'seen'].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '']),
  );

/** The words of a page without its markup. */
export const wordsOf = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
