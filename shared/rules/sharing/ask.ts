/** What is asked on the way to a consent: who, for which purpose, until when, and whether somebody pushes (CON-4, CON-5, CON-11). */
import { pushedQuestion, talkQuestion } from '../../content/consent-words.ts';
import { option } from '../../contracts/self-referral/field-parts.ts';
import type { AnswerValue, Field, Question } from '../../contracts/self-referral/question.ts';
import { type EmployerContact, purposes, type SharingDraft } from '../../contracts/sharing.ts';
import { showDate } from '../../values/date.ts';
import { asQuestion, choice, day } from '../case-actions/fields.ts';
import { contactInFull } from './consent-state.ts';
import type { ShareItem } from './items.ts';

/** Codes beside those of the contacts that were named before. */
export const whoCodes = { somebodyNew: 'new', byHand: 'by-hand' } as const;

/** CON-2, CON-14: one named person, or the person's own hand. */
export const whoQuestion = (contacts: readonly EmployerContact[]): Question =>
  asQuestion({
    id: 'who',
    title: 'Who may read your plan?',
    intro: ['You choose one person, and then each line that they may see. Nothing is shared before you have seen it.'],
    fields: [
      choice('who', 'Who', 'Select who may read your plan', [
        ...contacts.map((one) => [one.contactId, contactInFull(one)] as const),
        [whoCodes.somebodyNew, 'Somebody new'],
        [whoCodes.byHand, 'Nobody here: I will hand it over myself', 'You get a file to print or send'],
      ]),
    ],
    button: 'Continue',
  });

/** Each line that names health is asked about on its own, with what it says. */
const confirmed = (items: readonly ShareItem[]): readonly Field[] =>
  items
    .filter(({ namesHealth }) => namesHealth)
    .map(({ key, label, words }) => ({
      kind: 'checkboxes',
      name: `health-${key}`,
      label: `${label}: ${words}`,
      hint: 'This line says something about your health.',
      missing: `Select if you want to share “${label}”, or go back and turn it off`,
      options: [option('yes', 'Yes, I want them to read this line')],
    }));

/** CON-15: `phone_talk_with_employer`, a permission of its own. */
export const talkField: Field = {
  kind: 'checkboxes',
  name: 'talk',
  label: talkQuestion.label,
  hint: talkQuestion.hint,
  optional: true,
  missing: 'Select if we may talk with them',
  options: [option('yes', talkQuestion.yes)],
};

/** @param items what is turned on. @param otherJob the contact was named for another job. @param latest last day that is possible, ISO date. */
export const termsQuestion = (items: readonly ShareItem[], otherJob: boolean, latest: string): Question =>
  asQuestion({
    id: 'terms',
    title: 'Why, and until when?',
    fields: [
      choice('purpose', 'Why do you share it?', 'Select why you want to share your plan', Object.entries(purposes)),
      day('until', 'Last day on which they may read it', 'Enter the last day on which they may read it', {
        hint: `${showDate(latest)} or earlier. You can stop sharing on any day before`,
      }),
      talkField,
      ...confirmed(items),
      ...(otherJob
        ? [
            {
              kind: 'checkboxes' as const,
              name: 'other-job',
              label: 'You named this person for another job',
              missing: 'Select if they must read this plan, or go back and choose somebody else',
              options: [option('yes', 'Yes, I want them to read this plan')],
            },
          ]
        : []),
      choice(
        'pushed',
        pushedQuestion.question,
        'Select yes if anyone is pushing you to share this',
        [
          ['no', pushedQuestion.no],
          ['yes', pushedQuestion.yes],
        ],
        { hint: pushedQuestion.hint },
      ),
    ],
    together: (value) =>
      String(value['until'] ?? '') > latest
        ? [{ field: 'until-day', message: `Last day must be ${showDate(latest)} or earlier` }]
        : [],
    button: 'See what they will see',
  });

/** Whether the box was ticked. */
export const saysTalk = (value: AnswerValue): boolean => [value['talk'] ?? []].flat().includes('yes');

/** The draft with what was answered. */
export const withTerms = (
  draft: SharingDraft,
  value: Readonly<Record<string, string | readonly string[]>>,
): SharingDraft => ({
  ...draft,
  purpose: value['purpose'] as NonNullable<SharingDraft['purpose']>,
  until: String(value['until']),
  confirmed: Object.keys(value)
    .filter((name) => name.startsWith('health-'))
    .map((name) => name.slice('health-'.length)),
  ...(value['other-job'] ? { otherJob: true } : {}),
  talk: saysTalk(value),
  notPushed: true,
});
