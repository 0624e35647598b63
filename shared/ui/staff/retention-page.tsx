/** Records whose time is over, and the certificate that remains of one (RET-2). */
import type { JSX } from 'preact';
import type { Certificate, DueRecord } from '../../contracts/retention.ts';
import { retentionSource } from '../../rules/retention.ts';
import { periodInWords, stateInWords } from '../../rules/retention-decision.ts';
import { londonDate, showDate } from '../../values/date.ts';
import { SummaryList } from '../nhs/pieces.tsx';
import { ResponsiveTable } from './responsive-table.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

const dayOf = (instant: string): string => showDate(londonDate(Date.parse(instant)));

export interface RetentionPageProps {
  readonly who: Who;
  readonly due: readonly (DueRecord & { readonly href: string })[];
  readonly certificates: readonly (Certificate & { readonly href: string })[];
}

export const RetentionPage = ({ who, due, certificates }: RetentionPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">Records to delete</h1>
    <p>
      The time for which these records must be kept is over. Nothing is deleted before you decide. A complaint, a legal
      claim or an inquiry is written down in the record itself: then it leaves this list.
    </p>
    <p class="nhsuk-body-s">
      Periods after <a href={retentionSource.url}>{retentionSource.title}</a>. They wait for the word of information
      governance{retentionSource.checkedOn === '' ? ', and were not compared with the page yet' : ''}.
    </p>
    {due.length === 0 ? (
      <p>No record is past its time.</p>
    ) : (
      <ResponsiveTable
        caption="Records past their time"
        headings={['Record', 'Kept until', 'Why', 'State']}
        rows={due.map((one) => ({
          key: one.referralId,
          cells: [
            one.state === 'going' ? (
              one.reference
            ) : (
              <a key={one.referralId} href={one.href}>
                {one.reference}
              </a>
            ),
            showDate(one.until),
            periodInWords(one),
            stateInWords(one),
          ],
        }))}
      />
    )}
    <h2 class="nhsuk-heading-m">Certificates of deletion</h2>
    {certificates.length === 0 ? <p>Nothing was deleted yet.</p> : null}
    <ul class="app-links">
      {certificates.map(({ certificateId, reference, deletedAt, href }) => (
        <li key={certificateId}>
          <a href={href}>{reference}</a>, deleted on {dayOf(deletedAt)}
        </li>
      ))}
    </ul>
  </StaffPage>
);

export interface CertificatePageProps {
  readonly who: Who;
  readonly service: string;
  readonly one: Certificate;
}

export const CertificatePage = ({ who, service, one }: CertificatePageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">Certificate of deletion</h1>
    <p>This record was deleted. Nothing of the person is left here, and nothing of it can be brought back.</p>
    <SummaryList
      rows={[
        { key: 'Service', value: service },
        { key: 'Reference of the record', value: one.reference },
        { key: 'Why', value: `${periodInWords(one)}. That was until ${showDate(one.until)}.` },
        { key: 'Decided by', value: `${one.decided.by.name}, on ${dayOf(one.decided.at)}` },
        { key: 'Deleted on', value: dayOf(one.deletedAt) },
        {
          key: 'What was deleted',
          value: Object.entries(one.counts).map(([kind, count]) => (
            <p key={kind}>
              {kind}: {count}
            </p>
          )),
        },
        { key: 'Certificate', value: one.certificateId },
        { key: 'Audit trail ends after', value: <span class="app-code">{one.auditHead}</span> },
      ]}
    />
  </StaffPage>
);
