// Counts the walk-ins of each past day once. It runs every hour, and one day of one hub is one short transaction. After
// an upgrade or a stop there may be weeks to count, so it works in the background.
import { Injectable } from '@nestjs/common';
import { openingOfLocalDay } from '../../domain/hub/opening-hours.js';
import type { LocalDate } from '../../domain/hub/hub.js';
import { arrivalDayOf } from '../../domain/queue/history/arrivals.js';
import { localDateOf, localDay, plusDays } from '../../domain/time/wall-time.js';
import { BackgroundQueue } from '../../platform/background-queue.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** Days back that are looked for; eight days of each weekday are enough. */
const DAYS_BACK = 63;

@Injectable()
export class CountArrivals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly background: BackgroundQueue,
  ) {}

  /** Returns the number of days counted. A day without tickets is left out, because the hub was not in use. */
  async run(): Promise<number> {
    const hubs = await this.work.read((unit) => unit.hubs.keys());
    let counted = 0;
    for (const hub of hubs) {
      for (const day of await this.work.read((unit) => uncounted(unit, hub))) {
        const done = await this.background.run(() =>
          this.work.run(hub, (unit) => count(unit, hub, day)).then(() => true),
        );
        if (!done) return counted; // The process is stopping.
        counted += 1;
      }
    }
    return counted;
  }
}

async function uncounted(unit: Unit, hub: string): Promise<LocalDate[]> {
  const { opening } = (await unit.hubs.configuration(hub)).hub;
  const today = localDateOf(unit.now, opening.timeZone);
  return unit.arrivals.uncountedDays(hub, plusDays(today, -DAYS_BACK), today);
}

/** Checks again under the hub's lock, because another process may have been faster. */
async function count(unit: Unit, hub: string, date: LocalDate): Promise<void> {
  const left = await unit.arrivals.uncountedDays(hub, date, plusDays(date, 1));
  if (left.length === 0) return;
  const { opening } = (await unit.hubs.configuration(hub)).hub;
  const day = localDay(date, opening.timeZone);
  const walkIns = await unit.arrivals.walkInsOf(hub, date);
  await unit.arrivals.add(arrivalDayOf(hub, day, openingOfLocalDay(opening, day).intervals, walkIns));
}
