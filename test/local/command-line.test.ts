import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../functions/local/command-line.ts';

describe('npm start reads PORT', () => {
  it.each([
    ['3000 when it is not set', undefined, 3000],
    ['as it is set', '8080', 8080],
    ['up to the last port', '65535', 65_535],
  ])('%s', (_, text, port) => {
    expect(readCommandLine([], text).port).toBe(port);
  });

  it.each(['', '0', '65536', '-1', '80.5', '8080x', '0x50', '1e3', ' 80', 'abc'])('and refuses "%s"', (text) => {
    expect(() => readCommandLine([], text)).toThrow(
      `PORT is "${text}". Give a number from 1 to 65535, for example: PORT=8080 npm start`,
    );
  });
});

describe('npm start reads its flags', () => {
  it('without any it keeps data in .data and builds', () => {
    expect(readCommandLine([], undefined)).toMatchObject({ help: false, reset: false, built: false });
    expect(readCommandLine([], undefined).data).toMatch(/[\\/]\.data$/);
  });

  it('with all of them', () => {
    const asked = readCommandLine(['--reset', '--built', '--data', '/elsewhere', '-h'], undefined);
    expect(asked).toMatchObject({ help: true, reset: true, built: true, data: '/elsewhere' });
  });

  it.each([
    [['--rest'], 'npm start does not know "--rest".'],
    [['--no-reset'], 'npm start does not know "--no-reset".'],
    [['--toString'], 'npm start does not know "--toString".'],
    [['-x'], 'npm start does not know "-x".'],
    [['reset'], 'npm start does not know "reset".'],
    [['--reset=yes'], '--reset takes nothing after it.'],
    [['--data'], '--data takes a folder after it.'],
    [['--data='], '--data takes a folder after it.'],
    [['--data', '--reset'], '--data takes a folder after it.'],
  ])('and refuses %j', (words, sentence) => {
    expect(() => readCommandLine(words, undefined)).toThrow(sentence);
  });
});
