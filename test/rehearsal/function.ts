/**
 * A function of the template, as a process: the bundle that the template names, with the environment, memory and time that it gives,
 * behind Lambda's Runtime API. One event after the other, as each instance of Lambda has it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Resolved, type Resource, region } from './resolved.ts';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What keeps a function from answering; the words are its own. */
export class FunctionFailed extends Error {}

export interface Played {
  /** Port of the place where AWS is played. */
  readonly port: number;
  /** Access key of the role. */
  readonly key: string;
  readonly secretKey: string;
  /** Folder of the code. */
  readonly folder: string;
}

interface Call {
  readonly event: unknown;
  readonly done: PromiseWithResolvers<unknown>;
}

interface Sizes {
  readonly MemorySize?: number;
  readonly Timeout?: number;
  readonly Layers?: readonly string[];
  readonly Environment?: { readonly Variables: Readonly<Record<string, string>> };
}

export class PlayedFunction {
  readonly name: string;
  /** Every line that it wrote. */
  readonly lines: string[] = [];
  /** Milliseconds of the longest answer, and what the template gives. */
  longest = 0;
  readonly mostMillis: number;
  private readonly sizes: Sizes;
  private readonly played: Played;
  private readonly waiting: Call[] = [];
  private answering: (Call & { readonly since: number; readonly late: NodeJS.Timeout }) | undefined;
  private asked: ServerResponse | undefined;
  private process: ChildProcess | undefined;
  private readonly api = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      this.asked = response;
      this.hand();
      return;
    }
    void text(request).then((body) => {
      response.writeHead(202).end();
      this.settle(path.endsWith('/response') ? { value: JSON.parse(body || 'null') } : { problem: body });
    });
  });

  constructor(resource: Resource, played: Played) {
    this.name = Resolved.nameOf(resource);
    this.sizes = resource.properties as Sizes;
    this.mostMillis = (this.sizes.Timeout ?? 3) * 1000;
    this.played = played;
  }

  /** @throws FunctionFailed in the function's own words, also when it takes longer than the template allows. */
  async invoke(event: unknown): Promise<unknown> {
    if (!this.process) await this.start();
    const done = Promise.withResolvers<unknown>();
    this.waiting.push({ event, done });
    this.hand();
    return done.promise;
  }

  /** Ends the instance; the next event starts another. */
  async stop(): Promise<void> {
    const { process } = this;
    this.process = undefined;
    this.asked = undefined;
    if (process && process.exitCode === null && process.signalCode === null) {
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGKILL');
      await ended;
    }
    this.api.closeAllConnections();
    await new Promise<void>((resolve) => this.api.close(() => resolve()));
  }

  private async start(): Promise<void> {
    await new Promise<void>((resolve) => this.api.listen(0, '127.0.0.1', resolve));
    const { port, key, secretKey, folder } = this.played;
    const memory = this.sizes.MemorySize ?? 128;
    const env = {
      ...this.sizes.Environment?.Variables,
      // What Lambda itself sets.
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(this.api.address() as AddressInfo).port}`,
      AWS_LAMBDA_FUNCTION_NAME: this.name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: key,
      AWS_SECRET_ACCESS_KEY: secretKey,
      AWS_SESSION_TOKEN: `token-of-${key}`,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
      TZ: ':UTC',
      REHEARSAL: JSON.stringify({ port, key, extension: (this.sizes.Layers ?? []).length > 0 }),
    };
    const memoryOfNode = `--max-old-space-size=${Math.floor(memory * 0.9)}`;
    const program = [memoryOfNode, '--import', file('network.mjs'), file('../bench/lambda/runtime-client.mjs')];
    const child = spawn(process.execPath, program, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => this.lines.push(...chunk.toString().split('\n').filter(Boolean)));
    child.once('exit', () => {
      if (this.process === child) this.settle({ problem: `${this.name} ended: ${this.lines.slice(-3).join(' ')}` });
    });
    this.process = child;
  }

  private hand(): void {
    const response = this.asked;
    if (!response || this.answering) return;
    const next = this.waiting.shift();
    if (!next) return;
    this.asked = undefined;
    const late = setTimeout(() => {
      this.settle({ problem: `${this.name} took longer than ${this.mostMillis} ms` });
      void this.stop();
    }, this.mostMillis);
    this.answering = { ...next, since: performance.now(), late };
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': crypto.randomUUID(),
      'lambda-runtime-deadline-ms': String(Date.now() + this.mostMillis),
      'lambda-runtime-invoked-function-arn': `arn:aws:lambda:${region}:111122223333:function:${this.name}`,
      'x-rehearsal-ahead': String(clock.ahead),
    });
    response.end(JSON.stringify(next.event ?? {}));
  }

  private settle(outcome: { readonly value: unknown } | { readonly problem: string }): void {
    const { answering } = this;
    this.answering = undefined;
    if (!answering) return;
    clearTimeout(answering.late);
    this.longest = Math.max(this.longest, performance.now() - answering.since);
    if ('value' in outcome) answering.done.resolve(outcome.value);
    else answering.done.reject(new FunctionFailed(outcome.problem));
    this.hand();
  }
}

/** How far ahead of this machine's clock the stage lives, in milliseconds. */
export const clock = { ahead: 0 };
