/** An end that is told in a sentence to whoever typed the command: what is wrong, and what to do. It is no fault of the program. */
export class Told extends Error {
  override name = 'Told';
}

/** Where sentences go. */
export type Tell = (line: string) => void;
