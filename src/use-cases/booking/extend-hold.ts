// Extends a hold by ten minutes, once, while it has not ended.
import { EXTENSION_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { withLongerHold, extensionBlocker } from '../../domain/booking/appointment.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface ExtendedHold {
  hold: string;
  expiresAt: Instant;
}

@Injectable()
export class ExtendHold {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `hold-expired` (also for an id that is no hold) and `already-extended`. */
  run(id: string, by: Actor, attempt?: Attempt): Promise<OnceAnswer<ExtendedHold>> {
    const hub = requireHubOfId(id);
    return this.work.run(hub, (unit) =>
      unit.once(attempt, async () => {
        const held = await unit.bookings.find(hub, id);
        if (!held) throw new Refusal('hold-expired');
        const blocker = extensionBlocker(held, unit.now);
        if (blocker) throw new Refusal(blocker);
        const extended = withLongerHold(held, unit.now);
        const expiresAt = extended.holdExpiresAt ?? unit.now;
        await unit.bookings.setSeatsExpiry(held, expiresAt);
        await unit.bookings.replace(held, extended);
        const reason = { minutes: EXTENSION_MINUTES };
        await unit.append({ hub, type: 'hold-extended', actor: by.name, appointment: id, reason });
        return { hold: id, expiresAt };
      }),
    );
  }
}
