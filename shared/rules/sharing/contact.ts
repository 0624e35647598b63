/**
 * Naming somebody at work (EMP-1): only the person can, and "your employer" is not enough (CON-2). Whoever they do not feel
 * safe with is left to staff (EMP-8); an address that anybody could have is confirmed in words (EMP-3).
 */
import { webmailDomains } from '../../content/webmail-domains.ts';
import { line, option } from '../../contracts/self-referral/field-parts.ts';
import type { AnswerValue, CheckboxesField, Question, TextField } from '../../contracts/self-referral/question.ts';
import { contactRoles, type EmployerContact } from '../../contracts/sharing.ts';
import { readEmail } from '../../values/email.ts';
import { readPhone, showPhone } from '../../values/phone.ts';
import { choice } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';

const domainsAnybodyHas: ReadonlySet<string> = new Set(webmailDomains);

/** EMP-3: an address at a mail service that anybody can use. Text without an @ is none. */
export function isWebmail(email: string): boolean {
  const at = email.lastIndexOf('@');
  return (
    at >= 0 &&
    domainsAnybodyHas.has(
      email
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    )
  );
}

const email: TextField = {
  kind: 'text',
  name: 'email',
  label: 'Work email address',
  hint: 'We only tell them that there is a plan to read. The email does not say whose.',
  type: 'email',
  inputmode: 'email',
  spellcheck: false,
  maxLength: 254,
  missing: 'Enter their work email address',
  read: readEmail,
};

const phone: TextField = {
  kind: 'text',
  name: 'phone',
  label: 'Work phone number (optional)',
  hint: 'We may use it to make sure that we write to the right person.',
  type: 'tel',
  inputmode: 'tel',
  width: 20,
  optional: true,
  maxLength: 30,
  missing: 'Enter a phone number',
  read: readPhone,
  show: showPhone,
};

/** EMP-8: asked about each contact. Only the first answer lets the website write to somebody. */
const safe = choice(
  'safe',
  'Do you feel safe with this person knowing?',
  'Select yes if you feel safe with this person knowing',
  [
    ['yes', 'Yes'],
    ['close', 'They are family, or a partner or ex-partner'],
    ['no', 'No, or I am not sure'],
  ],
  { hint: 'If you do not, we write nothing to them. We talk with you first.' },
);

const confirmWebmail: CheckboxesField = {
  kind: 'checkboxes',
  name: 'webmail',
  label: 'This is not the address of a firm',
  hint: 'Anybody can have an address like this, so we check it with you before we write.',
  optional: true,
  options: [option('right', 'Yes, this address belongs to the person I named')],
  missing: 'Select the box if the address is right',
};

/**
 * The form. @param typedEmail what was typed into the box for the address, if the form was sent before: at a webmail address
 * the page asks one thing more.
 */
export const contactQuestion = (typedEmail = ''): Question => ({
  id: 'contact-at-work',
  version: 1,
  section: 'Your work',
  title: 'Who at work may read your plan?',
  intro: ['Name one person. You can stop sharing with them at any time.'],
  fields: [
    line('name', 'Their full name', 'Enter their full name', 'Name'),
    choice(
      'role',
      'What they do at your work',
      'Select what they do at your work',
      Object.entries(contactRoles).map(([value, label]) => [value, label]),
    ),
    line('organisation', 'Name of the firm or organisation', 'Enter the name of the firm or organisation', 'Name'),
    email,
    ...(isWebmail(typedEmail) ? [confirmWebmail] : []),
    phone,
    safe,
  ],
  together: (value) =>
    isWebmail(text(value, 'email')) && !isConfirmed(value)
      ? [{ field: 'webmail', message: 'Select the box if this address is right, or enter their address at work' }]
      : [],
});

const isConfirmed = ({ webmail = [] }: AnswerValue): boolean => [webmail].flat().includes('right');

/** The contact that a form names. @param value what `contactQuestion` has read. @param made its id, job and instant, and the keyed address. */
export function contactOf(
  value: AnswerValue,
  made: Pick<EmployerContact, 'contactId' | 'jobId' | 'address' | 'namedAt'>,
): EmployerContact {
  const { contactId, jobId, address, namedAt } = made;
  const [email, number] = [text(value, 'email'), text(value, 'phone')];
  return {
    contactId,
    ...(jobId ? { jobId } : {}),
    name: text(value, 'name'),
    role: text(value, 'role') as EmployerContact['role'],
    organisation: text(value, 'organisation'),
    email,
    address,
    ...(number ? { phone: number } : {}),
    ...(isWebmail(email) && isConfirmed(value) ? { webmail: true } : {}),
    ...(text(value, 'safe') === 'yes' ? {} : { unsafe: true }),
    namedAt,
  };
}

/** What the timeline says, with what a colleague has to do about it (EMP-3, EMP-8). */
export const contactInTimeline = ({ name, unsafe, webmail }: EmployerContact): string =>
  unsafe
    ? `The person does not feel safe with a contact at work, ${name}. Phone them.`
    : `The person named a contact at work, ${name}.${webmail ? ' Check the address: it is at a webmail service.' : ''}`;
