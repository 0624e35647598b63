/**
 * GET and POST /shared/plans/<share>/attach/<place>, and GET …/<file>: a risk assessment beside an answer (RTW-19). A place for
 * the file is taken first; then the browser itself sends it to the store for files, by a form that we sign. It never passes here.
 */
import type { Context } from 'hono';
import { type AttachedFile, mostFileBytes, mostFiles } from '../../shared/contracts/attached-file.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { asItStands, freeSlot, stateOfFile, uploadUntil } from '../../shared/rules/sharing/attached-files.ts';
import { placeOf } from '../../shared/rules/sharing/replies.ts';
import { contentPolicy } from '../../shared/security-headers.ts';
import { AttachPage, UploadPage } from '../../shared/ui/employer/attach-page.tsx';
import { londonTime, showTime } from '../../shared/values/time.ts';
import { uploadForm } from '../outside/s3.ts';
import { now } from '../platform/clock.ts';
import { html } from '../platform/html.ts';
import { ownOrigin } from '../platform/origin.ts';
import { withinRate } from '../store/codes.ts';
import { beginFile, incomingKey, listFiles } from '../store/files.ts';
import type { ShareReader } from './guard.ts';

/** Tries an hour for one share: five files, and some that are refused. */
const triesPerShare = 20;

const tooManyTries = 'You have tried too often. Wait an hour and try again';

/** What the address names. @throws Refusal `not-shared`. */
function placeIn(c: Context, { copy }: ShareReader) {
  const found = placeOf(copy.view, c.req.param('place') ?? '');
  if (!found) throw new Refusal('not-shared');
  return { ...found, href: paths.sharedAttach(copy.shareId, String(found.place)) };
}

export async function showFiles(c: Context, reader: ShareReader): Promise<Response> {
  return page(c, reader);
}

export async function takePlace(c: Context, reader: ShareReader): Promise<Response> {
  const { place, about } = placeIn(c, reader);
  const { shareId, consentId, view } = reader.copy;
  if (!(await withinRate('work-file', shareId, triesPerShare))) return page(c, reader, tooManyTries);
  const begun = { shareId, consentId, address: reader.address, place, about };
  const file = await beginFile(begun, view.version);
  if (file === 'gone') throw new Refusal('not-shared');
  if (file === 'full') return page(c, reader, `You have attached ${mostFiles} files already`);
  return c.redirect(paths.sharedUpload(shareId, String(place), file.fileId), 303);
}

/** The form that sends the file. Once its time is over, or the file has come, it leads back to what became of it. */
export async function showUpload(c: Context, reader: ShareReader): Promise<Response> {
  const { place, href } = placeIn(c, reader);
  const { shareId, consentId } = reader.copy;
  const file = (await listFiles(shareId)).find(
    (one) => one.fileId === c.req.param('fileId') && one.consentId === consentId && one.place === place,
  );
  if (!file) throw new Refusal('not-shared');
  const until = uploadUntil(file);
  if (file.state !== 'waiting' || now() >= until.getTime()) return c.redirect(href, 303);
  const backTo = `${ownOrigin(c.req.raw)}${href}`;
  const { action, origin, fields } = uploadForm(incomingKey(file), { until, mostBytes: mostFileBytes, backTo });
  const body = (
    <UploadPage backHref={href} action={action} fields={fields} until={showTime(londonTime(until.getTime()))} />
  );
  c.header('content-security-policy', contentPolicy(origin));
  return c.html(html({ title: 'Choose the risk assessment', body }));
}

async function page(c: Context, reader: ShareReader, error?: string): Promise<Response> {
  const { place, about, href } = placeIn(c, reader);
  const { shareId, consentId } = reader.copy;
  const all = await listFiles(shareId);
  const here = all.filter((one) => one.consentId === consentId && one.place === place);
  const waits = (one: AttachedFile): boolean => asItStands(one, now()).state === 'waiting';
  const body = (
    <AttachPage
      token={reader.token}
      backHref={paths.sharedPlan(shareId)}
      about={about}
      files={here.map((one, at) => ({ title: `File ${at + 1}`, state: stateOfFile(one, now()) }))}
      againHref={here.some(waits) ? href : undefined}
      more={freeSlot(all, now()) !== undefined}
      {...(error ? { error } : {})}
    />
  );
  return c.html(html({ title: 'Attach a risk assessment', body, error: error !== undefined }), error ? 422 : 200);
}
