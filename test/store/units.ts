/** Counts the capacity units of every call to the engine, by asking for them in the SDK's own middleware. */
import { store } from '../../functions/store/client.ts';

export interface Units {
  writes: number;
  reads: number;
  readonly calls: string[];
}

interface Consumed {
  readonly TableName?: string;
  readonly CapacityUnits?: number;
  readonly ReadCapacityUnits?: number;
  readonly WriteCapacityUnits?: number;
}

/** A scan is what a test does to look into the mailbox; no door may. */
const reading: ReadonlySet<string> = new Set(['GetItem', 'Query', 'Scan']);

let counting: Units | undefined;
let installed = false;

function install(): void {
  installed = true;
  store().middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Record<string, unknown>;
      if (counting) input['ReturnConsumedCapacity'] = 'TOTAL';
      const result = await next(args);
      const command = (context.commandName ?? '').replace('Command', '');
      const output = result.output as { readonly ConsumedCapacity?: Consumed | readonly Consumed[] };
      const consumed = output.ConsumedCapacity;
      const all =
        consumed === undefined
          ? []
          : Array.isArray(consumed)
            ? (consumed as readonly Consumed[])
            : [consumed as Consumed];
      const total = all.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
      if (counting) {
        if (reading.has(command)) counting.reads += total;
        else counting.writes += total;
        counting.calls.push(`${command} ${total}`);
      }
      return result;
    },
    { step: 'initialize', name: 'countUnits' },
  );
}

/** Runs the work and says what it cost, in read and write request units. */
export async function unitsOf(work: () => Promise<unknown>): Promise<Units> {
  if (!installed) install();
  const units: Units = { writes: 0, reads: 0, calls: [] };
  counting = units;
  try {
    await work();
  } finally {
    counting = undefined;
  }
  return units;
}
