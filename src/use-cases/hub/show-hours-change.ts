// Shows which bookings a change of hours affects and who has answered: to supervisors, with names, because they call
// people.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import {
  rebookingAnswerOf,
  type HoursChange,
  type RebookingAnswer,
  withdrawBlockers,
} from '../../domain/booking/rebooking.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub, Text } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import type { FollowedRebooking } from '../../storage/stores/rebooking-store.js';
import type { Unit } from '../../storage/unit.js';
import { Settings, channelsOf } from '../../platform/config.js';
import { type ChannelName, channelFor } from '../../domain/post/delivery.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface AnsweredRebooking extends FollowedRebooking {
  answer: RebookingAnswer;
  /** The channel by which the offer reaches the resident; undefined when there is none. */
  reach?: ChannelName;
  /** The hub that the booking moved to, if that is another one, with its time zone. */
  elsewhere?: { name: Text; zone: string };
}

export interface ShownHoursChange {
  hub: Hub;
  services: ReadonlyMap<string, CityService>;
  change: HoursChange;
  mayWithdraw: boolean;
  affected: AnsweredRebooking[];
  asOf: Instant;
}

@Injectable()
export class ShowHoursChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** Refuses `not-yours`, `unknown-hub` and `not-found`. */
  async run(hubKey: string, id: string, by: Actor): Promise<ShownHoursChange> {
    permit(by, 'supervise', hubKey);
    return this.work.read(async (unit) => {
      const { hub, services } = await unit.hubs.configuration(hubKey);
      const change = await unit.rebookings.change(hubKey, id);
      const today = localDateOf(unit.now, hub.opening.timeZone);
      const mayWithdraw = withdrawBlockers(change, unit.now, today).length === 0;
      const affected: AnsweredRebooking[] = [];
      for (const one of await unit.rebookings.followed(hubKey, id)) {
        affected.push({ ...(await answered(unit, one)), reach: channelFor(one.contact, channelsOf(this.settings)) });
      }
      return { hub, services, change, mayWithdraw, affected, asOf: unit.now };
    });
  }
}

async function answered(unit: Unit, followed: FollowedRebooking): Promise<AnsweredRebooking> {
  const { rebooking, appointment } = followed;
  const answer = rebookingAnswerOf(rebooking, appointment, unit.now);
  if (appointment.hub === rebooking.hub) return { ...followed, answer };
  const { hub } = await unit.hubs.configuration(appointment.hub);
  return { ...followed, answer, elsewhere: { name: hub.name, zone: hub.opening.timeZone } };
}
