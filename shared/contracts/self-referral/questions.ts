/** Every question page of the self-referral, by id. The order of the journey is a rule (`shared/rules/journey.ts`). */
import { aboutYou } from './about-you.ts';
import { beforeYouStart } from './before-you-start.ts';
import { comeBack } from './come-back.ts';
import { equality } from './equality.ts';
import type { Question } from './question.ts';
import { yourHealth } from './your-health.ts';
import { yourWork } from './your-work.ts';

/** The questions whose answers make a referral. */
export const referralQuestions: readonly Question[] = [...beforeYouStart, ...aboutYou, ...yourWork, ...yourHealth];

/** Every page that Astro builds from a question: the referral's own, the equality page and the return code. */
export const questions: readonly Question[] = [...referralQuestions, equality, comeBack];

const byId = new Map(questions.map((question) => [question.id, question]));

export const questionById = (id: string): Question | undefined => byId.get(id);
