/** Actions on a case by their names, each as its page and as what it does. */
import type { Context } from 'hono';
import type { CaseAction } from '../../shared/rules/case-actions/action.ts';
import { doAction, showAction } from './do-action.tsx';
import type { CaseReader } from './guard.ts';

export type ActOn = (id: string, c: Context, reader: CaseReader) => Promise<Response>;

/** Answers with an Error where no action is called so: `deeds.ts` and the actions have to name the same. */
export function namedActions(actions: readonly CaseAction[]): { readonly show: ActOn; readonly act: ActOn } {
  const byName = (how: typeof showAction): ActOn => {
    const all = new Map<string, ReturnType<typeof showAction>>(actions.map((one) => [one.id, how(one)]));
    return async (id, c, reader) => {
      const found = all.get(id);
      if (!found) throw new Error(`No action is called "${id}"`);
      return found(c, reader);
    };
  };
  return { show: byName(showAction), act: byName(doAction) };
}
