import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyForecastInput } from '../../../test/builders/random-forecast-input.js';
import { NOW } from '../../../test/builders/forecast-input.js';
import { runs } from '../../../test/support/property-runs.js';
import { plusMinutes } from '../time/instant.js';
import { containsAny } from '../time/interval.js';
import { nextTicket, type QueuedTicket } from '../queue/order/calling-order.js';
import type { ForecastInput, WaitingTicket } from './input.js';
import { HubRun } from './engine/hub-run.js';
import type { RunLog } from './engine/run-log.js';
import { runPlanOf } from './engine/run-plan.js';

const at = (milliseconds: number) => plusMinutes(NOW, milliseconds / 60_000);

type Person = Pick<WaitingTicket, 'service' | 'language' | 'needs'> & Partial<WaitingTicket> & { start?: number };

/** The person behind each stage of a run, in the order in which a plan writes the stages. */
function peopleOf(input: ForecastInput, log: RunLog): { person: Person; service: string; isFirst: boolean }[] {
  const people: Person[] = [...input.waiting, ...input.newcomers, ...input.atCounters, ...input.toCome];
  const known = people.flatMap((person) =>
    [person.service, ...(person.laterServices ?? [])].map((service, step) => ({
      person,
      service,
      isFirst: step === 0,
    })),
  );
  const streams = input.walkIns ?? [];
  const room = (log.stages.count - known.length) / Math.max(1, streams.length);
  return [
    ...known,
    ...streams.flatMap((person) =>
      Array.from({ length: room }, () => ({ person, service: person.service, isFirst: true })),
    ),
  ];
}

/** The stages of a run as tickets of the calling rule. */
function ticketsOf(input: ForecastInput, log: RunLog): QueuedTicket[] {
  const { dueAt, arrivedAt, arrival, guarded } = log.stages;
  return peopleOf(input, log).map(({ person, service, isFirst }, stage) => ({
    label: String(stage),
    service,
    arrivedAt: at(arrivedAt[stage] as number),
    arrival: arrival[stage] as number,
    dueAt: at(dueAt[stage] as number),
    guarded: guarded[stage] === 1,
    language: person.language,
    needs: person.needs,
    appointmentStart: person.appointmentStart ?? (person.start === undefined ? null : at(person.start - NOW)),
    onlyCounter: isFirst ? (person.onlyCounter ?? null) : null,
    notBefore: isFirst ? (person.notBefore ?? null) : null,
  }));
}

const openAt = (input: ForecastInput, time: number) =>
  input.counters.filter(({ takes }) => containsAny([...takes], at(time)));

describe('a run of the forecast', () => {
  it('picks the same person as the calling rule at every call', () => {
    let calls = 0;
    fc.assert(
      fc.property(anyForecastInput, fc.nat(), (input, seed) => {
        const log = new HubRun(runPlanOf(input, seed), 4).play(seed % 40, true);
        const tickets = ticketsOf(input, log);
        const picks = [...log.order.subarray(0, log.calls)];
        const gone = new Set(tickets.filter((_, i) => log.calledAt[i] !== Infinity && !picks.includes(i)));
        for (const stage of picks) {
          const time = log.calledAt[stage] as number;
          const counter = input.counters[log.counter[stage] as number] as ForecastInput['counters'][number];
          const waiting = tickets.filter((ticket, i) => !gone.has(ticket) && (log.joinedAt[i] as number) <= time);
          const chosen = nextTicket(waiting, counter, input.policy, at(time), openAt(input, time));
          expect(chosen?.ticket.label).toBe(String(stage));
          gone.add(tickets[stage] as QueuedTicket);
          calls += 1;
        }
      }),
      { numRuns: runs(150) },
    );
    expect(calls).toBeGreaterThan(8 * runs(150));
  });

  it('leaves no open counter free while somebody waits whom it takes', () => {
    fc.assert(
      fc.property(anyForecastInput, fc.nat(), (input, seed) => {
        const log = new HubRun(runPlanOf(input, seed), 4).play(seed % 40, true);
        const tickets = ticketsOf(input, log);
        const turns = input.counters.flatMap(({ takes }) => takes.flatMap(({ from, to }) => [from - NOW, to - NOW]));
        const times = [0, ...turns, ...log.joinedAt, ...log.freeAt].filter((time) => time >= 0 && time < Infinity);
        for (const time of new Set(times)) {
          const here = (stage: number) => (log.joinedAt[stage] as number) <= time;
          const busy = new Set(
            tickets.flatMap((_, stage) =>
              (log.calledAt[stage] as number) <= time &&
              time < (log.freeAt[stage] as number) &&
              log.freeAt[stage] !== Infinity
                ? [log.counter[stage]]
                : [],
            ),
          );
          const waiting = tickets.filter((_, stage) => here(stage) && (log.calledAt[stage] as number) > time);
          const open = openAt(input, time);
          const idle = open.filter((counter) => !busy.has(input.counters.indexOf(counter)));
          for (const counter of idle) {
            expect(nextTicket(waiting, counter, input.policy, at(time), open)).toBeUndefined();
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
