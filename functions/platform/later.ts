/** Code that few requests need is read when somebody first asks for it, so that it does not weigh on every cold start. */
import type { Context } from 'hono';

type Operation<T> = (c: Context, learned: T) => Promise<Response>;
type Learned<F> = F extends Operation<infer T> ? T : never;

/**
 * An operation of a file that is not read before it is needed. Only routes name it, so that guards never wait.
 * @param load for example `() => import('./team.tsx')`. @param name of the operation in it.
 */
export const later =
  <M, K extends keyof M>(load: () => Promise<M>, name: K): Operation<Learned<M[K]>> =>
  async (c, learned) =>
    ((await load())[name] as Operation<Learned<M[K]>>)(c, learned);
