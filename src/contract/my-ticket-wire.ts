// What a resident's own ticket tells its phone: shapes only, no logic.
import type { IsoInstant, ReasonView, TicketState, WaitRange } from './wire.js';

/** A resident's own ticket, on a phone or by socket. */
export interface MyTicketView {
  ticket: string;
  state: TicketState;
  service: string;
  ahead: number;
  wait: WaitRange | null;
  /** The counter's key, and what stands on the counter. */
  counter?: string;
  counterLabel?: string;
  /** Services of the same visit that come after this one, in order. */
  laterServices: string[];
  /** What they may do now by this link. */
  may: OwnMove[];
  /** They asked for more time: not called before then. */
  notBefore?: IsoInstant;
  /** Missed: until when they may come back. */
  returnUntil?: IsoInstant;
  /** Why it has left, where nobody said that they leave. */
  leftBecause?: LeaveReason;
  sequence: number;
  asOf: IsoInstant;
}

/** Why somebody who came later may be called before a ticket: general reasons, and nothing of anybody else. */
export interface MayPassView {
  reasons: ReasonView[];
  /** From then on, by the rule, nobody who came later goes first at a counter for its service. */
  firstFrom?: IsoInstant;
}

/** Staff closed it at the end of the day, or the clock did. */
export type LeaveReason = 'not-served-today' | 'hub-closed-early' | 'went-home' | 'day-ended';

/** Moves of a resident's own ticket; each is a POST under its address. */
export type OwnMove = 'more-time' | 'ready' | 'return' | 'leave';
