/** "Your request": where it stands, what happens next and by when, and how to reach the service. */
import type { JSX } from 'preact';
import { notForEmergencies } from '../../content/safety.ts';
import { SummaryList } from '../nhs/pieces.tsx';
import { Paragraphs } from '../page.tsx';
import { type Link, Links } from './links.tsx';
import { MyPage } from './my-page.tsx';

/** A sentence about something that has its day, and where to do it when that is now. */
export interface ComingUp {
  readonly words: string;
  readonly link?: Link;
}

export interface MyHomeProps {
  readonly token: string;
  readonly reference: string;
  /** "Monday 23 November 2026". */
  readonly sentOn: string;
  readonly stands: string;
  readonly who?: string;
  readonly next: readonly string[];
  readonly service: string;
  readonly phone: string;
  readonly hours: string;
  readonly papers: readonly (Link & { readonly state: string })[];
  readonly comingUp: readonly ComingUp[];
  /** "Monday 7 December 2026, 2:30pm". */
  readonly appointments: readonly string[];
  /** Whom the person trusts, and what about. */
  readonly trusted: readonly string[];
  readonly messages: readonly { readonly from: string; readonly when: string; readonly words: string }[];
  readonly actions: readonly Link[];
}

export const MyHomePage = (props: MyHomeProps): JSX.Element => (
  <MyPage token={props.token}>
    <h1 class="nhsuk-heading-l">Your request</h1>
    <SummaryList
      rows={[
        { key: 'Where it stands', value: props.stands },
        ...(props.who ? [{ key: 'Who helps', value: props.who }] : []),
        { key: 'You asked on', value: props.sentOn },
        { key: 'Reference', value: <span class="app-code">{props.reference}</span> },
      ]}
    />
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <Paragraphs of={props.next} />
    {props.comingUp.length > 0 ? (
      <>
        <h2 class="nhsuk-heading-m">Coming up at work</h2>
        {props.comingUp.map(({ words, link }) => (
          <p key={words}>
            {words}
            {link ? (
              <>
                <br />
                <a href={link.href}>{link.text}</a>
              </>
            ) : null}
          </p>
        ))}
      </>
    ) : null}
    {props.papers.length > 0 ? (
      <>
        <h2 class="nhsuk-heading-m">Your plans and letters</h2>
        {props.papers.map(({ text, href, state }) => (
          <p key={href}>
            <a href={href}>{text}</a>
            <br />
            {state}
          </p>
        ))}
      </>
    ) : null}
    {props.appointments.length > 0 ? (
      <>
        <h2 class="nhsuk-heading-m">Your appointments</h2>
        <Paragraphs of={props.appointments} />
      </>
    ) : null}
    {props.trusted.length > 0 ? (
      <>
        <h2 class="nhsuk-heading-m">Who we may talk with about you</h2>
        <Paragraphs of={props.trusted} />
      </>
    ) : null}
    <h2 class="nhsuk-heading-m">What you can do</h2>
    <Links links={props.actions} />
    {props.messages.length > 0 ? (
      <>
        <h2 class="nhsuk-heading-m">Messages</h2>
        {props.messages.map(({ from, when, words }) => (
          <section key={when + words}>
            <h3 class="nhsuk-heading-s">
              {from}, {when}
            </h3>
            {words.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
      </>
    ) : null}
    <h2 class="nhsuk-heading-m">How to reach us</h2>
    <p>
      {props.service}
      <br />
      Phone {props.phone}, {props.hours}.
    </p>
    <h2 class="nhsuk-heading-m">If you feel worse before then</h2>
    <Paragraphs of={notForEmergencies.lines} />
  </MyPage>
);
