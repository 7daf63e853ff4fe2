// A service as one hub offers it. Class names say CityService, because "service" alone is taken by every framework.
import type { Language, LocalDate, Text, WallRange, Weekday } from './hub.js';

/** On which weekdays and between which wall times a channel is offered; an absent weekday is not offered. */
export type WeeklyTimes = Partial<Record<Weekday, WallRange[]>>;

/** A channel that is absent is not offered at all; one that is present holds only while the hub is open. */
export interface ServiceChannels {
  walkIn?: WeeklyTimes;
  appointment?: WeeklyTimes;
}

/** Ticket numbers of one letter. Without `last` the series grows; with it, it wraps to `first` (product.md §2). */
export interface NumberSeries {
  letter: string;
  first: number;
  last?: number;
  /** At most so many tickets a business day. */
  contingent?: number;
}

/** Services of one hub that share seats; by default each service has a pool of its own (product.md §5). */
export interface Pool {
  key: string;
  cellMinutes: number;
  publicSeats: number;
  staffSeats: number;
  /** Seats of the public that become bookable later than the horizon. */
  releases?: SeatRelease[];
}

/** So many of the public's seats only from so many days before the day; 0: on the day itself. */
export interface SeatRelease {
  daysBefore: number;
  seats: number;
}

/** For one contact, which is an e-mail address or a telephone number. */
export interface BookingLimits {
  /** Of the service, on one local day. */
  perDay: number;
  /** Of the service, still to come. */
  open: number;
  /** Of all services at all hubs, still to come. */
  openInAll: number;
}

export interface BookingRules {
  pool: Pool;
  /** A start must be at least so far ahead. */
  leadMinutes: number;
  /** The last bookable day is so many days after today. */
  horizonDays: number;
  maxPartySize: number;
  /** At most so many seats of the pool for this service at once, whoever books; absent: as many as are left. */
  atMost?: number;
  /** After each visit its seat is kept so long. */
  bufferMinutes?: number;
  /** Several of the same in one visit; the visit gets longer by so much for each further one. One when absent. */
  quantity?: { most: number; minutesEach: number };
  /** Keys of services that may be done in the same visit. */
  combinesWith?: string[];
  /** Absent where nobody is limited, and nobody counted. */
  limits?: BookingLimits;
  /** What pages ask for; an e-mail or a phone number is required where it is absent. */
  contact?: 'required' | 'optional';
  /** A booking counts only once the link that was sent has been opened, within so many minutes. */
  confirm?: { withinMinutes: number };
}

/** A fee is shown, never taken here. */
export interface Fee {
  text: Text;
  effectiveFrom: LocalDate;
  /** What is taken at the counter: "debit, credit, cheque". */
  paymentKinds: Text;
  paymentUrl?: string;
}

export interface CityService {
  hub: string;
  key: string;
  position: number;
  name: Text;
  description: Text;
  whatToBring: Text[];
  fee?: Fee;
  /** What can be done without coming; shown before booking. */
  online?: { url: string; text: Text };
  /** Usual time at the counter. */
  minutes: number;
  series: NumberSeries;
  channels: ServiceChannels;
  booking: BookingRules;
  /** A number from an earlier online application that a booking asks for. `pattern` is a regular expression. */
  applicationNumber?: ApplicationNumberRule;
  /** What people call it, beside its name: `parking ticket`. The finder searches them. */
  words?: Record<Language, string[]>;
  /** Keys of services that are done before this one where one visit has both: a payment before the permit that needs it. */
  after?: string[];
  /** Asked before a time is chosen. */
  eligibility?: EligibilityQuestion[];
}

/** Which services of a hub one comes after, by its key. */
export const predecessorsIn =
  (services: ReadonlyMap<string, Pick<CityService, 'after'>>) =>
  (service: string): readonly string[] =>
    services.get(service)?.after ?? [];

export interface ApplicationNumberRule {
  required: boolean;
  example: string;
  pattern: string;
  /** The city's own system, which is asked whether the number exists. */
  check?: { url: string };
}

/** "Is this the right service?", answered by yes or no. */
export interface EligibilityQuestion {
  key: string;
  question: Text;
  /** The answer with which one goes on. */
  right: 'yes' | 'no';
  /** What to do instead, with the service (its key) or the page where that is. */
  otherwise: Text;
  service?: string;
  url?: string;
}
