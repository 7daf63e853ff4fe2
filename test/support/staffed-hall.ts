// A hub on a running server with clients for its clerk, its kiosk and its residents. Its methods are the actions that most
// stories consist of.
import type { StaffRole } from '../../src/domain/access/staff.js';
import type { QueueCounterView, QueueTicketView, QueueView } from '../../src/contract/staff-wire.js';
import type {
  AppointmentView,
  Board,
  CheckedInView,
  FreeTimesView,
  IssuedTicketView,
  JoinedView,
  ReasonView,
} from '../../src/contract/wire.js';
import { administrator, boot, type Booted, type BootOptions } from './boot.js';
import { ApiClient, newKey, signIn, withKey } from './api-client.js';

export interface CalledNext {
  ticket: QueueTicketView;
  reason: ReasonView;
}

/** `hub`: the hub at which the story happens; the training hall by default. */
export type HallOptions = BootOptions & { hub?: string };

/** The contact of a resident, as the API takes it. */
export const aContact = (more: Record<string, string> = {}) => ({
  name: 'Sam Rivera',
  email: 'sam@example.org',
  ...more,
});

/** A booking as staff or a partner make it for somebody, for half an hour after stories begin. */
export const aWishForSomeone = (more: Record<string, unknown> = {}) => ({
  service: 'general-information',
  start: '2027-03-15T14:30:00.000Z',
  contact: { name: 'Sam Rivera' },
  language: 'en',
  ...more,
});

export class StaffedHall {
  private constructor(
    readonly server: Booted,
    readonly hub: string,
    /** A member of staff who has every role at every hub. */
    public clerk: ApiClient,
    readonly kiosk: ApiClient,
    readonly resident: ApiClient,
  ) {}

  static async open(options: HallOptions): Promise<StaffedHall> {
    const { hub = 'training-hall' } = options;
    const server = await boot(options);
    const clerk = await signIn(server.url, administrator);
    const { key } = await clerk.post<{ key: string }>('/api/v1/devices', { hub, kind: 'kiosk', label: 'By the door' });
    return new StaffedHall(server, hub, clerk, withKey(server.url, key), new ApiClient(server.url));
  }

  get clock() {
    return this.server.clock;
  }

  /** The number of residents so far. Each booking has a new one, because the bookings of a contact are limited. */
  private residents = 0;

  /** Takes a walk-in's ticket at the kiosk. */
  takeTicket(service = 'general-information', needs: string[] = []): Promise<IssuedTicketView> {
    return this.kiosk.post('/api/v1/kiosk/tickets', { service, language: 'en', needs });
  }

  book(wish: {
    start: string;
    service?: string;
    hub?: string;
    needs?: string[];
    contact?: object;
  }): Promise<AppointmentView> {
    const contact = aContact({ email: `resident${++this.residents}@example.org` });
    const time = { hub: this.hub, service: 'general-information', language: 'en', contact, ...wish };
    return this.resident.post('/api/v1/appointments', time);
  }

  /** Adds a resident without a booking to the waiting list. */
  waitFor(wish: { service?: string; contact?: object } & Record<string, unknown> = {}): Promise<JoinedView> {
    const usual = { hub: this.hub, service: 'general-information', language: 'en', contact: aContact() };
    return this.resident.post('/api/v1/waiting-list', { ...usual, ...wish });
  }

  /** Creates an account with that role and signs it in. */
  async hire(role: StaffRole, hub = this.hub): Promise<ApiClient> {
    const account = { email: `${role}-${newKey()}@city.example`, password: 'a-long-password' };
    await this.clerk.post('/api/v1/staff', { ...account, name: `The ${role}`, roles: [role], hubs: [hub] });
    return signIn(this.server.url, account);
  }

  /** The number of bookings that the public may still make for that time of `general-information`. */
  async publicSeatsAt(start: string): Promise<number> {
    const date = start.slice(0, 10);
    const query = `service=general-information&from=${date}&to=${date}`;
    const found = await this.resident.get<FreeTimesView>(`/api/v1/hubs/${this.hub}/free-times?${query}`);
    return found.days[0]?.times.find((time) => time.start === start)?.seats ?? 0;
  }

  checkIn(reference: string): Promise<CheckedInView> {
    return this.kiosk.post('/api/v1/kiosk/check-ins', { reference });
  }

  openCounter(label: number, services?: string[]): Promise<QueueCounterView> {
    return this.clerk.post(`/api/v1/counters/${this.counter(label)}/open`, services ? { services } : {});
  }

  closeCounter(label: number): Promise<QueueCounterView> {
    return this.clerk.post(`/api/v1/counters/${this.counter(label)}/close`);
  }

  callNext(label: number, key?: string): Promise<CalledNext> {
    return this.clerk.post(`/api/v1/counters/${this.counter(label)}/call-next`, {}, key);
  }

  move(id: string, move: string, body: Record<string, unknown> = {}): Promise<QueueTicketView> {
    return this.clerk.post(`/api/v1/tickets/${id}/${move}`, body);
  }

  /** Serves a called ticket to its end. */
  async serve(id: string): Promise<QueueTicketView> {
    await this.move(id, 'start');
    return this.move(id, 'finish');
  }

  /** Records for all tickets that their holders left, after releasing those that are being served. */
  async empty(): Promise<void> {
    const { waiting, called, serving, held, missed } = await this.queue();
    for (const { id } of serving) await this.move(id, 'release', { reason: 'by-mistake' });
    for (const { id } of [...waiting, ...called, ...serving, ...held, ...missed]) await this.move(id, 'leave');
  }

  queue(): Promise<QueueView> {
    return this.clerk.get(`/api/v1/hubs/${this.hub}/queue`);
  }

  board(): Promise<Board> {
    return this.resident.get(`/api/v1/hubs/${this.hub}/board`);
  }

  /** Signs the clerk in again, which a story over several hours needs because an unused session ends after two. */
  async renewSession(): Promise<void> {
    this.clerk = await signIn(this.server.url, administrator);
  }

  /** The key of this hub's counter with that label. */
  counter(label: number): string {
    return `${this.hub}-${label}`;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
