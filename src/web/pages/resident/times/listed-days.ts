import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { LocalDate } from '../../../../domain/hub/hub.js';

const DAYS_A_PAGE = 14;
/** A hub that never closes would have a thousand times in fourteen days. */
const TIMES_A_PAGE = 120;

export interface ListedDays {
  days: FreeDay[];
  /** The first day of the next page, where a later day has times. */
  laterFrom?: LocalDate;
}

/**
 * Fourteen days from `from` on, fewer where they have more than 120 times. Without `from` they begin today, or at the first
 * free day if that is more than fourteen days away.
 */
export function listedDays(days: readonly FreeDay[], from?: LocalDate): ListedDays {
  const begin =
    from === undefined
      ? firstPage(days)
      : Math.max(
          0,
          days.findIndex(({ date }) => date >= from),
        );
  let end = begin;
  let times = 0;
  while (end < Math.min(days.length, begin + DAYS_A_PAGE)) {
    times += days[end]?.times.length ?? 0;
    if (times > TIMES_A_PAGE && end > begin) break;
    end += 1;
  }
  const later = days.slice(end);
  const laterFrom = later.some((day) => day.times.length > 0) ? later[0]?.date : undefined;
  return { days: days.slice(begin, end), laterFrom };
}

function firstPage(days: readonly FreeDay[]): number {
  const first = days.findIndex(({ times }) => times.length > 0);
  return first >= DAYS_A_PAGE ? first : 0;
}
