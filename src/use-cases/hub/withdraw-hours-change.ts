// Withdraws a closure or one day's hours before they begin: offers that were not sent are dropped, and affected
// residents have nothing left to answer.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { type HoursChange, withdrawBlockers } from '../../domain/booking/rebooking.js';
import type { Hub } from '../../domain/hub/hub.js';
import { withException } from '../../domain/hub/hours-plan.js';
import { Refusal } from '../../domain/refusal.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import { restoreCovered } from '../steps/save-hours.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class WithdrawHoursChange {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours`, `unknown-hub`, `not-found`, and `not-allowed-now` with the reason. */
  async run(hubKey: string, id: string, by: Actor): Promise<void> {
    permit(by, 'supervise', hubKey);
    return this.work.run(hubKey, async (unit) => {
      const { hub } = await unit.hubs.configuration(hubKey);
      const change = await unit.rebookings.change(hubKey, id);
      const [blocker] = withdrawBlockers(change, unit.now, localDateOf(unit.now, hub.opening.timeZone));
      if (blocker) throw new Refusal('not-allowed-now', { why: blocker.code });
      await unit.rebookings.withdraw(change, unit.now);
      await takeBack(unit, hub, change);
      const { hub: after, services } = await unit.hubs.configuration(hubKey);
      const restored = await restoreCovered(unit, hubKey, { rules: after.opening, services });
      await unit.append({ hub: hubKey, type: 'hours-withdrawn', actor: by.name, reason: { change: id, restored } });
    });
  }
}

async function takeBack(unit: Unit, { key, opening }: Hub, { plan, undo }: HoursChange): Promise<void> {
  if (undo && 'closure' in undo) return unit.hubs.removeClosure(key, undo.closure);
  if (!undo || plan?.kind !== 'exception') return;
  const now = opening.exceptions.find(({ date }) => date === plan.date);
  const { kind: _kind, ...planned } = plan;
  // Another change has replaced these hours since.
  if (JSON.stringify(now?.times) !== JSON.stringify(planned.times))
    throw new Refusal('not-allowed-now', { why: 'replaced' });
  const exceptions = withException(opening.exceptions, plan.date, undo.exception);
  await unit.hubs.replaceOpening(key, { ...opening, exceptions });
}
