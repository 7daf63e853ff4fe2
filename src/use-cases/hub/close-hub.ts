// Closes a hub for the rest of today with a public reason, or reopens it. As with every change of hours, the affected
// bookings are shown first.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Text } from '../../domain/hub/hub.js';
import { type ClosurePlan, closureForToday } from '../../domain/hub/hours-plan.js';
import {
  affectedAhead,
  hoursBeforeAndAfter,
  type HoursPreview,
  recordHoursChange,
  hoursPreviewOf,
  requireSeenBookings,
  restoreCovered,
} from '../steps/save-hours.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** The bookings that closing now would affect. */
export type ClosingPreview = HoursPreview<ClosurePlan>;

@Injectable()
export class CloseHub {
  constructor(private readonly work: UnitOfWork) {}

  /** Changes nothing. Refuses `not-yours` and `unknown-hub`. */
  async preview(hubKey: string, reason: Text, by: Actor): Promise<ClosingPreview> {
    permit(by, 'supervise', hubKey);
    return this.work.read(async (unit) => {
      const { configuration, plan, hits } = await closing(unit, hubKey, reason);
      return hoursPreviewOf(unit, configuration, plan, hits);
    });
  }

  /**
   * Closes the hub until midnight there and returns the change's id. `seen` marks the bookings that the supervisor has
   * read; absent when there was no preview. Refuses `not-yours`, `unknown-hub`, and `not-allowed-now` when others are
   * affected.
   */
  forToday(hubKey: string, reason: Text, by: Actor, seen?: readonly string[]): Promise<string> {
    permit(by, 'supervise', hubKey);
    return this.work.run(hubKey, async (unit) => {
      const { plan, hits } = await closing(unit, hubKey, reason);
      requireSeenBookings(hits.booked, seen);
      const closure = await unit.hubs.addClosure(hubKey, plan);
      const change = await recordHoursChange(unit, hubKey, hits, { kind: 'today', plan, undo: { closure } }, by);
      const facts = { until: plan.to, change, hit: hits.booked.length };
      await unit.append({ hub: hubKey, type: 'hub-closed', actor: by.name, reason: facts });
      return change;
    });
  }

  /** Ends the closures that are in force now. Refuses `not-yours` and `unknown-hub`. */
  reopen(hubKey: string, by: Actor): Promise<void> {
    permit(by, 'supervise', hubKey);
    return this.work.run(hubKey, async (unit) => {
      await unit.hubs.configuration(hubKey);
      await unit.hubs.endClosures(hubKey, unit.now);
      const { hub, services } = await unit.hubs.configuration(hubKey);
      await restoreCovered(unit, hubKey, { rules: hub.opening, services });
      await unit.append({ hub: hubKey, type: 'hub-reopened', actor: by.name });
    });
  }
}

async function closing(unit: Unit, hubKey: string, reason: Text) {
  const configuration = await unit.hubs.configuration(hubKey);
  const plan = closureForToday(configuration.hub.opening, reason, unit.now);
  const { before, after } = hoursBeforeAndAfter(configuration, plan, unit);
  return { configuration, plan, hits: await affectedAhead(unit, hubKey, before, after) };
}
