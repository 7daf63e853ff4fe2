// The time at the hub is the server's: a kiosk's own clock may be wrong, and a rehearsal runs on another day.
import { signal } from '@preact/signals';
import type { IsoInstant } from '../src/contract/wire';

let heard: { server: number; here: number } | undefined;

/** The hub's instant, epoch milliseconds, once the live line has told it; moves on every few seconds. */
export const hubNow = signal<number | undefined>(undefined);

export function setClock(asOf: IsoInstant): void {
  heard = { server: new Date(asOf).getTime(), here: performance.now() };
  tick();
}

function tick(): void {
  if (heard) hubNow.value = heard.server + performance.now() - heard.here;
}

/** Lets the clock go on between two messages. */
export const startClock = (): void => void setInterval(tick, 5_000);
