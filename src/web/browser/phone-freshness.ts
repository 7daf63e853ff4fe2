// How fresh the page is, in words: a ticket that is told every 4 seconds is live, and says since when it is not. It asks
// the browser's wall clock, because that one goes on while a phone sleeps.
import { hubTime } from './hub-time';

/** Twice the server's pace and some more: a late message alone is no alarm. */
const STALE_MS = 10_000;
const LOOK_MS = 1_000;

export class PhoneFreshness {
  private lastHeard = 0;
  private lastAsOf = '';

  constructor() {
    setInterval(() => this.show(), LOOK_MS);
  }

  /** `asOf` is the server's own time, in UTC. */
  heard(asOf: string): void {
    this.lastHeard = Date.now();
    this.lastAsOf = asOf;
    this.show();
  }

  show(): void {
    const line = document.querySelector<HTMLElement>('[data-freshness]');
    if (!line || this.lastAsOf === '') return;
    const { live = '', stale = '' } = line.dataset;
    const text =
      Date.now() - this.lastHeard < STALE_MS
        ? live
        : stale.replace('{time}', hubTime(new Date(this.lastAsOf).getTime()));
    if (line.textContent !== text) line.textContent = text;
  }
}
