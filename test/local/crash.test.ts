import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import {
  endAll,
  newFolder,
  nothingRuns,
  referralsOf,
  rowsOf,
  says,
  start,
  startAndWait,
  until,
  writeRow,
} from './running-portal.ts';

afterEach(endAll);

const everybody = Object.keys(people).length;
/** Makes the portal throw where nobody catches, when a test says so. */
const canFail = ['--import', "data:text/javascript,process.on('SIGUSR2',()=>{throw new Error('invented')})"];

describe('a portal that ends badly', () => {
  it('leaves no child after kill -9, and its data are all there when it starts again', async () => {
    const data = newFolder();
    const first = await startAndWait(data);
    first.child.kill('SIGKILL');
    await nothingRuns(data);
    expect(await referralsOf(data)).toBe(everybody);

    const second = await startAndWait(data);
    expect(second.said()).not.toContain('inventing');
    second.child.kill('SIGKILL');
    await nothingRuns(data);
    expect(await referralsOf(data)).toBe(everybody);
  });

  it('may be started again at once, while the old engine is still closing', async () => {
    const data = newFolder();
    const first = await startAndWait(data);
    first.child.kill('SIGKILL');
    await startAndWait(data);
  });

  it('leaves no child after an exception that nobody caught, and says what it was', async () => {
    const data = newFolder();
    const { child, said, code } = await startAndWait(data, { node: canFail });
    child.kill('SIGUSR2');
    expect(await code).toBe(1);
    expect(said()).toMatch(/The portal failed, so it ends\. Error: invented\n/);
    await nothingRuns(data);
  });

  it('was killed while it invented people: the next start invents the rest, and nobody twice', async () => {
    const data = newFolder();
    const first = await start(data);
    await says(first, 'inventing people .');
    first.child.kill('SIGKILL');
    await nothingRuns(data);
    expect(await referralsOf(data)).toBeGreaterThan(0);

    const second = await startAndWait(data);
    second.child.kill('SIGINT');
    expect(await second.code).toBe(0);
    expect(await referralsOf(data)).toBe(everybody);
  });

  it('takes up messages that were waiting, and --reset empties everything', async () => {
    const data = newFolder();
    const first = await startAndWait(data);
    first.child.kill('SIGKILL');
    await nothingRuns(data);
    // The draft it is about is gone, so the job must pass over it: then it is no longer waiting.
    await writeRow(data, 'Outbox', {
      id: { S: 'msg_invented' },
      template: { S: 'confirm-contact' },
      draftId: { S: 'draft_gone' },
      createdAt: { S: new Date().toISOString() },
      state: { S: 'waiting' },
    });
    const second = await startAndWait(data);
    await until('the message is no longer waiting', async () => {
      const [message] = await rowsOf(data, 'Outbox');
      return message?.['state']?.S === 'skipped';
    });
    second.child.kill('SIGINT');
    await second.code;

    const third = await startAndWait(data, { flags: ['--built', '--reset'] });
    expect(third.said()).toContain('inventing people');
    third.child.kill('SIGINT');
    await third.code;
    expect(await rowsOf(data, 'Outbox')).toEqual([]);
    expect(await referralsOf(data)).toBe(everybody);
  });
});
