// Follows the hub's clock: it is set by the server's time and runs at the same pace.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const MINUTE_MS = 60_000;

export class DayClock {
  /**
   * @param {number} shown the hub's time now, in epoch milliseconds
   * @param {number} pace minutes of the hub in a real minute
   */
  constructor(shown, pace) {
    this.shown = shown;
    this.pace = pace;
    this.real = performance.now();
    this.begin = shown;
  }

  /** The hub's time now. */
  now() {
    return this.shown + (performance.now() - this.real) * this.pace;
  }

  /** The minutes of the day so far. */
  minutes() {
    return (this.now() - this.begin) / MINUTE_MS;
  }

  /** Waits for so many minutes on the hub's clock. */
  async pass(minutes) {
    if (minutes > 0) await pause((minutes * MINUTE_MS) / this.pace);
  }

  /** Waits until so many minutes of the day have passed. */
  async until(minutes) {
    await this.pass(minutes - this.minutes());
  }
}

/**
 * Sets a clock by the board of a hub.
 * @param {() => Promise<{ asOf: string }>} readBoard
 * @param {number} [pace] is measured if it is left out
 */
export async function setClock(readBoard, pace) {
  const first = await glance(readBoard);
  if (pace !== undefined) return new DayClock(first.shown, pace);
  await pause(1000);
  const second = await glance(readBoard);
  const measured = (second.shown - first.shown) / (second.real - first.real);
  return new DayClock(second.shown, Number(measured.toPrecision(2)));
}

async function glance(readBoard) {
  const { asOf } = await readBoard();
  return { shown: Date.parse(asOf), real: performance.now() };
}
