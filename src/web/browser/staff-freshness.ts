// How fresh a staff page is, in words at the top: live, or since when not. It asks the browser's wall clock, because that
// one goes on while a laptop sleeps.
import { hubTime } from './hub-time';
import { serverNow, write } from './staff-timers';

/** The server says something every 4 seconds; after this silence the line counts as dead. */
const SILENCE_MS = 10_000;

export class StaffFreshness {
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
    const text = (shown.dataset[state] ?? '').replace('{time}', hubTime(this.heardThere));
    shown.classList.toggle('stale', state === 'stale');
    write(shown, text);
    write(news, state === 'stale' ? text : '');
  }
}
