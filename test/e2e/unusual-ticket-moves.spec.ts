// The less usual moves of a ticket: more time, a return after a miss, a hold with a reminder, a release and a break.
import type { EventView, QueueTicketView } from '../../src/contract/staff-wire.js';
import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

describe.each(databases)('a ticket with an unusual way, on %s', (database) => {
  let hall: StaffedHall;
  const history = (id: string) => hall.clerk.get<EventView[]>(`/api/v1/tickets/${id}/history`);
  const mine = ({ token }: IssuedTicketView) => hall.resident.get<MyTicketView>(`/api/v1/my-ticket/${token}`);
  const byPhone = ({ token }: IssuedTicketView, move: string) =>
    hall.resident.post<MyTicketView>(`/api/v1/my-ticket/${token}/${move}`);
  const refusedByPhone = ({ token }: IssuedTicketView, move: string) =>
    hall.resident.refused('POST', `/api/v1/my-ticket/${token}/${move}`);

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
    await hall.openCounter(2);
  });
  afterEach(() => hall.empty());
  afterAll(() => hall.close());

  it('is not called for the ten minutes that its phone asked for, and goes before later tickets after them', async () => {
    const first = await hall.takeTicket();
    hall.clock.pass({ minutes: 1 });
    const second = await hall.takeTicket();
    expect(await mine(first)).toMatchObject({ may: ['more-time', 'leave'] });
    const asked = await byPhone(first, 'more-time');
    expect(asked).toMatchObject({ state: 'waiting', may: ['ready', 'leave'] });
    expect(Date.parse(asked.notBefore ?? '') - Date.parse(asked.asOf)).toBe(600_000);
    expect(await refusedByPhone(first, 'more-time')).toMatchObject({ status: 409, code: 'not-allowed-now' });
    expect((await hall.callNext(1)).ticket.ticket).toBe(second.ticket);
    const nobody = await hall.clerk.refused('POST', `/api/v1/counters/${hall.counter(2)}/call-next`);
    expect(nobody).toMatchObject({ code: 'nobody-waiting' });
    hall.clock.pass({ minutes: 10 });
    const { ticket } = await hall.callNext(2);
    expect(ticket).toMatchObject({ ticket: first.ticket, dueAt: first.issuedAt });
  });

  it('is called as soon as its phone says that its holder is ready', async () => {
    const ticket = await hall.takeTicket();
    await byPhone(ticket, 'more-time');
    const { waiting } = await hall.queue();
    expect(waiting[0]?.notBefore).toBeDefined();
    expect(await byPhone(ticket, 'ready')).toMatchObject({ may: ['leave'] });
    expect((await hall.callNext(1)).ticket.ticket).toBe(ticket.ticket);
    expect((await history(ticket.id)).map(({ type, actor }) => [type, actor])).toEqual([
      ['ticket-issued', expect.stringMatching(/^kiosk:/)],
      ['more-time-asked', 'resident'],
      ['ready', 'resident'],
      ['called', expect.stringMatching(/^staff:/)],
    ]);
  });

  it('cannot have more time once it is called, but its holder may leave', async () => {
    const ticket = await hall.takeTicket();
    await hall.callNext(1);
    expect(await refusedByPhone(ticket, 'more-time')).toMatchObject({ code: 'not-allowed-now' });
    expect(await byPhone(ticket, 'leave')).toMatchObject({ state: 'left', may: [] });
  });

  it('has more time once when it is asked for twenty times at once', async () => {
    const ticket = await hall.takeTicket();
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => hall.resident.send('POST', `/api/v1/my-ticket/${ticket.token}/more-time`, {})),
    );
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await history(ticket.id)).filter(({ type }) => type === 'more-time-asked')).toHaveLength(1);
  });

  it('returns after a miss by its phone, once and within thirty minutes', async () => {
    const ticket = await hall.takeTicket();
    await hall.callNext(1);
    await hall.move(ticket.id, 'miss');
    expect(await mine(ticket)).toMatchObject({ state: 'missed', may: ['return', 'leave'] });
    expect(await byPhone(ticket, 'return')).toMatchObject({ state: 'waiting', ahead: 0 });
    await hall.callNext(1);
    await hall.move(ticket.id, 'miss');
    expect(await mine(ticket)).toMatchObject({ may: ['leave'] });
    expect(await refusedByPhone(ticket, 'return')).toMatchObject({ code: 'not-allowed-now' });
  });

  it('is on hold with a reminder after ten minutes, or after a time that staff choose', async () => {
    const minutesOf = ({ since, remindAt = '' }: QueueTicketView) =>
      (Date.parse(remindAt) - Date.parse(since)) / 60_000;
    const one = await hall.takeTicket();
    expect(minutesOf(await hall.move(one.id, 'hold', { reason: 'form B' }))).toBe(10);
    expect((await hall.move(one.id, 'resume')).remindAt).toBeUndefined();
    expect(minutesOf(await hall.move(one.id, 'hold', { remindInMinutes: 25 }))).toBe(25);
    const never = await hall.clerk.refused('POST', `/api/v1/tickets/${one.id}/hold`, { remindInMinutes: 0 });
    expect(never).toMatchObject({ status: 400 });
  });

  it('is released by a supervisor from a counter without an agent, and another counter calls it', async () => {
    const supervisor = await hall.hire('supervisor');
    const agent = await hall.hire('agent');
    const { id, issuedAt } = await hall.takeTicket();
    await hall.callNext(1);
    await hall.move(id, 'start');
    const wish = { reason: 'agent-away', closeCounter: true };
    expect(await agent.refused('POST', `/api/v1/tickets/${id}/release`, wish)).toMatchObject({ status: 403 });
    const released = await supervisor.post<QueueTicketView>(`/api/v1/tickets/${id}/release`, wish);
    expect(released).toMatchObject({ state: 'waiting', dueAt: issuedAt });
    expect((await hall.queue()).counters[0]).toMatchObject({ open: false });
    expect((await hall.callNext(2)).ticket.id).toBe(id);
    const events = (await history(id)).filter(({ type }) => type === 'released');
    expect(events).toMatchObject([
      { counter: hall.counter(1), from: 'serving', to: 'waiting', facts: { code: 'agent-away' } },
    ]);
    expect(events[0]?.actor).toMatch(/^staff:/);
    await hall.openCounter(1);
  });

  it('is finished by a supervisor if its service was done', async () => {
    const { id } = await hall.takeTicket();
    await hall.callNext(1);
    const wish = { reason: 'connection-lost', finished: true };
    expect(await hall.clerk.refused('POST', `/api/v1/tickets/${id}/release`, wish)).toMatchObject({
      code: 'not-allowed-now',
    });
    await hall.move(id, 'start');
    expect(await hall.move(id, 'release', wish)).toMatchObject({ state: 'done' });
    expect((await hall.queue()).counters[0]).toMatchObject({ open: true });
  });

  it('has its counter back after a break, whose end must be in the future', async () => {
    const close = `/api/v1/counters/${hall.counter(2)}/close`;
    const backAt = '2027-03-17T12:00:00.000Z';
    expect(await hall.clerk.post(close, { backAt })).toMatchObject({ open: false, backAt });
    expect(await hall.clerk.refused('POST', close, { backAt: '2027-03-01T12:00:00.000Z' })).toMatchObject({
      status: 400,
      code: 'wrong-input',
    });
    const opened = await hall.openCounter(2);
    expect(opened.backAt).toBeUndefined();
  });
});
