/** Answering what was shared: what is asked of the reader, and how an answer reads for the person and their team (RTW-19). */
import type { EmployerView } from '../../contracts/employer-view.ts';
import { type Reply, type ReplyAnswer, replyAnswers } from '../../contracts/reply.ts';
import type { AnswerValue, FieldError, Question } from '../../contracts/self-referral/question.ts';
import { showDate } from '../../values/date.ts';
import { asQuestion, choice, day, words } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';

export type ReplyPlace = Reply['place'];

/** What can be answered: each change at work that is shared, then the plan as a whole. */
export const replyPlaces = (view: EmployerView): readonly { readonly place: ReplyPlace; readonly about: string }[] => [
  ...view.adjustments.map((one, place) => ({ place, about: one.words })),
  { place: 'plan', about: 'The work plan as a whole' },
];

/** The place that a part of an address names, if it is shared. */
export const placeOf = (view: EmployerView, named: string) =>
  replyPlaces(view).find(({ place }) => String(place) === named);

/** To a plan as a whole nothing is tried until a date: its weeks have their own. */
const answersTo = (place: ReplyPlace): readonly ReplyAnswer[] =>
  place === 'plan' ? ['yes', 'changed', 'cannot', 'question'] : ['yes', 'changed', 'trial', 'cannot', 'question'];

const planWords: Readonly<Partial<Record<ReplyAnswer, string>>> = {
  yes: 'Yes, we can do this',
  changed: 'Yes, with a change that we propose',
};

/** Nothing is decided by an answer, and the page says so before one is given. */
export const replyQuestion = (place: ReplyPlace, about: string): Question =>
  asQuestion({
    id: 'reply',
    title: place === 'plan' ? 'What do you say to the plan as a whole?' : 'Can you do this?',
    intro: [
      about,
      'Your employee and their NHS work support read your answer. It changes nothing in the plan before they agree.',
      'Do not write about anybody’s health here.',
    ],
    fields: [
      choice(
        'answer',
        'Your answer',
        'Select your answer',
        answersTo(place).map((one) => [one, (place === 'plan' ? planWords[one] : undefined) ?? replyAnswers[one]]),
      ),
      day('from', 'From which day, if you know it', 'Enter the day', { optional: true }),
      ...(place === 'plan'
        ? []
        : [day('until', 'Until which day, if you try it', 'Enter the day until which you try it', { optional: true })]),
      words('words', 'Your change, your reason or your question', 'Enter your words', {
        optional: true,
        maxLength: 1000,
      }),
      words('instead', 'If you cannot do it: what do you offer instead?', 'Enter what you offer instead', {
        optional: true,
        maxLength: 500,
        hint: 'Write “nothing” if there is nothing.',
      }),
    ],
    together: (value) => replyErrors(value, place),
    button: 'Send your answer',
  });

const missing: Readonly<Partial<Record<ReplyAnswer, string>>> = {
  changed: 'Enter what you would change',
  cannot: 'Enter why you cannot do this',
  question: 'Enter your question',
};

function replyErrors(value: AnswerValue, place: ReplyPlace): readonly FieldError[] {
  const answer = text(value, 'answer') as ReplyAnswer;
  const said = missing[answer];
  return [
    ...(answer === 'yes' && place !== 'plan' && !text(value, 'from')
      ? [{ field: 'from-day', message: 'Enter the day from which you do this' }]
      : []),
    ...(answer === 'trial' && !text(value, 'until')
      ? [{ field: 'until-day', message: 'Enter the day until which you try it' }]
      : []),
    ...(said && !text(value, 'words') ? [{ field: 'words', message: said }] : []),
    // ADJ-2: a refusal without a reason and without an offer helps nobody.
    ...(answer === 'cannot' && !text(value, 'instead')
      ? [{ field: 'instead', message: 'Enter what you offer instead, or “nothing”' }]
      : []),
  ];
}

/** @param made what the door knows of the share and of the moment. */
export function replyOf(
  value: AnswerValue,
  made: Pick<Reply, 'shareId' | 'consentId' | 'version' | 'place' | 'about' | 'at' | 'rev'>,
): Reply {
  const [from, until, said, instead] = ['from', 'until', 'words', 'instead'].map((name) => text(value, name));
  return {
    ...made,
    answer: text(value, 'answer') as ReplyAnswer,
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(said ? { words: said } : {}),
    ...(instead ? { instead } : {}),
  };
}

/** The last answer to each place, in the order of the places. */
export function newestReplies(replies: readonly Reply[]): readonly Reply[] {
  const newest = new Map<ReplyPlace, Reply>();
  for (const one of replies) if ((newest.get(one.place)?.rev ?? 0) < one.rev) newest.set(one.place, one);
  const order = (place: ReplyPlace): number => (place === 'plan' ? Number.POSITIVE_INFINITY : place);
  return [...newest.values()].sort((a, b) => order(a.place) - order(b.place));
}

/** "Yes, from 30 November 2026." Each part is one line. */
export function replyInWords({ answer, from, until, words: said, instead, place }: Reply): readonly string[] {
  const days = [from && `from ${showDate(from)}`, until && `until ${showDate(until)}`].filter(Boolean).join(' ');
  const short: Readonly<Record<ReplyAnswer, string>> = {
    yes: 'Yes',
    changed: 'Yes, with a change',
    trial: 'They try it',
    cannot: place === 'plan' ? 'They cannot do the plan as it is' : 'They cannot do this',
    question: 'They ask',
  };
  return [
    `${[short[answer], days].filter((part) => part !== '').join(', ')}${answer === 'question' ? ':' : '.'}`,
    ...(said ? [said] : []),
    ...(instead ? [`They offer instead: ${instead}`] : []),
  ];
}
