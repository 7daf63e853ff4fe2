// The wire types that staff pages and staff programs read.
import type { BookingChannel } from '../domain/booking/appointment.js';
import type { AppointmentView, IsoInstant, Language, Need, ReasonView, TicketState } from './wire.js';

/** A ticket as staff see it. */
export interface QueueTicketView {
  id: string;
  /** The number, such as `A042`. */
  ticket: string;
  service: string;
  /** Keys of the further services of the visit, in order. */
  laterServices: string[];
  state: TicketState;
  /** When this state began. */
  since: IsoInstant;
  dueAt: IsoInstant;
  arrivedAt: IsoInstant;
  appointment?: { reference: string; start: IsoInstant };
  language: Language;
  needs: Need[];
  /** The number of people who come with this ticket. */
  partySize: number;
  /** How many times the ticket has been called. */
  calls: number;
  counter?: string;
  reason?: ReasonView;
  /** The ticket is not called before this instant, because its holder asked for more time. */
  notBefore?: IsoInstant;
  /** When staff are reminded of a ticket on hold. */
  remindAt?: IsoInstant;
}

/** The split of a ticket of several people. */
export interface SplitView {
  /** The first ticket, with one person less. */
  ticket: QueueTicketView;
  /** The new ticket of one person. */
  other: QueueTicketView;
}

/** The tickets that were closed at the end of a day. */
export interface DayEndView {
  closed: QueueTicketView[];
}

/** A counter of a hub, as staff see it. */
export interface QueueCounterView {
  key: string;
  label: string;
  open: boolean;
  services: string[];
  /** The end of a break, while the counter is closed for one. */
  backAt?: IsoInstant;
}

/** The whole queue of a hub: its counters, and its tickets by state. */
export interface QueueView {
  sequence: number;
  asOf: IsoInstant;
  counters: QueueCounterView[];
  /** In calling order. */
  waiting: QueueTicketView[];
  called: QueueTicketView[];
  serving: QueueTicketView[];
  held: QueueTicketView[];
  missed: QueueTicketView[];
}

/** The session of a signed-in member of staff. */
export interface SessionView {
  /** The token to send in the header `X-CSRF-Token` of every change. */
  csrfToken: string;
  staff: { name: string; roles: string[]; hubs: string[] };
}

/** An event of a hub's log. It never holds personal data. */
export interface EventView {
  hub: string;
  sequence: number;
  at: IsoInstant;
  type: string;
  actor: string;
  ticket?: string;
  counter?: string;
  from?: TicketState;
  to?: TicketState;
  /** The reason why this ticket was called. */
  reason?: ReasonView;
  /** Further facts of the event: keys, codes and numbers. */
  facts?: Record<string, unknown>;
}

/** A booking of the day, as greeters see it. */
export interface ListedAppointmentView {
  reference: string;
  service: string;
  start: IsoInstant;
  minutes: number;
  partySize: number;
  state: AppointmentView['state'];
  language: Language;
  needs: string[];
  name?: string;
  /** The language for which an interpreter is needed. */
  interpreterLanguage?: string;
  /** The channel of the booking: the resident, staff for a resident, or a partner agency for its client. */
  channel: BookingChannel;
  ticket?: string;
}

/** A booking made for a resident. It has no manage token, because that is for the resident alone. */
export interface BookedForView extends Omit<AppointmentView, 'manageToken'> {
  channel: BookingChannel;
}

/** A staff account, as administrators see it. */
export interface StaffAccountView {
  id: string;
  name: string;
  email: string;
  roles: string[];
  hubs: string[];
  active: boolean;
}

/** A paired kiosk or lobby screen. */
export interface DeviceView {
  id: string;
  hub: string;
  kind: 'kiosk' | 'display';
  label: string;
  createdAt: IsoInstant;
}

/** The numbers of a calling policy, in minutes; `recallSpacing` is in seconds, `recallMost` is a number of recalls. */
export interface PolicyNumbersView {
  appointmentCredit: number;
  needsCredit: number;
  returnCredit: number;
  walkInGuard: number;
  grace: number;
  earlyCheckIn: number;
  noShowAfter: number;
  recallSpacing: number;
  recallMost: number;
}

/** The calling policy of a hub, with the exceptions of its services. */
export interface PolicyRulesView extends PolicyNumbersView {
  routing: 'suitable' | 'any';
  /** The numbers in which a service differs from its hub, by the service's key. */
  services: Record<string, Partial<PolicyNumbersView>>;
}

/** The present calling policy of a hub. */
export interface PolicyView {
  version: number;
  policy: PolicyRulesView;
  /**
   * The median waits of the walk-ins of the last 28 days, by service; the entry without `service` is of all. A guard is
   * not compared with an entry of fewer than 20 calls.
   */
  typicalWaits: { service?: string; minutes: number; calls: number }[];
  /** Numbers that may be intended, but are unusual. */
  warnings: { code: 'guard-below-wait' | 'guard-below-credit'; field: string; service?: string }[];
}

/** One version of a hub's calling policy. */
export interface PolicyVersionView {
  version: number;
  policy: PolicyRulesView;
  author: string;
  /** The author's note; empty when a city file made the version. */
  note: string;
  at: IsoInstant;
  /** The differences from the version before. `from` or `to` is null when the service follows its hub. */
  changes: { field: string; service?: string; from: number | string | null; to: number | string | null }[];
}
