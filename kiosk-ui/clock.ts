// The hub's time. It comes from the server, because a kiosk's own clock may be wrong and a rehearsal runs on another
// day.
import { signal } from '@preact/signals';
import type { IsoInstant } from '../src/contract/wire';

/** The server's time of the last message, and `performance.now()` when it came in. Milliseconds. */
let lastSync: { server: number; local: number } | undefined;

/**
 * The present instant at the hub in epoch milliseconds, updated every few seconds; undefined before the first message.
 */
export const hubNow = signal<number | undefined>(undefined);

/**
 * The present instant at the hub in epoch milliseconds. Before the server's first message it is the kiosk's own, which then
 * decides only how a day is named.
 */
export const hubNowOrOwn = (): number => hubNow.value ?? Date.now();

/** Sets the clock by a message of the server. */
export function setClock(asOf: IsoInstant): void {
  lastSync = { server: new Date(asOf).getTime(), local: performance.now() };
  tick();
}

function tick(): void {
  if (lastSync) hubNow.value = lastSync.server + performance.now() - lastSync.local;
}

/** Updates the clock between two messages. */
export const startClock = (): void => void setInterval(tick, 5_000);
