/**
 * Somebody a person trusts: the team may talk with them about what the person says and about nothing else (CAP-3). It is a
 * permission that staff see; it opens nothing, decides nothing (CAP-2), and whatever protects the person comes before it.
 */
import { everythingHint, pushedToName, trustedAbout, trustedWho } from '../content/trusted-person-words.ts';
import type { Part } from '../contracts/case.ts';
import { line, option } from '../contracts/self-referral/field-parts.ts';
import type { AnswerValue, Field, Question, RadiosField } from '../contracts/self-referral/question.ts';
import { readPhone, showPhone } from '../values/phone.ts';
import { choice } from './case-actions/fields.ts';
import { type CaseChange, current, dueBy, partOf, text, type WholeCase } from './case-change.ts';
import { isOpen } from './case-states.ts';

/** How many somebody may name at a time. */
const mostTrusted = 3;

type Who = keyof typeof trustedWho;
type About = keyof typeof trustedAbout;

/** Whom the person names now; once a case is closed, nobody. */
export const trustedNow = (whole: WholeCase): readonly Part[] =>
  isOpen(whole.referral.state) ? current(whole, 'trusted_person') : [];

/** @returns the sentence when there is nobody to take back. */
export const nobodyNamed = (whole: WholeCase, sentence: string): string | undefined =>
  trustedNow(whole).length === 0 ? sentence : undefined;

/** "Jo Hussain (partner or family)". */
const trustedName = ({ answer: { value } }: Pick<Part, 'answer'>): string =>
  `${text(value, 'name')} (${trustedWho[text(value, 'who') as Who]?.[1] ?? trustedWho.other[1]})`;

/** "About: appointments and reminders, the work plan." */
function trustedTopics({ answer: { value } }: Pick<Part, 'answer'>): string {
  const chosen = [value['about'] ?? []].flat() as About[];
  const said = chosen.includes('everything') ? (['everything'] as const) : chosen;
  return `About: ${said.map((one) => trustedAbout[one]?.[1] ?? one).join(', ')}.`;
}

/** "Jo Hussain (partner or family). About: the work plan. Phone 07700 900 982." */
export const trustedLine = (part: Pick<Part, 'answer'>): string => {
  const { phone } = part.answer.said;
  return `${trustedName(part)}. ${trustedTopics(part)}${phone ? ` Phone ${phone}.` : ''}`;
};

/** @param of for example "Who are they to you?" and "What may we talk about?" in words of the one who reads them. */
export const trustedFields = (of: { readonly who: string; readonly about: string }): readonly Field[] => [
  line('name', 'Their name', 'Enter their name', 'Their name', { width: 20, autocomplete: 'off' }),
  choice(
    'who',
    of.who,
    'Select who they are',
    Object.entries(trustedWho).map(([value, [label]]) => [value, label]),
  ),
  {
    kind: 'text',
    name: 'phone',
    label: 'Their phone number',
    hint: 'For example, 07700 900 982',
    optional: true,
    type: 'tel',
    autocomplete: 'off',
    width: 20,
    maxLength: 40,
    missing: 'Enter a phone number',
    read: readPhone,
    show: showPhone,
  },
  {
    kind: 'checkboxes',
    name: 'about',
    label: of.about,
    hint: 'Select all that apply.',
    missing: 'Select at least 1 thing that we may talk about',
    options: Object.entries(trustedAbout).map(([value, [label]]) =>
      option(value, label, value === 'everything' ? everythingHint : undefined),
    ),
  },
];

export const pushedField = (label: string = pushedToName.question, hint: string = pushedToName.hint): RadiosField =>
  choice(
    'pushed',
    label,
    'Select yes if anyone is pushing you to name them',
    [
      ['no', pushedToName.no],
      ['yes', pushedToName.yes],
    ],
    { hint },
  );

export const whichTrusted = (whole: WholeCase): Field =>
  choice(
    'person',
    'Whom?',
    'Select whom',
    trustedNow(whole).map((part) => [part.partId, trustedName(part), trustedTopics(part)]),
  );

const plainly = (name: string): string => name.replace(/\s+/gu, ' ').toLowerCase();

/**
 * Who is named, as a change of the case; the same name again is a change of what was said before. It is kept without what was
 * asked beside it: how a colleague made sure is theirs, and that nobody pushes is seen in that it is kept at all.
 */
export function nameTrusted(
  { whole, today }: { readonly whole: WholeCase; readonly today: string },
  value: AnswerValue,
  form: Question,
  by: string,
): CaseChange | string {
  if (text(value, 'pushed') === 'yes') return pushedChange(whole, today);
  const now = trustedNow(whole);
  const before = now.filter(({ answer }) => plainly(text(answer.value, 'name')) === plainly(text(value, 'name')));
  if (now.length - before.length >= mostTrusted) {
    return `You must have ${mostTrusted} people or fewer. Take somebody back first`;
  }
  const fields = form.fields.filter(({ name }) => name !== 'pushed' && name !== 'reason');
  const part = partOf('trusted_person', 'contact', { ...form, fields }, only(value, fields));
  return {
    add: [part],
    end: before.map(({ partId }) => ({ partId, how: 'changed' })),
    entry: {
      knowledge: 'contact',
      words: `${by}: we may talk with ${trustedName(part)}. ${trustedTopics(part)}`,
      ...(text(value, 'reason') ? { why: text(value, 'reason') } : {}),
    },
  };
}

const only = (value: AnswerValue, fields: readonly Field[]): AnswerValue =>
  Object.fromEntries(Object.entries(value).filter(([name]) => fields.some((field) => field.name === name)));

/** Takes a permission back; of two who do it at once the second is told. @param how who ended it. */
export function endTrusted(whole: WholeCase, partId: string, how: string, why?: string): CaseChange | string {
  const part = trustedNow(whole).find((one) => one.partId === partId);
  if (!part) return 'Select somebody else: this was taken back already';
  return {
    end: [{ partId, how }],
    entry: {
      knowledge: 'contact',
      words: `Taken back: we no longer talk with ${trustedName(part)}.`,
      ...(why ? { why } : {}),
    },
  };
}

/** With another team, or after a case was closed, a permission does not live on: it is asked for anew. */
export const askedAnew = (whole: WholeCase): NonNullable<CaseChange['end']> =>
  current(whole, 'trusted_person').map(({ partId }) => ({ partId, how: 'to be asked anew' }));

/**
 * CON-11: somebody may be pushing. Nobody is named, and it is read today by those who must act on it. It stands where neither
 * a page nor the download of the person shows it, since somebody may look on there.
 */
const pushedChange = (whole: WholeCase, today: string): CaseChange => ({
  head: dueBy(whole.referral, today),
  entry: {
    knowledge: 'safeguarding',
    words: 'Somebody may be pushing the person to name whom we talk with. Nobody was named. Phone them alone.',
  },
  notice: 'Somebody may be pushing a person to name whom we talk with',
});
