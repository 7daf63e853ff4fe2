import type { BoardSnapshot } from '../../src/use-cases/queue/show-board.js';
import { type ApiClient, signIn, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { SocketListener } from '../support/socket-listener.js';

const password = 'another-password';
const aBooking = {
  service: 'general-information',
  start: '2027-03-17T15:00:00.000Z',
  contact: { name: 'Sam Rivera' },
  language: 'en',
};

describe.each(databases)('the rights of roles and devices, on %s', (database) => {
  let hall: StaffedHall;
  let ticket: string;
  const staffed: Record<string, ApiClient> = {};
  const hire = async (role: string, hub: string) => {
    const email = `${role}.${hub}@city.example`;
    await hall.clerk.post('/api/v1/staff', { name: `The ${role}`, email, password, roles: [role], hubs: [hub] });
    return signIn(hall.server.url, { email, password });
  };
  const clientOf = (role: string): ApiClient => staffed[role] as ApiClient;
  const calls = (): [string, 'GET' | 'POST', string, Record<string, unknown>?][] => [
    ['greet', 'GET', '/api/v1/hubs/training-hall/queue'],
    ['greet', 'GET', '/api/v1/hubs/training-hall/appointments'],
    ['greet', 'GET', `/api/v1/tickets/${ticket}/history`],
    ['greet', 'POST', '/api/v1/hubs/training-hall/tickets', { service: 'general-information', language: 'en' }],
    ['greet', 'POST', '/api/v1/hubs/training-hall/check-ins', { reference: '222-2222' }],
    ['book', 'POST', '/api/v1/hubs/training-hall/appointments', aBooking],
    ...['hold', 'resume', 'return', 'leave'].map(
      (move) => ['greet', 'POST', `/api/v1/tickets/${ticket}/${move}`] as [string, 'POST', string],
    ),
    ['greet', 'POST', `/api/v1/tickets/${ticket}/transfer`, { service: 'property-tax' }],
    ['greet', 'POST', `/api/v1/tickets/${ticket}/add-service`, { service: 'property-tax' }],
    ...['recall', 'start', 'finish', 'undo-finish', 'miss', 'put-back'].map(
      (move) => ['serve', 'POST', `/api/v1/tickets/${ticket}/${move}`] as [string, 'POST', string],
    ),
    ['serve', 'POST', `/api/v1/tickets/${ticket}/call`, { counter: 'training-hall-1' }],
    ['serve', 'POST', '/api/v1/counters/training-hall-1/call-next'],
    ['serve', 'POST', '/api/v1/counters/training-hall-1/open'],
    ['serve', 'POST', '/api/v1/counters/training-hall-1/close'],
    ['supervise', 'POST', '/api/v1/devices', { hub: 'training-hall', kind: 'display', label: 'Another' }],
    ['administer', 'POST', '/api/v1/staff', { name: 'A', email: 'a@city.example', password, roles: [], hubs: [] }],
  ];
  const duties: Record<string, string[]> = {
    partner: ['book'],
    greeter: ['book', 'greet'],
    agent: ['book', 'greet', 'serve'],
    supervisor: ['book', 'greet', 'serve', 'supervise'],
  };

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    for (const role of Object.keys(duties)) staffed[role] = await hire(role, 'training-hall');
    staffed.foreigner = await hire('supervisor', 'city-hall');
  });
  beforeEach(async () => {
    ticket = (await hall.takeTicket()).id;
  });
  afterAll(() => hall.close());

  it.each(Object.keys(duties))('allow the role %s its own duties only', async (role) => {
    for (const [duty, method, path, body] of calls()) {
      const { status } = await clientOf(role).send(method, path, method === 'POST' ? (body ?? {}) : undefined);
      const mayDo = duties[role]?.includes(duty);
      expect([path, status === 403]).toEqual([path, !mayDo]);
    }
  });

  it('allow a supervisor nothing at another hub', async () => {
    const before = await hall.board();
    for (const [, method, path, body] of calls()) {
      const refusal = await clientOf('foreigner').refused(method, path, body);
      expect([path, refusal.status, refusal.code]).toEqual([path, 403, 'not-yours']);
    }
    expect((await hall.board()).sequence).toBe(before.sequence);
  });

  it('allow nothing without a session, with the same refusal for everything', async () => {
    for (const [, method, path, body] of calls()) {
      const refusal = await hall.resident.refused(method, path, body);
      expect([path, refusal.status, refusal.code]).toEqual([path, 401, 'not-signed-in']);
    }
  });

  it('belong to one account for each email address', async () => {
    const again = { name: 'B', email: 'GREETER.training-hall@city.example', password, roles: ['agent'], hubs: [] };
    expect(await hall.clerk.refused('POST', '/api/v1/staff', again)).toMatchObject({
      status: 409,
      code: 'email-taken',
    });
  });

  it('end when a device’s key is revoked, and the list of devices shows no keys', async () => {
    const device = { hub: 'training-hall', kind: 'kiosk', label: 'For a day' };
    const { id, key } = await hall.clerk.post<{ id: string; key: string }>('/api/v1/devices', device);
    await withKey(hall.server.url, key).get('/api/v1/kiosk');
    const listed = await hall.clerk.get<Record<string, unknown>[]>('/api/v1/devices');
    expect(listed).toContainEqual({ id, ...device, createdAt: expect.any(String) });
    expect(JSON.stringify(listed)).not.toContain(key);
    await hall.clerk.delete(`/api/v1/devices/${id}`);
    expect(await withKey(hall.server.url, key).refused('GET', '/api/v1/kiosk')).toMatchObject({ status: 401 });
    expect(await SocketListener.refusal(hall.server.url, { hub: 'training-hall', deviceKey: key })).toBe(
      'not-signed-in',
    );
  });

  it('allow a lobby screen’s key the board of its own hub only', async () => {
    const device = { hub: 'training-hall', kind: 'display', label: 'By the window' };
    const { key } = await hall.clerk.post<{ key: string }>('/api/v1/devices', device);
    expect(await withKey(hall.server.url, key).refused('GET', '/api/v1/kiosk')).toMatchObject({ status: 401 });
    const take = { service: 'general-information', language: 'en' };
    expect(await withKey(hall.server.url, key).refused('POST', '/api/v1/kiosk/tickets', take)).toMatchObject({
      status: 401,
    });
    const screen = await SocketListener.connect(hall.server.url, { hub: 'training-hall', deviceKey: key });
    await screen.hear<BoardSnapshot>('board', ({ hub }) => hub === 'training-hall');
    screen.close();
    expect(await SocketListener.refusal(hall.server.url, { hub: 'city-hall', deviceKey: key })).toBe('not-yours');
  });
});
