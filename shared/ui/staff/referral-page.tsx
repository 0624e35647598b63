/** One referral to read: what must be known first, then the words as they were asked and answered. */
import type { JSX } from 'preact';
import { redFlags } from '../../content/safety.ts';
import type { Referral } from '../../contracts/referral.ts';
import { londonDate, showDate, showDateWithDay } from '../../values/date.ts';
import { InsetText, SummaryList, Tag } from '../nhs/pieces.tsx';
import { colourOf } from './referral-list-page.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

export interface ReferralSection {
  readonly title: string;
  readonly rows: readonly { readonly asked: string; readonly said: readonly string[] }[];
}

export interface ReferralPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly referral: Referral;
  readonly sections: readonly ReferralSection[];
}

export const ReferralPage = ({ who, backHref, referral, sections }: ReferralPageProps): JSX.Element => (
  <StaffPage who={who} backHref={backHref}>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{referral.row.reference}</span>
      {referral.row.name}
    </h1>
    <p>{referral.row.flags.map((flag) => [<Tag key={flag} text={flag} colour={colourOf(flag)} />, ' '])}</p>
    <RedFlags shown={referral.redFlags} />
    {referral.staffCheck.length > 0 ? (
      <InsetText>
        <p>Check before you accept: {referral.staffCheck.join('. ')}.</p>
      </InsetText>
    ) : null}
    <SummaryList
      rows={[
        { key: 'Received', value: showDate(londonDate(Date.parse(referral.row.receivedAt))) },
        { key: 'Contact by', value: showDateWithDay(referral.row.promisedBy) },
        { key: 'GP practice', value: referral.row.practice },
        {
          key: 'Contact',
          value:
            referral.contactConfirmed === 'code' ? 'Confirmed by a 6 digit code' : 'Not confirmed: ring to confirm',
        },
        {
          key: 'Link',
          value: [referral.sourcePractice, referral.channel].filter(Boolean).join(', ') || 'No practice or channel',
        },
      ]}
    />
    {sections.map(({ title, rows }) => (
      <section key={title}>
        <h2 class="nhsuk-heading-m">{title}</h2>
        <SummaryList
          rows={rows.map(({ asked, said }) => ({
            key: asked,
            value: said.length === 0 ? 'Not provided' : said.map((line) => <p key={line}>{line}</p>),
          }))}
        />
      </section>
    ))}
  </StaffPage>
);

/** SN-5: which signs were ticked, and what the person chose when the page with the care card was shown. */
const RedFlags = ({ shown }: { readonly shown: Referral['redFlags'] }): JSX.Element | null => {
  const all = Object.entries(shown).flatMap(([question, { shown: keys, choice }]) =>
    keys.map((key) => {
      const flag = redFlags.find((one) => one.key === key);
      const sign = question === 'emergency' ? flag?.emergency : flag?.urgent;
      return `${sign?.tick ?? key} (${choice === 'go-on' ? 'chose to go on' : 'chose to leave and get help'})`;
    }),
  );
  return all.length === 0 ? null : (
    <InsetText>
      <p>Warning signs that were ticked. The right care card was shown.</p>
      <ul>
        {all.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </InsetText>
  );
};
