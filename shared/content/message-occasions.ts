/** When each message goes out, in words for colleagues, in the order of a case. */
import type { MessageName } from './message-names.ts';

export interface Occasion {
  readonly name: MessageName;
  readonly when: string;
  readonly to: 'person' | 'work';
}

const person = (name: MessageName, when: string): Occasion => ({ name, when, to: 'person' });
const work = (name: MessageName, when: string): Occasion => ({ name, when, to: 'work' });

export const occasions: readonly Occasion[] = [
  person('confirm-contact', 'Somebody asks for support and gives an email address or mobile number.'),
  person('request-received', 'A request was sent.'),
  person('referral-accepted', 'A colleague accepts the request.'),
  person('please-ring', 'A colleague needs to ask something first.'),
  person('appointment', 'An appointment is booked or changed.'),
  person('log-in-code', 'The person logs in.'),
  person('fit-note-ends', 'A fit note ends: 14 and 7 days before, and on the day.'),
  person('week-begins', 'A week of a plan begins on Monday: on the Friday before.'),
  person('review-near', 'A review of a plan is due: 3 days before.'),
  person('no-check-in', 'Nobody heard for 14 days how work goes.'),
  person('sharing-recorded', 'A colleague writes down what the person agreed to share by phone.'),
  person('work-answered', 'Somebody at work answers.'),
  person('share-not-theirs', 'Somebody at work says that what is shared is not for them.'),
  person('sharing-ends', 'Something that is shared ends: 7 days before.'),
  person('finished', 'The person finishes with the service.'),
  person('follow-up', 'How things are is asked 4, 13, 26 and 52 weeks after the end.'),
  work('plan-to-read', 'Something was shared with them.'),
  work('employer-code', 'They log in with the work address that the person named.'),
  work('plan-waits', 'They have not answered after 7 days, and after 14.'),
  work(
    'work-week-begins',
    'A week that is shared with them begins on Monday, if they chose to be told: on the Friday before.',
  ),
  work('work-review-near', 'A review that is shared with them is due: 3 days before.'),
];
