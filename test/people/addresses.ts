/** Addresses end in histories, in logs and over shoulders, so what a person types must never become part of one. */
import { referralQuestions } from '../../shared/contracts/self-referral/questions.ts';
import { paths, revisit } from '../../shared/paths.ts';
import type { Tab } from './browser.ts';

const known: ReadonlySet<string> = new Set([
  ...Object.values(paths).filter((path) => typeof path === 'string'),
  ...referralQuestions.map(({ id }) => paths.ask(id)),
  '/favicon.svg',
  '/demo/inbox',
]);

const styles = /^\/_astro\/[\w.-]+\.css$/;

/**
 * @param link the address by which the person came: its hints are the sender's, not theirs.
 * @returns every address that this browser asked for beyond the few that are the same for everybody.
 */
export function addressesOfTheirOwn(tab: Tab, link: string): readonly string[] {
  return tab.seen.urls.filter((url) => {
    const [path = '', query = ''] = url.split('?');
    const same = known.has(path) || styles.test(path);
    return url !== link && !(same && (query === '' || Object.values<string>(revisit).includes(query)));
  });
}
