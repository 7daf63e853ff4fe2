// Somebody asks why another was called first, and gets what was recorded.
import type { WhyView } from '../../src/contract/why-wire.js';
import { databases } from '../support/databases.js';
import { SharedHall } from '../support/shared-hall.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';

describe.each(databases)('why one was called before another, on %s', (database) => {
  const days = new SharedHall(database);
  const { at } = days;
  const why = (id: string, other: string): Promise<WhyView> =>
    days.hall.clerk.get(`/api/v1/tickets/${id}/why?other=${encodeURIComponent(other)}`);

  it('a walk-in under the guard went before a booking', async () => {
    const walkIn = await days.hall.takeTicket();
    const { reference } = await days.hall.book({ start: at(60) });
    days.hall.clock.set(at(61));
    const booked = await days.hall.checkIn(reference);
    await days.hall.callNext(1);
    const answer = await why(walkIn.id, booked.ticket);
    expect(answer).toMatchObject({
      first: { ticket: walkIn.ticket, dueAt: at(0) },
      second: { id: booked.id, ticket: booked.ticket, dueAt: at(16) },
      reason: { code: 'not-under-guard' },
      call: { at: at(61), counter: days.hall.counter(1), policy: 1, reason: { code: 'walk-in-guard' } },
    });
    expect(answer.reason?.text.en).toContain('61 min');
    expect(answer.call?.runnersUp).toMatchObject([{ ticket: booked.ticket, why: 'not-under-guard' }]);
    // asked the other way round, and by the number as somebody says it
    expect(await why(booked.id, walkIn.ticket.toLowerCase())).toEqual(answer);
  });

  it('by the policy of that moment, though it has been changed since', async () => {
    const tickets = [];
    for (let count = 0; count < 6; count++) tickets.push(await days.hall.takeTicket());
    days.hall.clock.set(at(61));
    const { ticket: first } = await days.hall.callNext(1);
    // more waited than a call keeps: what put the last one behind is found by the rule
    const last = tickets.at(-1)?.ticket ?? '';
    expect((await why(first.id, last)).reason?.code).toBe('later-arrival');
    await new PolicySupervisor(days.hall).change({ walkInGuard: 90 });
    expect(await why(first.id, last)).toMatchObject({ reason: { code: 'later-arrival' }, call: { policy: 1 } });
    await new PolicySupervisor(days.hall).change({ walkInGuard: 60 });
  });

  it('the counter took other services', async () => {
    await days.hall.openCounter(2, ['marriage-licence']);
    const tax = await days.hall.takeTicket('property-tax');
    days.hall.clock.pass({ minutes: 5 });
    const marriage = await days.hall.takeTicket('marriage-licence');
    await days.hall.callNext(2);
    await days.hall.serve(marriage.id);
    // what the counter takes now is not what it took then
    await days.hall.openCounter(2, ['property-tax']);
    const answer = await why(marriage.id, tax.id);
    expect(answer.reason?.code).toBe('other-service');
    expect(answer.reason?.text.fr).toContain('guichet 2');
    await days.hall.closeCounter(2);
  });

  it('the other one had not come, was on hold or had left', async () => {
    const early = await days.hall.takeTicket();
    const held = await days.hall.takeTicket();
    const left = await days.hall.takeTicket();
    await days.hall.move(held.id, 'hold', {});
    await days.hall.move(left.id, 'leave');
    await days.hall.callNext(1);
    const late = await days.hall.takeTicket();
    const codes = [];
    for (const other of [late, held, left]) codes.push((await why(early.id, other.id)).reason?.code);
    expect(codes).toEqual(['not-here-yet', 'on-hold', 'ended']);
    expect((await why(held.id, late.id)).reason).toBeUndefined();
  });

  it('refuses what is no other ticket of that day, and whoever works elsewhere', async () => {
    const { id, ticket } = await days.hall.takeTicket();
    const refused = (other: string, client = days.hall.clerk) =>
      client.refused('GET', `/api/v1/tickets/${id}/why?other=${encodeURIComponent(other)}`);
    expect(await refused('Z999')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refused(ticket)).toMatchObject({ status: 400, code: 'wrong-input' });
    expect(await refused('nobody?')).toMatchObject({ status: 404 });
    const elsewhere = await days.hall.hire('supervisor', 'city-hall');
    expect(await refused('A001', elsewhere)).toMatchObject({ status: 403, code: 'not-yours' });
    expect(await refused('A001', days.hall.resident)).toMatchObject({ status: 401 });
  });
});
