// Tickets that are left over when a hub has closed: staff close them with a reason, and the rest end by the clock.
import { acceptsHtml } from '../support/api-client.js';
import type { DayEndView, EventView } from '../../src/contract/staff-wire.js';
import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { EndDays } from '../../src/use-cases/queue/end-days.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';

const HUB = 'town-office';

describe.each(databases)('tickets that are left over at the end of a day, on %s', (database) => {
  let office: StaffedHall;
  const closeDay = `/api/v1/hubs/${HUB}/close-day`;
  const take = () => office.takeTicket('parking-permit');
  const history = (id: string) => office.clerk.get<EventView[]>(`/api/v1/tickets/${id}/history`);
  const mine = ({ token }: IssuedTicketView) => office.resident.get<MyTicketView>(`/api/v1/my-ticket/${token}`);

  beforeEach(async () => {
    office = await StaffedHall.open({ database, hub: HUB, settings: smallCity });
    await office.openCounter(1);
  });
  afterEach(() => office.close());

  it('are closed by staff with a reason once the hub has closed, and each phone shows it', async () => {
    const [first, second] = [await take(), await take()];
    await office.callNext(1);
    expect(await office.clerk.refused('POST', closeDay, { reason: 'not-served-today' })).toMatchObject({
      status: 409,
      code: 'not-allowed-now',
    });
    office.clock.pass({ hours: 7, minutes: 1 });
    await office.renewSession();
    const greeter = await office.hire('greeter');
    const one = await greeter.post<DayEndView>(closeDay, { reason: 'went-home', tickets: [first.id] });
    expect(one.closed.map(({ ticket, state }) => [ticket, state])).toEqual([[first.ticket, 'left']]);
    const rest = await greeter.post<DayEndView>(closeDay, { reason: 'not-served-today' });
    expect(rest.closed.map(({ ticket }) => ticket)).toEqual([second.ticket]);
    expect(await mine(second)).toMatchObject({ state: 'left', leftBecause: 'not-served-today', may: [] });
    expect((await history(second.id)).at(-1)).toMatchObject({ type: 'left', facts: { code: 'not-served-today' } });
    expect(await greeter.post<DayEndView>(closeDay, { reason: 'not-served-today' })).toEqual({ closed: [] });
    expect(await greeter.refused('POST', closeDay, { reason: 'no-idea' })).toMatchObject({ status: 400 });
  });

  it('end early when the hub is closed early, except those that are being served', async () => {
    const served = await take();
    await office.callNext(1);
    await office.move(served.id, 'start');
    const waiting = await take();
    const words = { 'reason.en': 'Storm', 'reason.fr': 'Tempête' };
    const page = await office.clerk.send('POST', `/staff/hubs/${HUB}/close`, words, acceptsHtml);
    expect(page.status).toBe(303);
    const { closed } = await office.clerk.post<DayEndView>(closeDay, { reason: 'hub-closed-early' });
    expect(closed.map(({ ticket }) => ticket)).toEqual([waiting.ticket]);
    expect(await mine(waiting)).toMatchObject({ leftBecause: 'hub-closed-early' });
    expect(await office.move(served.id, 'finish')).toMatchObject({ state: 'done' });
  });

  it('end by the clock, and each of their events is written once, whichever process writes them', async () => {
    const [first, second] = [await take(), await take()];
    await office.callNext(1);
    office.clock.pass({ hours: 24 });
    await office.renewSession();
    expect(await mine(second)).toMatchObject({ state: 'left', leftBecause: 'day-ended' });
    const ending = office.server.app.get(EndDays, { strict: false });
    const ended = await Promise.all(Array.from({ length: 20 }, () => ending.run()));
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(2);
    for (const ticket of [first, second]) {
      const left = (await history(ticket.id)).filter(({ type }) => type === 'left');
      expect(left).toMatchObject([
        { actor: 'system', to: 'left', facts: { code: 'day-ended', endedAt: '2027-03-16T13:00:00.000Z' } },
      ]);
      expect(await mine(ticket)).toMatchObject({ state: 'left', leftBecause: 'day-ended' });
    }
    expect(await ending.run()).toBe(0);
  });
});
