import { aCounter } from '../../../../test/builders/counter.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { type CallingPolicy, firstPolicy } from '../../hub/calling-policy.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import type { CallReason } from './call-reason.js';
import { nextTicket, reasonByStaff } from './calling-order.js';
import { appointmentDue, walkInDue } from '../ticket/new-ticket.js';
import type { Ticket } from '../ticket/ticket.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const at = (minutes: number): Instant => plusMinutes(now, minutes);
const policy: CallingPolicy = { ...firstPolicy, version: 7 };
const plain = aCounter({ openServices: ['property-tax', 'parking-permit-residential'] });
const permitsFirst = { ...plain, tiers: [['parking-permit-residential'], ['property-tax']] };

let arrivals = 0;
const walkIn = (label: string, minutes: number, more: Partial<Ticket> = {}): Ticket => {
  const dueAt = walkInDue(at(minutes), more.needs ?? [], policy);
  return aTicket({ label, arrivedAt: at(minutes), arrival: ++arrivals, dueAt, ...more });
};
const booked = (label: string, start: number, minutes: number): Ticket => {
  const dueAt = appointmentDue(at(start), at(minutes), [], policy);
  return { ...walkIn(label, minutes), dueAt, guarded: false, appointmentStart: at(start) };
};
const permit = (label: string, minutes: number) => walkIn(label, minutes, { service: 'parking-permit-residential' });
const reasonOf = (tickets: Ticket[], counter = plain): CallReason =>
  (nextTicket(tickets, counter, policy, now, [counter]) as { reason: CallReason }).reason;
const after = ({ order }: CallReason) => order?.runnersUp.map(({ label, why }) => [label, why]);

describe('a call stores', () => {
  it('the version of the policy, the due time and the service', () => {
    const { order } = reasonOf([booked('B001', 15, -10)]);
    expect(order).toEqual({
      policy: 7,
      service: 'property-tax',
      arrivedAt: at(-10),
      dueAt: at(-30),
      runnersUp: [],
    });
  });

  it('the three tickets that would have been next, in order, each with the reason why it came after', () => {
    const queue = [
      walkIn('A004', -1),
      walkIn('A002', -20),
      booked('B001', 30, -5),
      walkIn('A003', -10),
      walkIn('A001', -25),
    ];
    expect(after(reasonOf(queue))).toEqual([
      ['A002', 'later-due'],
      ['B001', 'later-due'],
      ['A003', 'later-due'],
    ]);
  });

  it('when each of them came and was due, and nothing of what they need', () => {
    const inNeed = walkIn('A002', -5, { needs: ['quiet-place'] });
    const { order } = reasonOf([walkIn('A001', -25), inNeed]);
    expect(order?.runnersUp).toEqual([
      { label: 'A002', service: 'property-tax', arrivedAt: at(-5), dueAt: at(-15), why: 'later-due' },
    ]);
  });

  it('that two had the same due time and one came later', () => {
    expect(after(reasonOf([walkIn('A001', -9), walkIn('A002', -9)]))).toEqual([['A002', 'later-arrival']]);
  });

  it('which tickets were not under the guard, and which were and came later', () => {
    const queue = [walkIn('A001', -70), walkIn('A002', -61), booked('B001', -40, -50)];
    expect(after(reasonOf(queue))).toEqual([
      ['A002', 'later-arrival'],
      ['B001', 'not-under-guard'],
    ]);
  });

  it('the tier, and which tickets are in a later one though due sooner', () => {
    const reason = reasonOf([walkIn('A001', -20), permit('P001', -5)], permitsFirst);
    expect(reason).toMatchObject({ code: 'counter-tier', waitedMinutes: 5, before: 'A001', order: { tier: 0 } });
    expect(after(reason)).toEqual([['A001', 'later-tier']]);
  });

  it('no tier as the reason when the order without tiers would have called the same', () => {
    expect(reasonOf([walkIn('A001', -5), permit('P001', -20)], permitsFirst).code).toBe('longest-waiting');
    expect(reasonOf([walkIn('A001', -5)], permitsFirst)).toMatchObject({ code: 'longest-waiting', order: { tier: 1 } });
    expect(reasonOf([permit('P001', -20)], plain).order).not.toHaveProperty('tier');
  });

  it('the credit that a declared need was given, whatever the policy gives by now', () => {
    const ticket = walkIn('A001', -5, { needs: ['seat'] });
    const due = (credit: number) => ({ ...ticket, dueAt: plusMinutes(ticket.arrivedAt, -credit) });
    const now15 = { ...policy, services: { 'property-tax': { needsCredit: 15 } } };
    const reasonOfDue = (credit: number) => nextTicket([due(credit)], plain, now15, now, [plain])?.reason;
    expect(reasonOfDue(10)).toMatchObject({ code: 'need-credit', creditMinutes: 10 });
    expect(reasonOfDue(0)?.code).toBe('longest-waiting');
  });
});

describe('a call by staff stores', () => {
  const others = [walkIn('A001', -20), walkIn('A002', -10)];
  const byStaff = (ticket: Ticket, tickets: Ticket[]) => reasonByStaff(ticket, tickets, plain, policy, now, [plain]);

  it('the ticket that the rule would have called', () => {
    const chosen = walkIn('A003', -5);
    const reason = byStaff(chosen, [...others, chosen]);
    expect(reason).toMatchObject({ code: 'called-by-staff', before: 'A001', order: { policy: 7, dueAt: at(-5) } });
    expect(after(reason)).toEqual([
      ['A001', 'passed-by-staff'],
      ['A002', 'passed-by-staff'],
    ]);
  });

  it('no other ticket when the rule would have called the same', () => {
    const reason = byStaff(others[0] as Ticket, others);
    expect(reason).not.toHaveProperty('before');
    expect(after(reason)).toEqual([['A002', 'passed-by-staff']]);
  });
});
