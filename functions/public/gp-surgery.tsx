/**
 * Finding the GP surgery without JavaScript: search, then choose. A surgery named by the link is offered first and the
 * person may say no (FN-16).
 */
import type { Context } from 'hono';
import { findPractice, type GpPractice, searchPractices } from '../../shared/content/practices.ts';
import { option, radios, yesNo } from '../../shared/contracts/self-referral/field-parts.ts';
import type { Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths, revisit } from '../../shared/paths.ts';
import { readForm } from '../platform/form.ts';
import { keepAndGoOn, questionAnswer } from './ask.tsx';
import type { Visit } from './guard.ts';

const elsewhere = [
  option('not-listed', 'My GP surgery is not in this list'),
  option('not-sure', 'I am not registered with a GP surgery, or I am not sure'),
];

const inOneLine = ({ name, town, postcode, status }: GpPractice): string =>
  `${name}, ${town}, ${postcode}${status === 'closed' ? ' (closed)' : ''}`;

/** The choice among what the search found, as a question of its own. */
function choiceOf(question: Question, search: string): Question {
  const found = searchPractices(search).map((practice) => option(practice.odsCode, inOneLine(practice)));
  return {
    ...question,
    title: found.length === 0 ? 'We did not find that GP surgery' : 'Which of these is your GP surgery?',
    intro: [`You searched for "${search}". To search again, go back.`],
    fields: [radios('gp-surgery', [...found, ...elsewhere], 'Select your GP surgery')],
    button: 'Continue',
  };
}

/** POST /ask/gp-surgery: shows what the search found, on a page whose form posts the choice. */
export async function searchSurgery(c: Context, _visit: Visit, question: Question, typed: Typed): Promise<Response> {
  // The choice comes back to this address too, so that "Change" keeps its way home; the hidden search tells them apart.
  const search = typed['search'];
  if (typeof search === 'string') return chooseSurgery(c, _visit, question, search, typed);
  const read = readAnswer(question, typed, _visit.today);
  if (!read.ok) return questionAnswer(c, question, { typed, errors: read.errors });
  const words = String(read.value['gp-surgery']);
  return questionAnswer(c, choiceOf(question, words), { hidden: { search: words }, backHref: again });
}

const again = `${paths.ask('gp-surgery')}?${revisit.saved}`;

async function chooseSurgery(
  c: Context,
  visit: Visit,
  question: Question,
  search: string,
  typed: Typed,
): Promise<Response> {
  const choice = choiceOf(question, search.slice(0, 100));
  const read = readAnswer(choice, typed, visit.today);
  if (!read.ok) return questionAnswer(c, choice, { typed, errors: read.errors, hidden: { search }, backHref: again });
  return keepAndGoOn(c, visit, withNames(choice, question), read.value);
}

/** Stored under the question as it was asked, with the surgery's name as the answer's words. */
const withNames = (choice: Question, question: Question): Question => ({ ...choice, title: question.title });

const hintQuestion = (practice: GpPractice): Question => ({
  id: 'gp-surgery',
  version: questionById('gp-surgery')?.version ?? 1,
  section: 'Before you start',
  title: `Is ${practice.name} your GP surgery?`,
  intro: ['You came here by a link from this surgery.'],
  fields: [radios('is-yours', yesNo, `Select if ${practice.name} is your GP surgery`)],
});

function hinted(visit: Visit): GpPractice {
  const practice = findPractice(visit.draft.hintPractice ?? '');
  if (!practice || !visit.standing.practiceHint) throw new Refusal('not-found');
  return practice;
}

/** GET /ask/your-gp-surgery */
export async function showHint(c: Context, visit: Visit): Promise<Response> {
  return questionAnswer(c, hintQuestion(hinted(visit)), {});
}

/** POST /ask/your-gp-surgery */
export async function answerHint(c: Context, visit: Visit): Promise<Response> {
  const practice = hinted(visit);
  const typed = await readForm(c.req.raw);
  const question = hintQuestion(practice);
  const read = readAnswer(question, typed, visit.today);
  if (!read.ok) return questionAnswer(c, question, { typed, errors: read.errors });
  if (read.value['is-yours'] === 'no') return c.redirect(paths.ask('gp-surgery'), 303);
  const choice = radios('gp-surgery', [option(practice.odsCode, inOneLine(practice))], '', { label: question.title });
  return keepAndGoOn(c, visit, { ...question, fields: [choice] }, { 'gp-surgery': practice.odsCode });
}
