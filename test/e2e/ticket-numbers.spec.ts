import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';

describe.each(databases)('ticket numbers and the days they belong to, on %s', (database) => {
  let office: StaffedHall;
  const take = (service = 'parking-permit') => office.takeTicket(service);
  const stateOf = async (token: string) =>
    (await office.resident.get<{ state: string }>(`/api/v1/my-ticket/${token}`)).state;
  const refusedTicket = (service: string) =>
    office.kiosk.refused('POST', '/api/v1/kiosk/tickets', { service, language: 'fr' });
  const nextDay = async (date: string) => {
    office.clock.set(`${date}T14:00:00.000Z`);
    await office.renewSession();
  };

  beforeAll(async () => {
    office = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity });
  });
  afterAll(() => office.close());

  it('start again after the last number of a series, without those still in the hall', async () => {
    await office.openCounter(1);
    const [first, second, third] = [await take(), await take(), await take()];
    expect([first, second, third].map(({ ticket }) => ticket)).toEqual(['A001', 'A002', 'A003']);
    expect(await refusedTicket('parking-permit')).toMatchObject({ status: 409, code: 'limit-reached' });
    expect((await office.callNext(1)).ticket.id).toBe(first.id);
    expect(await refusedTicket('parking-permit')).toMatchObject({ code: 'limit-reached' });
    await office.serve(first.id);
    await office.move(third.id, 'leave');
    expect((await take()).ticket).toBe('A001');
    expect((await take()).ticket).toBe('A003');
  });

  it('end for the day when the contingent is used up, even if tickets have ended', async () => {
    const { id } = await take('marriage-licence');
    await take('marriage-licence');
    await office.move(id, 'leave');
    expect(await refusedTicket('marriage-licence')).toMatchObject({ status: 409, code: 'limit-reached' });
  });

  it('of waiting tickets end by the clock alone when the hub opens again', async () => {
    const [someone] = (await office.queue()).waiting;
    await office.move(someone?.id ?? '', 'leave');
    const { id, token } = await take();
    office.clock.set('2027-03-16T12:59:59.000Z');
    expect(await stateOf(token)).toBe('waiting');
    await nextDay('2027-03-16');
    expect(await stateOf(token)).toBe('left');
    expect((await office.queue()).waiting).toEqual([]);
    const { sequence } = await office.board();
    const call = { counter: office.counter(1) };
    expect(await office.clerk.refused('POST', `/api/v1/tickets/${id}/call`, call)).toMatchObject({
      status: 409,
      code: 'not-allowed-now',
    });
    expect((await office.board()).sequence).toBe(sequence);
  });

  it('start again each day, with a new contingent', async () => {
    expect((await take()).ticket).toBe('A001');
    expect((await take('marriage-licence')).ticket).toBe('K001');
  });

  it('of tickets that are served overnight are kept and left out on the new day', async () => {
    const { ticket } = await office.callNext(1);
    await office.move(ticket.id, 'start');
    await nextDay('2027-03-17');
    expect((await office.queue()).serving.map(({ ticket: number }) => number)).toEqual(['A001']);
    expect((await take()).ticket).toBe('A002');
    expect(await office.move(ticket.id, 'finish')).toMatchObject({ state: 'done' });
  });

  it('are not given by a closed hub, which says when it opens', async () => {
    office.clock.set('2027-03-17T22:00:00.000Z');
    expect(await refusedTicket('parking-permit')).toMatchObject({ status: 409, code: 'hub-closed' });
    const hub = { key: 'town-office', open: false, opensAt: '2027-03-18T13:00:00.000Z' };
    expect(await office.resident.get('/api/v1/hubs')).toEqual(expect.arrayContaining([expect.objectContaining(hub)]));
    expect(await office.kiosk.get('/api/v1/kiosk')).toMatchObject({ open: false, opensAt: hub.opensAt });
  });

  it('at a hub that never closes end twelve hours after the arrival', async () => {
    await office.renewSession();
    const given = await office.clerk.post<{ token: string }>('/api/v1/hubs/long-hall/tickets', {
      service: 'parking-permit',
      language: 'en',
    });
    office.clock.pass({ hours: 11, minutes: 59 });
    expect(await stateOf(given.token)).toBe('waiting');
    office.clock.pass({ minutes: 1 });
    expect(await stateOf(given.token)).toBe('left');
  });
});
