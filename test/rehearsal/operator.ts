/** Whoever runs a stage, at a terminal: the commands of `npm run ops` as processes of their own. */
import { spawn } from 'node:child_process';
import { localSecretKey } from '../../functions/local/settings.ts';
import { type Cloud, operator } from './cloud.ts';
import { clock } from './function.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command. @param typed what comes in on the standard input. */
export function ops({ aws }: Cloud, words: string, typed = ''): Promise<Said> {
  const address = `http://127.0.0.1:${aws.port}`;
  const env = {
    PATH: process.env['PATH'],
    AWS_ENDPOINT_URL: address,
    AWS_ACCESS_KEY_ID: operator,
    AWS_SECRET_ACCESS_KEY: localSecretKey,
    S3_ENDPOINT: address,
  };
  const args = Array.from(words.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
  return new Promise((resolve, reject) => {
    // They live in the time of the stage.
    const time = `data:text/javascript,const real = Date.now; Date.now = () => real() + ${clock.ahead};`;
    const child = spawn(process.execPath, ['--import', time, 'functions/ops/run.ts', ...args], { env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, out, err }));
    child.stdin.end(typed);
  });
}
