/** Email addresses: what is typed, what is probably meant, and what may be shown of one. */
import { type Parsed, parsed, refused } from './parsed.ts';

const example = 'for example name@example.com';
const longest = 254;

/**
 * Light on purpose: only mail that arrives proves an address. Quotes, brackets, commas and white space are refused, since
 * they mean several addresses or a mail header.
 */
const localPart = /^(?!\.)(?!.*\.\.)[^\s\p{C}@<>()[\]\\,;:"]{1,64}(?<!\.)$/u;
const domainPart = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}(?:[\p{L}\p{N}-]*[\p{L}\p{N}])$/u;

/**
 * Reads an email address of at most 254 characters. Only the domain is put into lower case: before the @ a capital letter
 * may matter to the mail system that receives it.
 */
export function readEmail(typed: string): Parsed<string> {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  if (at === -1) return refused(`Enter an email address with an @ sign, ${example}`);
  const local = text.slice(0, at);
  const domain = text.slice(at + 1).toLowerCase();
  if (text.length > longest) return refused(`Email address must be ${longest} characters or fewer`);
  return localPart.test(local) && domainPart.test(domain)
    ? parsed(`${local}@${domain}`)
    : refused(`Enter an email address in the right format, ${example}`);
}

/** Domains that many people have, long enough for a single slip not to make another common domain. */
const common: readonly string[] = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'outlook.com',
  'live.co.uk',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'btinternet.com',
  'virginmedia.com',
];

/** Real domains one slip away from a common one: nobody is asked about these. */
const realAlthoughClose: ReadonlySet<string> = new Set([...common, 'ymail.com', 'email.com', 'mail.com']);

/** Endings that no domain has, each with the ending that was meant. */
const endings: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\.(?:con|cmo|ocm|vom|xom|comm|coom)$/, '.com'],
  [/\.(?:ent|nte|nett)$/, '.net'],
  [/\.couk$/, '.co.uk'],
  [/\.(?:ku|ul|ik|uj|ukk)$/, '.uk'],
];

/**
 * The address that was probably meant, or undefined when nothing looks wrong (Q-7: asked about, never refused). Takes an
 * address that `readEmail` has read.
 */
export function likelyMisspelt(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const ended = endings.reduce((text, [wrong, right]) => text.replace(wrong, right), domain);
  const meant = realAlthoughClose.has(ended) ? ended : (common.find((one) => oneSlipApart(one, ended)) ?? ended);
  return meant === domain ? undefined : `${email.slice(0, at)}@${meant}`;
}

/**
 * "a****@example.com". Always four stars, so that the length of the name does not show. Text without an @ gives "****".
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return '****';
  const [first = ''] = email;
  return `${first}****${email.slice(at)}`;
}

/** True when one letter was left out, added, changed, or swapped with its neighbour. False for equal texts. */
function oneSlipApart(right: string, typed: string): boolean {
  if (right === typed || Math.abs(right.length - typed.length) > 1) return false;
  let start = 0;
  while (start < right.length && right[start] === typed[start]) start += 1;
  const [r, t] = [right.slice(start), typed.slice(start)];
  return (
    r.slice(1) === t.slice(1) ||
    r.slice(1) === t ||
    r === t.slice(1) ||
    (r[0] === t[1] && r[1] === t[0] && r.slice(2) === t.slice(2))
  );
}
