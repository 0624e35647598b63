/** GET and POST …/share and …/share/contact: one named person at work, or the person's own hand (CON-2, CON-14, EMP-1). */
import type { Context } from 'hono';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import type { EmployerContact } from '../../../shared/contracts/sharing.ts';
import { paths } from '../../../shared/paths.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { jobKey } from '../../../shared/rules/known-jobs.ts';
import { whoCodes, whoQuestion } from '../../../shared/rules/sharing/ask.ts';
import { contactOf, contactQuestion } from '../../../shared/rules/sharing/contact.ts';
import { MyDonePage } from '../../../shared/ui/my/my-pages.tsx';
import { now, today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { html } from '../../platform/html.ts';
import { keyedContact } from '../../sign-in/code.ts';
import { nameContact } from '../../store/name-contact.ts';
import { saveSharingDraft } from '../../store/sharing-drafts.ts';
import { formPage } from '../form-page.tsx';
import { personAs } from '../guard.ts';
import { newId, type Ready } from './ready.ts';

export async function showWho(c: Context, own: Ready): Promise<Response> {
  return formPage(c, own.token, whoQuestion(safe(own)));
}

/** Nobody is offered whom the person does not feel safe with (EMP-8). */
const safe = ({ contacts }: Ready): readonly EmployerContact[] => contacts.filter(({ unsafe }) => !unsafe);

export async function chooseWho(c: Context, own: Ready): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const question = whoQuestion(safe(own));
  const read = readAnswer(question, typed, today());
  if (!read.ok) return formPage(c, own.token, question, typed, read.errors);
  const who = text(read.value, 'who');
  if (who === whoCodes.byHand) return byHand(c, own);
  if (who === whoCodes.somebodyNew) return c.redirect(own.step('share/contact'), 303);
  return goOn(c, own, who);
}

/** What was chosen for this contact before stands in the boxes again: keys name the same lines from version to version. */
async function goOn(c: Context, own: Ready, contactId: string): Promise<Response> {
  const { whole, head, shared, consents } = own;
  const last = consents.findLast((one) => one.paperId === head.paperId && one.contact.contactId === contactId);
  const draft = {
    paperId: head.paperId,
    version: shared.version,
    contactId,
    choices: last?.choices ?? [],
    confirmed: [],
  };
  await saveSharingDraft(whole.referral.referralId, draft);
  return c.redirect(own.step('share/lines'), 303);
}

/** CON-14: nothing is sent, and the page says so. */
function byHand(c: Context, own: Ready): Response | Promise<Response> {
  const body = (
    <MyDonePage
      token={own.token}
      heading="You hand it over yourself"
      lines={[
        'We have sent nothing to anybody. Print the file, or send it yourself.',
        'It has everything that is in your plan.',
      ]}
      links={[
        { text: 'Print or keep it (PDF)', href: own.step('document.pdf') },
        { text: 'Go back to your plan', href: paths.myPaper(own.head.paperId) },
      ]}
    />
  );
  return c.html(html({ title: 'You hand it over yourself', body }));
}

export async function showContact(c: Context, own: Ready): Promise<Response> {
  return formPage(c, own.token, contactQuestion());
}

export async function saveContact(c: Context, own: Ready): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const question = contactQuestion([typed['email'] ?? ''].flat()[0]);
  const read = readAnswer(question, typed, today());
  if (!read.ok) return formPage(c, own.token, question, typed, read.errors);
  const jobId = jobKey(own.plan.job);
  const made = {
    contactId: newId('contact'),
    address: await keyedContact(text(read.value, 'email')),
    namedAt: new Date(now()).toISOString(),
    ...(jobId ? { jobId } : {}),
  };
  const contact = contactOf(read.value, made);
  const { referralId } = own.whole.referral;
  await nameContact(referralId, { by: personAs(own), byRole: 'patient' }, contact);
  if (!contact.unsafe) return goOn(c, own, contact.contactId);
  const lines = ['We write nothing to this person. Somebody from our service will phone you.'];
  const links = [{ text: 'Go back to your plan', href: paths.myPaper(own.head.paperId) }];
  const body = <MyDonePage token={own.token} heading="We talk with you first" lines={lines} links={links} />;
  return c.html(html({ title: 'We talk with you first', body }));
}
