// How fresh a staff page is, in words at the top: live, or since when not.
import { serverNow } from './staff-timers';

/** The server says something every 4 seconds; after this silence the line counts as dead. */
const SILENCE_MS = 10_000;

export class Freshness {
  /** The page shows what the hub is, and the line is alive. */
  current = false;
  /** On this browser's clock, and on the server's. */
  private heardHere = 0;
  private heardThere = 0;

  /** The page has just been read again. */
  renewed(): void {
    this.current = true;
    this.heard();
  }

  heard(): void {
    this.heardHere = Date.now();
    this.heardThere = serverNow();
    this.show('fresh');
  }

  lost(): void {
    this.current = false;
    if (this.heardThere > 0) this.show('stale');
  }

  look(): void {
    if (this.current && Date.now() - this.heardHere > SILENCE_MS) this.lost();
  }

  private show(state: 'fresh' | 'stale'): void {
    const shown = document.querySelector<HTMLElement>('[data-live]');
    const news = document.querySelector<HTMLElement>('[data-live-news]');
    if (!shown || !news) return;
    const text = (shown.dataset[state] ?? '').replace('{time}', clock(this.heardThere));
    shown.classList.toggle('stale', state === 'stale');
    write(shown, text);
    write(news, state === 'stale' ? text : '');
  }
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** `10:41`, `10 h 41`, on the hub's clock. */
function clock(at: number): string {
  const options = {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: document.body.dataset.zone,
  } as const;
  const parts = new Intl.DateTimeFormat('en-CA', options).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const [hours, minutes] = [String(Number(part('hour'))), part('minute')];
  return document.documentElement.lang === 'fr' ? `${hours}\u202fh\u202f${minutes}` : `${hours}:${minutes}`;
}
