// A ticket may be for several people, who can split, and for several services in one visit.
import type { EventView, SplitView } from '../../src/contract/staff-wire.js';
import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { newKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

const PERMIT = 'parking-permit-residential';
const PAYMENT = 'parking-violation-payment';

describe.each(databases)('tickets of parties and of several services, on %s', (database) => {
  let hall: StaffedHall;
  const history = (id: string) => hall.clerk.get<EventView[]>(`/api/v1/tickets/${id}/history`);
  const mine = ({ token }: IssuedTicketView) => hall.resident.get<MyTicketView>(`/api/v1/my-ticket/${token}`);
  const give = (wish: Record<string, unknown>) =>
    hall.clerk.post<IssuedTicketView>(`/api/v1/hubs/${hall.hub}/tickets`, {
      service: 'general-information',
      language: 'en',
      ...wish,
    });
  const waitingLabels = async () => (await hall.queue()).waiting.map(({ ticket }) => ticket);

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
  });
  afterEach(() => hall.empty());
  afterAll(() => hall.close());

  it('are split in two without a change in anybody’s turn', async () => {
    const pair = await give({ partySize: 2 });
    hall.clock.pass({ minutes: 1 });
    const later = await give({});
    const { ticket, other } = await hall.clerk.post<SplitView>(`/api/v1/tickets/${pair.id}/split`);
    expect([ticket.partySize, other.partySize]).toEqual([1, 1]);
    expect(other).toMatchObject({ service: ticket.service, dueAt: ticket.dueAt, arrivedAt: ticket.arrivedAt });
    expect(await waitingLabels()).toEqual([pair.ticket, other.ticket, later.ticket]);
    expect((await history(pair.id)).at(-1)).toMatchObject({ type: 'split', facts: { into: other.ticket } });
    expect(await history(other.id)).toMatchObject([{ type: 'split', to: 'waiting', facts: { from: pair.ticket } }]);
    const again = await hall.clerk.refused('POST', `/api/v1/tickets/${pair.id}/split`);
    expect(again).toMatchObject({ status: 409, code: 'not-allowed-now' });
  });

  it('are split once for one Idempotency-Key', async () => {
    const three = await give({ partySize: 3 });
    const key = newKey();
    const path = `/api/v1/tickets/${three.id}/split`;
    const first = await hall.clerk.post<SplitView>(path, {}, key);
    expect(await hall.clerk.post<SplitView>(path, {}, key)).toEqual(first);
    expect(first.ticket.partySize).toBe(2);
  });

  it('have the party size of their booking', async () => {
    const start = '2027-03-16T14:00:00.000Z';
    const hold = { hub: hall.hub, service: 'general-information', start, partySize: 2 };
    const contact = { name: 'Sam Rivera', email: 'party@example.org' };
    const { reference } = await hall.resident.post<{ reference: string }>('/api/v1/appointments', {
      ...hold,
      language: 'en',
      contact,
    });
    hall.clock.pass({ hours: 23, minutes: 30 });
    await hall.renewSession();
    const { id } = await hall.checkIn(reference);
    const { waiting } = await hall.queue();
    expect(waiting.find((one) => one.id === id)).toMatchObject({ partySize: 2 });
  });

  it('have the payment before the permit, in whichever order the services are named, with one number', async () => {
    const visit = await give({ service: PERMIT, also: ['general-information', PAYMENT] });
    expect(await mine(visit)).toMatchObject({ service: 'general-information', laterServices: [PAYMENT, PERMIT] });
    const seen: string[] = [];
    for (let state = 'waiting'; state === 'waiting'; ) {
      const { ticket } = await hall.callNext(1);
      expect(ticket).toMatchObject({ ticket: visit.ticket, dueAt: visit.issuedAt });
      seen.push(ticket.service);
      ({ state } = await hall.serve(visit.id));
    }
    expect(seen).toEqual(['general-information', PAYMENT, PERMIT]);
  });

  it('are refused for an unknown service', async () => {
    const wish = { service: PERMIT, also: ['juggling'], language: 'en' };
    const refusal = await hall.clerk.refused('POST', `/api/v1/hubs/${hall.hub}/tickets`, wish);
    expect(refusal).toMatchObject({ status: 404, code: 'unknown-service' });
  });
});
