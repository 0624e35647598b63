/** The week in which somebody looks: on the employer's page, and where the person sees what the employer sees. */
import type { JSX } from 'preact';
import type { WeekNow } from '../../rules/sharing/this-week.ts';
import { InsetText } from '../nhs/pieces.tsx';

export const ThisWeek = ({ now }: { readonly now: WeekNow | undefined }): JSX.Element | null =>
  now ? (
    <InsetText>
      <p>
        <strong>{now.label}</strong>
      </p>
      {now.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </InsetText>
  ) : null;
