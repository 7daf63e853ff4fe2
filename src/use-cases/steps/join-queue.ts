// What somebody who joins the queue at this moment meets: how many go before, and whether it is too late for today.
import type { CityService } from '../../domain/hub/city-service.js';
import { policyOf } from '../../domain/hub/calling-policy.js';
import { serviceWaits } from '../../domain/queue/board.js';
import { walkInDue } from '../../domain/queue/order/due-time.js';
import { newcomersOf, type TooLateToday, tooLateToday } from '../../domain/queue/fits-today.js';
import { type KeptForecast, minutesToNewcomer } from '../../domain/forecast/promise/told-forecast.js';
import type { Arrival } from '../../domain/queue/ticket/new-ticket.js';
import { newcomer } from '../../domain/queue/order/tickets-ahead.js';
import { Refusal } from '../../domain/refusal.js';
import type { Unit } from '../../storage/unit.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { countAhead } from './ticket-outlook.js';

/** `forecast`: read before the change. `late`: the walk-in would not be called before the hub closes. */
export async function joinNow(unit: Unit, { hub, service, language, needs }: Arrival, forecast: KeptForecast) {
  const { now } = unit;
  const counters = await unit.hubs.counters(hub.key);
  const arrival = unit.log.nextSequence(hub.key);
  const dueAt = walkInDue(now, needs, policyOf(hub.policy, service.key));
  const joining = { ...newcomer(service.key, now, { arrival, dueAt, language, needs }), hub: hub.key };
  const ahead = await countAhead(unit, { hub }, counters, joining);
  const upToMinutes = minutesToNewcomer(forecast, service.key, ahead);
  return { ahead, late: tooLateToday(hub.opening, [{ service, upToMinutes }], now).get(service.key) };
}

/** The refusal, with what still fits: the whole line is read for it, which is rare. */
export async function refuseLate(
  unit: Unit,
  { hub, services }: HubConfiguration,
  late: TooLateToday,
  service: CityService,
  forecast: KeptForecast,
): Promise<Refusal> {
  const waiting = await unit.tickets.waiting(hub.key, unit.now);
  const counters = await unit.hubs.counters(hub.key);
  const waits = serviceWaits(services.values(), waiting, counters, hub.policy, forecast, unit.now);
  const { closesAt, upToMinutes } = late;
  const newcomers = newcomersOf(services.values(), waits).map((one) =>
    one.service === service ? { service, upToMinutes } : one,
  );
  const fits = tooLateToday(hub.opening, newcomers, unit.now).get(service.key)?.fits;
  const closing = { at: closesAt, zone: hub.opening.timeZone };
  const facts = { name: { text: service.name }, closesAt: closing, upToMinutes: Math.ceil(upToMinutes) };
  return new Refusal('too-late-today', { ...facts, ...(fits && { fits: { keys: fits } }) });
}
