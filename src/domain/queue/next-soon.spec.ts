import { aCounter } from '../../../test/builders/counter.js';
import { aHub } from '../../../test/builders/hub.js';
import { aTicket } from '../../../test/builders/ticket.js';
import { soonCalled } from './next-soon.js';
import type { Ticket } from './ticket.js';

const { policy } = aHub();
const now = aTicket().arrivedAt;
const open = aCounter({ open: true, openServices: aCounter().services });
const queue = (...booked: boolean[]): Ticket[] =>
  booked.map((isBooked, index) =>
    aTicket({
      id: `city-hall.${index + 1}`,
      label: `A00${index + 1}`,
      arrival: index + 1,
      service: open.services[0],
      appointment: isBooked ? `K7M-4QP${index}` : null,
    }),
  );
const soon = (waiting: Ticket[], counters = [open]) =>
  soonCalled(waiting, counters, policy, now).map(({ label }) => label);

describe('who is told that they are next soon', () => {
  it('the booked with at most two before them', () => {
    expect(soon(queue(false, false, true, true))).toEqual(['A003']);
    expect(soon(queue(true, true, true, true))).toEqual(['A001', 'A002', 'A003']);
  });

  it('nobody who came without a booking: they have left no address', () => {
    expect(soon(queue(false, false))).toEqual([]);
  });

  it('nobody as long as no open counter can serve them', () => {
    expect(soon(queue(true), [aCounter({ open: false, openServices: [] })])).toEqual([]);
  });
});
