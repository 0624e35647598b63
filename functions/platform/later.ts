/** Code that few requests need is read when somebody first asks for it, so that it does not weigh on every cold start. */
import type { Context } from 'hono';

type Operation<T> = (c: Context, learned: T) => Promise<Response>;

/** An operation in a file of its own that is not read before it is needed. Only routes name it, so that guards never wait. */
export const later =
  <T>(load: () => Promise<Operation<T>>): Operation<T> =>
  async (c, learned) =>
    (await load())(c, learned);
