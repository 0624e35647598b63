/** What came back from work about what was shared: answers, and the files beside them. */
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { fileTitle } from '../../../shared/rules/sharing/attached-files.ts';
import { newestReplies, replyInWords } from '../../../shared/rules/sharing/replies.ts';
import { listFiles } from '../../store/files.ts';
import { listReplies } from '../../store/replies.ts';
import type { CaseReader } from '../guard.ts';
import { addressesOf } from './addresses.ts';

/** RTW-20: the team reads what was answered beside the person, for each open share. */
export async function answersTo(open: readonly Consent[]) {
  const all = await Promise.all(
    open.map(async ({ shareId, consentId, contact }) =>
      newestReplies((await listReplies(shareId)).filter((one) => one.consentId === consentId)).map((one) => ({
        about: `${contact.name}: ${one.about}`,
        lines: replyInWords(one),
      })),
    ),
  );
  return all.flat();
}

/** RTW-19: clean files stay with the case when sharing has ended. */
export async function filesOf(reader: CaseReader, consents: readonly Consent[]) {
  const all = await Promise.all([...new Set(consents.map(({ shareId }) => shareId))].map(listFiles));
  return all.flat().flatMap((file) => {
    const consent = consents.find(({ consentId }) => consentId === file.consentId);
    if (!consent || file.state !== 'clean') return [];
    const title = fileTitle(consent.contact.name, file);
    return [{ title, href: addressesOf(reader).file(file.fileId), about: file.about }];
  });
}
