// The wire types that the API, the sockets, the screens and the page scripts share. Types that are the same in the
// domain are defined there and exported here for the screens, which import only the contract.
import type { AppointmentState } from '../domain/booking/appointment.js';
import type { Punctuality } from '../domain/booking/check-in.js';
import type { WaitingState } from '../domain/booking/waiting-list.js';
import type { Language, Text } from '../domain/hub/hub.js';
import type { ClosedReason } from '../domain/hub/opening-hours.js';
import type { WaitRange } from '../domain/queue/order/tickets-ahead.js';
import type { Need } from '../domain/queue/ticket/ticket.js';
import type { TicketState } from '../domain/queue/ticket/ticket-states.js';

export type { Language, Need, Text, TicketState, WaitRange };

/** An instant in UTC, as ISO 8601 with milliseconds and `Z`. */
export type IsoInstant = string;

/** A reason: a stable kebab-case code and a sentence for people. */
export interface ReasonView {
  code: string;
  text: Text;
}

/** A refusal, RFC 9457 (`application/problem+json`); `title` and `detail` are in the reader's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The stable code of the refusal, such as `too-late-today`. */
  code: string;
  /** Keys of the services that still fit today, with the code `too-late-today`. */
  fits?: string[];
  errors?: { field: string; code: string; message: string }[];
}

/** A hub, and whether it is open now. */
export interface HubView {
  key: string;
  name: Text;
  address: Text;
  /** An IANA time zone, such as `America/Toronto`. */
  timeZone: string;
  open: boolean;
  /** The next opening of a closed hub. */
  opensAt?: IsoInstant;
  /** The closing time of an open hub; absent when it does not close within 8 days. */
  closesAt?: IsoInstant;
  /** The reason why the hub is closed. */
  reason?: ReasonView;
}

/** The fee of a service. */
export interface FeeView {
  text: Text;
  /** A local date, `2027-03-15`. */
  effectiveFrom: string;
  paymentKinds: Text;
  paymentUrl?: string;
}

/** A service at a hub, with its present queue. */
export interface ServiceView {
  key: string;
  name: Text;
  description: Text;
  /** The usual minutes at the counter. */
  minutes: number;
  /** Whether walk-ins, and appointments, are offered at all; `reason` tells why walk-ins are not taken now. */
  walkIn: boolean;
  appointment: boolean;
  reason?: ReasonView;
  /** The instant from which walk-ins are taken again. */
  nextAt?: IsoInstant;
  /** The most of this service in one visit, and the minutes that each further one adds. */
  quantity?: { most: number; minutesEach: number };
  /** Keys of the services that may be done in the same visit. */
  combinesWith?: string[];
  whatToBring: Text[];
  fee?: FeeView;
  onlineUrl?: string;
  applicationNumber?: { required: boolean; example: string };
  /** The number of tickets that wait for this service. */
  waiting: number;
  /** The range for a person who arrives now; null when it is not known. */
  wait: WaitRange | null;
}

/** The last call of a ticket, as a lobby screen shows it. */
export interface BoardCall {
  ticket: string;
  /** The counter's key; empty when the city has renamed the counter since. */
  counter: string;
  /** The label that stands on the counter. */
  counterLabel: string;
  calledAt: IsoInstant;
  /** How many times this ticket has been called. */
  times: number;
  language: Language;
}

/** The wait for one service, as a lobby screen shows it. */
export interface BoardService {
  key: string;
  name: Text;
  waiting: number;
  wait: WaitRange | null;
  /** True when no more walk-in tickets are issued, because a newcomer would not be called before the hub closes. */
  tooLateToday?: true;
}

/** The board of one hub, for a lobby screen. It is always a whole snapshot and never holds personal data. */
export interface Board {
  hub: string;
  name: Text;
  timeZone: string;
  sequence: number;
  asOf: IsoInstant;
  open: boolean;
  opensAt?: IsoInstant;
  closesAt?: IsoInstant;
  /** The reason while the hub is closed; `notice` has the city's own words, if it gave any. */
  reasonCode?: ClosedReason['code'];
  /** The calls of the last 30 minutes, newest first, at most 12, one for each ticket. */
  calls: BoardCall[];
  services: BoardService[];
  notice?: Text;
  /** The languages of the city, the main one first. A lobby screen with texts in other languages fetches them again. */
  languages: Language[];
}

/** A time that can be booked. */
export interface FreeTimeView {
  start: IsoInstant;
  /** The wall time at the hub, `09:30`. */
  local: string;
  /** The number of bookings that it can still take. */
  seats: number;
}

/** A date and the times that can be booked on it. */
export interface FreeDayView {
  date: string;
  open: boolean;
  reason?: ReasonView;
  times: FreeTimeView[];
}

/** The free times of a service, by date. */
export interface FreeTimesView {
  service: string;
  minutes: number;
  days: FreeDayView[];
}

/** The answer to a ticket taken at a kiosk or from a greeter. */
export interface IssuedTicketView {
  id: string;
  /** The number, such as `A042`: all that the public ever sees of a ticket. */
  ticket: string;
  /** The token of the ticket's own link, by which its holder follows the ticket or gives it up. */
  token: string;
  statusUrl: string;
  service: string;
  issuedAt: IsoInstant;
  /** The number of tickets that are called before this one by the counters able to serve it. */
  ahead: number;
  wait: WaitRange | null;
}

/** The answer to a check-in. */
export interface CheckedInView extends IssuedTicketView {
  appointment: { reference: string; start: IsoInstant; punctuality: Punctuality };
}

/** A booking. */
export interface AppointmentView {
  reference: string;
  manageToken: string;
  hub: string;
  service: string;
  start: IsoInstant;
  minutes: number;
  /** The services of the visit, one after the other. */
  parts: VisitPartView[];
  partySize: number;
  state: AppointmentState | 'no-show';
  /** How many times the booking has been changed. */
  sequence: number;
}

/** One service of a visit. */
export interface VisitPartView {
  service: string;
  quantity: number;
  minutes: number;
}

/** A time that is held for a resident until `expiresAt`. */
export interface HoldView {
  hold: string;
  expiresAt: IsoInstant;
}

/** The answer to joining a waiting list. `place` 1 is the first of the entries for the same service at the same hub. */
export interface JoinedView {
  entry: string;
  token: string;
  place: number;
}

/** An entry of a waiting list. */
export interface WaitingView {
  entry: string;
  hub: string;
  service: string;
  state: WaitingState;
  /** Null once the entry is taken or ended. */
  place: number | null;
  /** The reference of the booking that would move, or that was made. */
  reference?: string;
  /** The time that is held for this entry, until `expiresAt`. */
  offer?: { start: IsoInstant; expiresAt: IsoInstant };
}
