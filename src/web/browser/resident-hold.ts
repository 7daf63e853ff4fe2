// The countdown of a held time, from the seconds that the server sent and not by the device's clock. When the page is left,
// the typed details are sent to the server, so that they are not lost.
const SECOND_MS = 1000;
const MINUTE_SECONDS = 60;

/** The remaining time as in `9 min 05 s left`. The sentences of the page's language have their gaps in braces. */
const textOf = (seconds: number, { minutesLeft = '', secondsLeft = '' }: DOMStringMap): string => {
  const rest = String(seconds % MINUTE_SECONDS);
  return seconds < MINUTE_SECONDS
    ? secondsLeft.replace('{seconds}', rest)
    : minutesLeft
        .replace('{minutes}', String(Math.floor(seconds / MINUTE_SECONDS)))
        .replace('{seconds}', rest.padStart(2, '0'));
};

/** The instant at which the page arrived, in milliseconds of performance.now(). */
function arrival(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.responseStart || performance.now();
}

class HoldClock {
  private endsAt = 0;
  private before = Number.POSITIVE_INFINITY;
  private readonly announcements: Record<string, string>;
  private timer = 0;

  constructor(private readonly panel: HTMLElement) {
    this.announcements = JSON.parse(panel.dataset.told ?? '{}') as Record<string, string>;
    this.set(Number(panel.dataset.seconds), arrival());
    this.timer = window.setInterval(() => this.tick(), SECOND_MS);
    document.addEventListener('visibilitychange', () => !document.hidden && void this.askAgain());
  }

  private set(seconds: number, since: number): void {
    this.endsAt = since + seconds * SECOND_MS;
    this.before = seconds;
    this.tick();
  }

  private tick(): void {
    const left = Math.max(0, Math.ceil((this.endsAt - performance.now()) / SECOND_MS));
    this.show(left);
    const due = Object.keys(this.announcements).find((minutes) => {
      const at = Number(minutes) * MINUTE_SECONDS;
      return left <= at && this.before > at;
    });
    if (due !== undefined) this.say(this.announcements[due] ?? '');
    const ended = left === 0 && this.before > 0;
    this.before = left;
    if (ended) void this.askAgain();
  }

  private show(left: number): void {
    const shown = this.panel.querySelector<HTMLElement>('[data-hold-left]');
    if (!shown) return;
    shown.hidden = false;
    shown.textContent = textOf(left, this.panel.dataset);
  }

  private say(text: string): void {
    const status = this.panel.querySelector('[data-hold-told]');
    if (status) status.textContent = text;
  }

  /** Reads the page again after a sleep and at the end, because another tab may have extended or booked the hold. */
  private async askAgain(): Promise<void> {
    try {
      const response = await fetch(location.pathname, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (new URL(response.url).pathname.startsWith('/appointments/')) return location.assign(response.url);
      const fresh = page.querySelector<HTMLElement>('[data-hold]');
      if (!fresh) return this.end();
      const until = fresh.querySelector('.hold-until > span');
      const shown = this.panel.querySelector('.hold-until > span');
      if (until && shown) shown.replaceChildren(...until.childNodes);
      if (!fresh.querySelector('[data-hold-more]')) this.panel.querySelector('[data-hold-more]')?.remove();
      this.set(Math.max(1, Number(fresh.dataset.seconds)), performance.now());
    } catch {
      if (this.before === 0) this.end();
    }
  }

  /** Shows that the hold has ended, on the same page, so that everything typed stays. */
  private end(): void {
    clearInterval(this.timer);
    this.panel.hidden = true;
    const over = document.querySelector<HTMLElement>('[data-hold-over]');
    if (over) over.hidden = false;
  }
}

function keepTyped(form: HTMLFormElement): void {
  let changed = false;
  form.addEventListener('input', () => (changed = true));
  form.addEventListener('submit', () => (changed = false));
  addEventListener('pagehide', () => {
    if (!changed) return;
    const typed = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    navigator.sendBeacon(form.dataset.keep ?? '', new URLSearchParams(typed));
  });
}

/** Starts the countdown and the saving of typed details on the pages of a held time. */
export function followHold(): void {
  const panel = document.querySelector<HTMLElement>('[data-hold]');
  if (panel) new HoldClock(panel);
  const form = document.querySelector<HTMLFormElement>('form[data-keep]');
  if (form) keepTyped(form);
}
