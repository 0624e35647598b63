import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFor } from '../../infra/built.ts';
import { stageNamed } from '../../infra/stage-files.ts';
import { demo, stages } from '../../infra/stages.ts';
import { synthesised } from './synthesised.ts';

describe('a stage', () => {
  it('is the demo unless another one is asked for', () => {
    expect(stageNamed(undefined)).toBe(demo);
    expect(stageNamed('production').name).toBe('production');
  });

  it('that does not exist is refused with the names of those that do', () => {
    expect(() => stageNamed('prod')).toThrow(
      'There is no stage "prod". Choose one of these with -c stage=…: demo, trial, production. Or make one: npm run new-stage',
    );
  });

  it('gets what was built for it: unsigned words of a demo do not reach real people', () => {
    const folder = mkdtempSync(join(tmpdir(), 'built-'));
    expect(() => builtFor('demo', folder)).toThrow('The last build was for no stage, not for demo. Run STAGE=demo');
    writeFileSync(join(folder, 'stage'), 'demo\n');
    expect(builtFor('demo', folder).doors).toBe(join(folder, 'doors'));
    expect(() => builtFor('production', folder)).toThrow('The last build was for demo, not for production.');
    rmSync(folder, { recursive: true });
  });

  it('with real people keeps its data and cannot be deleted', () => {
    expect(stages.filter((stage) => stage.name !== 'demo' && !stage.deletionProtection)).toEqual([]);
  });

  it.each(stages)('$name is clean: nag finds nothing that infra/nag.ts does not explain', (stage) => {
    expect(synthesised(stage, { everyRule: true }).findings).toEqual([]);
  });
});
