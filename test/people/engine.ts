/** One real DynamoDB engine for a whole test run, in memory. Each test file makes tables of its own in it. */
import type { TestProject } from 'vitest/node';
import { startEngine } from '../../functions/local/engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    endpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine();
  project.provide('endpoint', engine.endpoint);
  return engine.stop;
}
