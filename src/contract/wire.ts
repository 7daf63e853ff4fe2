// What travels between the server and its screens: shapes only, no logic.
import type { Language } from './languages/list.js';

export type { Language } from './languages/list.js';

/**
 * A text that a person reads, by language: `words/text-in.ts` reads it. The city's main language stands first and is in
 * every text; the other ones may be missing.
 */
export type Text = Record<Language, string>;

/** UTC, ISO 8601 with milliseconds and `Z`. */
export type IsoInstant = string;

/** Minutes, both ends rounded up to 5; the upper end is what is promised. */
export interface WaitRange {
  fromMinutes: number;
  toMinutes: number;
}

/** Why something is so: a stable kebab-case code and a sentence for people. */
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
  code: string;
  /** With `too-late-today`: keys of the services that still fit. */
  fits?: string[];
  errors?: { field: string; code: string; message: string }[];
}

export interface HubView {
  key: string;
  name: Text;
  address: Text;
  timeZone: string;
  open: boolean;
  opensAt?: IsoInstant;
  closesAt?: IsoInstant;
  reason?: ReasonView;
}

export interface FeeView {
  text: Text;
  effectiveFrom: string;
  paymentKinds: Text;
  paymentUrl?: string;
}

export interface ServiceView {
  key: string;
  name: Text;
  description: Text;
  minutes: number;
  /** Whether walk-ins and appointments are offered at all; `reason` says why not now. */
  walkIn: boolean;
  appointment: boolean;
  reason?: ReasonView;
  /** When walk-ins are taken again. */
  nextAt?: IsoInstant;
  /** Several of the same in one visit: how many at most, and how much longer it takes for each further one. */
  quantity?: { most: number; minutesEach: number };
  /** Keys of services that may be done in the same visit. */
  combinesWith?: string[];
  whatToBring: Text[];
  fee?: FeeView;
  onlineUrl?: string;
  applicationNumber?: { required: boolean; example: string };
  waiting: number;
  wait: WaitRange | null;
}

export interface BoardCall {
  ticket: string;
  /** The counter's key; empty when the city has renamed the counter since. */
  counter: string;
  /** As it stands on the counter. */
  counterLabel: string;
  calledAt: IsoInstant;
  /** How often this ticket has been called. */
  times: number;
  language: Language;
}

export interface BoardService {
  key: string;
  name: Text;
  waiting: number;
  wait: WaitRange | null;
  /** Whoever joined now would not be called before the hub closes: walk-ins take no more tickets for it today. */
  tooLateToday?: true;
}

/** Why a hub is closed. */
export type ClosedCode = 'closure' | 'holiday' | 'exception' | 'closed-that-day' | 'outside-hours';

/** What a lobby screen shows of one hub; always whole, never a person's data. */
export interface Board {
  hub: string;
  name: Text;
  timeZone: string;
  sequence: number;
  asOf: IsoInstant;
  open: boolean;
  opensAt?: IsoInstant;
  closesAt?: IsoInstant;
  /** While it is closed; `notice` has the city's own words where it gave some. */
  reasonCode?: ClosedCode;
  /** Newest first, at most 12 of the last 30 minutes, one row per ticket. */
  calls: BoardCall[];
  services: BoardService[];
  notice?: Text;
}

export interface FreeTimeView {
  start: IsoInstant;
  /** Wall time at the hub, `09:30`. */
  local: string;
  seats: number;
}

export interface FreeDayView {
  date: string;
  open: boolean;
  reason?: ReasonView;
  times: FreeTimeView[];
}

export interface FreeTimesView {
  service: string;
  minutes: number;
  days: FreeDayView[];
}

export const needs = [
  'seat',
  'more-time',
  'quiet-place',
  'hearing-help',
  'lower-counter',
  'interpreter',
  'companion',
] as const;
/** What would help a resident during the visit; self-declared, no proof. */
export type Need = (typeof needs)[number];

/** The answer to a ticket taken at a kiosk or from a greeter. */
export interface IssuedTicketView {
  id: string;
  /** The number, all that the public ever sees: `A042`. */
  ticket: string;
  token: string;
  statusUrl: string;
  service: string;
  issuedAt: IsoInstant;
  ahead: number;
  wait: WaitRange | null;
}

export type Punctuality = 'early' | 'on-time' | 'late';

export interface CheckedInView extends IssuedTicketView {
  appointment: { reference: string; start: IsoInstant; punctuality: Punctuality };
}

export type TicketState = 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'done' | 'left';

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
  state: 'held' | 'booked' | 'checked-in' | 'completed' | 'cancelled' | 'no-show';
  sequence: number;
}

export interface VisitPartView {
  service: string;
  quantity: number;
  minutes: number;
}

/** A time kept for a resident until `expiresAt`. */
export interface HoldView {
  hold: string;
  expiresAt: IsoInstant;
}

/** Somebody is on a waiting list; `place` 1 is the first of those who wait for the same service there. */
export interface JoinedView {
  entry: string;
  token: string;
  place: number;
}

export interface WaitingView {
  entry: string;
  hub: string;
  service: string;
  state: 'waiting' | 'offered' | 'taken' | 'ended';
  /** Null once it is taken or ended. */
  place: number | null;
  /** Of the booking that would move, or that was made. */
  reference?: string;
  /** The time that is kept for them. */
  offer?: { start: IsoInstant; expiresAt: IsoInstant };
}
