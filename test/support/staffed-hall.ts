// A hall with a clerk at its counters and a kiosk by the door: the words that most stories are told in.
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

/** `hub`: the one where it all happens; the training hall by default. */
export type HallOptions = BootOptions & { hub?: string };

export const aContact = (more: Record<string, string> = {}) => ({
  name: 'Sam Rivera',
  email: 'sam@example.org',
  ...more,
});

/** What staff or a partner send for somebody: half an hour from when stories begin. */
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
    /** Holds every role at every hub. */
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

  /** Each time somebody else: one contact may not book any number of times. */
  private residents = 0;

  /** A walk-in at the kiosk. */
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

  /** Somebody without a booking joins the waiting list. */
  waitFor(wish: { service?: string; contact?: object } & Record<string, unknown> = {}): Promise<JoinedView> {
    const usual = { hub: this.hub, service: 'general-information', language: 'en', contact: aContact() };
    return this.resident.post('/api/v1/waiting-list', { ...usual, ...wish });
  }

  /** An account with that role, signed in. */
  async hire(role: StaffRole, hub = this.hub): Promise<ApiClient> {
    const account = { email: `${role}-${newKey()}@city.example`, password: 'a-long-password' };
    await this.clerk.post('/api/v1/staff', { ...account, name: `The ${role}`, roles: [role], hubs: [hub] });
    return signIn(this.server.url, account);
  }

  /** How many of the public may still book that time of `general-information`. */
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

  /** Everybody leaves; whom a counter serves is taken from it first. */
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

  /** Sessions last 16 hours: a story that goes on to another day signs in again. */
  async renewSession(): Promise<void> {
    this.clerk = await signIn(this.server.url, administrator);
  }

  /** Of this hub, by what stands on it. */
  counter(label: number): string {
    return `${this.hub}-${label}`;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
