/** What practices hand out: links, text messages, posters. */
import type { JSX } from 'preact';
import { StaffPage, type Who } from './staff-page.tsx';

export interface PracticeMaterial {
  readonly name: string;
  readonly town: string;
  readonly links: readonly { readonly label: string; readonly address: string }[];
  /** Absent where no text message is sent. */
  readonly text?: { readonly words: string; readonly length: number; readonly fits: boolean };
  readonly posterHref: string;
}

export interface PracticesPageProps {
  readonly who: Who;
  readonly practices: readonly PracticeMaterial[];
}

export const PracticesPage = ({ who, practices }: PracticesPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">For GP practices</h1>
    <p>
      Each practice has links of its own, so that you can see what reaches people. A link names the practice and the
      way, and never a person. Send a text message when a fit note is given, and say nothing about health in it.
    </p>
    {practices.length === 0 ? <p>No practice is covered by this service.</p> : null}
    {practices.map(({ name, town, links, text, posterHref }) => (
      <section key={posterHref}>
        <h2 class="nhsuk-heading-m">
          {name}, {town}
        </h2>
        <p>
          <a href={posterHref}>Poster to print</a>
        </p>
        {text ? (
          <>
            <h3 class="nhsuk-heading-s">Text message</h3>
            <p class="app-address">{text.words}</p>
            <p>
              {text.fits
                ? `${text.length} characters with a long first name: one text message.`
                : `${text.length} characters with a long first name: more than one text message. Take out the name of the practice.`}
            </p>
          </>
        ) : null}
        <h3 class="nhsuk-heading-s">Links</h3>
        <ul>
          {links.map(({ label, address }) => (
            <li key={label}>
              {label}: <span class="app-address">{address}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </StaffPage>
);

export interface PosterPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly practice: string;
  readonly service: string;
  readonly phone: string;
  readonly hours: string;
  readonly forWhom: readonly string[];
  readonly address: string;
  /** Dark places of the QR code, row by row. */
  readonly squares: readonly (readonly boolean[])[];
}

export const PosterPage = (props: PosterPageProps): JSX.Element => (
  <StaffPage who={props.who} backHref={props.backHref}>
    <div class="app-poster">
      <h1 class="nhsuk-heading-l">Is your health making work hard?</h1>
      <p>There is free NHS help to stay in work, or to get back to it. It is for you if:</p>
      <ul>
        {props.forWhom.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <QrCode squares={props.squares} />
      <p>Point the camera of your phone here, or type:</p>
      <p>
        <strong class="app-address">{props.address}</strong>
      </p>
      <p>
        No internet? Phone {props.phone}. We are there {props.hours}.
      </p>
      <p>
        {props.service}. From {props.practice}.
      </p>
    </div>
  </StaffPage>
);

/** The address as squares. Its words stand below it, so it is a picture and says nothing of its own. */
const QrCode = ({ squares }: Pick<PosterPageProps, 'squares'>): JSX.Element => (
  <svg class="app-poster__code" viewBox={`0 0 ${squares.length} ${squares.length}`} aria-hidden="true">
    <rect width={squares.length} height={squares.length} fill="#ffffff" />
    <path
      fill="#000000"
      d={squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')}
    />
  </svg>
);
