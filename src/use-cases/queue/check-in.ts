// Checks an appointment in: it becomes a ticket when its people are here, and nobody is called who has not checked in.
// Checking in again returns the same ticket; a late appointment counts as a walk-in.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { type Appointment, isNoShow } from '../../domain/booking/appointment.js';
import { checkInDecision, type CheckInRefusal, type Punctuality } from '../../domain/booking/check-in.js';
import { normalizeReference } from '../../domain/booking/reference.js';
import { predecessorsIn } from '../../domain/hub/city-service.js';
import type { Need, Ticket } from '../../domain/queue/ticket/ticket.js';
import { inVisitOrder } from '../../domain/queue/order/visit-order.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import { admitTicket, countAhead, promiseOutlook, type TicketOutlook, outlookOf } from '../steps/join-queue.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import { runWithForecast } from '../steps/current-forecast.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface CheckedIn extends TicketOutlook {
  id: string;
  label: string;
  service: string;
  issuedAt: Instant;
  appointment: { reference: string; start: Instant; punctuality: Punctuality };
}

@Injectable()
export class CheckIn {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Refuses `not-yours`, `not-found`, `wrong-hub`, `too-early`, `hub-closed`, `not-allowed-now` and `limit-reached`.
   */
  async run(hubKey: string, typed: string, by: Actor, attempt?: Attempt): Promise<OnceAnswer<CheckedIn>> {
    permit(by, 'greet', hubKey);
    return runWithForecast(this.work, hubKey, (unit, forecast) =>
      unit.once(attempt, async () => {
        const reference = normalizeReference(typed);
        const appointment = reference === undefined ? undefined : await unit.bookings.byReference(reference);
        if (!appointment) throw new Refusal('not-found');
        const here = await unit.hubs.configuration(hubKey);
        const decision = checkInDecision(appointment, { hub: here.hub, now: unit.now });
        if ('refusal' in decision) throw await refusalOf(unit, here, decision.refusal);
        const view = { here, counters: await unit.hubs.counters(hubKey), forecast };
        if ('already' in decision) {
          const ticket = await unit.tickets.get(hubKey, appointment.ticket ?? '');
          return given(appointment, ticket, await outlookOf(unit, ticket, view));
        }
        const ticket = await enter(unit, here, appointment, decision.punctuality, by);
        const ahead = await countAhead(unit, here, view.counters, ticket);
        return given(appointment, ticket, await promiseOutlook(unit, ticket, ahead, forecast));
      }),
    );
  }
}

async function enter(
  unit: Unit,
  { hub, services }: HubConfiguration,
  appointment: Appointment,
  punctuality: Punctuality,
  by: Actor,
): Promise<Ticket> {
  const parts = appointment.parts.map((part) => part.service);
  const [first = appointment.service, ...later] = inVisitOrder(parts, predecessorsIn(services));
  const service = services.get(first);
  if (!service) throw new Refusal('unknown-service', { service: first });
  const late = punctuality === 'late';
  const { start, language, partySize } = appointment;
  const booking = { reference: appointment.reference ?? '', start, late };
  const needs = appointment.needs as Need[];
  const arrival = { id: newId(hub.key), hub, service, later, language, needs, partySize, appointment: booking };
  const event = { type: 'checked-in' as const, actor: by.name, appointment: appointment.id };
  const ticket = await admitTicket(unit, arrival, event);
  await unit.bookings.replace(appointment, { ...appointment, state: 'checked-in', ticket: ticket.id });
  // The seats of a no-show may belong to another booking by now, so they stay as they are.
  if (!isNoShow(appointment, unit.now)) await unit.bookings.setSeatsExpiry(appointment, null);
  return ticket;
}

function given({ reference, start }: Appointment, ticket: Ticket, outlook: TicketOutlook): CheckedIn {
  return {
    id: ticket.id,
    label: ticket.label,
    service: ticket.service,
    issuedAt: ticket.arrivedAt,
    ...outlook,
    appointment: { reference: reference ?? '', start, punctuality: punctualityAs(ticket, start) },
  };
}

/** The punctuality that was decided at check-in. */
const punctualityAs = ({ guarded, arrivedAt }: Ticket, start: Instant): Punctuality =>
  guarded ? 'late' : arrivedAt < start ? 'early' : 'on-time';

async function refusalOf(unit: Unit, here: HubConfiguration, refused: CheckInRefusal): Promise<Refusal> {
  if (refused.code === 'too-early') {
    return new Refusal('too-early', { opensAt: { at: refused.opensAt, zone: here.hub.opening.timeZone } });
  }
  if (refused.code !== 'wrong-hub') return new Refusal(refused.code);
  const { hub } = await unit.hubs.configuration(refused.hub);
  return new Refusal('wrong-hub', { name: { text: hub.name }, address: { text: hub.address } });
}
