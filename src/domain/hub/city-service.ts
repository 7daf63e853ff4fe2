// A service as one hub offers it. Class names say CityService, because frameworks use the word "service" for something
// else.
import type { Language, LocalDate, Text, WallRange, Weekday } from './hub.js';

/** The weekdays and wall times in which a channel is offered; on an absent weekday it is not. */
export type WeeklyTimes = Partial<Record<Weekday, WallRange[]>>;

/** An absent channel is not offered at all. A present one is offered only while the hub is open. */
export interface ServiceChannels {
  walkIn?: WeeklyTimes;
  appointment?: WeeklyTimes;
}

/**
 * Ticket numbers of one letter. Without `last` the series grows; with it the numbers wrap to `first` (product.md §2).
 */
export interface NumberSeries {
  letter: string;
  first: number;
  last?: number;
  /** The most tickets that the series issues on a business day. */
  contingent?: number;
}

/**
 * A pool is a set of services of one hub that share seats; by default each service has a pool of its own (product.md
 * §5).
 */
export interface Pool {
  key: string;
  cellMinutes: number;
  publicSeats: number;
  staffSeats: number;
  /** Public seats that become bookable later than the horizon. */
  releases?: SeatRelease[];
}

/** This number of public seats can be booked only from `daysBefore` days before the day; 0 means on the day itself. */
export interface SeatRelease {
  daysBefore: number;
  seats: number;
}

/** The limits for one contact, which is an e-mail address or a telephone number. */
export interface BookingLimits {
  /** Bookings of the service on one local day. */
  perDay: number;
  /** Bookings of the service that are still to come. */
  open: number;
  /** Bookings of all services at all hubs that are still to come. */
  openInAll: number;
}

export interface BookingRules {
  pool: Pool;
  /** A start must be at least this far ahead. */
  leadMinutes: number;
  /** The last bookable day is this many days after today. */
  horizonDays: number;
  maxPartySize: number;
  /**
   * The most seats of the pool that this service may take at once, whoever books; absent when the pool itself is the
   * limit.
   */
  atMost?: number;
  /** Minutes for which the seats are kept after each visit. */
  bufferMinutes?: number;
  /** How many of the same thing one visit may have, and the minutes that each further one adds. Absent means one. */
  quantity?: { most: number; minutesEach: number };
  /** Keys of services that may be done in the same visit. */
  combinesWith?: string[];
  /** Absent when bookings are neither limited nor counted. */
  limits?: BookingLimits;
  /** Whether pages require an e-mail address or a phone number; `required` when absent. */
  contact?: 'required' | 'optional';
  /** When present, a booking counts only after its confirmation link has been opened within this many minutes. */
  confirm?: { withinMinutes: number };
}

/** A fee is shown, and never collected here. */
export interface Fee {
  text: Text;
  effectiveFrom: LocalDate;
  /** The means of payment at the counter, such as "debit, credit, cheque". */
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
  /** What can be done online instead; shown before booking. */
  online?: { url: string; text: Text };
  /** Usual minutes at the counter. */
  minutes: number;
  series: NumberSeries;
  channels: ServiceChannels;
  booking: BookingRules;
  /** The number from an earlier online application that a booking asks for. `pattern` is a regular expression. */
  applicationNumber?: ApplicationNumberRule;
  /** Other names that people use for the service, such as `parking ticket`. The service finder searches them. */
  words?: Record<Language, string[]>;
  /**
   * Keys of services that are done before this one when a visit has both, such as a payment before the permit that
   * needs it.
   */
  after?: string[];
  /** Questions that are asked before a time is chosen. */
  eligibility?: EligibilityQuestion[];
}

/** A function from a service's key to the keys of the services that it comes after. */
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

/** A question that finds out whether this is the right service, answered by yes or no. */
export interface EligibilityQuestion {
  key: string;
  question: Text;
  /** The answer with which booking goes on. */
  right: 'yes' | 'no';
  /** What to do instead, with the key of another service or the page where that is described. */
  otherwise: Text;
  service?: string;
  url?: string;
}
