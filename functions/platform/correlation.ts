/**
 * For which request of a browser something is done. The id is the one that API Gateway gives it, writes in its access log and
 * sends back to the browser (`apigw-requestid`). Each line of the log names it, and what is put in the outbox takes it along,
 * so that a message that goes wrong an hour later leads back to what asked for it. AWS makes it: nothing that a browser says is
 * in it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Does something for a request, or as before when it is not known for which. */
export const forRequest = <T>(request: string | undefined, work: () => T): T =>
  request === undefined ? work() : current.run(request, work);

/** Id of the request for which this is done; undefined in what no browser asked for. */
export const requestOf = (): string | undefined => current.getStore();
