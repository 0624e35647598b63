/** HCPC registration numbers: the profession's letters and up to 6 digits, in store without spaces ("PH123456"). */
import { type Parsed, parsed, refused } from './parsed.ts';

/** Prefixes of the HCPC's register, as the public check shows them. */
const pattern = /^(AS|BS|CH|CS|DT|HAD|ODP|OR|OT|PA|PH|PO|PYL|RA|SL)\d{1,6}$/;

/** Reads a registration number in any case, with spaces and dashes. Whether it is in the register is for people to check. */
export function readRegistration(typed: string): Parsed<string> {
  const bare = typed
    .normalize('NFKC')
    .replace(/[\s.-]/g, '')
    .toUpperCase();
  return pattern.test(bare) ? parsed(bare) : refused('Enter an HCPC registration number, for example PH123456');
}
