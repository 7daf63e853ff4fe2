import fc from 'fast-check';
import { firstPolicy } from '../../src/domain/hub/calling-policy.js';
import type { Counter } from '../../src/domain/hub/hub.js';
import { inCallingOrder, nextTicket } from '../../src/domain/queue/order/calling-order.js';
import type { Ticket } from '../../src/domain/queue/ticket/ticket.js';
import { competitionOf, ticketsAhead } from '../../src/domain/queue/order/tickets-ahead.js';
import { instant, type Instant, plusMinutes } from '../../src/domain/time/instant.js';
import { aCounter } from '../builders/counter.js';
import { aTicket } from '../builders/ticket.js';
import { databases } from '../support/databases.js';
import { openStorage, type OpenStorage } from '../support/storage-without-server.js';

const policy = firstPolicy;
const services = ['property-tax', 'marriage-licence', 'commissioning'];
const counterKeys = ['one', 'two', 'three'];

/** Few different minutes, so that ties and waits of exactly the guard are frequent. */
const minutesAgo = fc.integer({ min: 0, max: 26 }).map((steps) => steps * 5);

const aWaitingTicket = fc.record({
  arrivedMinutesAgo: minutesAgo,
  credit: fc.constantFrom(0, 10, 45, 55),
  guarded: fc.boolean(),
  service: fc.constantFrom(...services),
  onlyCounter: fc.constantFrom(null, null, null, ...counterKeys),
  endsInMinutes: fc.constantFrom(-1, 0, 1, 600),
});
const someCounters = fc.record(
  Object.fromEntries(counterKeys.map((key) => [key, fc.subarray(services)])) as Record<string, fc.Arbitrary<string[]>>,
);

describe.each(databases)('the calling order in SQL, on %s', (database) => {
  let storage: OpenStorage;
  let now: Instant;
  let round = 0;

  beforeAll(async () => {
    storage = await openStorage(database);
    now = instant(storage.clock.now());
  });
  afterAll(() => storage.close());

  const ticketsOf = (
    hub: string,
    drawn: (typeof aWaitingTicket extends fc.Arbitrary<infer T> ? T : never)[],
  ): Ticket[] =>
    drawn.map(({ arrivedMinutesAgo, credit, endsInMinutes, ...rest }, index) => {
      const arrivedAt = plusMinutes(now, -arrivedMinutesAgo);
      return aTicket({
        ...rest,
        hub,
        id: `${hub}.${index}`,
        number: index + 1,
        label: `A${index + 1}`,
        arrivedAt,
        arrival: index + 1,
        dueAt: plusMinutes(arrivedAt, -credit),
        endsAt: plusMinutes(now, endsInMinutes),
      });
    });
  const countersOf = (hub: string, drawn: Record<string, string[]>): Counter[] =>
    counterKeys.map((key) => {
      const openServices = drawn[key] ?? [];
      return aCounter({ hub, key, services, openServices, open: openServices.length > 0 });
    });

  const property = (check: (hub: string, waiting: Ticket[], counters: Counter[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(fc.array(aWaitingTicket, { maxLength: 14 }), someCounters, async (drawn, opened) => {
        const hub = `hub-${round++}`;
        const tickets = ticketsOf(hub, drawn);
        await storage.work.run(hub, async (unit) => {
          for (const ticket of tickets) await unit.tickets.add(ticket);
        });
        const waiting = tickets.filter(({ endsAt }) => endsAt > now);
        await check(hub, waiting, countersOf(hub, opened));
      }),
      { numRuns: 30, seed: 20270315 },
    );

  it('counts as many tickets ahead as the rule does', () =>
    property((_hub, waiting, counters) =>
      storage.work.read(async (unit) => {
        for (const ticket of waiting) {
          const competition = competitionOf(counters, ticket, policy);
          const counted = await unit.tickets.countAhead(ticket, competition, policy, now);
          expect(counted).toBe(ticketsAhead(ticket, waiting, competition, policy, now));
        }
      }),
    ));

  it('gives candidates from which the rule picks the same ticket and reason, for every counter', () =>
    property((_hub, waiting, counters) =>
      storage.work.read(async (unit) => {
        const open = counters.filter((counter) => counter.open);
        for (const counter of counters.filter((one) => one.open)) {
          const candidates = await unit.tickets.candidates(counter, open, policy, now);
          const next = nextTicket(candidates, counter, policy, now, open);
          expect(next).toEqual(nextTicket(waiting, counter, policy, now, open));
        }
      }),
    ));

  it('finds all waiting tickets whose day has not ended', () =>
    property((hub, waiting) =>
      storage.work.read(async (unit) => {
        const read = inCallingOrder(await unit.tickets.waiting(hub, now), policy, now);
        expect(read).toEqual(inCallingOrder(waiting, policy, now));
      }),
    ));
});
