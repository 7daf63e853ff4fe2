// Changes a hub's hours: first a preview of every affected booking, then the change, which affects exactly those or is
// refused. The bookings stay booked, and each gets the draft of an offer to choose another time.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { HoursChange } from '../../domain/booking/rebooking.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type HoursPlan, openingAfter } from '../../domain/hub/hours-plan.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
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

export type { HoursPreview, AffectedWithContact } from '../steps/save-hours.js';

export interface SavedHours {
  change: string;
  /** The number of affected bookings. */
  hit: number;
}

@Injectable()
export class ChangeHours {
  constructor(private readonly work: UnitOfWork) {}

  /** Changes nothing. Refuses `not-yours`, `unknown-hub` and `wrong-input`. */
  async preview(hubKey: string, plan: HoursPlan, by: Actor): Promise<HoursPreview> {
    permit(by, 'supervise', hubKey);
    return this.work.read(async (unit) => {
      const configuration = await unit.hubs.configuration(hubKey);
      const { before, after } = hoursBeforeAndAfter(configuration, plan, unit);
      return hoursPreviewOf(unit, configuration, plan, await affectedAhead(unit, hubKey, before, after));
    });
  }

  /**
   * `seen` marks the bookings of the preview. Refuses like the preview, and `not-allowed-now` when others are affected.
   */
  async save(
    hubKey: string,
    plan: HoursPlan,
    seen: readonly string[],
    by: Actor,
    attempt?: Attempt,
  ): Promise<OnceAnswer<SavedHours>> {
    permit(by, 'supervise', hubKey);
    return this.work.run(hubKey, (unit) =>
      unit.once(attempt, async () => {
        const configuration = await unit.hubs.configuration(hubKey);
        const { before, after } = hoursBeforeAndAfter(configuration, plan, unit);
        const hits = await affectedAhead(unit, hubKey, before, after);
        requireSeenBookings(hits.booked, seen);
        const undo = await write(unit, configuration.hub, plan);
        const change = await recordHoursChange(unit, hubKey, hits, { kind: plan.kind, plan, undo }, by);
        const restored = await restoreCovered(unit, hubKey, after);
        const reason = { kind: plan.kind, change, hit: hits.booked.length, restored };
        await unit.append({ hub: hubKey, type: 'hours-changed', actor: by.name, reason });
        return { change, hit: hits.booked.length };
      }),
    );
  }
}

async function write(unit: Unit, { key, opening }: Hub, plan: HoursPlan): Promise<HoursChange['undo']> {
  if (plan.kind === 'closure') return { closure: await unit.hubs.addClosure(key, plan) };
  await unit.hubs.replaceOpening(key, openingAfter(opening, plan));
  if (plan.kind === 'weekly') return null;
  return { exception: opening.exceptions.find(({ date }) => date === plan.date) ?? null };
}
