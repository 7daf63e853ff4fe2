// How fresh the page is, in words: a ticket that is told every 4 seconds is live, and says since when it is not.

/** Twice the server's pace and some more: a late message alone is no alarm. */
const STALE_MS = 10_000;
const LOOK_MS = 1_000;

export class Freshness {
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
    const text = Date.now() - this.lastHeard < STALE_MS ? live : stale.replace('{time}', clock(this.lastAsOf));
    if (line.textContent !== text) line.textContent = text;
  }
}

/** On the hub's clock: `10:41`, `10 h 41`. */
function clock(iso: string): string {
  const { lang } = document.documentElement;
  const timeZone = document.body.dataset.zone;
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const hour = Number(parts.hour);
  return lang === 'fr' ? `${hour}\u202fh\u202f${parts.minute}` : `${hour}:${parts.minute}`;
}
