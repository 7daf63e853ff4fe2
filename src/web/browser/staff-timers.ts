// Counts the seconds of a staff page by the server's clock, whose instant is on the page.
import { browserNow } from './browser-clock';

const header = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-live]');

/** The milliseconds by which the server's clock is ahead of this browser's. */
let ahead = 0;

/** The instant on the server's clock, in epoch milliseconds. */
export const serverNow = (): number => browserNow() + ahead;

/** Reads the server's instant from a page that has just arrived. */
export function setServerTime(): void {
  const shown = Number(header()?.dataset.now);
  if (shown > 0) ahead = shown - browserNow();
}

/** Starts all timers of the page. */
export function keepTime(): void {
  setServerTime();
  tick();
  setInterval(tick, 1000);
}

/** Writes every timer, every reminder and the remaining seconds to undo. */
export function tick(): void {
  const now = serverNow();
  for (const timer of document.querySelectorAll<HTMLElement>('[data-since]')) {
    write(timer, span(Math.max(0, Math.floor((now - Number(timer.dataset.since)) / 1000))));
  }
  remind(now);
  for (const offer of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const left = Math.ceil((Number(offer.dataset.until) - now) / 1000);
    offer.hidden = left <= 0;
    const seconds = offer.querySelector<HTMLElement>('[data-seconds]');
    if (seconds) write(seconds, (seconds.dataset.seconds ?? '').replace('{seconds}', String(Math.max(0, left))));
  }
}

/** Writes the minutes until the reminders of tickets on hold, and shows each reminder at its second. */
function remind(now: number): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-remind]')) {
    const minutes = Math.ceil((Number(line.dataset.remind) - now) / 60_000);
    write(line, minutes > 0 ? (line.dataset.in ?? '').replace('{minutes}', String(minutes)) : (line.dataset.due ?? ''));
  }
  for (const reminder of document.querySelectorAll<HTMLElement>('[data-from]')) {
    reminder.hidden = now < Number(reminder.dataset.from);
  }
}

/** Writes a text only where it differs, so that a live region does not announce the same again. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Elapsed seconds as in `6:12` or `1:02:07`. */
function span(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const short = `${minutes % 60}:${two(seconds % 60)}`;
  return minutes < 60 ? short : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
