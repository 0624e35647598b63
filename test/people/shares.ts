/** How a test shares a plan as the person does: through the door, with the forms of the pages. */
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { dateIn, inDays } from './acting.ts';
import type { Got, Visitor } from './harness.ts';
import { sendMine } from './patients.ts';

/** What a form of the preview says was previewed. */
export const previewedIn = ({ text }: Got): string => /name="previewed" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** Names a contact and shares week 1 with them. @param plan address of the person's own page of the plan. */
export async function shareWith(visitor: Visitor, plan: string, contact: Typed): Promise<Got> {
  const terms = { purpose: 'return_to_work', ...dateIn('until', inDays(40)), pushed: 'no' };
  await sendMine(visitor, `${plan}/share/contact`, {
    role: 'manager',
    organisation: 'Invented Paper Company',
    safe: 'yes',
    ...contact,
  });
  await sendMine(visitor, `${plan}/share/lines`, { line: ['week-1'] });
  await sendMine(visitor, `${plan}/share/terms`, terms);
  const previewed = previewedIn(await visitor.get(`${plan}/share/preview`));
  return sendMine(visitor, `${plan}/share/preview`, { previewed });
}
