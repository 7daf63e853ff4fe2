// Staffing plans and replayed days on the wire. People and minutes are rounded to a tenth, shares to a thousandth.
import type {
  DayWaitsView,
  ReplayView,
  StaffedHalfHourView,
  StaffingView,
  WaitFiguresView,
} from '../../../contract/planning-wire.js';
import { ENOUGH_DAYS } from '../../../domain/queue/history/arrivals.js';
import type { StaffedHalfHour } from '../../../domain/forecast/staffing/staffing.js';
import type { DayWaits, WaitFigures } from '../../../domain/queue/history/replayed-waits.js';
import { isoOf } from '../../../platform/iso-instant.js';
import type { StaffingPlan } from '../../../use-cases/reports/plan-staffing.js';
import type { ReplayedDay } from '../../../use-cases/reports/replay-day.js';

/** Rounds to a tenth. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;
const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

export function staffingView({ hub, opening, days, target, groups }: StaffingPlan): StaffingView {
  return {
    hub: hub.key,
    date: opening.date,
    likeWeekdays: days,
    isEnough: days >= ENOUGH_DAYS,
    target: { walkInMinutes: target.walkIn, bookedMinutes: target.booked, share: target.share },
    groups: groups.map(({ services, counters, halfHours }) => ({
      services,
      counters,
      halfHours: halfHours.map(halfHourView),
    })),
  };
}

const halfHourView = ({ from, to, walkIns, booked, work, counters, inTime }: StaffedHalfHour): StaffedHalfHourView => ({
  from: isoOf(from),
  to: isoOf(to),
  walkIns: tenths(walkIns),
  booked: tenths(booked),
  workMinutes: tenths(work),
  counters,
  inTime: inTime === null ? null : thousandths(inTime),
});

export const replayView = ({ hub, day, asItWas, otherwise }: ReplayedDay): ReplayView => ({
  hub,
  day,
  asItWas: waitsView(asItWas),
  otherwise: waitsView(otherwise),
});

const waitsView = ({ booked, walkIn, uncalled }: DayWaits): DayWaitsView => ({
  booked: figuresView(booked),
  walkIn: figuresView(walkIn),
  uncalled,
});

const figuresView = ({ count, mean, nineOfTen, ninetyNineOfHundred }: WaitFigures): WaitFiguresView => ({
  count,
  mean: tenths(mean),
  p90: tenths(nineOfTen),
  p99: tenths(ninetyNineOfHundred),
});
