// Runs the two servers that are compared, the contestants: each on core 0 with its own database file, and the load on core 1.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHubline } from './hubline-contestant.mjs';
import { startRaw } from './raw-contestant.mjs';

/** Whether `taskset` and a second core exist, so that the load does not take time from the servers. */
export const isPinned = spawnSync('taskset', ['-c', '0,1', 'true']).status === 0;
if (isPinned) execFileSync('taskset', ['-cp', '1', String(process.pid)], { stdio: 'ignore' });
const command = isPinned ? ['taskset', '-c', '0'] : [];

/** The hubs, and the counters of each, of the city in all measurements. */
export const CITY = { hubs: 40, counters: 20 };

const starters = { raw: startRaw, product: startHubline };

/**
 * Runs `work` with a temporary folder for databases, which is deleted afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs `work` with a contestant that has started, and stops it afterwards.
 * @param {'raw' | 'product'} who
 * @param {{ folder: string, server?: string, grouped?: boolean, size?: { hubs: number, counters: number } }} options
 */
export async function withContestant(who, options, work) {
  const contestant = await starters[who]({ command, grouped: true, size: CITY, ...options });
  try {
    return await work(contestant);
  } finally {
    await contestant.stop();
  }
}
