/** A sheet that somebody made for themselves, to print, with its form below it to change. */
import type { JSX } from 'preact';
import type { Question, Typed } from '../contracts/self-referral/question.ts';
import { paths } from '../paths.ts';
import type { Sheet } from '../rules/sheets/sheet.ts';
import { InsetText } from './nhs/pieces.tsx';
import { Paragraphs, Width } from './page.tsx';
import { QuestionForm } from './question-form.tsx';
import { CrisisStrip } from './safety.tsx';

/** In the form, so that it is not printed. */
const keep = ['Print this page to keep it. We keep nothing, and when you close the page it is gone.'];

export interface SheetPageProps {
  readonly sheet: Sheet;
  readonly form: Question;
  readonly typed: Typed;
}

export const SheetPage = ({ sheet, form, typed }: SheetPageProps): JSX.Element => (
  <Width backHref={paths.selfHelp}>
    <article class="app-topic">
      <h1 class="nhsuk-heading-l">{sheet.title}</h1>
      <InsetText>
        <Paragraphs of={sheet.intro} />
      </InsetText>
      {sheet.parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title}>
            <h2 class="nhsuk-heading-m">{title}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
    </article>
    <QuestionForm
      question={{ ...form, title: 'Keep it, or change your answers', intro: keep }}
      typed={typed}
      level={2}
    />
    {form.crisisStrip ? <CrisisStrip /> : null}
  </Width>
);
