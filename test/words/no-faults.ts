/** Fails with what is wrong, a line each, in words that whoever wrote the page understands. No code stands around it. */
export function noFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const fault = new Error(
    `${faults.length === 1 ? '1 thing' : `${faults.length} things`} to mend:\n${faults.map((one) => `  - ${one}`).join('\n')}`,
  );
  fault.stack = '';
  throw fault;
}
