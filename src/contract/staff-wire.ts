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
  calls: number;
  counter?: string;
  reason?: ReasonView;
}

export interface QueueCounterView {
  key: string;
  label: string;
  open: boolean;
  services: string[];
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

/** A ticket as it stood when the first of two was called. */
export interface ComparedTicketView {
  id: string;
  ticket: string;
  service: string;
  arrivedAt: IsoInstant;
  dueAt: IsoInstant;
}

/** One who waited when a ticket was called. `why`: what put it behind. */
interface RunnerUpView {
  ticket: string;
  service: string;
  arrivedAt: IsoInstant;
  dueAt: IsoInstant;
  why: 'not-under-guard' | 'later-tier' | 'later-due' | 'later-arrival' | 'passed-by-staff';
}

/** Why one ticket was called before another. */
export interface WhyView {
  /** Whom the call was for; the one that was asked about where neither has been called. */
  first: ComparedTicketView;
  second: ComparedTicketView;
  /** Why the second came later; absent where neither has been called. */
  reason?: ReasonView;
  call?: {
    at: IsoInstant;
    counter: string;
    /** Why the first was called. */
    reason?: ReasonView;
    /** The version of the hub's calling rule. */
    policy?: number;
    /** The next who waited, in the order in which they would have been called. */
    runnersUp: RunnerUpView[];
  };
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
  interpreter?: string;
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
