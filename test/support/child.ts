// Runs the built server as a process of its own, for stories in which it ends, is killed, or runs beside another process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { administrator } from './boot.js';
import { MONDAY_TEN } from '../builders/instant.js';
import { freePort } from './postgres.mjs';
import { root } from './source-files.js';

const main = join(root, 'dist', 'main.js');
const START_MS = 45_000;

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export class Child {
  private text = '';
  private readonly ended: Promise<Ending>;

  private constructor(
    readonly process: ChildProcess,
    readonly url: string,
  ) {
    process.stdout?.on('data', (chunk) => (this.text += String(chunk)));
    process.stderr?.on('data', (chunk) => (this.text += String(chunk)));
    this.ended = once(process, 'close').then(([code, signal]) => ({ code, signal }));
  }

  /** Starts a process without waiting until it serves. */
  static async launch(databaseUrl: string, settings: Record<string, string> = {}): Promise<Child> {
    const port = await freePort();
    const environment = { HUBLINE_DATABASE_URL: databaseUrl, HUBLINE_PORT: String(port), ...usual, ...settings };
    const process = spawn(globalThis.process.execPath, [main], {
      env: { PATH: globalThis.process.env.PATH ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Child(process, `http://127.0.0.1:${port}`);
  }

  static async start(databaseUrl: string, settings: Record<string, string> = {}): Promise<Child> {
    const child = await Child.launch(databaseUrl, settings);
    await child.ready();
    return child;
  }

  /** The output so far. */
  get log(): string {
    return this.text;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async ready(): Promise<void> {
    for (const until = performance.now() + START_MS; ; await pause(25)) {
      const answers = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answers) return;
      if (this.process.exitCode === null && performance.now() < until) continue;
      await this.kill();
      throw new Error(`It did not start: ${this.text}`);
    }
  }

  /** Resolves when the process has ended and its output is complete. */
  end(): Promise<Ending> {
    return this.ended;
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<Ending> {
    this.process.kill(signal);
    return this.ended;
  }
}

const usual = {
  HUBLINE_ADMIN_EMAIL: administrator.email,
  HUBLINE_ADMIN_PASSWORD: administrator.password,
  HUBLINE_LIMIT_FACTOR: '100000',
  HUBLINE_LOG_LEVEL: 'warn',
  HUBLINE_CLOCK_START: MONDAY_TEN,
};
