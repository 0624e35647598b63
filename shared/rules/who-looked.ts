/** The audit trail in plain words for the person whose record it is: who looked, and what was sent (AUD-3). */
import type { AuditEntry } from '../contracts/referral.ts';
import { staffRoles } from '../contracts/staff.ts';
import { londonDate, showDate } from '../values/date.ts';
import { londonTime, showTime } from '../values/time.ts';

export interface Look {
  readonly when: string;
  readonly words: string;
}

const did: Readonly<Record<string, string>> = {
  read: 'looked at your record',
  refused: 'tried to open your record and was refused',
  'opened to change': 'opened your plans to change them',
  downloaded: 'downloaded a file of your record',
  released: 'shared your plan',
  withdrew: 'stopped sharing',
  expired: 'ended what you shared, since its last day was over',
  opened: 'opened what you shared',
  'talked with work': 'wrote down a talk with somebody at work',
  'noted from work': 'wrote down what came from work',
  'logged in': 'logged in with a code',
  'logged in with NHS login': 'logged in with NHS login',
  'linked an NHS login': 'linked your NHS login',
  'an NHS login did not match': 'tried an NHS login that did not match',
  'refused an NHS login': 'refused an NHS login that did not match',
  'stopped using NHS login': 'stopped using NHS login',
};

/** The employer has no record of the person to take a file of, and can change nothing in it. */
const didAtWork: Readonly<Record<string, string>> = {
  downloaded: 'downloaded what you shared',
  answered: 'answered what you shared',
  'began to attach a file': 'began to attach a file to an answer',
  'sent back': 'said that it is not for them',
};

const deedOf = (entry: AuditEntry): string =>
  (entry.who === 'employer' && didAtWork[entry.did]) || did[entry.did] || 'changed something in your record';

/** "An occupational therapist"; the person themself is "You", and nobody is named. */
function who(entry: AuditEntry): string {
  const [role = ''] = entry.who.split(' ');
  if (role === 'patient' || role === 'person') return 'You';
  if (role === 'employer') return 'Whom you share with';
  const name = role in staffRoles ? staffRoles[role as keyof typeof staffRoles].toLowerCase() : undefined;
  if (!name) return 'The system';
  return `${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name}`;
}

/** Newest first. A colleague's reason is for the manager; that one was given is said. */
export const looksInWords = (trail: readonly AuditEntry[]): readonly Look[] =>
  trail
    .toSorted((a, b) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1))
    .map((entry) => ({
      when: `${showDate(londonDate(Date.parse(entry.at)))}, ${showTime(londonTime(Date.parse(entry.at)))}`,
      words: `${who(entry)} ${deedOf(entry)}.`,
    }));
