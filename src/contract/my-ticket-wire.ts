// The wire types of a resident's own ticket, as a phone reads it.
import type { LeaveReason } from '../domain/queue/ticket/day-end.js';
import type { OwnMove } from '../domain/queue/ticket/plain-moves.js';
import type { IsoInstant, Language, ReasonView, TicketState, WaitRange } from './wire.js';

/** A resident's own ticket, over HTTP or by socket. */
export interface MyTicketView {
  ticket: string;
  state: TicketState;
  service: string;
  /** The number of tickets that are called before this one by the counters able to serve it. */
  ahead: number;
  wait: WaitRange | null;
  /** The counter's key. */
  counter?: string;
  /** The label that stands on the counter. */
  counterLabel?: string;
  /** Services of the same visit that come after this one, in order. */
  laterServices: string[];
  /** The moves that are allowed now by this link. */
  may: OwnMove[];
  /** The ticket is not called before this instant, because its holder asked for more time. */
  notBefore?: IsoInstant;
  /** The end of the time in which a missed ticket may come back. */
  returnUntil?: IsoInstant;
  /** The reason why the ticket has left; absent when its holder left of their own accord. */
  leftBecause?: LeaveReason;
  /** The languages of the city, the main one first. A page that offers other languages is loaded again. */
  languages: Language[];
  sequence: number;
  asOf: IsoInstant;
}

/**
 * The reasons why a person who came later may be called before a ticket. They are general and tell nothing of anybody
 * else.
 */
export interface MayPassView {
  reasons: ReasonView[];
  /** From this instant on, nobody who came later goes first at a counter for this service. */
  firstFrom?: IsoInstant;
}
