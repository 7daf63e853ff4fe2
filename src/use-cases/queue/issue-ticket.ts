// Issues a ticket to a walk-in, at a kiosk or by a greeter, if it would be called before the hub closes. A greeter may
// issue one all the same.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { type CityService, predecessorsIn } from '../../domain/hub/city-service.js';
import type { Hub, Language } from '../../domain/hub/hub.js';
import { closedFacts } from '../../domain/hub/opening-hours.js';
import { openingNow } from '../../domain/hub/opening-now.js';
import { channelNow } from '../../domain/hub/channel-hours.js';
import type { Need } from '../../domain/queue/ticket/ticket.js';
import { inVisitOrder } from '../../domain/queue/order/visit-order.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import { admitTicket, promiseOutlook, lookAtJoining, type TicketOutlook, tooLateRefusal } from '../steps/join-queue.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { runWithForecast } from '../steps/current-forecast.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface TicketWish {
  hub: string;
  service: string;
  /** Keys of further services of the same visit. */
  also?: readonly string[];
  language: Language;
  needs: Need[];
  /** Staff only: issue it even if it would not be called before the hub closes. */
  anyway?: boolean;
  /** One when absent. */
  partySize?: number;
}

/** The ticket as the person gets it. */
export interface IssuedTicket extends TicketOutlook {
  id: string;
  label: string;
  service: string;
  issuedAt: Instant;
}

@Injectable()
export class IssueTicket {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Refuses `not-yours`, `unknown-hub`, `unknown-service`, `hub-closed`, `not-offered`, `too-late-today` (with what
   * still fits) and `limit-reached`.
   */
  async run(wish: TicketWish, by: Actor, attempt?: Attempt): Promise<OnceAnswer<IssuedTicket>> {
    permit(by, 'greet', wish.hub);
    if (wish.anyway && !by.staff) throw new Refusal('not-yours');
    return runWithForecast(this.work, wish.hub, (unit, forecast) =>
      unit.once(attempt, async () => {
        const configuration = await unit.hubs.configuration(wish.hub);
        const { service, later } = visitOf(wish, configuration, unit.now);
        const { hub } = configuration;
        const { language, needs, partySize } = wish;
        const arrival = { id: newId(hub.key), hub, service, later, language, needs, partySize };
        const { ahead, late } = await lookAtJoining(unit, arrival, forecast);
        if (late && !wish.anyway) throw await tooLateRefusal(unit, configuration, late, service, forecast);
        const facts = late && { beyondClosing: true as const };
        const ticket = await admitTicket(unit, arrival, { type: 'ticket-issued', actor: by.name, facts });
        const outlook = await promiseOutlook(unit, ticket, ahead, forecast);
        return { id: ticket.id, label: ticket.label, service: service.key, issuedAt: unit.now, ...outlook };
      }),
    );
  }
}

/** The services in the order in which they are done; each must take walk-ins now. */
function visitOf({ service, also = [] }: TicketWish, { hub, services }: HubConfiguration, now: Instant) {
  const wanted = inVisitOrder([service, ...also], predecessorsIn(services)).map((key) => {
    const found = services.get(key);
    if (!found) throw new Refusal('unknown-service', { service: key });
    requireWalkIn(hub, found, now);
    return found;
  });
  const [first, ...rest] = wanted as [CityService, ...CityService[]];
  return { service: first, later: rest.map(({ key }) => key) };
}

/** Refuses a service that takes no walk-ins now. The reason is computed only then. */
function requireWalkIn(hub: Hub, service: CityService, now: Instant): void {
  const channel = channelNow(hub.opening, service.channels.walkIn, now);
  if (channel.now) return;
  const opening = openingNow(hub.opening, now);
  throw opening.open ? new Refusal('not-offered') : new Refusal('hub-closed', closedFacts(opening.reason));
}
