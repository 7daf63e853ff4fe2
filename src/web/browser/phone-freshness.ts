// A line that says whether the ticket's page is up to date. The server sends the ticket every 4 seconds. A phone
// may sleep between two messages.
import { browserNow } from './browser-clock';
import { hubTime } from './hub-time';

/** More than two messages of the server, so that a single late one does not count as lost. */
const STALE_MS = 10_000;
const CHECK_MS = 1_000;

export class PhoneFreshness {
  private lastHeard = 0;
  private lastAsOf = '';

  constructor() {
    setInterval(() => this.show(), CHECK_MS);
  }

  /** Notes a message of the server. `asOf` is the server's instant in ISO 8601. */
  heard(asOf: string): void {
    this.lastHeard = browserNow();
    this.lastAsOf = asOf;
    this.show();
  }

  /** Writes the line, on a renewed page as well. */
  show(): void {
    const line = document.querySelector<HTMLElement>('[data-freshness]');
    if (!line || this.lastAsOf === '') return;
    const { live = '', stale = '' } = line.dataset;
    const text =
      browserNow() - this.lastHeard < STALE_MS
        ? live
        : stale.replace('{time}', hubTime(new Date(this.lastAsOf).getTime()));
    if (line.textContent !== text) line.textContent = text;
  }
}
