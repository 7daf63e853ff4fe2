// Seconds go on counting between two answers of the server, on the server's clock: its moment stands on the page.
const header = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-live]');

let ahead = 0;

/** Epoch milliseconds as the server has them. */
export const serverNow = (): number => Date.now() + ahead;

/** The page has just come from the server. */
export function setServerTime(): void {
  const shown = Number(header()?.dataset.now);
  if (shown > 0) ahead = shown - Date.now();
}

export function keepTime(): void {
  setServerTime();
  tick();
  setInterval(tick, 1000);
}

/** Writes every timer and what is left of the seconds to undo. */
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

/** How long until staff are reminded of what is on hold, and the reminder itself at its second. */
function remind(now: number): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-remind]')) {
    const minutes = Math.ceil((Number(line.dataset.remind) - now) / 60_000);
    write(line, minutes > 0 ? (line.dataset.in ?? '').replace('{minutes}', String(minutes)) : (line.dataset.due ?? ''));
  }
  for (const reminder of document.querySelectorAll<HTMLElement>('[data-from]')) {
    reminder.hidden = now < Number(reminder.dataset.from);
  }
}

/** Only where it differs: a live region is not told the same again. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function span(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const short = `${minutes % 60}:${two(seconds % 60)}`;
  return minutes < 60 ? short : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
