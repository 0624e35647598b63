/** Every sheet by its address. */
import { guidance } from '../../guidance-paths.ts';
import { adjustmentPassport } from './adjustment-passport.ts';
import type { SheetMaker } from './sheet.ts';
import { shouldITell } from './should-i-tell.ts';
import { talkToYourEmployer } from './talk-to-your-employer.ts';

export const sheets: ReadonlyMap<string, SheetMaker> = new Map([
  [guidance.shouldITell, shouldITell],
  [guidance.talkToYourEmployer, talkToYourEmployer],
  [guidance.adjustmentPassport, adjustmentPassport],
]);
