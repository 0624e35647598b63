/** A store that fails, by the SDK's own middleware: before a call reached the engine, or after it was carried out. */
import { store } from '../../functions/store/client.ts';

export type Fault =
  /** Never reached the engine. */
  | 'refused'
  /** Carried out, and its answer lost on the way back. */
  | 'answer lost';

/** What happens to the call with this number (from 0); nothing when undefined. */
export type Plan = (call: number, command: string) => Fault | undefined;

let plan: Plan | undefined;
let calls = 0;
let installed = false;

/** The error a broken connection gives, which the SDK's own tries have not healed. */
const broken = (): Error => Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });

function install(): void {
  installed = true;
  store().middlewareStack.add(
    (next, context) => async (args) => {
      if (!plan) return next(args);
      const fault = plan(calls, context.commandName ?? '');
      calls += 1;
      if (fault === 'refused') throw broken();
      const result = await next(args);
      if (fault === 'answer lost') throw broken();
      return result;
    },
    // Outside of the SDK's own tries: what is lost here is lost for good.
    { step: 'initialize', name: 'faults', priority: 'high' },
  );
}

/** Runs the work over a store that fails as planned. @returns how many calls the work made. */
export async function withFaults(planned: Plan, work: () => Promise<unknown>): Promise<number> {
  if (!installed) install();
  plan = planned;
  calls = 0;
  try {
    await work();
  } finally {
    plan = undefined;
  }
  return calls;
}
