/** A question page from its definition: built by Astro as a static page, and by the door with what was typed and is wrong. */
import type { JSX } from 'preact';
import type { Field, Question, Typed } from '../contracts/self-referral/question.ts';
import { paths } from '../paths.ts';
import { Button } from './nhs/pieces.tsx';
import { Width } from './page.tsx';
import { many, QuestionForm, type QuestionFormProps } from './question-form.tsx';
import { CrisisStrip } from './safety.tsx';

export interface QuestionPageProps extends QuestionFormProps {
  readonly backHref: string;
  /** Where "Save and come back later" leads; no such link when empty. */
  readonly saveHref?: string;
}

export const QuestionPage = ({ backHref, saveHref = paths.save, ...form }: QuestionPageProps): JSX.Element => (
  <Width backHref={backHref}>
    <QuestionForm {...form} />
    {saveHref ? (
      <p>
        <a href={saveHref}>Save and come back later</a>
      </p>
    ) : null}
    {form.question.crisisStrip ? <CrisisStrip readLater={form.question.crisisStrip === 'read-later'} /> : null}
  </Width>
);

export interface DoubtPageProps {
  readonly question: Question;
  readonly sentence: string;
  readonly typed: Typed;
}

/** a likely mistake. What was typed goes along unseen, and the person decides. */
export const DoubtPage = ({ question, sentence, typed }: DoubtPageProps): JSX.Element => (
  <Width>
    <h1 class="nhsuk-heading-l">Check your answer</h1>
    <p>{sentence}</p>
    <form method="post">
      <HiddenAnswers question={question} typed={typed} />
      <div class="app-buttons">
        <Button text="Yes, that is right" name="doubt" value="sure" />
        <Button text="No, I want to change it" variant="secondary" name="doubt" value="change" />
      </div>
    </form>
  </Width>
);

/** What was typed goes along unseen, in another form of the page. */
export const HiddenAnswers = ({ question, typed }: Pick<DoubtPageProps, 'question' | 'typed'>): JSX.Element => (
  <>
    {question.fields.flatMap((field) =>
      inputNames(field).flatMap((name) =>
        many(typed[name]).map((value) => <input type="hidden" name={name} value={value} />),
      ),
    )}
  </>
);

const inputNames = (field: Field): readonly string[] =>
  field.kind === 'date' ? ['day', 'month', 'year'].map((part) => `${field.name}-${part}`) : [field.name];
