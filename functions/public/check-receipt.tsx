/** POST /check: whether a receipt of sharing is genuine and counts, and nothing else. */
import type { Context } from 'hono';
import { checkReceiptForm, receiptAnswers } from '../../shared/contracts/check-receipt.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { viewerAddress } from '../platform/origin.ts';
import { keyedContact } from '../sign-in/code.ts';
import { withinRate } from '../store/codes.ts';
import { readReceipt } from '../store/receipts.ts';
import { questionAnswer } from './ask.tsx';

/** Numbers that one address may try in an hour. A number has 58 bits, so this only slows the noise. */
const triesPerAddress = 20;

export async function checkReceipt(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(checkReceiptForm, typed, today());
  if (!read.ok) {
    return questionAnswer(c, checkReceiptForm, { typed, errors: read.errors, backHref: paths.home, saveHref: '' });
  }
  const who = await keyedContact(viewerAddress(c.req.raw));
  if (!(await withinRate('receipt', who, triesPerAddress))) throw new Refusal('receipt-limit');
  const number = String(read.value['number']);
  const state = (await readReceipt(number, today())) ?? 'unknown';
  if (wantsJson(c)) return c.json({ number, state });
  const heading = state === 'unknown' ? 'Not one of our numbers' : `Receipt ${number}`;
  const links = [{ label: 'Check another number', href: paths.check }];
  const body = <MessagePage heading={heading} paragraphs={[receiptAnswers[state]]} links={links} />;
  return c.html(html({ title: heading, body }));
}
