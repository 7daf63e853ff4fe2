// The line at the top of a staff page that says whether it is up to date, or since when not. A laptop may
// sleep between two messages.
import { browserNow } from './browser-clock';
import { hubTime } from './hub-time';
import { serverNow, write } from './staff-timers';

/** The server sends a message every 4 seconds. After this silence the connection counts as lost. */
const SILENCE_MS = 10_000;

export class StaffFreshness {
  /** Whether the page shows the hub's current state and the connection works. */
  current = false;
  /** The instants of the last message on this browser's clock and on the server's, in epoch milliseconds. */
  private heardHere = 0;
  private heardThere = 0;

  /** Notes that the page has just been read again. */
  renewed(): void {
    this.current = true;
    this.heard();
  }

  /** Notes a message of the server. */
  heard(): void {
    this.heardHere = browserNow();
    this.heardThere = serverNow();
    this.show('fresh');
  }

  /** Notes that the connection is lost. */
  lost(): void {
    this.current = false;
    if (this.heardThere > 0) this.show('stale');
  }

  /** Checks for a silence of the server; called every second. */
  look(): void {
    if (this.current && browserNow() - this.heardHere > SILENCE_MS) this.lost();
  }

  private show(state: 'fresh' | 'stale'): void {
    const shown = document.querySelector<HTMLElement>('[data-live]');
    const announcement = document.querySelector<HTMLElement>('[data-live-news]');
    if (!shown || !announcement) return;
    const text = (shown.dataset[state] ?? '').replace('{time}', hubTime(this.heardThere));
    shown.classList.toggle('stale', state === 'stale');
    write(shown, text);
    write(announcement, state === 'stale' ? text : '');
  }
}
