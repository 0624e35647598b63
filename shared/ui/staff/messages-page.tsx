/** Every message as it reads, and the rules that hold for all. */
import type { JSX } from 'preact';
import { StaffPage, type Who } from './staff-page.tsx';

export interface MessagePreview {
  readonly when: string;
  readonly to: 'person' | 'work';
  readonly subject: string;
  readonly email: readonly string[];
  /** Absent where it goes by email only. */
  readonly text?: string;
}

export interface MessagesPageProps {
  readonly who: Who;
  /** What an email adds for who told us that they need information in another way or language. */
  readonly needs: string;
  readonly messages: readonly MessagePreview[];
}

const sections = [
  ['person', 'To the person'],
  ['work', 'To somebody at work'],
] as const;

export const MessagesPage = ({ who, needs, messages }: MessagesPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">Messages that we send</h1>
    <ul>
      <li>Only in ways that the person called safe, and in the way they chose.</li>
      <li>From 8am to 8pm. Codes go out at any hour, since somebody waits for them.</li>
      <li>Never after a death, and never about a record that is frozen. Reminders stop when a case is closed.</li>
      <li>No name, no health word and no reason. The words wait for clinical review.</li>
      <li>Who needs information in another way or language has this line in each email: “{needs}”</li>
    </ul>
    {sections.map(([to, title]) => (
      <section key={to}>
        <h2 class="nhsuk-heading-m">{title}</h2>
        {messages
          .filter((one) => one.to === to)
          .map(({ when, subject, email, text }) => (
            <section key={subject}>
              <h3 class="nhsuk-heading-s">{when}</h3>
              <p>
                <strong>Email: {subject}</strong>
              </p>
              {email.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {text ? (
                <>
                  <p>
                    <strong>Text message, {text.length} characters</strong>
                  </p>
                  <p>{text}</p>
                </>
              ) : null}
            </section>
          ))}
      </section>
    ))}
  </StaffPage>
);
