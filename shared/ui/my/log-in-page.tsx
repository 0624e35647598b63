/** "Log in to see your request", where there is NHS login beside the code. */
import type { JSX } from 'preact';
import type { Question } from '../../contracts/self-referral/question.ts';
import { paths } from '../../paths.ts';
import { InsetText } from '../nhs/pieces.tsx';
import { Width } from '../page.tsx';
import { QuestionForm } from '../question-form.tsx';

export interface MyLogInProps {
  readonly form: Question;
  /** `waits`: they come from there, and a code is needed once to say which request is theirs. */
  readonly nhsLogin: 'on' | 'waits';
}

export const MyLogInPage = ({ form, nhsLogin }: MyLogInProps): JSX.Element => (
  <Width backHref={paths.home}>
    <h1 class="nhsuk-heading-l">{form.title}</h1>
    {nhsLogin === 'waits' ? (
      <InsetText>
        <p>To link your NHS login, log in once with the code. After that, NHS login is enough.</p>
      </InsetText>
    ) : (
      <p>
        <a class="nhsuk-button nhsuk-button--login" href={paths.nhsLogIn}>
          Continue with NHS login
        </a>
      </p>
    )}
    <QuestionForm question={{ ...form, title: 'Log in with a code' }} level={2} />
  </Width>
);
