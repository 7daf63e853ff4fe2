// Shows how the promised waits came true, by day and service. It is public, because it holds no personal data.
import { Injectable } from '@nestjs/common';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub, LocalDate } from '../../domain/hub/hub.js';
import type { AccuracyDay } from '../../domain/forecast/promise/accuracy-days.js';
import { Refusal } from '../../domain/refusal.js';
import { daysBetween, localDateOf, plusDays } from '../../domain/time/wall-time.js';
import type { AccuracyPeriod } from '../../storage/stores/accuracy-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

const USUAL_DAYS = 28;
const MOST_DAYS = 92;

/** Both dates included. Without them the last 28 days; without a kind the ranges that were shown with new tickets. */
export type AccuracyWish = Partial<AccuracyPeriod>;

export interface HubAccuracy extends AccuracyPeriod {
  hub: Hub;
  services: ReadonlyMap<string, CityService>;
  /** By date and service; only days that have ended. */
  days: AccuracyDay[];
}

@Injectable()
export class ShowAccuracy {
  constructor(private readonly work: UnitOfWork) {}

  /** In the city's order. Refuses `wrong-input` (no days, or more than 92). */
  all(wish: AccuracyWish): Promise<HubAccuracy[]> {
    return this.work.read(async (unit) => {
      const hubs: HubAccuracy[] = [];
      for (const hub of await unit.hubs.keys()) hubs.push(await accuracyOf(unit, hub, wish));
      return hubs;
    });
  }

  /** Refuses `unknown-hub`, and like `all`. */
  one(hub: string, wish: AccuracyWish): Promise<HubAccuracy> {
    return this.work.read((unit) => accuracyOf(unit, hub, wish));
  }
}

async function accuracyOf(unit: Unit, key: string, wish: AccuracyWish): Promise<HubAccuracy> {
  const { hub, services } = await unit.hubs.configuration(key);
  const yesterday = plusDays(localDateOf(unit.now, hub.opening.timeZone), -1);
  const period = periodOf(wish, yesterday);
  return { hub, services, ...period, days: await unit.accuracy.days(key, period) };
}

function periodOf({ from, to, kind = 'issue' }: AccuracyWish, yesterday: LocalDate): AccuracyPeriod {
  const last = to ?? (from === undefined ? yesterday : plusDays(from, USUAL_DAYS - 1));
  const first = from ?? plusDays(last, 1 - USUAL_DAYS);
  const days = daysBetween(first, last) + 1;
  if (days < 1) throw new Refusal('wrong-input', {}, [{ field: 'to', code: 'before-from' }]);
  if (days > MOST_DAYS) throw new Refusal('wrong-input', {}, [{ field: 'to', code: 'too-many-days' }]);
  return { from: first, to: last, kind };
}
