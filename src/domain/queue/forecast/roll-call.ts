// The people of a moment, written down one visit after another: those who wait, newcomers, those at counters, those to come.
import { policyOf } from '../../hub/calling-policy.js';
import { instant } from '../../time/instant.js';
import { walkInDue } from '../due-time.js';
import { appointmentComing, type Coming, mostWalkIns, walkInsComing } from './coming.js';
import { drawKey } from './draws.js';
import type { ExpectedAppointment, ExpectedWalkIns, HubMoment, Newcomer, WaitingTicket } from './hub-moment.js';
import { LineBook } from './lines.js';
import type { ServiceTime } from './service-time.js';
import { laterArrival, type Place, StageRows, type StageKind } from './stages.js';

/** Who is at a counter at the start; `counter` is -1 where that one takes nobody any more. `elapsed`: milliseconds. */
export interface AtCounter {
  counter: number;
  stage: number;
  time: ServiceTime;
  elapsed: number;
}

type Person = Pick<WaitingTicket, 'service' | 'language' | 'needs'> & Partial<WaitingTicket>;

/** Throws where the moment lacks it: a fault of whoever made the moment. */
export function timeOf({ serviceTimes }: Pick<HubMoment, 'serviceTimes'>, service: string): ServiceTime {
  const time = serviceTimes[service];
  if (!time) throw new Error(`No service time for ${service}`);
  return time;
}

/** Each method answers the first stage of who was written down, or what a run needs to know of them. */
export class RollCall {
  readonly rows: StageRows;
  readonly book: LineBook;
  readonly services: string[] = [];
  private order = 0;

  constructor(
    private readonly moment: HubMoment,
    private readonly seed: number,
  ) {
    this.rows = new StageRows(seed);
    this.book = new LineBook(moment);
  }

  ticket(ticket: WaitingTicket, kind: StageKind): number {
    return this.add(kind, ticket.id, ticket, [ticket.service, ...ticket.laterServices], this.placeOf(ticket));
  }

  newcomer(one: Newcomer): number {
    const dueAt = walkInDue(instant(0), one.needs, policyOf(this.moment.policy, one.service));
    const place = { dueAt, arrivedAt: 0, arrival: laterArrival(this.order++), guarded: true, since: 0 };
    return this.add('newcomer', '', one, [one.service], place);
  }

  atCounter(ticket: HubMoment['atCounters'][number]): AtCounter {
    const { counters, now } = this.moment;
    return {
      counter: counters.findIndex(({ key }) => key === ticket.counter),
      stage: this.ticket({ ...ticket, onlyCounter: null }, 'at-counter'),
      time: timeOf(this.moment, ticket.service),
      elapsed: now - ticket.since,
    };
  }

  appointment(one: ExpectedAppointment): Coming {
    const first = this.add('appointment', one.id, one, [one.service, ...one.laterServices]);
    const { policy, now } = this.moment;
    return appointmentComing(one, { first, order: this.order++, seed: this.seed, start: one.start - now, policy });
  }

  walkIns(stream: ExpectedWalkIns, index: number): Coming {
    const { policy, now } = this.moment;
    const room = mostWalkIns(stream);
    const services = [stream.service, ...stream.laterServices];
    const firsts = Array.from({ length: room }, (_, i) => this.add('walk-in', `${index}/${i}`, stream, services));
    const rates = stream.rates
      .filter(({ to, mean }) => to > now && mean > 0)
      .map(({ from, to, mean }) => ({
        from: Math.max(from, now) - now,
        to: to - now,
        mean: mean * ahead(from, to, now),
      }));
    const key = drawKey(this.seed, `${stream.service}/${index}/walk-ins`);
    const order = this.order;
    this.order += room;
    return walkInsComing(stream, rates, { firsts, order, key, policy });
  }

  private add(kind: StageKind, id: string, person: Person, services: readonly string[], place?: Place): number {
    const { language, needs } = person;
    const steps = services.map((service, step) => {
      const onlyCounter = step === 0 ? (person.onlyCounter ?? null) : null;
      return { service: this.serviceIndex(service), line: this.book.lineOf({ service, language, needs, onlyCounter }) };
    });
    return this.rows.add({ kind, id, steps, ...(place && { place }) });
  }

  private placeOf({ dueAt, arrivedAt, arrival, guarded, appointmentStart }: WaitingTicket): Place {
    const { now } = this.moment;
    const since = instant(Math.max(arrivedAt, appointmentStart ?? 0));
    return { dueAt: dueAt - now, arrivedAt: arrivedAt - now, arrival, guarded, since: since - now };
  }

  private serviceIndex(service: string): number {
    const known = this.services.indexOf(service);
    return known >= 0 ? known : this.services.push(service) - 1;
  }
}

/** The part of an interval that is not over yet. */
const ahead = (from: number, to: number, now: number): number => (to - Math.max(from, now)) / (to - from);
