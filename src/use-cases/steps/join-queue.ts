// Joins the queue: counts the tickets ahead, checks whether it is too late for today, admits the ticket with its number
// and event, and tells the wait (product.md §4). Walk-ins and check-ins use the same steps.
import type { CityService } from '../../domain/hub/city-service.js';
import { servicePolicyOf } from '../../domain/hub/calling-policy.js';
import { serviceWaits } from '../../domain/queue/board.js';
import { type Arrival, newTicket, walkInDue } from '../../domain/queue/ticket/new-ticket.js';
import { newcomerOutlooksOf, type TooLateToday, servicesTooLateToday } from '../../domain/queue/fits-today.js';
import {
  calledBy,
  type ToldForecast,
  minutesToNewcomer,
  rangeNotBefore,
  rangeOfTicket,
  waitShown,
} from '../../domain/forecast/promise/told-forecast.js';
import { competitionOf, newcomerTicket, type WaitRange } from '../../domain/queue/order/tickets-ahead.js';
import { Refusal } from '../../domain/refusal.js';
import type { Counter } from '../../domain/hub/hub.js';
import { promiseOf } from '../../domain/forecast/promise/promised-range.js';
import type { Instant } from '../../domain/time/instant.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { QueuedTicketAtHub } from '../../storage/stores/ticket-store.js';
import type { EventFactsOf } from '../../domain/event-facts.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import type { Unit } from '../../storage/unit.js';

export interface TicketOutlook {
  /** The number of earlier tickets that the counters able to serve this one may take. */
  ahead: number;
  wait: WaitRange | null;
  /** When nine of ten are called; null without a range. */
  calledBy: Instant | null;
}

/** What the outlook of a ticket is computed from. */
interface View {
  here: HubConfiguration;
  counters: readonly Counter[];
  /** Read before the transaction, if this is a change. */
  forecast: ToldForecast;
}

/** How many tickets would be called before this one, or before a person who joins now. */
export async function countAhead(
  unit: Unit,
  { hub }: Pick<HubConfiguration, 'hub'>,
  counters: readonly Counter[],
  ticket: QueuedTicketAtHub,
): Promise<number> {
  return unit.tickets.countAhead(ticket, competitionOf(counters, ticket, hub.policy), hub.policy, unit.now);
}

export async function outlookOf(
  unit: Unit,
  ticket: Ticket,
  { here, counters, forecast }: View,
): Promise<TicketOutlook> {
  const ahead = await countAhead(unit, here, counters, ticket);
  const range = rangeNotBefore(rangeOfTicket(forecast, ticket, ahead), ticket.notBefore);
  return { ahead, wait: waitShown(range, unit.now), calledBy: calledBy(range, unit.now) };
}

/** The outlook of a new ticket; its range is recorded as a promise. */
export async function promiseOutlook(
  unit: Unit,
  ticket: Ticket,
  ahead: number,
  forecast: ToldForecast,
): Promise<TicketOutlook> {
  const range = rangeOfTicket(forecast, ticket, ahead);
  if (range) await unit.promises.keep([promiseOf(ticket, range, 'issue')]);
  return { ahead, wait: waitShown(range, unit.now), calledBy: calledBy(range, unit.now) };
}

/** `forecast` was read before the change; `late` is set when the person would not be called before the hub closes. */
export async function lookAtJoining(unit: Unit, { hub, service, language, needs }: Arrival, forecast: ToldForecast) {
  const { now } = unit;
  const counters = await unit.hubs.counters(hub.key);
  const arrival = unit.log.nextSequence(hub.key);
  const dueAt = walkInDue(now, needs, servicePolicyOf(hub.policy, service.key));
  const joining = { ...newcomerTicket(service.key, now, { arrival, dueAt, language, needs }), hub: hub.key };
  const ahead = await countAhead(unit, { hub }, counters, joining);
  const upToMinutes = minutesToNewcomer(forecast, service.key, ahead);
  return { ahead, late: servicesTooLateToday(hub.opening, [{ service, upToMinutes }], now).get(service.key) };
}

/** The refusal with what still fits. All waiting tickets are read for it, which happens rarely. */
export async function tooLateRefusal(
  unit: Unit,
  { hub, services }: HubConfiguration,
  late: TooLateToday,
  service: CityService,
  forecast: ToldForecast,
): Promise<Refusal> {
  const waiting = await unit.tickets.waiting(hub.key, unit.now);
  const counters = await unit.hubs.counters(hub.key);
  const waits = serviceWaits(services.values(), waiting, counters, hub.policy, forecast, unit.now);
  const { closesAt, upToMinutes } = late;
  const newcomers = newcomerOutlooksOf(services.values(), waits).map((one) =>
    one.service === service ? { service, upToMinutes } : one,
  );
  const fits = servicesTooLateToday(hub.opening, newcomers, unit.now).get(service.key)?.fits;
  const closing = { at: closesAt, zone: hub.opening.timeZone };
  const facts = { name: { text: service.name }, closesAt: closing, upToMinutes: Math.ceil(upToMinutes) };
  return new Refusal('too-late-today', { ...facts, ...(fits && { fits: { keys: fits } }) });
}

type ArrivalEvent = { actor: string; appointment?: string } & (
  | { type: 'ticket-issued'; facts?: Pick<EventFactsOf['ticket-issued'], 'beyondClosing'> }
  | { type: 'checked-in'; facts?: undefined }
);

/** Admits an arrival. `facts` are further facts of its event. Refuses `limit-reached`. */
export async function admitTicket(unit: Unit, arrival: Arrival, { facts, ...event }: ArrivalEvent): Promise<Ticket> {
  const { hub, service, needs, language } = arrival;
  const day = localDateOf(unit.now, hub.opening.timeZone);
  const number = await unit.tickets.takeNumber(hub.key, day, service.series, unit.now);
  const reason = { service: service.key, language, needs: needs.length, ...facts };
  const logged = await unit.append({ hub: hub.key, ticket: arrival.id, to: 'waiting', reason, ...event });
  const ticket = newTicket(arrival, number, logged.sequence, unit.now);
  await unit.tickets.add(ticket);
  return ticket;
}
