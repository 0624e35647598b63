/** Thrown inside the cleaner at the first thing that cannot be made clean. */
import type { RefusedBecause } from '../../../shared/contracts/attached-file.ts';

export class RefusedFile extends Error {
  readonly why: RefusedBecause;

  constructor(why: RefusedBecause) {
    super(why);
    this.name = 'RefusedFile';
    this.why = why;
  }
}
