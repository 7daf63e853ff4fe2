// Sums up the accuracy of a hub's local day, once, after it has ended: what was shown on it and what happened. Any
// process may run it at any time: the hub's lock decides, and a day that is summed up is never changed again.
import { Injectable } from '@nestjs/common';
import { endedDay, accuracyLinesOf, isWaitOver } from '../../domain/forecast/promise/accuracy-days.js';
import { instant } from '../../domain/time/instant.js';
import { type LocalDay, localDay, nextDay } from '../../domain/time/wall-time.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class SumUpAccuracy {
  constructor(private readonly work: UnitOfWork) {}

  /** Returns the number of days summed up at all hubs. */
  async run(): Promise<number> {
    const due = await this.work.read(async (unit) => {
      const hubs: string[] = [];
      for (const hub of await unit.hubs.keys()) if (await dueDay(unit, hub)) hubs.push(hub);
      return hubs;
    });
    let days = 0;
    for (const hub of due) while (await this.work.run(hub, (unit) => sumUpNext(unit, hub))) days++;
    return days;
  }
}

/** The first day with ranges that has ended and is not summed up yet. */
async function dueDay(unit: Unit, hub: string): Promise<LocalDay | undefined> {
  const { timeZone } = (await unit.hubs.configuration(hub)).hub.opening;
  const last = await unit.accuracy.lastDate(hub);
  const from = last === undefined ? instant(0) : nextDay(localDay(last, timeZone)).from;
  return endedDay(await unit.promises.firstShownFrom(hub, from), timeZone, unit.now);
}

/** Returns false when no day is due, or when a range of the due day is still open. */
async function sumUpNext(unit: Unit, hub: string): Promise<boolean> {
  const day = await dueDay(unit, hub);
  if (!day) return false;
  await unit.promises.settleEnded(hub, day, isWaitOver(day, unit.now), unit.now);
  if (await unit.promises.anyOpen(hub, day)) return false;
  await unit.accuracy.keep(hub, day.date, accuracyLinesOf(await unit.promises.settled(hub, day)));
  return true;
}
