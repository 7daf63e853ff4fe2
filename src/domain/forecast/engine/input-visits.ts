// Turns the people of a forecast's input into visits, one after another: those who wait, newcomers, those at counters,
// those to come.
import { servicePolicyOf } from '../../hub/calling-policy.js';
import { instant } from '../../time/instant.js';
import { appointmentDue, walkInDue } from '../../queue/ticket/new-ticket.js';
import { appointmentSource, type ArrivalSource, mostWalkIns, ratesAhead, WalkInStream } from './arrival-sources.js';
import { drawKey } from './draws.js';
import type { ExpectedAppointment, ExpectedWalkIns, ForecastInput, Newcomer, WaitingTicket } from '../input.js';
import { LineSorter } from './lines.js';
import type { VisitDuration } from './visit-duration.js';
import { laterArrival, type StageRank, StageRows, type StageKind } from './visit-stages.js';

/**
 * A visit that is at a counter at the start. `counter` is -1 when that counter takes nobody any more; `elapsed` is in
 * milliseconds.
 */
export interface VisitAtCounter {
  counter: number;
  stage: number;
  time: VisitDuration;
  elapsed: number;
}

type Person = Pick<WaitingTicket, 'service' | 'language' | 'needs'> & Partial<WaitingTicket>;

/** The distribution for a service. Throws when the input lacks it, which is a fault of the code that made the input. */
export function visitDurationOf({ serviceTimes }: Pick<ForecastInput, 'serviceTimes'>, service: string): VisitDuration {
  const time = serviceTimes[service];
  if (!time) throw new Error(`No service time for ${service}`);
  return time;
}

/** Each method adds people and returns their first stage, or what a run needs to know about them. */
export class InputVisits {
  readonly rows: StageRows;
  readonly book: LineSorter;
  readonly services: string[] = [];
  private order = 0;

  constructor(
    private readonly input: ForecastInput,
    private readonly seed: number,
  ) {
    this.rows = new StageRows(seed);
    this.book = new LineSorter(input);
  }

  ticket(ticket: WaitingTicket, kind: StageKind): number {
    return this.add(kind, ticket.id, ticket, [ticket.service, ...ticket.laterServices], this.placeOf(ticket));
  }

  newcomer(one: Newcomer): number {
    const { now, policy } = this.input;
    const time = Math.max(0, (one.at ?? now) - now);
    const rules = servicePolicyOf(policy, one.service);
    const [joins, isBooked] = [instant(time), one.isBooked ?? false];
    const dueAt = isBooked ? appointmentDue(joins, joins, one.needs, rules) : walkInDue(joins, one.needs, rules);
    const place = { dueAt, arrivedAt: time, arrival: laterArrival(this.order++), guarded: !isBooked, since: time };
    return this.add('newcomer', '', one, [one.service], place);
  }

  atCounter(ticket: ForecastInput['atCounters'][number]): VisitAtCounter {
    const { counters, now } = this.input;
    return {
      counter: counters.findIndex(({ key }) => key === ticket.counter),
      stage: this.ticket({ ...ticket, onlyCounter: null }, 'at-counter'),
      time: visitDurationOf(this.input, ticket.service),
      elapsed: now - ticket.since,
    };
  }

  appointment(one: ExpectedAppointment): ArrivalSource {
    const first = this.add('appointment', one.id, one, [one.service, ...one.laterServices]);
    const { policy, now } = this.input;
    return appointmentSource(one, { first, order: this.order++, seed: this.seed, start: one.start - now, policy });
  }

  walkIns(stream: ExpectedWalkIns, index: number): { stream: WalkInStream; stages: readonly number[] } {
    const { policy, now } = this.input;
    const rates = ratesAhead(stream, now);
    const room = mostWalkIns(rates);
    const id = `walk-ins ${index}`;
    const steps = this.steps(stream, [stream.service, ...stream.laterServices]);
    const stages = this.rows.addAlike({ kind: 'walk-in', id, steps }, room);
    const order = this.order;
    this.order += room;
    const key = drawKey(this.seed, `${id} ${stream.service}`);
    return { stream: new WalkInStream(stream, rates, { stages, order, key, policy }), stages };
  }

  private add(kind: StageKind, id: string, person: Person, services: readonly string[], place?: StageRank): number {
    return this.rows.add({ kind, id, steps: this.steps(person, services), ...(place && { place }) });
  }

  private steps(person: Person, services: readonly string[]) {
    const { language, needs } = person;
    return services.map((service, step) => {
      const onlyCounter = step === 0 ? (person.onlyCounter ?? null) : null;
      return { service: this.serviceIndex(service), line: this.book.lineOf({ service, language, needs, onlyCounter }) };
    });
  }

  private placeOf({ dueAt, arrivedAt, arrival, guarded, appointmentStart }: WaitingTicket): StageRank {
    const { now } = this.input;
    const since = instant(Math.max(arrivedAt, appointmentStart ?? 0));
    return { dueAt: dueAt - now, arrivedAt: arrivedAt - now, arrival, guarded, since: since - now };
  }

  private serviceIndex(service: string): number {
    const known = this.services.indexOf(service);
    return known >= 0 ? known : this.services.push(service) - 1;
  }
}
