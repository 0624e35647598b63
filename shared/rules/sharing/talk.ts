/** CON-15: a talk of the team with somebody at work. Only under a permission of the person, and written down. */
import type { Question } from '../../contracts/self-referral/question.ts';
import type { Consent } from '../../contracts/sharing.ts';
import { londonDate, showDate } from '../../values/date.ts';
import { asQuestion, choice, day, words } from '../case-actions/fields.ts';
import { contactInFull } from './consent-state.ts';

/** First and last day on which a consent counted, ISO dates. */
export const daysOf = ({ from, until, ended }: Consent): readonly [first: string, last: string] => {
  const end = ended ? londonDate(Date.parse(ended.at)) : until;
  return [londonDate(Date.parse(from)), end < until ? end : until];
};

/** Consents that allow a talk, newest first: also one that ended since, for what was said while it counted. */
export const talksAllowed = (consents: readonly Consent[]): readonly Consent[] =>
  consents.filter(({ talk }) => talk).toReversed();

export const talkQuestionFor = (allowed: readonly Consent[], today: string): Question =>
  asQuestion({
    id: 'talk',
    title: 'Write down a talk with somebody at work',
    intro: [
      'The person lets you talk about the lines that they share with this contact, and about nothing else.',
      'They can read what you write here.',
    ],
    fields: [
      choice(
        'consent',
        'With whom',
        'Select with whom you talked',
        allowed.map((one) => {
          const [first, last] = daysOf(one);
          return [one.consentId, contactInFull(one.contact), `Allowed from ${showDate(first)} to ${showDate(last)}`];
        }),
      ),
      day('on', 'Day of the talk', 'Enter the day of the talk'),
      words('said', 'What was said', 'Enter what was said'),
    ],
    together: (value) => {
      const [on, id] = [String(value['on'] ?? ''), value['consent']];
      const one = allowed.find(({ consentId }) => consentId === id);
      if (!one || !on) return [];
      const [first, last] = daysOf(one);
      if (on > today) return [{ field: 'on-day', message: 'Day of the talk must be today or earlier' }];
      return on < first || on > last
        ? [{ field: 'on-day', message: 'Day of the talk must be one on which the person allowed it' }]
        : [];
    },
    button: 'Write it down',
  });
