// Plans how many counters a coming day needs, by half-hour and by group of services that share counters: from past days
// of the same weekday and from the bookings of that day.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub, LocalDate, OpeningRules } from '../../domain/hub/hub.js';
import { type DayOpening, openingOfDay } from '../../domain/hub/opening-hours.js';
import {
  arrivalHistory,
  type ArrivalHistory,
  halfHoursIn,
  expectedWalkInsOf,
} from '../../domain/queue/history/arrivals.js';
import { forecastInputOf, type HubReading } from '../../domain/forecast/input-from-hub.js';
import { type ServiceGroup, serviceGroups } from '../../domain/forecast/staffing/service-groups.js';
import {
  type StaffedHalfHour,
  StaffingSearch,
  type StaffingTarget,
  usualStaffingTarget,
} from '../../domain/forecast/staffing/staffing.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { localDateOf, localDay, plusDays, weekdayOf } from '../../domain/time/wall-time.js';
import { runInTurns } from '../../platform/run-in-turns.js';
import { FORECAST_SEED, readHub } from '../steps/current-forecast.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface StaffingPlan {
  hub: Hub;
  services: ReadonlyMap<string, CityService>;
  asOf: Instant;
  opening: DayOpening;
  /** The number of past days of the same weekday from which the walk-ins are known. */
  days: number;
  target: StaffingTarget;
  /** Empty on a day on which the hub is closed. */
  groups: (ServiceGroup & { halfHours: StaffedHalfHour[] })[];
}

interface Ground {
  reading: HubReading;
  history: ArrivalHistory;
  opening: DayOpening;
}

/** Days ahead in which the next open day is looked for. */
const DAYS_AHEAD = 21;
/** Minutes before the opening at which people with the first appointments may arrive. */
const BEFORE_MINUTES = 30;
const RUNS_A_STEP = 8;

@Injectable()
export class PlanStaffing {
  constructor(private readonly work: UnitOfWork) {}

  /** `date`: when absent, the next day on which the hub opens. Refuses `not-yours` and `unknown-hub`. */
  async run(hub: string, date: LocalDate | undefined, by: Actor): Promise<StaffingPlan> {
    permit(by, 'supervise', hub);
    const ground = await this.work.read((unit) => groundOf(unit, hub, date));
    const { reading, history, opening } = ground;
    const keys = [...reading.services.keys()];
    const groups: StaffingPlan['groups'] = [];
    for (const group of opening.intervals.length > 0 ? serviceGroups(reading.counters, keys) : []) {
      groups.push({ ...group, halfHours: await staffed(ground, group) });
    }
    const { services } = reading;
    return {
      hub: reading.hub,
      services,
      asOf: reading.now,
      opening,
      days: history.days,
      target: usualStaffingTarget,
      groups,
    };
  }
}

async function groundOf(unit: Unit, hub: string, wanted: LocalDate | undefined): Promise<Ground> {
  const reading = await readHub(unit, hub, await unit.learning.of(hub, unit.now));
  const rules = reading.hub.opening;
  const date = wanted ?? nextOpenDay(rules, localDateOf(unit.now, rules.timeZone));
  const { from, to } = localDay(date, rules.timeZone);
  const booked = await unit.bookings.between(hub, from, to);
  const history = arrivalHistory(await unit.arrivals.pastWeekdays(hub, weekdayOf(date), date));
  return { reading: { ...reading, booked }, history, opening: openingOfDay(rules, date) };
}

/** The next open day after `today`; the day after it when none is found. */
function nextOpenDay(rules: OpeningRules, today: LocalDate): LocalDate {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = plusDays(today, ahead);
    if (openingOfDay(rules, date).intervals.length > 0) return date;
  }
  return plusDays(today, 1);
}

/** Searches from shortly before the opening, with nobody in the hall. */
async function staffed({ reading, history, opening }: Ground, { services }: ServiceGroup): Promise<StaffedHalfHour[]> {
  const day = localDay(opening.date, reading.hub.opening.timeZone);
  const [first] = opening.intervals;
  const now = plusMinutes(first?.from ?? day.from, -BEFORE_MINUTES);
  const start = forecastInputOf({ ...reading, counters: [], waiting: [], active: [], now });
  const walkIns = expectedWalkInsOf(history, day, opening.intervals, services);
  const halfHours = halfHoursIn(day, opening.intervals);
  const search = new StaffingSearch({ ...start, walkIns }, services, halfHours, usualStaffingTarget, FORECAST_SEED);
  await runInTurns(() => search.step(RUNS_A_STEP));
  return search.result();
}
