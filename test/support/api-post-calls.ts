// Every POST call of the API, with who may make it and a valid body. A spec compares this list with the server's own API
// description, so that a new call cannot be forgotten.
import { withKey } from './api-client.js';
import { aContact, type StaffedHall } from './staffed-hall.js';

export interface PostCall {
  /** The path as the API's description has it, with its parameters in braces. */
  route: string;
  path: string;
  /** Who makes the call: `owner` has the token of the booking, `waiting` that of the waiting-list entry. */
  by: 'resident' | 'kiosk' | 'clerk' | 'owner' | 'waiting';
  body: Record<string, unknown>;
}

const aTime = { hub: 'training-hall', service: 'general-information', start: '2027-03-16T15:00:00.000Z' };
const aTicket = { service: 'general-information', language: 'en', needs: ['seat'] };
/** What the calls are about: a ticket, a held time, an appointment and a waiting-list entry, with their tokens. */
export interface CallSubjects {
  ticket: string;
  token: string;
  hold: string;
  reference: string;
  manageToken: string;
  entry: string;
  waitingToken: string;
}

export async function makeCallSubjects(hall: StaffedHall): Promise<CallSubjects> {
  const { id: ticket, token } = await hall.takeTicket();
  const { reference, manageToken } = await hall.book({ start: '2027-03-17T15:00:00.000Z' });
  const { hold: held } = await hall.resident.post<{ hold: string }>('/api/v1/holds', aTime);
  const { entry, token: waitingToken } = await hall.waitFor({ contact: aContact({ email: 'kim@example.org' }) });
  return { ticket, token, hold: held, reference, manageToken, entry, waitingToken };
}

export function allPostCalls({ ticket, token, hold, reference, entry }: CallSubjects): PostCall[] {
  const fill = (route: string) =>
    route
      .replace('{id}', ticket)
      .replace('{token}', token)
      .replace('{move}', 'leave')
      .replace('{hold}', hold)
      .replace('{reference}', reference)
      .replace('{entry}', entry)
      .replace('{hub}', 'training-hall')
      .replace('{counter}', 'training-hall-1');
  const post = (by: PostCall['by'], route: string, body: PostCall['body'] = {}): PostCall => ({
    route,
    path: fill(route),
    by,
    body,
  });
  return [
    post('resident', '/api/v1/holds', { ...aTime, partySize: 2 }),
    post('resident', '/api/v1/holds/{hold}/extend'),
    post('resident', '/api/v1/appointments', {
      ...aTime,
      partySize: 2,
      contact: aContact({ phone: '416 555 0100' }),
      language: 'en',
      applicationNumber: '40718265',
      needs: ['seat'],
      interpreterLanguage: 'Tamil',
    }),
    post('owner', '/api/v1/appointments/{reference}/reschedule', { start: aTime.start, hub: 'city-hall' }),
    post('owner', '/api/v1/appointments/{reference}/cancel'),
    post('owner', '/api/v1/appointments/{reference}/waiting-list', { to: '2027-03-17', timeOfDay: 'morning' }),
    post('resident', '/api/v1/waiting-list', {
      hub: 'training-hall',
      service: 'general-information',
      from: '2027-03-16',
      timeOfDay: 'any',
      partySize: 2,
      contact: aContact({ phone: '416 555 0100' }),
      language: 'en',
      needs: ['seat'],
    }),
    post('waiting', '/api/v1/waiting-list/{entry}/take'),
    post('waiting', '/api/v1/waiting-list/{entry}/decline'),
    post('resident', '/api/v1/my-ticket/{token}/{move}'),
    post('kiosk', '/api/v1/kiosk/tickets', aTicket),
    post('kiosk', '/api/v1/kiosk/check-ins', { reference }),
    post('resident', '/api/v1/session', { email: 'nobody@city.example', password: 'a-long-password' }),
    post('clerk', '/api/v1/staff', {
      name: 'Kim',
      email: 'kim@city.example',
      password: 'a-long-password',
      roles: ['agent'],
      hubs: ['city-hall'],
    }),
    post('clerk', '/api/v1/devices', { hub: 'training-hall', kind: 'kiosk', label: 'Another' }),
    post('clerk', '/api/v1/hubs/{hub}/tickets', { ...aTicket, also: ['property-tax'], partySize: 2 }),
    post('clerk', '/api/v1/hubs/{hub}/close-day', { reason: 'went-home', tickets: [ticket] }),
    post('clerk', '/api/v1/hubs/{hub}/check-ins', { reference }),
    post('clerk', '/api/v1/hubs/{hub}/appointments', {
      service: 'general-information',
      start: aTime.start,
      partySize: 2,
      contact: aContact(),
      language: 'fr',
      applicationNumber: '40718265',
      needs: ['seat'],
      interpreterLanguage: 'Tamil',
      note: 'Calls again on Friday',
      overrideReason: 'Leaves the country tomorrow',
    }),
    post('clerk', '/api/v1/counters/{counter}/open', { services: ['general-information'] }),
    post('clerk', '/api/v1/counters/{counter}/close', { backAt: aTime.start }),
    post('clerk', '/api/v1/counters/{counter}/call-next'),
    post('clerk', '/api/v1/tickets/{id}/{move}'),
    post('clerk', '/api/v1/tickets/{id}/split'),
    post('clerk', '/api/v1/tickets/{id}/call', { counter: 'training-hall-1' }),
    post('clerk', '/api/v1/tickets/{id}/hold', { reason: 'fills in a form', remindInMinutes: 15 }),
    post('clerk', '/api/v1/tickets/{id}/transfer', { service: 'property-tax', counter: 'training-hall-1' }),
    post('clerk', '/api/v1/tickets/{id}/release', { reason: 'agent-away' }),
    post('clerk', '/api/v1/tickets/{id}/add-service', { service: 'property-tax' }),
  ];
}

/** The client with which the caller of a call makes it. */
export function clientOfCaller(hall: StaffedHall, by: PostCall['by'], { manageToken, waitingToken }: CallSubjects) {
  if (by === 'owner') return withKey(hall.server.url, manageToken);
  return by === 'waiting' ? withKey(hall.server.url, waitingToken) : hall[by];
}
