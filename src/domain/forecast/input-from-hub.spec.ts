import { describe, expect, it } from '@jest/globals';
import { aCounter } from '../../../test/builders/counter.js';
import { aHubReading } from '../../../test/builders/hub-reading.js';
import { aTicket } from '../../../test/builders/ticket.js';
import { anAppointment } from '../../../test/builders/appointment.js';
import type { Counter } from '../hub/hub.js';
import { instant, plusMinutes } from '../time/instant.js';
import { forecastInputOf } from './input-from-hub.js';

/** 10:24 in Toronto. */
const now = instant(Date.UTC(2027, 2, 15, 14, 24));
const at = (minutes: number) => plusMinutes(now, minutes);
const takes = (exception: Partial<Counter>) =>
  forecastInputOf(aHubReading({ counters: [aCounter(exception)] })).counters[0]?.takes;

describe('the input of a forecast', () => {
  it('has an open counter from now on, beyond closing time too', () => {
    expect(takes({ open: true })).toEqual([{ from: now, to: at(24 * 60) }]);
  });

  it('has no counter during its breaks, today and tomorrow', () => {
    const breaks = [
      { from: '10:30', to: '10:45' },
      { from: '09:00', to: '09:10' },
    ];
    expect(takes({ open: true, breaks })).toEqual(
      [
        { from: now, to: at(6) },
        { from: at(21), to: at(22 * 60 + 36) },
        { from: at(22 * 60 + 46), to: at(24 * 60) },
      ].slice(0, 3),
    );
  });

  it('has a closed counter from when it said that it will be back, for everything it can take', () => {
    const closed = { open: false, openServices: [], services: ['property-tax'] };
    expect(takes({ ...closed, backAt: at(30) })).toEqual([{ from: at(30), to: at(24 * 60) }]);
    const [counter] = forecastInputOf(aHubReading({ counters: [aCounter({ ...closed, backAt: at(30) })] })).counters;
    expect(counter?.openServices).toEqual(['property-tax']);
  });

  it('has no counter that is closed, or that did not come back when it said', () => {
    expect([takes({ open: false }), takes({ open: false, backAt: at(-5) })]).toEqual([undefined, undefined]);
  });

  it('knows since when a ticket keeps its counter, through recalls and the start of the service', () => {
    const counter = 'city-hall-1';
    const recalled = aTicket({ state: 'called', counter, since: at(-4), calledAt: at(-1) });
    const served = aTicket({ state: 'serving', counter, since: at(-3), calledAt: at(-5) });
    const since = [recalled, served].map(
      (ticket) => forecastInputOf(aHubReading({ active: [ticket] })).atCounters[0]?.since,
    );
    expect(since).toEqual([at(-4), at(-5)]);
  });

  it('has the booked people who may still come', () => {
    const starts = [-20, -10, 30].map((minutes) => anAppointment({ start: at(minutes) }));
    const gone = anAppointment({ start: at(30), state: 'cancelled' });
    const { toCome } = forecastInputOf(aHubReading({ booked: [...starts, gone] }));
    expect(toCome.map(({ start }) => start)).toEqual([at(-10), at(30)]);
  });

  it('leaves out a ticket for a service that the hub does not have, because its duration is unknown', () => {
    expect(forecastInputOf(aHubReading({ waiting: [aTicket({ service: 'gone' }), aTicket()] })).waiting).toHaveLength(
      1,
    );
  });
});
