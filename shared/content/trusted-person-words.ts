/**
 * Words about somebody a person trusts, with whom the team may talk. Drafts until the data protection officer, the Caldicott
 * Guardian and a clinician have reviewed them.
 */

/** Who somebody is to the person: code, as it is chosen, within a sentence. */
export const trustedWho = {
  family: ['A partner or family', 'partner or family'],
  friend: ['A friend', 'friend'],
  advocate: ['An advocate or support worker', 'advocate or support worker'],
  interpreter: ['An interpreter', 'interpreter'],
  other: ['Somebody else', 'somebody else they named'],
} as const;

/** What the team may talk about: code, as it is chosen, within a sentence. */
export const trustedAbout = {
  appointments: ['Appointments and reminders', 'appointments and reminders'],
  plan: ['The work plan', 'the work plan'],
  messages: ['Messages', 'messages'],
  everything: ['Everything about my support', 'everything about the support'],
} as const;

/** The last choice takes in what the others leave out, so it is said beside it. */
export const everythingHint = 'This includes what you told us about your health';

/** What is said before somebody is named. It is a permission, never a condition. */
export const trustedIntro = [
  'You can name somebody you trust. We may then talk with them about what you choose, and nothing else.',
  'You do not have to. Your care stays the same, and you can take it back at any time.',
  'They cannot log in, and they decide nothing for you. We do not show this to your employer.',
] as const;

/** CON-11: asked where nobody else looks on. */
export const pushedToName = {
  question: 'Is anyone pushing you to name them?',
  hint: 'Answer when you are alone. Nobody whom you name sees your answer.',
  yes: 'Yes, or I am not sure',
  no: 'No, I want to name them',
} as const;

/** Read after either answer, so that somebody who looks on cannot tell which was given. */
export const trustedDone = 'Thank you. Your team has your answer, and may phone you about it.';
