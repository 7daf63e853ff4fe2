import { staffActor } from '../../src/domain/access/actor.js';
import { CloseHub } from '../../src/use-cases/hub/close-hub.js';
import type { KioskView } from '../../src/contract/kiosk-wire.js';
import type { HubView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

const burst = { en: 'A water pipe has burst', fr: 'Une conduite d’eau a éclaté' };

describe.each(databases)('a hub that a supervisor closes for today, on %s', (database) => {
  let hall: StaffedHall;
  const supervisor = staffActor({ id: 'one', name: 'One', roles: ['supervisor'], hubs: ['training-hall'] });
  const close = () => hall.server.app.get(CloseHub);
  const hub = async () => (await hall.resident.get<HubView[]>('/api/v1/hubs')).find(({ key }) => key === hall.hub);

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
  });
  afterAll(() => hall.close());

  it('is shown as closed, with the reason, to residents, kiosk and board until its midnight', async () => {
    await close().forToday(hall.hub, burst, supervisor);
    const opensAt = '2027-03-16T04:00:00.000Z';
    expect(await hub()).toMatchObject({
      open: false,
      opensAt,
      reason: { text: { en: expect.stringContaining(burst.en) } },
    });
    const kiosk = await hall.kiosk.get<KioskView>('/api/v1/kiosk');
    expect(kiosk).toMatchObject({ open: false, opensAt, reason: { text: { fr: expect.stringContaining(burst.fr) } } });
    expect(await hall.board()).toMatchObject({ open: false, opensAt, reasonCode: 'closure', notice: burst });
  });

  it('refuses tickets and bookings for today with the reason in the reader’s language', async () => {
    const kiosk = hall.kiosk.with({ 'accept-language': 'fr-CA,en;q=0.5' });
    const wish = { service: 'general-information', language: 'fr' };
    const refusal = await kiosk.refused('POST', '/api/v1/kiosk/tickets', wish);
    expect(refusal).toMatchObject({ status: 409, code: 'hub-closed' });
    expect(`${refusal.title} ${refusal.detail}`).toContain(burst.fr);
    const hold = { hub: hall.hub, service: 'general-information', start: '2027-03-15T20:00:00.000Z' };
    expect(await hall.resident.refused('POST', '/api/v1/holds', hold)).toMatchObject({
      status: 409,
      code: 'hub-closed',
    });
    const tomorrow = { ...hold, start: '2027-03-16T20:00:00.000Z' };
    expect(await hall.resident.post('/api/v1/holds', tomorrow)).toMatchObject({ hold: expect.any(String) });
  });

  it('still serves the people who were in the queue', async () => {
    await close().reopen(hall.hub, supervisor);
    const { id } = await hall.takeTicket();
    await close().forToday(hall.hub, burst, supervisor);
    await hall.openCounter(1);
    expect((await hall.callNext(1)).ticket.id).toBe(id);
    await hall.serve(id);
  });

  it('is open at once when a supervisor reopens it', async () => {
    await close().reopen(hall.hub, supervisor);
    expect(await hub()).toMatchObject({ open: true });
    expect((await hall.board()).notice).toBeUndefined();
    await hall.takeTicket();
  });

  it('cannot be closed by a supervisor of another hub', () => {
    expect(() => close().forToday('city-hall', burst, supervisor)).toThrow('not-yours');
  });
});
