// The server is killed while a resident is served. Afterwards the ticket is still at its counter, and a supervisor can
// release it if the agent does not come back.
import type { EventView, QueueTicketView, QueueView } from '../../src/contract/staff-wire.js';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { administrator } from '../support/boot.js';
import { Child } from '../support/child.js';
import { type ApiClient, signIn, acceptsHtml } from '../support/api-client.js';
import { databases, emptyDatabase, type TestDatabase } from '../support/databases.js';
import type { CalledNext } from '../support/staffed-hall.js';

const HALL = '/api/v1/hubs/training-hall';
const counter = (label: number) => `/api/v1/counters/training-hall-${label}`;

describe.each(databases)('a crash of the server while a resident is served, on %s', (database) => {
  let empty: TestDatabase;
  let server: Child;
  const hire = async (clerk: ApiClient, role: string): Promise<{ email: string; password: string }> => {
    const account = { email: `${role}@city.example`, password: 'a-long-password' };
    await clerk.post('/api/v1/staff', { ...account, name: `The ${role}`, roles: [role], hubs: ['training-hall'] });
    return account;
  };

  beforeAll(async () => {
    empty = await emptyDatabase(database);
    server = await Child.start(empty.url);
  });
  afterAll(async () => {
    await server.kill();
    await empty.remove();
  });

  it('leaves the ticket at its counter until a supervisor releases it for another counter', async () => {
    const clerk = await signIn(server.url, administrator);
    const [agent, supervisor] = [await hire(clerk, 'agent'), await hire(clerk, 'supervisor')];
    const before = await signIn(server.url, agent);
    await before.post(`${counter(1)}/open`);
    await before.post(`${counter(2)}/open`);
    const wish = { service: 'general-information', language: 'en' };
    const { id, ticket, issuedAt } = await before.post<IssuedTicketView>(`${HALL}/tickets`, wish);
    await before.post<CalledNext>(`${counter(1)}/call-next`);
    await before.post(`/api/v1/tickets/${id}/start`);
    await before.delete('/api/v1/session');
    await server.kill('SIGKILL');
    server = await Child.start(empty.url);

    const back = await signIn(server.url, agent);
    const console = await back.send<string>('GET', '/staff/counters/training-hall-1', undefined, acceptsHtml);
    expect(console.body).toContain(`Serving ${ticket}`);
    expect(await back.refused('POST', `${counter(2)}/call-next`)).toMatchObject({ code: 'nobody-waiting' });

    const chief = await signIn(server.url, supervisor);
    const glance = await chief.send<string>('GET', '/staff/hubs/training-hall/supervisor', undefined, acceptsHtml);
    expect(glance.body).toContain(`/staff/tickets/${id}/release`);
    const release = { reason: 'connection-lost', closeCounter: true };
    const released = await chief.post<QueueTicketView>(`/api/v1/tickets/${id}/release`, release);
    expect(released).toMatchObject({ state: 'waiting', dueAt: issuedAt });
    expect((await back.post<CalledNext>(`${counter(2)}/call-next`)).ticket.ticket).toBe(ticket);
    const { counters } = await back.get<QueueView>(`${HALL}/queue`);
    expect(counters.slice(0, 2).map(({ open }) => open)).toEqual([false, true]);
    const events = await chief.get<EventView[]>(`/api/v1/tickets/${id}/history`);
    expect(events.map(({ type }) => type)).toEqual(['ticket-issued', 'called', 'started', 'released', 'called']);
    expect(events[3]).toMatchObject({ actor: expect.stringMatching(/^staff:/), facts: { code: 'connection-lost' } });
    expect(events[3]?.actor).not.toBe(events[1]?.actor);
  });
});
