import { describe, expect, it } from 'vitest';
import { demo, stageNamed, stages } from '../../infra/stages.ts';
import { synthesised } from './synthesised.ts';

describe('a stage', () => {
  it('is the demo unless another one is asked for', () => {
    expect(stageNamed(undefined)).toBe(demo);
    expect(stageNamed('production').name).toBe('production');
  });

  it('that does not exist is refused with the names of those that do', () => {
    expect(() => stageNamed('prod')).toThrow(
      'There is no stage "prod". Choose one of these with -c stage=…: demo, trial, production.',
    );
  });

  it('with real people keeps its data and cannot be deleted', () => {
    expect(stages.filter((stage) => stage.name !== 'demo' && !stage.deletionProtection)).toEqual([]);
  });

  it.each(stages)('$name is clean: nag finds nothing that infra/nag.ts does not explain', (stage) => {
    expect(synthesised(stage, { everyRule: true }).findings).toEqual([]);
  });
});
