/** Lets something else happen whole in the middle of a request: just before one of its calls to the store. */
import { store } from '../../../functions/store/client.ts';

interface Waiting {
  readonly at: number;
  readonly action: () => Promise<unknown>;
}

let waiting: Waiting | undefined;
let calls = 0;
let installed = false;

function install(): void {
  installed = true;
  store().middlewareStack.add(
    (next) => async (args) => {
      const due = waiting?.at === calls ? waiting : undefined;
      if (waiting) calls += 1;
      if (due) {
        // What happens between makes calls of its own, which are nobody's turn.
        waiting = undefined;
        await due.action();
      }
      return next(args);
    },
    { step: 'initialize', name: 'between', priority: 'high' },
  );
}

/**
 * Does the work, and just before its call with this number (from 0) the action, to its end.
 * @returns whether the work came as far as that call.
 */
export async function between(
  at: number,
  action: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<boolean> {
  if (!installed) install();
  waiting = { at, action };
  calls = 0;
  await work();
  const came = waiting === undefined;
  waiting = undefined;
  return came;
}
