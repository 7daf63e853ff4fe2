// Times of the day as text: `10:41` in English, `10 h 41` in French.
import { filled, formatOf } from './format.js';

/** A wall time as people read it. `wall` is a 24-hour time such as `09:30`, up to `24:00`. */
export function clockText(language: string, wall: string): string {
  const [hour = '', minute = ''] = wall.split(':');
  return filled(formatOf(language).clock ?? '{hour}:{minute}', { hour: String(Number(hour)), minute });
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const options = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat('en-GB', options);
  clocks.set(zone, clock);
  return clock;
}

/** The time of day in a zone at an instant. `at` is in epoch milliseconds. */
export const timeText = (language: string, at: number, zone: string): string =>
  clockText(language, clockOf(zone).format(at));
