// Times of the day: `10:41` in English, `10 h 41` in French.
import { filled, formatOf } from './format.js';

/** A wall time of 24 hours as people read it. `wall`: `09:30`, up to `24:00`. */
export function clockText(language: string, wall: string): string {
  const [hour = '', minute = ''] = wall.split(':');
  return filled(formatOf(language).clock ?? '{hour}:{minute}', { hour: String(Number(hour)), minute });
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const wanted = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat('en-GB', wanted);
  clocks.set(zone, clock);
  return clock;
}

/** What a clock in that zone shows at an instant. `at`: epoch milliseconds. */
export const timeText = (language: string, at: number, zone: string): string =>
  clockText(language, clockOf(zone).format(at));
