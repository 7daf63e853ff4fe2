// Where contestants run: each on core 0 with a database of its own on this disk, the load on core 1.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from './product.mjs';
import { startRaw } from './raw.mjs';

/** Whether there is a taskset and a second core to keep the load away from the servers. */
export const pinned = spawnSync('taskset', ['-c', '0,1', 'true']).status === 0;
if (pinned) execFileSync('taskset', ['-cp', '1', String(process.pid)], { stdio: 'ignore' });
const command = pinned ? ['taskset', '-c', '0'] : [];

/** Hubs and counters of the city unless a measure needs another. */
export const CITY = { hubs: 40, counters: 20 };

const starters = { raw: startRaw, product: startProduct };

/**
 * A folder for one measure's databases; gone afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs `work` with a contestant that is up.
 * @param {'raw' | 'product'} who
 * @param {{ folder: string, server?: string, grouped?: boolean, size?: { hubs: number, counters: number } }} options
 */
export async function during(who, options, work) {
  const contestant = await starters[who]({ command, grouped: true, size: CITY, ...options });
  try {
    return await work(contestant);
  } finally {
    await contestant.stop();
  }
}
