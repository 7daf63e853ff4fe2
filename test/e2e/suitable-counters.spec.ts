// Tickets with a need or a language are called to a suitable counter, and a supervisor sets which services a counter takes
// first. Staff see the reason, and no need of anybody is shown to the public.
import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import { ApiClient, acceptsHtml } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('the choice of a suitable counter, on %s', (database) => {
  let hall: StaffedHall;
  beforeEach(async () => {
    hall = await StaffedHall.open({ database });
    await new PolicySupervisor({ hall }).change({ routing: 'suitable' });
    await hall.openCounter(1);
    await hall.openCounter(2);
  });
  afterEach(() => hall.close());

  const set = (label: number, form: Record<string, string | string[]>, who: ApiClient = hall.clerk) =>
    who.send<string>('POST', `/staff/hubs/${hall.hub}/counters/${hall.counter(label)}`, form, acceptsHtml);
  const callNext = (label: number) =>
    hall.clerk.send<{ code?: string; ticket?: { ticket: string } }>(
      'POST',
      `/api/v1/counters/${hall.counter(label)}/call-next`,
      {},
    );

  it('leads a ticket with a need to the counter that meets it, with a reason that only staff see', async () => {
    const given = await hall.takeTicket('general-information', ['lower-counter']);
    expect((await callNext(2)).body.code).toBe('nobody-waiting');
    const page = await hall.clerk.send<string>('GET', `/staff/tickets/${given.id}`, undefined, acceptsHtml);
    expect(page.body).toContain('Led to counter 1, which suits: Lower counter.');
    const mine = () => hall.resident.get<MyTicketView>(`/api/v1/my-ticket/${given.token}`);
    const phone = await hall.resident.send<string>('GET', `/t/${given.token}`, undefined, acceptsHtml);
    const told = [given, await mine(), await hall.board(), await hall.kiosk.get('/api/v1/kiosk'), phone.body];
    expect((await callNext(1)).body.ticket?.ticket).toBe(given.ticket);
    told.push(await mine(), await hall.board());
    const events = await rowsOf<object>(
      hall.server.databaseUrl,
      `SELECT * FROM "hub_event" WHERE "ticket" IS NOT NULL`,
    );
    expect(events.length).toBeGreaterThan(1);
    const need = /lower-?\s?counter|comptoir (bas|plus bas)/i;
    for (const one of [...told, events]) expect(JSON.stringify(one)).not.toMatch(need);
  });

  it('leads a ticket to a counter where its language is spoken, as long as one is open', async () => {
    expect((await set(2, { languages: 'fr' })).status).toBe(303);
    await hall.takeTicket();
    expect((await callNext(2)).body.code).toBe('nobody-waiting');
    await hall.clerk.post(`/api/v1/counters/${hall.counter(1)}/close`);
    expect((await callNext(2)).status).toBe(200);
  });

  it('lets a counter take first the services that its supervisor has set, whoever opens it', async () => {
    const supervisor = await hall.hire('supervisor');
    expect((await set(1, { first: 'marriage-licence' }, supervisor)).status).toBe(303);
    const agent = await hall.hire('agent');
    await agent.post(`/api/v1/counters/${hall.counter(1)}/close`);
    await agent.post(`/api/v1/counters/${hall.counter(1)}/open`);
    const tax = await hall.takeTicket('property-tax');
    const marriage = await hall.takeTicket('marriage-licence');
    const called = (await hall.callNext(1)).ticket;
    expect(called.ticket).toBe(marriage.ticket);
    await hall.serve(called.id);
    expect((await hall.callNext(1)).ticket.ticket).toBe(tax.ticket);
    const [event] = await rowsOf<{ actor: string; reason: string }>(
      hall.server.databaseUrl,
      `SELECT "actor", "reason" FROM "hub_event" WHERE "type" = 'counter-changed'`,
    );
    expect(event?.actor).toMatch(/^staff:/);
    expect(JSON.parse(event?.reason ?? '{}')).toEqual({ languages: [], first: ['marriage-licence'] });
  });

  it('is set by supervisors only, and only for services that the counter can take', async () => {
    expect((await set(1, { first: 'marriage-licence' }, await hall.hire('agent'))).status).toBe(403);
    expect((await set(1, { first: 'no-such-service' })).status).toBe(404);
    const page = await hall.clerk.send<string>('GET', `/staff/hubs/${hall.hub}/counters`, undefined, acceptsHtml);
    expect(page.body).toContain('lower counter, hearing loop');
  });
});
