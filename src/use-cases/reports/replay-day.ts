// Replays a recorded day of a hub under another policy or with more or fewer counters (product.md §3), and compares the
// waits with those of the day itself.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { type CallingPolicy, policyWithNumbers } from '../../domain/hub/calling-policy.js';
import type { LocalDate } from '../../domain/hub/hub.js';
import { recordedDay } from '../../domain/queue/history/recorded-day.js';
import { type DayToReplay, replay } from '../../domain/queue/history/replay.js';
import { type DayWaits, replayedWaitsOf, dayWithCounters } from '../../domain/queue/history/replayed-waits.js';
import { Refusal } from '../../domain/refusal.js';
import { localDay } from '../../domain/time/wall-time.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** What is changed, for every service. With nothing changed the day is replayed under today's policy. */
export interface ReplayChange {
  policy?: Partial<Pick<CallingPolicy, 'appointmentCredit' | 'needsCredit' | 'walkInGuard' | 'grace'>>;
  /** More counters (copies of the one that was open longest) or, when negative, fewer. */
  counters?: number;
}

export interface ReplayedDay {
  hub: string;
  day: LocalDate;
  /** Under today's policy with the counters of that day. */
  asItWas: DayWaits;
  otherwise: DayWaits;
}

@Injectable()
export class ReplayDay {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours`, `unknown-hub` and `not-found` (nobody was served on that day). */
  async run(hub: string, day: LocalDate, { policy = {}, counters = 0 }: ReplayChange, by: Actor): Promise<ReplayedDay> {
    permit(by, 'supervise', hub);
    const { record, now } = await this.work.read(async (unit) => {
      const configuration = await unit.hubs.configuration(hub);
      const zone = configuration.hub.opening.timeZone;
      const wholeDay = localDay(day, zone);
      const events = await unit.log.during(hub, wholeDay);
      const record = recordedDay(await unit.tickets.ofDay(hub, day), events, await unit.hubs.counters(hub), wholeDay);
      return { record, now: configuration.hub.policy };
    });
    if (record.visitors.length === 0) throw new Refusal('not-found');
    const changed: DayToReplay = dayWithCounters(record, counters);
    return {
      hub,
      day,
      asItWas: replayedWaitsOf(replay(record, now)),
      otherwise: replayedWaitsOf(replay(changed, policyWithNumbers(now, policy))),
    };
  }
}
