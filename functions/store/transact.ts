/** One transaction: everything is written, or nothing. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { store } from './client.ts';

const tries = 4;
/** Reasons that pass by themselves: another transaction on the same row, or a table that is busy. */
const passing: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** A transaction that stayed in conflict through all tries; nothing of it was written. */
export class StoreThrottled extends Error {
  constructor() {
    super('The store stayed busy through every try');
    this.name = 'StoreThrottled';
  }
}

/**
 * Writes all items or none. A conflict with somebody else's transaction is tried again after a short random wait.
 * @returns 'written', or the places of the items whose condition did not hold.
 * @throws StoreThrottled when it stays in conflict.
 */
export async function transact(items: readonly TransactWriteItem[]): Promise<'written' | readonly number[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store().send(new TransactWriteItemsCommand({ TransactItems: [...items] }));
      return 'written';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
      const refused = codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
      if (refused.length > 0) return refused;
      if (!codes.some((code) => passing.has(code))) throw error;
      if (attempt === tries) throw new StoreThrottled();
      await pause(randomInt(10, 40 * 2 ** attempt));
    }
  }
}
