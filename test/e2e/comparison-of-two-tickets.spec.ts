// A supervisor compares two tickets and learns from the log why one was called before the other.
import type { WhyView } from '../../src/contract/why-wire.js';
import { databases } from '../support/databases.js';
import { SharedHall } from '../support/shared-hall.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';

describe.each(databases)('the comparison of two tickets, on %s', (database) => {
  const shared = new SharedHall(database);
  const { at } = shared;
  const why = (id: string, other: string): Promise<WhyView> =>
    shared.hall.clerk.get(`/api/v1/tickets/${id}/why?other=${encodeURIComponent(other)}`);

  it('explains that a walk-in under the guard went before a booking', async () => {
    const walkIn = await shared.hall.takeTicket();
    const { reference } = await shared.hall.book({ start: at(60) });
    shared.hall.clock.set(at(61));
    const booked = await shared.hall.checkIn(reference);
    await shared.hall.callNext(1);
    const answer = await why(walkIn.id, booked.ticket);
    expect(answer).toMatchObject({
      first: { ticket: walkIn.ticket, dueAt: at(0) },
      second: { id: booked.id, ticket: booked.ticket, dueAt: at(16) },
      reason: { code: 'not-under-guard' },
      call: { at: at(61), counter: shared.hall.counter(1), policy: 1, reason: { code: 'walk-in-guard' } },
    });
    expect(answer.reason?.text.en).toContain('61 min');
    expect(answer.call?.runnersUp).toMatchObject([{ ticket: booked.ticket, why: 'not-under-guard' }]);
    // The numbers may be given in the other order, and typed as people say them.
    expect(await why(booked.id, walkIn.ticket.toLowerCase())).toEqual(answer);
  });

  it('uses the policy at the time of the call, though it was changed afterwards', async () => {
    const tickets = [];
    for (let count = 0; count < 6; count++) tickets.push(await shared.hall.takeTicket());
    shared.hall.clock.set(at(61));
    const { ticket: first } = await shared.hall.callNext(1);
    // More tickets waited than a call records, so the reason for the last one is found by the rule.
    const last = tickets.at(-1)?.ticket ?? '';
    expect((await why(first.id, last)).reason?.code).toBe('later-arrival');
    await new PolicySupervisor(shared).change({ walkInGuard: 90 });
    expect(await why(first.id, last)).toMatchObject({ reason: { code: 'later-arrival' }, call: { policy: 1 } });
    await new PolicySupervisor(shared).change({ walkInGuard: 60 });
  });

  it('explains that the counter took other services', async () => {
    await shared.hall.openCounter(2, ['marriage-licence']);
    const tax = await shared.hall.takeTicket('property-tax');
    shared.hall.clock.pass({ minutes: 5 });
    const marriage = await shared.hall.takeTicket('marriage-licence');
    await shared.hall.callNext(2);
    await shared.hall.serve(marriage.id);
    // The services that the counter takes now are not those that it took then.
    await shared.hall.openCounter(2, ['property-tax']);
    const answer = await why(marriage.id, tax.id);
    expect(answer.reason?.code).toBe('other-service');
    expect(answer.reason?.text.fr).toContain('guichet 2');
    await shared.hall.closeCounter(2);
  });

  it('explains that the other ticket had not come, was on hold or had left', async () => {
    const early = await shared.hall.takeTicket();
    const held = await shared.hall.takeTicket();
    const left = await shared.hall.takeTicket();
    await shared.hall.move(held.id, 'hold', {});
    await shared.hall.move(left.id, 'leave');
    await shared.hall.callNext(1);
    const late = await shared.hall.takeTicket();
    const codes = [];
    for (const other of [late, held, left]) codes.push((await why(early.id, other.id)).reason?.code);
    expect(codes).toEqual(['not-here-yet', 'on-hold', 'ended']);
    expect((await why(held.id, late.id)).reason).toBeUndefined();
  });

  it('is refused for tickets of other days, and to staff of other hubs', async () => {
    const { id, ticket } = await shared.hall.takeTicket();
    const refused = (other: string, client = shared.hall.clerk) =>
      client.refused('GET', `/api/v1/tickets/${id}/why?other=${encodeURIComponent(other)}`);
    expect(await refused('Z999')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refused(ticket)).toMatchObject({ status: 400, code: 'wrong-input' });
    expect(await refused('nobody?')).toMatchObject({ status: 404 });
    const elsewhere = await shared.hall.hire('supervisor', 'city-hall');
    expect(await refused('A001', elsewhere)).toMatchObject({ status: 403, code: 'not-yours' });
    expect(await refused('A001', shared.hall.resident)).toMatchObject({ status: 401 });
  });
});
