/** GET …/share/preview.pdf: the print-out that the other side can take, before anything is shared (CON-8). */
import type { Context } from 'hono';
import { paths } from '../../../shared/paths.ts';
import { previewCopy } from '../../../shared/rules/sharing/employer-copy.ts';
import { toEmployerView } from '../../../shared/rules/sharing/to-employer-view.ts';
import { printed } from '../../outside/print.ts';
import { today } from '../../platform/clock.ts';
import { ownOrigin } from '../../platform/origin.ts';
import type { Choosing } from './ready.ts';

export async function previewPdf(c: Context, { plan, facts, draft, contact }: Choosing): Promise<Response> {
  const view = toEmployerView(plan, facts, draft.choices);
  const copy = previewCopy({ view, contact }, today(), `${ownOrigin(c.req.raw)}${paths.check}`);
  return c.body(new Uint8Array(await printed(copy)).buffer, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="preview.pdf"',
  });
}
