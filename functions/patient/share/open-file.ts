/** GET /my/sharing/<consent>/files/<file>: a clean file from work. The look is written down, then the store hands it out. */
import type { Context } from 'hono';
import { Refusal } from '../../../shared/errors.ts';
import { fileAddress } from '../../outside/file-address.ts';
import { appendNext } from '../../store/audit-trail.ts';
import { listFiles } from '../../store/files.ts';
import type { Own } from '../guard.ts';
import { consentOf } from './my-sharing.tsx';

export async function openFile(c: Context, own: Own): Promise<Response> {
  const { shareId, consentId } = await consentOf(c, own);
  const file = (await listFiles(shareId)).find(
    (one) => one.fileId === c.req.param('fileId') && one.consentId === consentId,
  );
  const address = file && fileAddress(file);
  if (!address) throw new Refusal('not-found');
  const { referralId } = own.whole.referral;
  await appendNext({ chain: referralId, who: 'patient', did: 'downloaded', what: 'a file from work' });
  return c.redirect(address, 303);
}
