/**
 * What somebody agrees to when they share a work plan, in words of their own page. The words as they stood are kept with each
 * consent, so a change here is a new version and changes nothing that was agreed (CON-9).
 *
 * Drafts until the data protection officer, the Caldicott Guardian and a clinician have reviewed them.
 */

export const consentReview = {
  status: 'waiting for review by the data protection officer, the Caldicott Guardian and a clinician',
  draftedOn: '2026-11-25',
  reviewer: '',
} as const;

/** Raised whenever a word below changes. */
export const consentWordsVersion = 2;

/** `((who))`, `((why))` and `((until))` are filled in. Each says one thing that must be known (CON-2, CON-4 to CON-7, RTW-21). */
export const consentLines = {
  what: 'We share only the lines that you turned on. You have seen the page that they will see.',
  who: 'We share it with ((who)).',
  why: 'Why you share it: ((why)).',
  until: 'They can read it until ((until)). Then it ends by itself.',
  newer: 'If your plan changes, they see nothing new until you say so.',
  stop: 'You can stop at any time, on this website or by phone. It works at once.',
  cannot:
    'We cannot take back what they have already opened, printed or downloaded. They can show that to other people.',
  care: 'You do not have to share anything. If you say no, your care with us stays the same.',
  byHand: 'You can also print the plan and hand it over yourself.',
} as const;

/** CON-15: one more line, for whoever allows it. */
export const talkLine =
  'Your team may also talk with them on the phone about these lines, and writes down what was said.';

/** Asked beside the terms. Not ticked to begin with. */
export const talkQuestion = {
  label: 'May your team talk with them on the phone?',
  hint: 'Only about the lines that you share. You can leave it empty.',
  yes: 'Yes, they may talk about these lines',
} as const;

/** CON-1: agreeing is an act of its own, on a button that says what it does. */
export const agreeButton = 'Share these lines';

/** The second confirmation of a line that names health; `((line))` is filled in. */
export const healthLine = {
  question: 'This line says something about your health. Do you want ((who)) to read it?',
  yes: 'Yes, share this line',
  no: 'No, leave it out',
} as const;

/** CON-11: asked once, where nobody else looks on. What comes after a yes says nothing that a third person could use. */
export const pushedQuestion = {
  question: 'Is anyone pushing you to share this?',
  hint: 'Answer when you are alone. Nobody at your work sees your answer.',
  yes: 'Yes, or I am not sure',
  no: 'No, I want to share it',
} as const;
