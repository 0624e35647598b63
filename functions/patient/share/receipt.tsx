/** GET /my/sharing/<consent>: the receipt, with what was opened and downloaded (EMP-4). */
import type { Context } from 'hono';
import { invitationHours } from '../../../shared/contracts/employer-access.ts';
import { type Consent, purposes } from '../../../shared/contracts/sharing.ts';
import { paths } from '../../../shared/paths.ts';
import { fileTitle } from '../../../shared/rules/sharing/attached-files.ts';
import { contactInFull, isOpen } from '../../../shared/rules/sharing/consent-state.ts';
import { employerDocument } from '../../../shared/rules/sharing/employer-document.ts';
import { newestReplies, replyInWords } from '../../../shared/rules/sharing/replies.ts';
import { type CodeToGive, ReceiptPage } from '../../../shared/ui/my/receipt-page.tsx';
import { londonDate, showDate } from '../../../shared/values/date.ts';
import { londonTime, showTime } from '../../../shared/values/time.ts';
import { hours, now, today } from '../../platform/clock.ts';
import { wantsJson } from '../../platform/door.ts';
import { html } from '../../platform/html.ts';
import { invitationCodeOf } from '../../sign-in/invitation.ts';
import { readTrail } from '../../store/audit-trail.ts';
import { readDisclosure } from '../../store/disclosures.ts';
import { listFiles } from '../../store/files.ts';
import { listReplies } from '../../store/replies.ts';
import type { Own } from '../guard.ts';
import { consentOf, stateInWords } from './my-sharing.tsx';

const moment = (at: string): string =>
  `${showDate(londonDate(Date.parse(at)))}, ${showTime(londonTime(Date.parse(at)))}`;

export async function showReceipt(c: Context, own: Own): Promise<Response> {
  const one = await consentOf(c, own);
  const [trail, copy, replies, files] = await Promise.all([
    readTrail(one.shareId, 100),
    readDisclosure(one.contact.address, one.shareId, today()),
    listReplies(one.shareId),
    listFiles(one.shareId),
  ]);
  // The chain is of the share; each look names the consent it was shown under.
  const looks = trail.filter(({ why }) => why === one.consentId);
  const opened = looks.filter(({ did }) => did === 'opened' || did === 'downloaded');
  const open = isOpen(one, today());
  if (wantsJson(c)) return c.json({ consent: one, opened });
  const body = (
    <ReceiptPage
      token={own.token}
      heading={open ? 'You share your plan' : stateInWords(one)}
      facts={[
        { key: 'Receipt number', value: one.number },
        { key: 'With', value: contactInFull(one.contact) },
        { key: 'Why', value: purposes[one.purpose] },
        { key: 'From', value: moment(one.from) },
        { key: 'Until', value: showDate(one.until) },
        { key: 'How it stands', value: stateInWords(one) },
        { key: 'How you said yes', value: howInWords(one) },
        { key: 'May we talk with them on the phone?', value: one.talk ? 'Yes, about these lines' : 'No' },
        { key: 'Words agreed to', value: `Version ${one.wording.version}` },
        { key: 'Fingerprint of what you saw', value: one.hash },
      ]}
      words={one.wording.words}
      opened={opened.map(
        ({ at, did, what }) => `${did === 'downloaded' ? 'Downloaded' : 'Opened'} ${what}: ${moment(at)}`,
      )}
      code={open && looks.length === 0 ? await codeToGive(one) : undefined}
      document={open && copy?.consentId === one.consentId ? employerDocument(copy.view) : undefined}
      answers={newestReplies(replies.filter(({ consentId }) => consentId === one.consentId)).map((given) => ({
        about: given.about,
        lines: replyInWords(given),
      }))}
      files={files
        .filter(({ consentId, state }) => consentId === one.consentId && state === 'clean')
        .map((file) => ({
          title: fileTitle(one.contact.name, file),
          href: paths.myConsentPart(one.consentId, `files/${file.fileId}`),
          about: file.about,
        }))}
      refused={replies.some(({ answer }) => answer === 'cannot')}
      checkHref={paths.check}
      links={
        open
          ? [
              { text: 'Stop sharing', href: paths.myConsentPart(one.consentId, 'stop') },
              {
                text: `Somebody has taken over from ${one.contact.name}`,
                href: paths.myConsentPart(one.consentId, 'replace'),
              },
            ]
          : []
      }
    />
  );
  return c.html(html({ title: 'Your receipt', body }));
}

const howInWords = ({ method, recordedBy }: Consent): string =>
  method === 'screen' ? 'On this website' : `Spoken, and written down by ${recordedBy?.name ?? 'a colleague'}`;

/** The code to hand to whom they named, while the link of the email works (EMP-2). */
async function codeToGive({ consentId, contact, from }: Consent): Promise<CodeToGive | undefined> {
  const until = Date.parse(from) + hours(invitationHours);
  if (now() > until) return undefined;
  const end = moment(new Date(until).toISOString());
  return { who: contact.name, digits: await invitationCodeOf(consentId), until: end };
}
