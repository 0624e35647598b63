/** GET …/plans/sharing/files/<file>: a clean file from work, for the team of the case. Written down, then handed out. */
import type { Context } from 'hono';
import { Refusal } from '../../../shared/errors.ts';
import { fileAddress } from '../../outside/file-address.ts';
import { appendNext } from '../../store/audit-trail.ts';
import { listConsents } from '../../store/consents.ts';
import { listFiles } from '../../store/files.ts';
import { actor, type CaseReader } from '../guard.ts';

export async function openFile(c: Context, reader: CaseReader): Promise<Response> {
  const { referralId } = reader.whole.referral;
  const shares = new Set((await listConsents(referralId)).map(({ shareId }) => shareId));
  const files = (await Promise.all([...shares].map(listFiles))).flat();
  const file = files.find((one) => one.fileId === c.req.param('fileId'));
  const address = file && fileAddress(file);
  if (!address) throw new Refusal('not-found');
  await appendNext({ chain: referralId, who: actor(reader), did: 'downloaded', what: 'a file from work' });
  return c.redirect(address, 303);
}
