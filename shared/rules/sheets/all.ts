/** Every sheet by its address. */
import { paths } from '../../paths.ts';
import { adjustmentPassport } from './adjustment-passport.ts';
import type { SheetMaker } from './sheet.ts';
import { shouldITell } from './should-i-tell.ts';
import { talkToYourEmployer } from './talk-to-your-employer.ts';

export const sheets: ReadonlyMap<string, SheetMaker> = new Map([
  [paths.shouldITell, shouldITell],
  [paths.talkToYourEmployer, talkToYourEmployer],
  [paths.adjustmentPassport, adjustmentPassport],
]);
