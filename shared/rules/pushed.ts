/** CON-11: whoever says that somebody pushes them is heard, whatever else is wrong with the form. */
import type { Question, Typed } from '../contracts/self-referral/question.ts';
import { readAnswer } from '../contracts/self-referral/read-answer.ts';

/** The form as it was filled in; of one that asks if anyone is pushing, a yes alone. @param today ISO date. */
export const readHearing = (form: Question, typed: Typed, today: string): ReturnType<typeof readAnswer> =>
  typed['pushed'] === 'yes' && form.fields.some(({ name }) => name === 'pushed')
    ? { ok: true, value: { pushed: 'yes' } }
    : readAnswer(form, typed, today);
