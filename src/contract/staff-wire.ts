// What staff get of a hub: shapes only, no logic.
import type { AppointmentView, IsoInstant, Language, Need, ReasonView, TicketState } from './wire.js';

export interface QueueTicketView {
  id: string;
  ticket: string;
  service: string;
  laterServices: string[];
  state: TicketState;
  since: IsoInstant;
  dueAt: IsoInstant;
  arrivedAt: IsoInstant;
  appointment?: { reference: string; start: IsoInstant };
  language: Language;
  needs: Need[];
  /** How many people come with it. */
  partySize: number;
  calls: number;
  counter?: string;
  reason?: ReasonView;
  /** They asked for more time: not called before then. */
  notBefore?: IsoInstant;
  /** On hold: when staff are reminded of it. */
  remindAt?: IsoInstant;
}

/** One person of several got a number of their own. */
export interface SplitView {
  ticket: QueueTicketView;
  other: QueueTicketView;
}

/** What was closed at the end of a day. */
export interface DayEndView {
  closed: QueueTicketView[];
}

export interface QueueCounterView {
  key: string;
  label: string;
  open: boolean;
  services: string[];
  /** Closed for a break until then. */
  backAt?: IsoInstant;
}

export interface QueueView {
  sequence: number;
  asOf: IsoInstant;
  counters: QueueCounterView[];
  waiting: QueueTicketView[];
  called: QueueTicketView[];
  serving: QueueTicketView[];
  held: QueueTicketView[];
  missed: QueueTicketView[];
}

export interface SessionView {
  csrfToken: string;
  staff: { name: string; roles: string[]; hubs: string[] };
}

/** One line of a ticket's history, without any person's data. */
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
  /** Why this ticket was called. */
  reason?: ReasonView;
  /** What else is known of it: keys, codes and numbers. */
  facts?: Record<string, unknown>;
}

/** A day's booking as greeters see it. */
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
  /** The language that an interpreter should speak. */
  interpreterLanguage?: string;
  /** Who made it: the resident, staff for somebody, or a partner agency for its client. */
  channel: BookedBy;
  ticket?: string;
}

type BookedBy = 'online' | 'staff' | 'partner';

/** What was booked for somebody. Without a manage token: that is the resident's own. */
export interface BookedForView extends Omit<AppointmentView, 'manageToken'> {
  channel: BookedBy;
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

/** Minutes; `recallSpacing` in seconds, `recallMost` in times. */
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

export interface PolicyRulesView extends PolicyNumbersView {
  routing: 'suitable' | 'any';
  /** By its key, what a service sets otherwise. */
  services: Record<string, Partial<PolicyNumbersView>>;
}

/** The calling order of a hub as it stands. */
export interface PolicyView {
  version: number;
  policy: PolicyRulesView;
  /** Medians of what walk-ins of the last 28 days waited; without `service`, of all. Fewer than 20 calls test no guard. */
  typicalWaits: { service?: string; minutes: number; calls: number }[];
  /** What may be meant, and is worth a second look. */
  warnings: { code: 'guard-below-wait' | 'guard-below-credit'; field: string; service?: string }[];
}

export interface PolicyVersionView {
  version: number;
  policy: PolicyRulesView;
  author: string;
  /** '' for a city file. */
  note: string;
  at: IsoInstant;
  /** Against the version before; null where a service follows its hub. */
  changes: { field: string; service?: string; from: number | string | null; to: number | string | null }[];
}
