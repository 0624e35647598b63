import { it } from 'vitest';
const t = performance.now();
const { synthesised } = await import('./synthesised.ts');
process.stdout.write(`TIME import ${Math.round(performance.now()-t)}\n`);
const { demo } = await import('../../infra/stages.ts');
synthesised(demo);
process.stdout.write(`TIME synth ${Math.round(performance.now()-t)}\n`);
it('x', () => {});
